/** The number of a case (案件番号): the month it was opened in, in Japan, and its place in that month, such as `2026-11-0412`. */
import { assert } from '../../shared/core/assert.ts';
import { dateOf, type InstantMs, partsOf } from '../../shared/core/time.ts';

export interface CaseOrder {
  /** Year and month as one number: `202611`. */
  readonly month: number;
  readonly ordinal: number;
}

export function monthOf(at: InstantMs): number {
  const { year, month } = partsOf(dateOf(at));
  return year * 100 + month;
}

/** Four digits, and more from the ten-thousandth case of a month on. */
export function formatCaseNumber({ month, ordinal }: CaseOrder): string {
  const digits = String(month).padStart(6, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4)}-${String(ordinal).padStart(4, '0')}`;
}

/** Throws `BrokenInvariant` for what `formatCaseNumber` never makes. */
export function parseCaseNumber(text: string): CaseOrder {
  const [, year, month, ordinal] = /^(\d{4})-(\d{2})-(\d{4,})$/.exec(text) ?? [];
  const order = { month: Number(year) * 100 + Number(month), ordinal: Number(ordinal) };
  assert(order.ordinal > 0 && formatCaseNumber(order) === text, 'a case number names a month and a place in it');
  return order;
}
