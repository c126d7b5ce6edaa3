/**
 * Takes back what a person copied in the desk: from the clipboard after a minute, and at once when the desk locks or closes, if it is still there. It
 * knows what was copied here by what came onto the clipboard while the window had the keyboard, and remembers a digest of it alone. Source: SEC-41
 *
 * What somebody takes along within the minute is out of its reach, and so is the history that Windows or a clipboard manager may keep.
 */
import { createHash } from 'node:crypto';
import type { BrowserWindow, Clipboard } from 'electron';

export type GuardedClipboard = Pick<Clipboard, 'readText' | 'clear'>;

export interface ClipboardGuardOptions {
  readonly clipboard: GuardedClipboard;
  readonly window: Pick<BrowserWindow, 'on' | 'isFocused' | 'isDestroyed'>;
  /** Running milliseconds. */
  readonly elapsedMs: () => number;
}

export interface ClipboardGuard {
  /** Takes back at once what is ours. */
  takeBack(): Promise<void>;
  stop(): void;
}

const KEPT_MS = 60_000;
const LOOK_MS = 1_000;

interface Ours {
  readonly digest: string;
  readonly since: number;
}

export function guardClipboard({ clipboard, window, elapsedMs }: ClipboardGuardOptions): ClipboardGuard {
  /** What the clipboard held when the window got the keyboard, or got it from us since. */
  let known: string | null = null;
  let ours: Ours | null = null;
  let hadFocus = false;

  async function digestNow(): Promise<string> {
    const text = await clipboard.readText().catch(() => '');
    return createHash('sha256').update(text).digest('base64');
  }

  async function takeBack(): Promise<void> {
    const copied = ours;
    ours = null;
    if (copied !== null && (await digestNow()) === copied.digest) clipboard.clear();
  }

  /** What is new while the window has, or has just given up, the keyboard was copied in it. */
  async function look(): Promise<void> {
    if (window.isDestroyed()) return;
    const focused = window.isFocused();
    const copiedHere = hadFocus;
    if (focused || copiedHere) {
      const digest = await digestNow();
      if (copiedHere && known !== null && digest !== known) ours = { digest, since: elapsedMs() };
      known = digest;
    }
    hadFocus = focused;
    if (ours !== null && elapsedMs() - ours.since >= KEPT_MS) await takeBack();
  }

  const inTurn = oneAtATime();
  const lookNow = (): void => void inTurn(look);
  window.on('focus', lookNow);
  window.on('blur', lookNow);
  const timer = setInterval(lookNow, LOOK_MS);
  timer.unref();
  return { takeBack: () => inTurn(() => look().then(takeBack)), stop: () => clearInterval(timer) };
}

/** A look waits for the one before it. */
function oneAtATime(): (task: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (task) => {
    last = last.then(task, task).catch(() => undefined);
    return last;
  };
}
