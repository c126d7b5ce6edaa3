/** How dates are written of fees and debts: without the day of the week where they are spoken, and with the year wherever it could be mistaken. */
import { type CivilDate, partsOf } from '../core/time.ts';
import { shortDate } from './day-words.ts';

export interface Span {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** `12月9日`; `2027年1月5日` where the question is asked in another year. */
export function plainDate(date: CivilDate, today: CivilDate): string {
  const { year, month, day } = partsOf(date);
  return `${year === partsOf(today).year ? '' : `${year}年`}${month}月${day}日`;
}

/** `12月1日から12月9日まで`, `2027年1月1日から1月9日まで`, `2025年4月10日から2026年12月9日まで`, or the one day. */
export const spanText = (span: Span, today: CivilDate): string =>
  span.from === span.to
    ? plainDate(span.from, today)
    : `${plainDate(span.from, today)}から${plainDate(span.to, span.from)}まで`;

/** `12/1（火）〜12/9（水）`, or the one day. */
export const spanLabel = (span: Span, today: CivilDate): string =>
  span.from === span.to
    ? shortDate(span.from, today)
    : `${shortDate(span.from, today)}〜${shortDate(span.to, span.from)}`;
