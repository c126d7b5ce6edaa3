/** The one keeper of drafts of this screen. */
import { call } from './desk-client.ts';
import { makeDraftKeeper } from './draft-keeper.ts';

export const drafts = makeDraftKeeper(
  { call },
  {
    setTimeout: (run, ms) => window.setTimeout(run, ms),
    clearTimeout: (timer) => window.clearTimeout(timer),
    now: () => performance.now(),
  },
);

/** Sends what waits before a chord acts, a field is left or the page goes, until the returned function is called. */
export function followLeaving(): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) drafts.flush();
  };
  const onLeave = (): void => drafts.flush();
  window.addEventListener('keydown', onKey, { capture: true });
  for (const name of ['focusout', 'pagehide', 'blur'] as const)
    window.addEventListener(name, onLeave, { capture: true });
  return () => {
    window.removeEventListener('keydown', onKey, { capture: true });
    for (const name of ['focusout', 'pagehide', 'blur'] as const)
      window.removeEventListener(name, onLeave, { capture: true });
  };
}
