/**
 * What somebody has typed and not saved yet (下書き): kept for that person alone, and over once the command that saves it is done, also when
 * a crash fell between the two. Drafts are personal notes: no audit row, no log and nobody else tells of them.
 */
import type { UserId } from '../../shared/core/ids.ts';
import { ok } from '../../shared/core/result.ts';
import type { Parsed, Value } from '../../shared/desk/contract.ts';
import { draftKey } from '../../shared/desk/draft-places.ts';
import { isDone } from '../store/commands-repository.ts';
import type { Drafts } from '../store/drafts/drafts.ts';
import type { ReadableDb } from '../store/handles.ts';
import type { Outcome } from './desk-work.ts';
import type { OpenDesk } from './open-desk.ts';
import type { SavedDraft } from './saved-drafts.ts';

type Listed = Value<'draft:list'>;

const LISTED = 200;

/** The own drafts, without those that were saved just before a crash. */
export async function listDrafts(desk: OpenDesk): Outcome<Listed> {
  const { work, drafts } = desk;
  await dropSaved(drafts, work.user.id, work.store.read);
  const own = drafts.list(work.user.id).slice(0, LISTED);
  return ok({
    drafts: own.map(({ savedBy: _, place, ...draft }) => ({ ...draft, place: { ...place } })),
    damaged: drafts.damaged,
  });
}

async function dropSaved(drafts: Drafts, userId: UserId, db: ReadableDb): Promise<void> {
  const saved = drafts.list(userId).filter(({ savedBy }) => savedBy !== null && isDone(db, savedBy));
  await drafts.drop(
    userId,
    saved.map(({ place }) => place),
  );
}

/** Answers once the text is durable. Errors: `notSaved`. */
export async function keepDraft({ work, drafts }: OpenDesk, input: Parsed<'draft:keep'>): Outcome<Value<'draft:keep'>> {
  const kept = await drafts.keep(work.user.id, input);
  return kept.ok ? ok({ keptAt: kept.value }) : kept;
}

export async function dropDraft({ work, drafts }: OpenDesk, { place }: Parsed<'draft:drop'>): Outcome<null> {
  await drafts.drop(work.user.id, [place]);
  return ok(null);
}

/** Before the command: what it saves is marked, where it is what is kept. A disk that refuses this will refuse the command as well. */
export async function markSaving(
  { work, drafts }: OpenDesk,
  saved: readonly SavedDraft[],
  commandId: string,
): Promise<void> {
  // The note of a call has a revision, which tells as much.
  const marked = saved.filter(({ place }) => place.kind !== 'callNote');
  const places = marked.map(({ place }) => place);
  await drafts.saving(work.user.id, places, commandId);
}

/** After the command: what was typed meanwhile stays. */
export async function dropSavedBy({ work, drafts }: OpenDesk, saved: readonly SavedDraft[]): Promise<void> {
  const over = saved.filter(({ place, text }) => {
    const kept = drafts.find(work.user.id, place);
    return kept !== null && (text === null || kept.text === text || kept.text.trim() === text);
  });
  await drafts.drop(
    work.user.id,
    over.map(({ place }) => place),
  );
}

/** Which drafts wait to be found again; the note of the call under way is put back without being offered. */
export const waitingDrafts = ({ work, drafts }: OpenDesk): string =>
  drafts
    .list(work.user.id)
    .filter(({ place }) => place.kind !== 'callNote')
    .map(({ place }) => draftKey(place))
    .toSorted()
    .join('\n');
