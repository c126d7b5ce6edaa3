/**
 * The log of what did not reach a contractor (不達の記録), counted: letters and mails that came back, and calls that reached nobody, each with its
 * day. How many of them are enough the terms do not say.
 *
 * Source: B 第15条1項, 第33条1項 · B-023, B-068, B-086
 */
import { CAME_BACK, type Failure } from './notice.ts';

export interface Undelivered {
  /** Of these one alone may be a ground to terminate. Source: B 15(1) · B-023 */
  readonly cameBack: number;
  readonly attempts: number;
  /** Attempts on different days say more than many on one. */
  readonly days: number;
  readonly firstOn: string | null;
  readonly lastOn: string | null;
}

export function countUndelivered(failures: readonly Failure[]): Undelivered {
  const days = [...new Set(failures.map(({ on }) => on))].toSorted();
  const cameBack = failures.filter(({ way }) => CAME_BACK.some((known) => known === way)).length;
  return {
    cameBack,
    attempts: failures.length - cameBack,
    days: days.length,
    firstOn: days[0] ?? null,
    lastOn: days.at(-1) ?? null,
  };
}
