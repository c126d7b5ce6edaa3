/** Brings the screen back when its process died or hangs. The call and its draft live in the main process and are not touched. */
import type { WebContents } from 'electron';

/** How long a page may not answer before its process is ended. */
const HANGING_MS = 8_000;
/** A page that dies at once must not make the machine spin. */
const RELOAD_PAUSE_MS = 500;

export function recoverScreen(contents: WebContents): void {
  let hanging: NodeJS.Timeout | null = null;
  contents.on('unresponsive', () => {
    hanging ??= setTimeout(() => contents.forcefullyCrashRenderer(), HANGING_MS);
  });
  contents.on('responsive', () => {
    if (hanging !== null) clearTimeout(hanging);
    hanging = null;
  });
  contents.on('render-process-gone', (_event, { reason }) => {
    hanging = null;
    if (reason === 'clean-exit') return;
    setTimeout(() => {
      if (!contents.isDestroyed()) contents.reload();
    }, RELOAD_PAUSE_MS);
  });
}
