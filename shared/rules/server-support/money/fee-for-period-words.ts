/** How the question about pro-rating is asked, and what its answer says: which days, which fee months, how much, and that the bill prevails. */
import type { CivilDate } from '../../../core/time.ts';
import type { Yen } from '../../../core/yen.ts';
import type { Alternative, WorkingStep } from '../../../decisions/answer.ts';
import type { LookupWords } from '../../lookup.ts';
import type { AnswerWords } from '../answer-draft.ts';
import { longDate, shortDate } from '../day-words.ts';
import { spanText } from './date-words.ts';
import { daysOf, type ProRateCase } from './fee-months.ts';
import type { FeeOfDays } from './fee-of-days.ts';
import { MONTHLY_FEE } from './fee-table.ts';
import type { PricedRun, ProRateOrder } from './pro-rating.ts';
import { BILL_PREVAILS, step, yenGap, yenText } from './yen-words.ts';

export const FEE_FOR_PERIOD_WORDS = {
  ask: '日割りはいくら？',
  aliases: [
    '日割り',
    'ひわり',
    '最初の月',
    '初月',
    'しょげつ',
    '最後の月',
    '解約月',
    'かいやく',
    '月の途中',
    '何日分',
    '料金',
  ],
  inputs: {
    startOn: { label: '利用開始日', hint: '初期工事が終わった日' },
    cancelledOn: { label: '解約日', hint: '空欄なら、最初の月だけを計算します' },
    effectiveOn: { label: '契約の効力発生日', hint: '承諾の書面の日付。開始日の別の読み方に使います' },
  },
} as const satisfies LookupWords;

const feeMonthText = (startDay: number): string => `料金月は毎月${startDay}日から数えます`;

export function feeForPeriodWords(fee: FeeOfDays, today: CivilDate): AnswerWords {
  const { days, total, startDay, cancelledOn, runs } = fee;
  const amount = `${yenText(total)}（税込・${days}日分）`;
  return {
    headline: cancelledOn === null ? `最初の月 ${amount}` : runs.length > 1 ? `合計 ${amount}` : amount,
    reason: `${spanText(fee, today)}の${days}日分です。${feeMonthText(startDay)}。`,
    readAloud: `${spokenFee(fee, today)}${BILL_PREVAILS}`,
  };
}

function spokenFee(fee: FeeOfDays, today: CivilDate): string {
  const { runs, cancelledOn, total } = fee;
  const [only, ...others] = runs;
  if (only !== undefined && others.length === 0) {
    const told = `${spanText(only.run, today)}の${only.run.type === 'part' ? `${daysOf(only.run)}日分の日割り` : monthsText(only.run.months)}で、消費税を含めて${yenText(total)}です。`;
    if (cancelledOn !== null) return `ご利用料金は、${told}`;
    return `最初の月は、${told}${only.run.type === 'part' ? 'その次の月からは、日割りではない月額の料金です。' : ''}`;
  }
  return `${runs.map((run, index) => spokenRun(run, index === 0)).join('、')}です。合わせて、消費税を含めて${yenText(total)}です。`;
}

function spokenRun({ run, each, gross }: PricedRun, first: boolean): string {
  if (run.type === 'part') return `${first ? '最初' : '最後'}の月は${daysOf(run)}日分の日割りで${yenText(gross)}`;
  return `${first ? 'はじめ' : 'その後'}の${run.months}か月は${run.months === 1 ? '' : '毎月'}${yenText(each.gross)}`;
}

const monthsText = (months: number): string => `${months}か月分`;

const CASE_TEXT = {
  startedWithin: '月の途中で開始',
  cancelledWithin: '月の途中で解約',
  startedAndCancelledOnFirstDay: '月の初日に開始し、その日に解約',
} as const satisfies Record<ProRateCase, string>;

export function feeForPeriodWorking(fee: FeeOfDays, today: CivilDate): readonly WorkingStep[] {
  const { runs, from, to, days, startDay, total, cancelledOn } = fee;
  const whole =
    cancelledOn === null
      ? '最初の料金月の終わりまで'
      : from === cancelledOn
        ? '開始と解約が同じ日なので1日'
        : '開始日から解約日の前日まで';
  return [
    step('料金月', `毎月${startDay}日から（運用の設定）`),
    step('対象の日', `${shortDate(from, today)}〜${shortDate(to, today)} ${days}日（${whole}）`),
    ...runs.flatMap((run) => runSteps(run, today, fee.order)),
    ...(runs.length > 1 ? [step('合計', `${yenText(total)}（税込）`)] : []),
  ];
}

function runSteps({ run, each, gross }: PricedRun, today: CivilDate, order: ProRateOrder): readonly WorkingStep[] {
  const label = `${shortDate(run.from, today)}〜${shortDate(run.to, today)}`;
  const { net, tax, percent } = each;
  const taxed = `消費税${percent}%`;
  if (run.type === 'whole') {
    const month = `${yenText(net)} ＋ ${taxed} ${yenText(tax)} ＝ ${yenText(each.gross)}`;
    return [
      step(
        label,
        run.months === 1 ? `1か月 ${month}` : `${run.months}か月 （${month}）× ${run.months} ＝ ${yenText(gross)}`,
      ),
    ];
  }
  const cause = step(
    label,
    `${daysOf(run)}日 ÷ ${run.month.days}日（${run.cases.map((found) => CASE_TEXT[found]).join('・')}）`,
  );
  const share = `${daysOf(run)} ÷ ${run.month.days}`;
  if (order === 'taxThenProrate') {
    return [cause, step('日割り', `税込の月額 × ${share} ＝ ${yenText(gross)}（1円未満切捨て）`)];
  }
  return [
    cause,
    step('日割り', `${yenText(MONTHLY_FEE)} × ${share} ＝ ${yenText(net)}（1円未満切捨て）`),
    step('税込', `${yenText(net)} ＋ ${taxed} ${yenText(tax)}（1円未満切捨て）＝ ${yenText(gross)}`),
  ];
}

const ORDER_LABEL = {
  prorateThenTax: '日割りしてから税を加えると',
  taxThenProrate: '税込にしてから日割りすると',
} as const satisfies Record<ProRateOrder, string>;

/** The same days in the other order of steps. Source: D-N19 */
export const otherOrderAlternative = (order: ProRateOrder, total: Yen, told: Yen): Alternative => ({
  kind: 'otherReading',
  label: ORDER_LABEL[order],
  headline: `${yenText(total)}（税込）`,
  note: `差は${yenGap(total, told)} ・ 請求書が優先`,
  date: null,
});

/** The same cancellation, counted from the other day that could be meant by the start. Source: D-N03 */
export const otherStartAlternative = (other: FeeOfDays, label: string, today: CivilDate): Alternative => ({
  kind: 'otherReading',
  label: `${label}（${shortDate(other.from, today)}）から数えると`,
  headline: `${yenText(other.total)}（税込・${other.days}日分）`,
  note: '提供の開始日の読み方の違い',
  date: null,
});

export const START_LABELS = { serviceStart: '利用開始日', effective: '契約の効力発生日' } as const;

export const EARLIER_PART_LEFT_OUT = '2023年12月1日より前の分は、当時の規約がないため計算していません。';

export const EFFECTIVE_DAY_UNKNOWN = '運用では効力発生日から数えますが、入力がないため利用開始日から計算しました。';

export const toldFeeText = ({ to, total, days }: FeeOfDays, today: CivilDate): string =>
  `${longDate(to, today)}までの料金 ${yenText(total)}（税込・${days}日分、請求書が優先）`;

/** For a cancellation before the service began. */
export const CANCELLED_BEFORE_START: AnswerWords = {
  headline: '解約日が利用開始日より前です',
  reason: '料金は利用開始日からかかるので、この2つの日付では計算できません。',
  readAloud: '恐れ入りますが、ご利用の開始日とご解約の日を、もう一度確認させてください。',
};
