/**
 * The draft journal (下書き, REL-03): what people have typed and not saved yet, each text durable before it is acknowledged. It lies in an
 * encrypted file of its own beside the store, and is kept whether or not the store can take a change.
 */
import { assert } from '../../../shared/core/assert.ts';
import type { UserId } from '../../../shared/core/ids.ts';
import { err, ok, type Result } from '../../../shared/core/result.ts';
import { type Clock, hours, type InstantMs } from '../../../shared/core/time.ts';
import { type DraftPlace, draftKey } from '../../../shared/desk/draft-places.ts';
import { notSavedFrom } from '../sqlite-errors.ts';
import type { NotSaved } from '../store-errors.ts';
import { DraftFile, type DraftFilePlace, readDraftFile } from './draft-file.ts';

export interface Draft {
  readonly place: DraftPlace;
  readonly text: string;
  readonly baseRevision: number | null;
  readonly keptAt: InstantMs;
  /** The command that is to save it, once one is under way: where that was done, the draft is over. */
  readonly savedBy: string | null;
}

export interface Drafts {
  /** Some that were kept could not be read; the file lies in the quarantine. */
  readonly damaged: boolean;
  /** This person's own, the newest first. */
  list(userId: UserId): readonly Draft[];
  find(userId: UserId, place: DraftPlace): Draft | null;
  /** Keeps the text in place of what was kept there; when it is durable the moment comes back. */
  keep(userId: UserId, draft: Pick<Draft, 'place' | 'text' | 'baseRevision'>): Promise<Result<InstantMs, NotSaved>>;
  /** Notes that a command is about to save what is kept at these places. */
  saving(userId: UserId, places: readonly DraftPlace[], commandId: string): Promise<Result<undefined, NotSaved>>;
  /** Forgets what is kept at these places; where the disk refuses, the file still holds it until it is written anew. */
  drop(userId: UserId, places: readonly DraftPlace[]): Promise<void>;
  /** Leaves a file without anything that is over, and forgets everything. */
  close(): Promise<void>;
}

type Kept = { readonly keeps: Draft; readonly of: string };
type Event = Kept | { readonly drops: readonly DraftPlace[]; readonly of: string };
type Live = ReadonlyMap<string, Kept>;

/** A draft that nobody came back to for so long is nobody's any more. Source: security.md §4.2 */
const LONGEST_KEPT = hours(90 * 24);

const entryKey = (userId: string, place: DraftPlace): string => `${userId} ${draftKey(place)}`;

/** Never refuses: a file that cannot be read goes to the quarantine, and where none can be written `keep` says so. */
export function openDrafts(place: DraftFilePlace & { readonly clock: Clock }): Drafts {
  const { clock } = place;
  const read = readDraftFile(place, clock.now());
  const file = new DraftFile(place);
  let live: Live = stillKept(after(new Map(), read.texts.map(parseEvent)), clock.now());
  /** What is over still lies in the file. */
  let leftovers = read.texts.length > live.size;
  let queue: Promise<unknown> = Promise.resolve();
  let closed = false;

  function inTurn<T>(job: () => Promise<T>): Promise<T> {
    assert(!closed, 'a closed draft journal takes nothing');
    const result = queue.then(job);
    queue = result.catch(() => undefined);
    return result;
  }

  /** Makes the events durable, or answers why not; then nothing of them counts. */
  async function write(events: readonly Event[]): Promise<Result<undefined, NotSaved>> {
    const next = after(live, events);
    try {
      if (next.size === 0) await file.remove();
      else if (file.takesMore) await file.append(events.map(printEvent));
      else await file.writeAnew([...next.values()].map(printEvent));
    } catch (thrown) {
      const refused = notSavedFrom(thrown);
      if (refused === null) throw thrown;
      return err(refused);
    }
    leftovers = next.size > 0;
    live = next;
    return ok();
  }

  const find = (userId: UserId, at: DraftPlace): Draft | null => live.get(entryKey(userId, at))?.keeps ?? null;

  return {
    damaged: read.damaged,
    find,
    list: (userId) =>
      [...live.values()]
        .filter(({ of }) => of === userId)
        .map(({ keeps }) => keeps)
        .toSorted((a, b) => b.keptAt - a.keptAt),
    keep: (userId, draft) =>
      inTurn(async () => {
        const keptAt = clock.now();
        const written = await write([{ keeps: { ...draft, keptAt, savedBy: null }, of: userId }]);
        return written.ok ? ok(keptAt) : written;
      }),
    saving: (userId, places, commandId) =>
      inTurn(async () => {
        const there = places.flatMap((at) => find(userId, at) ?? []);
        const events = there.map((draft): Event => ({ keeps: { ...draft, savedBy: commandId }, of: userId }));
        return events.length === 0 ? ok() : write(events);
      }),
    drop: (userId, places) =>
      inTurn(async () => {
        const drops = places.filter((at) => find(userId, at) !== null);
        const event: Event = { drops, of: userId };
        if (drops.length === 0 || (await write([event])).ok) return;
        live = after(live, [event]);
        // The next write writes the file anew, without them.
        await file.close();
      }),
    async close() {
      if (closed) return;
      const done = inTurn(async () => {
        try {
          if (leftovers && live.size > 0) await file.writeAnew([...live.values()].map(printEvent));
        } catch (thrown) {
          if (notSavedFrom(thrown) === null) throw thrown;
        } finally {
          live = new Map();
          await file.close();
        }
      });
      closed = true;
      await done;
    },
  };
}

const parseEvent = (text: string): Event => JSON.parse(text) as Event;
const printEvent = (event: Event): string => JSON.stringify(event);

function after(live: Live, events: readonly Event[]): Live {
  const next = new Map(live);
  for (const event of events) {
    if ('keeps' in event) next.set(entryKey(event.of, event.keeps.place), event);
    else for (const place of event.drops) next.delete(entryKey(event.of, place));
  }
  return next;
}

const stillKept = (live: Live, now: InstantMs): Live =>
  new Map([...live].filter(([, { keeps }]) => keeps.keptAt >= now - LONGEST_KEPT));
