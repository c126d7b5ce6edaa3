/** How the question about late interest is asked, and what its answer says: how much, until when nothing, and that nothing is waived on the phone. */
import { addDays, type CivilDate, formatIsoDate } from '../../../core/time.ts';
import type { Yen } from '../../../core/yen.ts';
import type { Alternative, WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { plainDate } from '../../date-words.ts';
import { shortDate } from '../../day-words.ts';
import type { LookupWords } from '../../lookup.ts';
import { step } from '../../plain-answer.ts';
import { BILL_PREVAILS, yenText } from '../../yen-words.ts';
import { DAYS_OF_YEAR, GRACE_DAYS, lastDayWithoutInterest } from './interest.ts';

export const LATE_INTEREST_WORDS = {
  ask: '延滞金はいくら？',
  aliases: [
    '延滞利息',
    'えんたいりそく',
    'えんたいきん',
    '遅延',
    'ちえん',
    '遅れて払う',
    '払い忘れ',
    '利息',
    '利率',
    '猶予',
  ],
  inputs: {
    principal: { label: '支払いが遅れた金額', hint: '延滞利息を含まない額。一部だけ入金済みなら、残りの額' },
    dueOn: { label: '支払期日', hint: '請求書に書かれた日' },
    paidOn: { label: '支払った日・支払う日', hint: '空欄なら、本日支払う場合を計算します' },
  },
} as const satisfies LookupWords;

/** A debt and the day it is paid: the day told, or today. */
export interface Late {
  readonly principal: Yen;
  readonly dueOn: CivilDate;
  readonly paidOn: CivilDate;
  readonly paymentKnown: boolean;
  readonly today: CivilDate;
}

export type Interest = {
  readonly days: number;
  readonly percent: number;
  readonly interest: Yen;
};

export function lateInterestWords(
  { paidOn, paymentKnown, today }: Late,
  { days, percent, interest }: Interest,
): AnswerWords {
  const paying = paymentKnown ? `${plainDate(paidOn, today)}の` : '本日の';
  return {
    headline: `${paymentKnown ? '' : '本日なら '}延滞利息 ${yenText(interest)}（${days}日分）`,
    reason: `支払期日の翌日から支払日の前日までの${days}日分を、年${percent}%、1年${DAYS_OF_YEAR}日で計算します。`,
    readAloud: `${paying}お支払いですと、延滞利息は${days}日分で${yenText(interest)}です。${paymentKnown ? '' : 'お支払いの日によって変わります。'}${BILL_PREVAILS}`,
  };
}

export function withoutInterestWords({ dueOn, paidOn, paymentKnown, today }: Late): AnswerWords {
  const freeUntil = lastDayWithoutInterest(dueOn);
  if (paymentKnown && paidOn <= dueOn) {
    return {
      headline: '延滞利息はかかりません（期日内）',
      reason: '支払期日までのお支払いなので、延滞ではありません。',
      readAloud: '期日までのお支払いですので、延滞利息はかかりません。',
    };
  }
  const reason = `支払期日の翌日から数えて${GRACE_DAYS}日以内のお支払いには、延滞利息がかかりません。`;
  if (paymentKnown) {
    return {
      headline: `延滞利息はかかりません（${GRACE_DAYS}日以内）`,
      reason,
      readAloud: `${plainDate(paidOn, today)}のお支払いですと、延滞利息はかかりません。`,
    };
  }
  return {
    headline: `${shortDate(freeUntil, today)}までなら延滞利息なし`,
    reason,
    readAloud: `お支払いの期日は、${plainDate(dueOn, today)}${today > dueOn ? 'でした' : 'です'}。延滞利息は、${plainDate(freeUntil, today)}までのお支払いでしたらかかりません。`,
  };
}

export const graceWorking = ({ dueOn, paidOn, paymentKnown, today }: Late): readonly WorkingStep[] => [
  step('支払期日', shortDate(dueOn, today)),
  step(
    `${GRACE_DAYS}日目`,
    `${shortDate(lastDayWithoutInterest(dueOn), today)}（期日の翌日が1日目。この日までは利息なし）`,
  ),
  step('支払い', `${shortDate(paidOn, today)}${paymentKnown ? '' : '（本日支払う場合）'}`),
];

export const interestWorking = (late: Late, { days, percent, interest }: Interest): readonly WorkingStep[] => [
  ...graceWorking(late),
  step(
    '日数',
    `${shortDate(addDays(late.dueOn, 1), late.today)}〜${shortDate(addDays(late.paidOn, -1), late.today)} ${days}日（支払日は数えない）`,
  ),
  step('利率', `年${percent}%（${shortDate(addDays(late.dueOn, 1), late.today)}の法定利率。支払うまで変わらない）`),
  step('計算の対象', `${yenText(late.principal)}の全額を、この日に支払うものとして計算`),
  step(
    '計算',
    `${yenText(late.principal)} × ${percent}% × ${days} ÷ ${DAYS_OF_YEAR} ＝ ${yenText(interest)}（1円未満切捨て）`,
  ),
];

/** What paying within the grace would have cost. */
export const withinGrace = ({ dueOn, today }: Late): Alternative => ({
  kind: 'counterfactual',
  label: `${shortDate(lastDayWithoutInterest(dueOn), today)}までのお支払いなら`,
  headline: '延滞利息なし',
  note: `支払期日の翌日から${GRACE_DAYS}日以内`,
  date: formatIsoDate(lastDayWithoutInterest(dueOn)),
});

interface OtherPayment {
  readonly paidOn: CivilDate;
  readonly days: number;
  readonly interest: Yen;
  readonly today: CivilDate;
}

/** What paying on another day costs. */
export const otherPayment = ({ paidOn, days, interest, today }: OtherPayment): Alternative => ({
  kind: 'counterfactual',
  label: `${shortDate(paidOn, today)}のお支払いなら`,
  headline: `延滞利息 ${yenText(interest)}`,
  note: `${days}日分`,
  date: formatIsoDate(paidOn),
});

export const toldGraceText = (until: CivilDate, today: CivilDate): string =>
  `${plainDate(until, today)}までのお支払いなら延滞利息なし`;

export const toldInterestText = ({ paidOn, today }: Late, { interest }: Interest): string =>
  `${plainDate(paidOn, today)}のお支払いなら延滞利息 ${yenText(interest)}（請求書が優先）`;

/** Source: N-040 */
export const NO_GRACE_FOR_SUSPENSION = `${GRACE_DAYS}日の猶予は延滞利息だけのものです。利用停止（第18条）は期日を過ぎれば対象になるので、「${GRACE_DAYS}日まで大丈夫」とは言わないでください。`;

/** Source: N-068 */
export const WAIVER_NOT_PROMISED =
  'ほかに請求がないときは利息を請求しないことがありますが、当社の判断です。請求しないとは約束しないでください。';

/** Source: N-074, D-N37 */
export const DUE_DAY_OFF =
  '支払期日が銀行の休業日です。繰り延べの定めは規約にないので、請求書の期日を確かめてください。';

export const TEXT_OF_DUE_DATE =
  '期日の当時の規約は手元にありません。2022年8月1日からの定めが続いているものとして計算しました。';

/** For a debt due before 2022-08-01. Source: N-004 */
export const OLD_DEBT: AnswerWords = {
  headline: '以前の規約を確認 ― 計算しません',
  reason: '2022年8月1日より前に支払期日が来た分は、以前の規約によります。その本文は、この窓口にありません。',
  readAloud: '恐れ入りますが、以前の規約を確認する必要がございます。確認のうえ、改めてご連絡いたします。',
};

/** For a delay that begins where no rate is announced. Source: D-N17 */
export const RATE_UNKNOWN: AnswerWords = {
  headline: '利率が未公表 ― 計算しません',
  reason: '延滞が始まる日の法定利率は、まだ公表されていません。',
  readAloud:
    '恐れ入りますが、その時期の延滞利息の利率は、まだ公表されておりません。そのため、金額はまだお答えできません。',
};
