/**
 * Which text of the terms was in force on a day. Seven revisions are named in the supplementary provisions; the desk holds the last alone.
 *
 * Source: N 第2条, 附則 · N-002, N-003, N-004, D-N36
 */
import { type CivilDate, civilDate } from '../../../core/time.ts';

/** First days of the seven texts, oldest first; a text applies from 00:00 of its day. Source: N 附則 · N-003 */
export const TERMS_REVISIONS = [
  civilDate(2019, 7, 1),
  civilDate(2020, 6, 25),
  civilDate(2022, 7, 1),
  civilDate(2022, 8, 1),
  civilDate(2022, 9, 1),
  civilDate(2023, 10, 1),
  civilDate(2023, 12, 1),
] as const;

/** The first day of the text that the desk holds. */
export const HELD_TEXT_FROM = TERMS_REVISIONS[6];

/** Debts that were due before this day stay under the text of their time. Source: N 附則（2022年7月25日）第2条 · N-004 */
export const FIRST_DAY_UNDER_NEW_DEBT_RULES = TERMS_REVISIONS[3];

/** The number of the text in force, 1 to 7, or null before the first. Source: N 附則 · N-003 */
export function termsRevisionOn(date: CivilDate): number | null {
  const revision = TERMS_REVISIONS.filter((from) => from <= date).length;
  return revision === 0 ? null : revision;
}

/** Whether the text that governs this day is held; of earlier ones nothing is computed. Source: N 第2条 · N-002, D-N36 */
export const isTextHeld = (date: CivilDate): boolean => date >= HELD_TEXT_FROM;
