/** How the question about the fee of a period is asked, and what its answer says. */
import type { PhonePlan } from '../../../contractors/contract.ts';
import type { CivilDate } from '../../../core/time.ts';
import { type Yen, yen } from '../../../core/yen.ts';
import type { WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { type Span, spanLabel, spanText } from '../../date-words.ts';
import type { LookupWords } from '../../lookup.ts';
import { step } from '../../plain-answer.ts';
import { BILL_PREVAILS, yenText } from '../../yen-words.ts';
import type { PricedMonth } from './fee-for-period.ts';
import { droppedParts, isWhole } from './payable-days.ts';
import { PLAN_NAMES } from './plan-words.ts';

export const FEE_FOR_PERIOD_WORDS = {
  ask: '光電話の日割りの料金はいくら？',
  aliases: ['日割り', 'ひわり', '初月', 'しょげつ', '解約の月', '途中', '契約日', '月の途中', '最後の料金'],
  inputs: {
    plan: { label: 'プラン', options: PLAN_NAMES },
    contractedOn: { label: '契約日', hint: '当社が承諾した日' },
    cancelledOn: { label: '解約日', hint: '空欄なら、初めの月だけを計算します' },
  },
} as const satisfies LookupWords;

interface Period extends Span {
  readonly open: boolean;
  readonly today: CivilDate;
}

export const feeForPeriodWords = (gross: Yen, period: Period): AnswerWords => ({
  headline: `${period.open ? '初めの月は ' : ''}${yenText(gross)}（税込）`,
  reason: `契約日から${period.open ? 'その月の末日' : '解約日'}まで、どちらの日も数えます。月の途中は、その月の日数で日割りにします。`,
  readAloud: `${spanText(period, period.today)}の基本料金は、税込みで ${yenText(gross)}です。通話料は別にかかります。${BILL_PREVAILS}`,
});

export const REVERSED_DAYS: AnswerWords = {
  headline: '契約日より前の解約 ― 約款に定めなし',
  reason: '契約日より前に解約したときの料金は、約款に書かれていません。',
  readAloud: '料金について、責任者に確認いたします。恐れ入りますが、改めてご連絡いたします。',
};

interface Totals extends Period {
  readonly plan: PhonePlan;
  readonly fee: Yen;
  readonly net: Yen;
  readonly tax: Yen;
  readonly gross: Yen;
}

/** Each part of a month as its own line, whole months of one price together. */
export const feeSteps = (months: readonly PricedMonth[], totals: Totals): readonly WorkingStep[] => [
  step('プラン', `${PLAN_NAMES[totals.plan]} ${yenText(totals.fee)}（税抜）`),
  step('日数', `${spanLabel(totals, totals.today)} ${totals.to - totals.from + 1}日（契約日も解約日も数える）`),
  ...months.filter(({ month }) => !isWhole(month)).map((part) => partStep(part, totals)),
  ...wholeSteps(months),
  step(
    '合計',
    `税抜 ${yenText(totals.net)} ＋ 消費税 ${yenText(totals.tax)} ＝ ${yenText(totals.gross)}（月ごとに切捨て）`,
  ),
];

function partStep({ month, fee }: PricedMonth, { fee: base, today }: Totals): WorkingStep {
  const dropped = droppedParts(base, month);
  const rest = dropped === 0 ? '' : `（端数 ${dropped}/${month.ofDays}円は切捨て）`;
  return step(
    spanLabel(month, today),
    `${yenText(base)} × ${month.days}日 ÷ ${month.ofDays}日 ＝ ${yenText(fee.net)}${rest}`,
  );
}

function wholeSteps(months: readonly PricedMonth[]): readonly WorkingStep[] {
  const whole = months.filter(({ month }) => isWhole(month));
  const percents = [...new Set(whole.map(({ fee }) => fee.percent))];
  return percents.map((percent) => {
    const alike = whole.filter(({ fee }) => fee.percent === percent);
    const net = yen(alike.reduce((sum, { fee }) => sum + fee.net, 0));
    return step(`満了の月（税率${percent}%）`, `${alike.length}か月 ＝ ${yenText(net)}（税抜）`);
  });
}

export const feePromise = (gross: Yen, period: Period): string =>
  `${spanText(period, period.today)}の基本料金 ${yenText(gross)}（請求書が優先）`;

export const NO_CALLS_INCLUDED = '基本料金だけの額です。通話料と工事費は入っていません。';

/** Source: B 第14条1号, 第15条, D-B14 */
export const MID_MONTH_END =
  '解約日が月の途中です。お客さまからの解約は月の末日になります。途中になるのは、当社からの解約などだけです。';
