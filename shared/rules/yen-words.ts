/** How an amount of money is written in an answer, and the lines of working that every amount shares. */
import { type Yen, yen } from '../core/yen.ts';
import type { WorkingStep } from '../decisions/answer.ts';
import type { Taxed } from '../rates/taxed.ts';
import { step } from './plain-answer.ts';

/** `1,480` */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/gu, ',');

/** `1,480円` */
export const yenText = (amount: Yen): string => `${grouped(amount)}円`;

/** `1円`: how far two amounts are apart. */
export const yenGap = (one: Yen, other: Yen): string => yenText(yen(Math.abs(one - other)));

/** What follows every amount that is read to a caller: the bill prevails. */
export const BILL_PREVAILS = '実際の金額は、請求書でご確認ください。';

/** From the net amount to the amount with tax. */
export const taxWorking = ({ net, tax, gross, percent }: Taxed): readonly WorkingStep[] => [
  step('税抜', yenText(net)),
  step('消費税', `${yenText(net)} × ${percent}% ＝ ${yenText(tax)}（1円未満切捨て）`),
  step('税込', yenText(gross)),
];
