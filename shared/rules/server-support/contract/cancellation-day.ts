/**
 * On which day a contract ends that the contractor cancels (解約日), and the last day that is billed.
 *
 * Source: N 第21条2項, 第25条1項 · N-052, N-063
 */
import { addDays, type CivilDate } from '../../../core/time.ts';

/**
 * The desired day; the day on which the confirmation is completed where the desired day is the day before that or earlier.
 *
 * Source: N 第21条2項 · N-052
 */
export const cancellationDay = (desired: CivilDate, confirmed: CivilDate): CivilDate =>
  desired < confirmed ? confirmed : desired;

/**
 * The last day that is billed: the day before the cancellation day, or that day itself where the service started on it. Null where the
 * contract is cancelled before it started, of which the terms say nothing. An unknown start is taken to lie before.
 *
 * Source: N 第25条1項 · N-063
 */
export function lastBilledDay(started: CivilDate | null, cancelled: CivilDate): CivilDate | null {
  if (started === null || started < cancelled) return addDays(cancelled, -1);
  return started === cancelled ? cancelled : null;
}
