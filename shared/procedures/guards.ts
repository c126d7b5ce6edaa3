/**
 * The guards of a step (手続きの関門): each says why the step may not be taken now, or nothing. They are a list, so that the exploration of the
 * machines can take one away and must then find the harm it prevents.
 *
 * Source: N 第18条2項, 第22条 · N-032, N-047, N-053; terms.md 5.6 no. 8
 */
import type { ContactId, UserId } from '../core/ids.ts';
import { type CivilDate, parseIsoDate } from '../core/time.ts';
import type { Role } from '../users/user.ts';
import type { RiskLevel } from '../verification/items.ts';
import { ITEMS, type ItemSpec, type ProcedureItem } from './items.ts';
import type { Condition, DateNeed, Edge, Need } from './machine.ts';
import type { ProcedureFile } from './procedure.ts';

/** Who acts, when, and what the desk itself knows of the moment: nothing of it is typed in. */
export interface Moment {
  readonly userId: UserId;
  readonly role: Role;
  readonly today: CivilDate;
  /** The call that this person has not finished. */
  readonly contactId: ContactId | null;
  /** How far the contractor is identified in that call. */
  readonly level: RiskLevel | null;
  readonly rules: DateRules;
}

/** The dates that the rules of the contract work out; the machines know only which of them they need. */
export interface DateRules {
  /** The day of cancellation for a desired day and the day the confirmation is completed. Source: N 21(2) · N-052 */
  cancellationDay(desired: CivilDate, confirmed: CivilDate): CivilDate;
  /** The last day on which a suspension that begins on this day may still run. Source: N 18(1) · N-039 */
  longestSuspension(first: CivilDate): CivilDate;
}

export const REFUSALS = [
  'alreadyOpen',
  'final',
  'noSuchStep',
  'notHere',
  'badValue',
  'role',
  'sameHands',
  'sameApprover',
  'itemsMissing',
  'factsForbid',
  'sameContact',
  'notVerified',
  'noticeMissing',
  'tooEarly',
  'tooLate',
  'periodTooLong',
  'reasonMissing',
] as const;
export type RefusalReason = (typeof REFUSALS)[number];

/** Why nothing happened; `items` are those that are missing or stand in the way. */
export interface ProcedureRefused {
  readonly type: 'procedureRefused';
  readonly reason: RefusalReason;
  readonly items: readonly ProcedureItem[];
}

export const refusal = (reason: RefusalReason, items: readonly ProcedureItem[] = []): ProcedureRefused => ({
  type: 'procedureRefused',
  reason,
  items,
});

type StepGuard = (edge: Edge, file: ProcedureFile, moment: Moment) => ProcedureRefused | null;
type ItemGuard = (item: ProcedureItem, file: ProcedureFile, moment: Moment) => ProcedureRefused | null;

/** The day an item holds, or null. */
export function dayOf({ values }: ProcedureFile, item: ProcedureItem): CivilDate | null {
  const value = values[item];
  return typeof value === 'string' ? parseIsoDate(value) : null;
}

export function holds({ values }: ProcedureFile, { item, is }: Condition): boolean {
  const value = values[item];
  if (is === 'unset') return value === undefined;
  if (is === 'set') return value !== undefined;
  return typeof value === 'string' && is.includes(value);
}

const isMet = ({ values }: ProcedureFile, need: Need): boolean =>
  typeof need === 'string' ? values[need] !== undefined : need.some((item) => values[item] !== undefined);

/** Of the needs of an edge, the items that are still missing; of several that would do, the first. */
export const missingItems = (edge: Edge, file: ProcedureFile): readonly ProcedureItem[] =>
  (edge.needs ?? [])
    .filter((need) => !isMet(file, need))
    .flatMap((need) => (typeof need === 'string' ? [need] : need.slice(0, 1)));

const role: StepGuard = ({ by }, _file, moment) => (by.includes(moment.role) ? null : refusal('role'));

/** Nobody decides on what bears the own hand. Source: terms.md 5.6 no. 8 */
const otherHands: StepGuard = ({ approves }, { hands }, { userId }) =>
  approves === true && hands.includes(userId) ? refusal('sameHands') : null;

/** Where two approve, the second is another person than the first. Source: B 31(4) · B-063 */
const twoApprovers: StepGuard = ({ second }, { approvedBy }, { userId }) =>
  second === true && approvedBy === userId ? refusal('sameApprover') : null;

const items: StepGuard = (edge, file) => {
  const missing = missingItems(edge, file);
  return missing.length === 0 ? null : refusal('itemsMissing', missing);
};

const facts: StepGuard = ({ oneOf, never }, file) => {
  if (oneOf !== undefined && !oneOf.some((condition) => holds(file, condition)))
    return refusal('factsForbid', [...new Set(oneOf.map(({ item }) => item))]);
  if (never?.every((condition) => holds(file, condition)) === true)
    return refusal(
      'factsForbid',
      never.map(({ item }) => item),
    );
  return null;
};

/** The notice left, with reason, day and period, before the day it speaks of. Source: N 18(2), 22 · N-047, N-053 */
const notice: StepGuard = ({ noticed }, file) => {
  if (noticed === undefined) return null;
  const left = file.noticedOn === null ? null : parseIsoDate(file.noticedOn);
  if (left === null) return refusal('noticeMissing');
  const day = noticed === 'atAll' ? null : dayOf(file, noticed);
  return noticed !== 'atAll' && (day === null || left >= day) ? refusal('noticeMissing', [noticed]) : null;
};

const dates: StepGuard = (edge, file, moment) => {
  for (const need of edge.dates ?? []) {
    const refused = dateRefusal(need, file, moment);
    if (refused !== null) return refused;
  }
  return null;
};

function dateRefusal(need: DateNeed, file: ProcedureFile, { today, rules }: Moment): ProcedureRefused | null {
  if (need.type === 'suspension') {
    const first = dayOf(file, need.first);
    const last = dayOf(file, need.last);
    if (first === null || last === null) return refusal('itemsMissing', [need.first, need.last]);
    return last < first || last > rules.longestSuspension(first) ? refusal('periodTooLong', [need.last]) : null;
  }
  const day = dayOf(file, need.item);
  if (day === null) return refusal('itemsMissing', [need.item]);
  switch (need.type) {
    case 'before':
      return today < day ? null : refusal('tooLate', [need.item]);
    case 'from':
      return today >= day ? null : refusal('tooEarly', [need.item]);
    case 'after':
      return today > day ? null : refusal('tooEarly', [need.item]);
  }
}

/** A change of contact data is never made on the evidence of the call that asked for it. Source: N 15(1) · N-032 */
const otherContact: ItemGuard = (item, { openedIn }, { contactId }) => {
  const spec: ItemSpec = ITEMS[item];
  return spec.otherContact === true && openedIn !== null && contactId === openedIn
    ? refusal('sameContact', [item])
    : null;
};

const levelC: ItemGuard = (item, _file, { level }) => {
  const spec: ItemSpec = ITEMS[item];
  return spec.levelC === true && level !== 'C' ? refusal('notVerified', [item]) : null;
};

/** Every guard by its name, in the order in which they speak. */
export const STEP_GUARDS = { role, items, facts, dates, notice, otherHands, twoApprovers } as const satisfies Record<
  string,
  StepGuard
>;
export const ITEM_GUARDS = { otherContact, levelC } as const satisfies Record<string, ItemGuard>;
export type GuardName = keyof typeof STEP_GUARDS | keyof typeof ITEM_GUARDS;
