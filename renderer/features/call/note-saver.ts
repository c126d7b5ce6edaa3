/**
 * Keeps the note in the store while it is typed: the first change starts a short wait and later ones do not prolong it, so that a
 * power cut never costs more than that wait. Composing text is left alone; the end of the composition stores at once.
 */
import type { DeskError } from '../../../shared/desk/errors.ts';
import { type Acknowledged, type NoteEvent, type NoteState, noteToSend } from './note-state.ts';

export const SAVE_WAIT_MS = 300;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 8_000;

/** What storing a text came to; `stale` brings the text the store holds instead. */
export type SaveOutcome =
  | { readonly type: 'saved'; readonly revision: number; readonly savedAt: number }
  | { readonly type: 'stale'; readonly stored: Acknowledged }
  | { readonly type: 'failed'; readonly error: DeskError };

export interface Timers {
  readonly setTimeout: (run: () => void, ms: number) => number;
  readonly clearTimeout: (timer: number) => void;
}

export interface NoteSaverHost {
  /** Null while no call is on screen. */
  readonly note: () => NoteState | null;
  readonly tell: (event: NoteEvent) => void;
  readonly save: (text: string, revision: number) => Promise<SaveOutcome>;
  readonly timers: Timers;
}

export interface NoteSaver {
  /** The text as it now stands in the field; `composing` while an input method still works on a part of it. */
  typed(text: string, composing: boolean): void;
  /** Stores what is unsaved now; resolves when the store has answered for all of it. */
  flush(): Promise<void>;
  /** Forgets what was planned. */
  stop(): void;
}

export function makeNoteSaver({ note, tell, save, timers }: NoteSaverHost): NoteSaver {
  let timer: number | null = null;
  let underWay: Promise<void> | null = null;
  let retryMs = FIRST_RETRY_MS;
  let wasComposing = false;

  function cancel(): void {
    if (timer !== null) timers.clearTimeout(timer);
    timer = null;
  }

  function plan(ms: number): void {
    timer ??= timers.setTimeout(() => {
      timer = null;
      void send();
    }, ms);
  }

  /** One exchange with the store at a time; the next one is planned when more was typed meanwhile. */
  function send(): Promise<void> {
    underWay ??= exchange().finally(() => {
      underWay = null;
    });
    return underWay;
  }

  async function exchange(): Promise<void> {
    const before = note();
    const text = before === null ? null : noteToSend(before);
    if (before === null || text === null) return;
    tell({ type: 'note/sent' });
    const outcome = await save(text, before.stored.revision);
    if (outcome.type === 'failed') {
      tell({ type: 'note/failed', error: outcome.error });
      plan(retryMs);
      retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS);
      return;
    }
    retryMs = FIRST_RETRY_MS;
    if (outcome.type === 'stale') tell({ type: 'note/stale', stored: outcome.stored });
    else tell({ type: 'note/saved', revision: outcome.revision, savedAt: outcome.savedAt });
    const after = note();
    if (after?.status === 'waiting' && !wasComposing) plan(SAVE_WAIT_MS);
  }

  async function flush(): Promise<void> {
    cancel();
    // Without anything under way the text leaves in this very turn: the page may be about to go.
    if (underWay !== null) await underWay;
    await send();
  }

  return {
    typed(text, composing) {
      // What stood before the composition is settled text, and must not wait for a long conversion.
      if (composing && !wasComposing) void flush();
      const ended = wasComposing && !composing;
      wasComposing = composing;
      tell({ type: 'note/typed', text });
      if (ended) void flush();
      else if (!composing && note()?.status === 'waiting') plan(SAVE_WAIT_MS);
    },
    flush,
    stop: cancel,
  };
}
