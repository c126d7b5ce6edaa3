/** How a late charge of B is shown step by step, and what the other readings would make of it. */
import { addDays, type CivilDate, formatIsoDate } from '../../../core/time.ts';
import { type Yen, yen } from '../../../core/yen.ts';
import type { Alternative, WorkingStep } from '../../../decisions/answer.ts';
import { shortDate } from '../../day-words.ts';
import { step } from '../../plain-answer.ts';
import { yenText } from '../../yen-words.ts';
import { daysLate, type LateDebt } from './late-days.ts';

/** A debt with its due date as it is printed, before any bank holiday moves it. */
export interface Charged {
  readonly debt: LateDebt;
  readonly printedDue: CivilDate;
  /** A holiday that moved it is not official yet. */
  readonly shiftPredicted: boolean;
  readonly paymentKnown: boolean;
  readonly today: CivilDate;
}

export function lateSteps(charged: Charged, charge: Yen): readonly WorkingStep[] {
  const { debt, printedDue, shiftPredicted, paymentKnown, today } = charged;
  const { dueOn, paidOn, part, paymentDayCounted } = debt;
  const paid = `${shortDate(paidOn, today)}${paymentKnown ? '' : '（本日支払う場合）'}`;
  const moved = printedDue === dueOn ? '' : `（27日が休業日なので ${shortDate(printedDue, today)}から繰下げ）`;
  return [
    { label: '支払期日', text: `${shortDate(dueOn, today)}${moved}`, predicted: shiftPredicted },
    step('支払い', paid),
    ...(paidOn <= dueOn
      ? []
      : [
          step('日数', `${shortDate(addDays(dueOn, 1), today)}から ${daysLate(dueOn, paidOn, paymentDayCounted)}日`),
          ...(part === null ? [] : [step('先の支払い', `${shortDate(part.paidOn, today)}に ${yenText(part.amount)}`)]),
          step('利率', '年14.6% ÷ 365日 ＝ 1日あたり0.04%（ちょうど）'),
          step('計算', `${weighedText(debt)}× 0.04% ＝ ${yenText(charge)}（1円未満切捨て）`),
        ]),
  ];
}

/** `10,000円 × 15日 `, or what was paid earlier and the rest, each by its own days. */
function weighedText({ principal, dueOn, paidOn, part, paymentDayCounted }: LateDebt): string {
  const timesDays = (amount: Yen, on: CivilDate): string =>
    `${yenText(amount)} × ${daysLate(dueOn, on, paymentDayCounted)}日`;
  if (part === null) return `${timesDays(principal, paidOn)} `;
  const early = yen(Math.min(part.amount, principal));
  return `（${timesDays(early, part.paidOn)} ＋ ${timesDays(yen(principal - early), paidOn)}）`;
}

/** The other reading of the day of payment. Source: D-B10 */
export function otherCount(debt: LateDebt, charge: Yen): Alternative {
  const days = daysLate(debt.dueOn, debt.paidOn, debt.paymentDayCounted);
  return {
    kind: 'otherReading',
    label: debt.paymentDayCounted ? '支払った日も数えると' : '支払った日を数えないと',
    headline: `遅延損害金 ${yenText(charge)}（${days}日分）`,
    note: '「完済に至るまで」に支払った日が入るかは書かれていません',
    date: null,
  };
}

/** The due date as printed, not moved by a bank holiday. Source: D-B10 */
export const unshifted = ({ printedDue, today }: Charged, debt: LateDebt, charge: Yen): Alternative => ({
  kind: 'otherReading',
  label: `${shortDate(printedDue, today)}のままを期日とすると`,
  headline: `遅延損害金 ${yenText(charge)}（${daysLate(printedDue, debt.paidOn, debt.paymentDayCounted)}日分）`,
  note: '休業日でずれた日を期日とするかは書かれていません',
  date: formatIsoDate(printedDue),
});
