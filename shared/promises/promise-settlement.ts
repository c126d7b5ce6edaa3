/** How a promise (お約束) ends: kept, broken or withdrawn, once, and with the reason. Source: N-132 */
import { err, ok, type Result } from '../core/result.ts';
import type { CivilDate } from '../core/time.ts';
import type { PromiseState } from './promise.ts';

export type SettledState = Exclude<PromiseState, 'open'>;

/** There is no open promise to settle. */
export interface NoOpenPromise {
  readonly type: 'notFound';
  readonly what: 'promise';
}

/**
 * The state after it. What was settled stays so: whoever sees it differently makes a new promise or a note. Errors: `notFound` when it
 * is not open any more.
 *
 * Source: N-132
 */
export function settlePromise(from: PromiseState, to: SettledState): Result<SettledState, NoOpenPromise> {
  return from === 'open' ? ok(to) : err({ type: 'notFound', what: 'promise' });
}

interface Due {
  readonly state: PromiseState;
  readonly due: CivilDate;
}

/** Open and its day has passed. On the day itself it can still be kept. */
export const isOverdue = ({ state, due }: Due, today: CivilDate): boolean => state === 'open' && due < today;

/** The earliest day of the open ones, or null: what a case waits for next. */
export function nextDue(promises: readonly Due[]): CivilDate | null {
  const days = promises.filter(({ state }) => state === 'open').map(({ due }) => due);
  return days.length === 0 ? null : days.reduce((earliest, day) => (day < earliest ? day : earliest));
}
