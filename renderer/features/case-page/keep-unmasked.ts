/**
 * Joins a newer, masked case with what a person was already allowed to see of it, so that one reason stays one record and nothing goes
 * blank under the eyes of its reader. Pure.
 */
import type { CaseView, TimelineEntry } from '../../../shared/desk/views.ts';

/** The newer case with the name and the texts of the older one; a note the reader has just added is known by its text. */
export function keepUnmasked(before: CaseView, after: CaseView, ownNote: string | null): CaseView {
  const known = new Map(before.timeline.map(({ sequence, text }) => [sequence, text]));
  const newest = after.timeline.findLast(({ kind, sequence }) => kind === 'note' && !known.has(sequence));
  const textOf = (entry: TimelineEntry): string | null =>
    entry.text ?? known.get(entry.sequence) ?? (entry === newest ? ownNote : null);
  return {
    ...after,
    contractorName: after.contractorName ?? before.contractorName,
    timeline: after.timeline.map((entry) => ({ ...entry, text: textOf(entry) })),
  };
}
