/** How the question about pro-rating is asked, and what its answer says: which days, which fee months, how much, and that the bill prevails. */
import { addDays, type CivilDate } from '../../../core/time.ts';
import type { Yen } from '../../../core/yen.ts';
import type { Alternative } from '../../../decisions/answer.ts';
import { taxedOn } from '../../../rates/taxed.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { plainDate, spanText } from '../../date-words.ts';
import { longDate } from '../../day-words.ts';
import type { LookupWords } from '../../lookup.ts';
import { BILL_PREVAILS, grouped, yenGap, yenText } from '../../yen-words.ts';
import { daysOf } from './fee-months.ts';
import { type FeeOfDays, lastOfLongUse } from './fee-of-days.ts';
import { MONTHLY_FEE } from './fee-table.ts';
import type { PricedRun, ProRateOrder } from './pro-rating.ts';

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

const daysText = (days: number): string => `${grouped(days)}日分`;

/** Of one or two fee months the sum is told; of a long use its last month, which is what a caller who leaves asks for. */
export function feeForPeriodWords(fee: FeeOfDays, told: Told): AnswerWords {
  const { today } = told;
  const { days, total, startDay, runs } = fee;
  const sum = runs.length === 1 ? 'です' : `、合計${yenText(total)}です`;
  return {
    headline: headlineOf(fee, told),
    reason: `${spanText(fee, today)}の${daysText(days)}${sum}。${feeMonthText(startDay)}。`,
    readAloud: `${spokenFee(fee, told)}${BILL_PREVAILS}`,
  };
}

interface Told {
  readonly today: CivilDate;
  /** Whether the other start would make it another amount. */
  readonly tentative: boolean;
}

const likely = ({ tentative }: Told): string => (tentative ? 'の見込み' : '');

function headlineOf(fee: FeeOfDays, told: Told): string {
  const { days, total, cancelledOn } = fee;
  const sum = `${yenText(total)}${likely(told)}（税込・${daysText(days)}）`;
  if (cancelledOn === null) return `最初の月 ${sum}`;
  const last = lastOfLongUse(fee);
  if (last === null) return fee.runs.length === 1 ? sum : `合計 ${sum}`;
  return `最後の月 ${yenText(last.each.gross)}（税込・${last.run.type === 'part' ? daysText(daysOf(last.run)) : '日割りなし'}）`;
}

function spokenFee(fee: FeeOfDays, told: Told): string {
  const { today } = told;
  const { runs, cancelledOn, total } = fee;
  const last = lastOfLongUse(fee);
  if (last !== null) return spokenLastMonth(last, fee, today);
  const [first, second] = runs;
  if (first === undefined) return '';
  if (second !== undefined) {
    return `最初の月は${spokenDays(first)}で${yenText(first.gross)}、最後の月は${spokenDays(second)}で${yenText(second.gross)}です。合わせて、消費税を含めて${yenText(total)}${likely(told)}です。`;
  }
  const sum = `${spanText(first.run, today)}の${spokenDays(first)}で、消費税を含めて${yenText(total)}${likely(told)}です。`;
  return cancelledOn === null ? `最初の月は、${sum}${spokenNextMonth(first, fee)}` : `ご利用料金は、${sum}`;
}

const spokenDays = ({ run }: PricedRun): string =>
  run.type === 'part' ? `${daysText(daysOf(run))}の日割り` : `${run.months}か月分`;

const spokenNextMonth = ({ run }: PricedRun, { to }: FeeOfDays): string =>
  run.type === 'part' ? `翌月からは月額${yenText(taxedOn(MONTHLY_FEE, addDays(to, 1)).gross)}です。` : '';

function spokenLastMonth(last: PricedRun, { runs }: FeeOfDays, today: CivilDate): string {
  const { run, each } = last;
  if (run.type === 'whole') return `最後の月は日割りにはならず、消費税を含めて${yenText(each.gross)}です。`;
  const before = runs.findLast((other) => other.run.type === 'whole');
  const whole = before === undefined ? '' : `それまでの月は、月額${yenText(before.each.gross)}です。`;
  return `最後の月は、${spanText(run, today)}の${spokenDays(last)}で、消費税を含めて${yenText(each.gross)}です。${whole}`;
}

const ORDER_LABEL = {
  prorateThenTax: '日割りしてから税を加えると',
  taxThenProrate: '税込にしてから日割りすると',
} as const satisfies Record<ProRateOrder, string>;

/** The same days in the other order of steps; `of` names what is compared where the headline does not. Source: D-N19 */
export const otherOrderAlternative = ({ order, gross, told, of = '' }: OtherOrder): Alternative => ({
  kind: 'otherReading',
  label: ORDER_LABEL[order],
  headline: `${of}${yenText(gross)}（税込）`,
  note: `差は${yenGap(gross, told)} ・ 請求書が優先`,
  date: null,
});

interface OtherOrder {
  readonly order: ProRateOrder;
  readonly gross: Yen;
  readonly told: Yen;
  readonly of?: string;
}

export const SUM = '合計 ';

/** The same cancellation, counted from the other day that could be meant by the start. Source: D-N03 */
export const otherStartAlternative = (other: FeeOfDays, label: string, today: CivilDate): Alternative => ({
  kind: 'otherReading',
  label: other.startsLater ? `${label}から数えると` : `${label}の${plainDate(other.from, today)}から数えると`,
  headline: `${other.cancelledOn === null ? '最初の月' : '合計'} ${yenText(other.total)}（税込・${daysText(other.days)}）`,
  note: other.startsLater ? `手元の規約の${plainDate(other.from, today)}からの分だけ` : '提供の開始日の読み方の違い',
  date: null,
});

export const START_LABELS = { serviceStart: '利用開始日', effective: '契約の効力発生日' } as const;

export const EARLIER_PART_LEFT_OUT = '2023年12月1日より前の分は、当時の規約がないため計算していません。';

export const EFFECTIVE_DAY_UNKNOWN = '運用では効力発生日から数えますが、入力がないため利用開始日から計算しました。';

/** What was read to the caller: of a long use its last month alone. */
export function toldFeeText(fee: FeeOfDays, today: CivilDate): string {
  const { to, total, days } = fee;
  const last = lastOfLongUse(fee);
  return last === null
    ? `${longDate(to, today)}までの料金 ${yenText(total)}（税込・${daysText(days)}、請求書が優先）`
    : `${longDate(to, today)}までの最後の月の料金 ${yenText(last.each.gross)}（税込、請求書が優先）`;
}

/** For a cancellation before the service began. */
export const CANCELLED_BEFORE_START: AnswerWords = {
  headline: '解約日が開始の日より前です',
  reason: '料金は開始の日からかかるので、この2つの日付では計算できません。',
  readAloud: '恐れ入りますが、ご利用の開始日とご解約の日を、もう一度確認させてください。',
};
