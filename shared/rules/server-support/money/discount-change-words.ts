/** How the question about a changed discount is asked, and what its answer says. */
import { addDays, type CivilDate } from '../../../core/time.ts';
import type { WorkingStep } from '../../../decisions/answer.ts';
import type { Taxed } from '../../../rates/taxed.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { shortDate } from '../../day-words.ts';
import type { LookupWords } from '../../lookup.ts';
import { step } from '../../plain-answer.ts';
import { BILL_PREVAILS, taxWorking, yenText } from '../../yen-words.ts';
import type { ChangedMonth } from './discount-change.ts';
import type { ProRateOrder } from './pro-rating.ts';

export const DISCOUNT_CHANGE_WORDS = {
  ask: '月の途中で割引が変わったら？',
  aliases: ['割引', 'わりびき', '割引の変更', '割引の終了', 'キャンペーン', '日割り'],
  inputs: {
    changedOn: { label: '割引が変わる日', hint: '新しい月額になる最初の日' },
    before: { label: '変わる前の月額（税抜）', hint: '割引を引いた額' },
    after: { label: '変わった後の月額（税抜）', hint: '割引を引いた額' },
  },
} as const satisfies LookupWords;

export function discountChangeWords(
  { daysBefore, month }: ChangedMonth,
  { gross }: Taxed,
  startDay: number,
): AnswerWords {
  const split = `変わる前${daysBefore}日分と、変わった後${month.days - daysBefore}日分`;
  const begins = `料金月は毎月${startDay}日から数えます。`;
  return {
    headline: `その月は ${yenText(gross)}（税込）`,
    reason:
      daysBefore === 0
        ? `料金月の初日からの変更なので、日割りになりません。${begins}`
        : `${split}を日割りします。${begins}`,
    readAloud: `その月のご利用料金は、${daysBefore === 0 ? '新しい月額で' : `${split}の日割りで`}、消費税を含めて${yenText(gross)}です。${BILL_PREVAILS}`,
  };
}

interface Settings {
  readonly startDay: number;
  readonly order: ProRateOrder;
  readonly today: CivilDate;
}

export function discountChangeWorking(
  { month, daysBefore, before, after }: ChangedMonth,
  fee: Taxed,
  { startDay, order, today }: Settings,
): readonly WorkingStep[] {
  const changedOn = addDays(month.start, daysBefore);
  const first = step(
    `${shortDate(month.start, today)}〜${shortDate(addDays(changedOn, -1), today)}`,
    `${yenText(before)} × ${daysBefore} ÷ ${month.days}（1円未満切捨て）`,
  );
  return [
    step('料金月', `毎月${startDay}日から（運用の設定）`),
    ...(daysBefore === 0 ? [] : [first]),
    step(
      `${shortDate(changedOn, today)}〜${shortDate(month.end, today)}`,
      daysBefore === 0
        ? `${yenText(after)}（日割りなし）`
        : `${yenText(after)} × ${month.days - daysBefore} ÷ ${month.days}（1円未満切捨て）`,
    ),
    ...(order === 'prorateThenTax' ? taxWorking(fee) : [step('税込', `税込にしてから日割り ＝ ${yenText(fee.gross)}`)]),
  ];
}

export const DISCOUNT_NOT_IN_TABLE = '割引の額は料金表にありません。入力した額で計算しました。';
