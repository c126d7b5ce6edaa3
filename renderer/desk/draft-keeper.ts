/**
 * Sends what is typed to the draft journal of the main process: soon after the last key, and while the typing goes on at most so much later
 * than the first, so that no key is older than half a second when it is durable. It never touches a field, and an input method may compose.
 */

import type { DraftView } from '../../shared/desk/draft-channels.ts';
import { type DraftPlace, draftKey } from '../../shared/desk/draft-places.ts';
import type { DeskClient } from './desk-client.ts';

export const QUIET_MS = 150;
/** With the way to the disk it stays below half a second. */
export const LONGEST_WAIT_MS = 350;
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 4_000;

export type FoundDraft = DraftView & { readonly text: string };

export interface DraftKeeper {
  /** The text as it now stands in the field of this place. */
  typed(place: DraftPlace, text: string, baseRevision: number | null): void;
  /** Plans nothing more for this place: the field is gone, or its text was saved. */
  rest(place: DraftPlace): void;
  /** The text of this place is stored: another one that was kept before is over. */
  stored(place: DraftPlace, text: string): void;
  /** Forgets what is kept there. */
  discard(place: DraftPlace): Promise<void>;
  /** Sends what waits now; a page may be about to go. */
  flush(): void;
  find(place: DraftPlace): Promise<FoundDraft | null>;
}

export interface KeeperTimers {
  readonly setTimeout: (run: () => void, ms: number) => number;
  readonly clearTimeout: (timer: number) => void;
  readonly now: () => number;
}

interface Waiting {
  readonly place: DraftPlace;
  text: string;
  baseRevision: number | null;
  /** When the first key came that was not sent yet; null while there is none. */
  since: number | null;
  timer: number | null;
  /** What was sent last; null where nothing was. */
  sent: string | null;
  retryMs: number;
}

export function makeDraftKeeper(client: Pick<DeskClient, 'call'>, timers: KeeperTimers): DraftKeeper {
  const places = new Map<string, Waiting>();

  function placeAt(place: DraftPlace): Waiting {
    const key = draftKey(place);
    const known = places.get(key);
    if (known !== undefined) return known;
    const made = { place, text: '', baseRevision: null, since: null, timer: null, sent: null, retryMs: FIRST_RETRY_MS };
    places.set(key, made);
    return made;
  }

  function cancel(waiting: Waiting): void {
    if (waiting.timer !== null) timers.clearTimeout(waiting.timer);
    waiting.timer = null;
    waiting.since = null;
  }

  function plan(waiting: Waiting, ms: number): void {
    if (waiting.timer !== null) timers.clearTimeout(waiting.timer);
    waiting.timer = timers.setTimeout(() => void send(waiting), ms);
  }

  async function send(waiting: Waiting): Promise<void> {
    const { place, text, baseRevision } = waiting;
    cancel(waiting);
    waiting.sent = text;
    const reply = await client.call('draft:keep', { place: { ...place }, text, baseRevision }, { once: true });
    if (reply.ok) {
      waiting.retryMs = FIRST_RETRY_MS;
      return;
    }
    // What was typed meanwhile has its own plan; what came to rest meanwhile needs none.
    if (waiting.timer !== null || waiting.sent !== text) return;
    plan(waiting, waiting.retryMs);
    waiting.retryMs = Math.min(waiting.retryMs * 2, LONGEST_RETRY_MS);
  }

  const forget = (place: DraftPlace) => client.call('draft:drop', { place: { ...place } }).then(() => undefined);

  return {
    typed(place, text, baseRevision) {
      const waiting = placeAt(place);
      waiting.text = text;
      waiting.baseRevision = baseRevision;
      waiting.since ??= timers.now();
      const left = waiting.since + LONGEST_WAIT_MS - timers.now();
      plan(waiting, Math.max(0, Math.min(QUIET_MS, left)));
    },
    rest(place) {
      const waiting = places.get(draftKey(place));
      if (waiting === undefined) return;
      cancel(waiting);
      places.delete(draftKey(place));
      waiting.sent = null;
    },
    stored(place, text) {
      const waiting = places.get(draftKey(place));
      if (waiting === undefined) return;
      cancel(waiting);
      if (waiting.sent !== null && waiting.sent !== text) void forget(place);
      waiting.sent = null;
    },
    discard(place) {
      const waiting = places.get(draftKey(place));
      if (waiting !== undefined) {
        cancel(waiting);
        waiting.sent = null;
      }
      return forget(place);
    },
    flush() {
      for (const waiting of places.values()) if (waiting.since !== null) void send(waiting);
    },
    async find(place) {
      const list = await client.call('draft:list', {});
      if (!list.ok) return null;
      const found = list.value.drafts.find((draft) => draftKey(draft.place) === draftKey(place));
      return found === undefined || found.text === null ? null : { ...found, text: found.text };
    },
  };
}
