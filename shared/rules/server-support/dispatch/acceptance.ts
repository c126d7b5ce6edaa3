/**
 * When a notice counts as accepted (受付): at once while the desk is open or finishing a call, else at the next opening. Every later rule
 * runs from this instant.
 *
 * Source: N 別紙1 3.1.1, 注意1, 注意2, 別紙2 · N-115, D-N26b, D-N27, D-N28, D-N29 · P-OUT-OF-HOURS, P-NOTICE-INSTANT
 */
import { nextOpening } from '../../../calendar/business-hours.ts';
import { type CivilDate, dateOf, type InstantMs, timeOfDay } from '../../../core/time.ts';
import type { ContactStamps } from '../../../decisions/question-facts.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { isReceptionOpen, RECEPTION } from './reception-hours.ts';

export interface Acceptance {
  readonly answeredAt: InstantMs;
  /** The instant that counts: `t_notice`, or `t_answer` where the key was not pressed. */
  readonly countedAt: InstantMs;
  readonly countedBy: 'notice' | 'answer';
  readonly countedOn: CivilDate;
  readonly acceptedAt: InstantMs;
  /** The reception day (受付日). */
  readonly acceptedOn: CivilDate;
  /** True where the instant that counts lay outside reception, so that acceptance waits for the next opening. */
  readonly moved: boolean;
}

/**
 * The acceptance of a contact's notice. A notice stamped after closing in a call that arrived in time, on the same day, is accepted when it
 * was stamped. Any other notice outside 09:00–18:00 of a business day is accepted at the next 09:00 of one.
 *
 * Source: decisions.md "Time and readings" · D-N26b, D-N28, D-N29
 */
export function acceptanceOf({ answeredAt, noticeAt }: ContactStamps, tables: RuleTables): Acceptance {
  const countedAt = noticeAt ?? answeredAt;
  const moved = !isReceptionOpen(tables, countedAt) && !finishesCallOfThatDay(answeredAt, countedAt, tables);
  const acceptedAt = moved ? nextOpening(tables.calendar, RECEPTION, countedAt) : countedAt;
  return {
    answeredAt,
    countedAt,
    countedBy: noticeAt === null ? 'answer' : 'notice',
    countedOn: dateOf(countedAt),
    acceptedAt,
    acceptedOn: dateOf(acceptedAt),
    moved,
  };
}

function finishesCallOfThatDay(answeredAt: InstantMs, countedAt: InstantMs, tables: RuleTables): boolean {
  return (
    dateOf(answeredAt) === dateOf(countedAt) &&
    isReceptionOpen(tables, answeredAt) &&
    timeOfDay(countedAt) >= RECEPTION.opens
  );
}
