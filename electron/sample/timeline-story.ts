/** The entries that a played call leaves in the timeline of its case, in the shapes that the services write. */
import type { CaseState, Category, CheckItem, Disposition } from '../../shared/cases/case-words.ts';
import { effectiveStamps, type SavedContact } from '../../shared/contacts/contact.ts';
import type { Stamp } from '../../shared/contacts/stamps.ts';
import type { CaseId, UserId } from '../../shared/core/ids.ts';
import { type InstantMs, plus, seconds } from '../../shared/core/time.ts';
import type { Service } from '../../shared/terms/service.ts';
import type { ContactNote } from '../store/contacts-repository.ts';
import type { NewDecision } from '../store/decisions-repository.ts';
import type { NewTimelineEntry } from '../store/timeline-repository.ts';
import type { NewAttempt } from '../store/verifications-repository.ts';
import type { SampleContract } from './sample-records.ts';

export interface CallRecord {
  readonly caseId: CaseId;
  readonly operatorId: UserId;
  readonly contact: SavedContact;
  readonly note: ContactNote;
  readonly contract: SampleContract | null;
  readonly service: Service;
  readonly category: Category;
  readonly disposition: Disposition;
  readonly state: CaseState;
  /** Why there is no contract, or why the request was declined. */
  readonly reason: string | null;
  readonly attempts: readonly NewAttempt[];
  readonly checks: readonly { readonly item: CheckItem; readonly at: InstantMs }[];
  readonly decision: NewDecision | null;
}

type Entry = Pick<NewTimelineEntry, 'at' | 'kind' | 'facts' | 'text'>;

const entry = (at: InstantMs, kind: Entry['kind'], rest: Partial<Pick<Entry, 'facts' | 'text'>> = {}): Entry => ({
  at,
  kind,
  facts: rest.facts ?? {},
  text: rest.text ?? null,
});

/** In the order of their instants; what was pressed together stays in the order of the keys. */
export function timelineOf(call: CallRecord): readonly NewTimelineEntry[] {
  const { caseId, operatorId, contact } = call;
  const place = { caseId, contactId: contact.id, actorId: operatorId };
  return [...duringCall(call), ...afterCall(call)]
    .toSorted((a, b) => a.at - b.at)
    .map((one): NewTimelineEntry => ({ ...place, ...one }));
}

function duringCall({
  contact,
  contract,
  service,
  category,
  attempts,
  checks,
  decision,
}: CallRecord): readonly Entry[] {
  const { source, stamps } = contact;
  const begun = stamps.answer ?? stamps.ring;
  const pressed = (['answer', 'notice', 'request'] as const satisfies readonly Stamp[]).flatMap((stamp) => {
    const at = stamps[stamp];
    return at === null ? [] : [entry(at, 'stamp', { facts: { stamp } })];
  });
  return [
    entry(stamps.ring, 'started', { facts: { source } }),
    ...pressed,
    ...(contract === null ? [] : [chosen(contract, plus(begun, seconds(15)))]),
    ...attempts.map(verified),
    entry(categorisedAt(begun, stamps.end), 'categorised', { facts: { service, category } }),
    ...checks.map(({ item, at }) => entry(at, 'check', { facts: { item, answer: 'yes' } })),
    ...(decision === null ? [] : [decided(decision)]),
    entry(stamps.end, 'stamp', { facts: { stamp: 'end' } }),
  ];
}

function afterCall({ contact, note, disposition, state, reason }: CallRecord): readonly Entry[] {
  const { saved } = contact.stamps;
  const before = contact.stamps;
  const after = effectiveStamps(contact);
  return [
    ...contact.corrections.map(({ stamp, reason: why, correctedAt }) => {
      const facts = { stamp, from: before[stamp], to: after[stamp] };
      return entry(correctedAt, 'stampCorrected', { facts, text: why });
    }),
    entry(saved, 'note', { facts: { revision: note.revision }, text: note.text }),
    entry(saved, 'wrapUp', { facts: { disposition, state }, text: reason }),
  ];
}

const chosen = ({ contract }: SampleContract, at: InstantMs): Entry =>
  entry(at, 'contractChosen', { facts: { contractId: contract.id, handle: contract.handle } });

const verified = ({ at, level, result, method, items }: NewAttempt): Entry =>
  entry(at, 'verification', { facts: { level, result, method, items: items.map(({ item }) => item).join(' ') } });

const decided = ({ id, acceptedAt, answer }: NewDecision): Entry => {
  const { question, state, headline, promise } = answer;
  const facts = { decisionId: id, question, state, due: promise?.due ?? null };
  return entry(acceptedAt, 'decision', { facts, text: headline });
};

const categorisedAt = (begun: InstantMs, end: InstantMs): InstantMs => {
  const soon = plus(begun, seconds(70));
  return soon < end ? soon : end;
};
