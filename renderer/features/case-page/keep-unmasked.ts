/**
 * Joins a newer, masked case with what a person was already allowed to see of it, so that one reason stays one record and nothing goes
 * blank under the eyes of its reader. Pure.
 */
import type { CaseView, TimelineEntry } from '../../../shared/desk/views.ts';
import { timelineKey } from './timeline-key.ts';

/**
 * The newer case with the name, the numbers and the texts of the older one. A note the reader has just added is known by its text, also where an
 * event of the desk has already brought it without.
 */
export function keepUnmasked(before: CaseView, after: CaseView, ownNote: string | null): CaseView {
  const known = new Map(before.timeline.map((entry) => [timelineKey(entry), entry.text]));
  const numbers = new Map(before.contacts.map(({ contactId, callerNumber }) => [contactId, callerNumber]));
  const newest = after.timeline.findLast(
    (entry) => entry.kind === 'note' && (known.get(timelineKey(entry)) ?? null) === null,
  );
  const textOf = (entry: TimelineEntry): string | null =>
    entry.text ?? known.get(timelineKey(entry)) ?? (entry === newest ? ownNote : null);
  return {
    ...after,
    contractorName: after.contractorName ?? before.contractorName,
    contacts: after.contacts.map((contact) => ({
      ...contact,
      callerNumber: contact.callerNumber ?? numbers.get(contact.contactId) ?? null,
    })),
    timeline: after.timeline.map((entry) => ({ ...entry, text: textOf(entry) })),
  };
}
