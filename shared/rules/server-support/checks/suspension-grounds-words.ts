/** How the question about grounds for a suspension is asked, and what its answer says. The caller never hears of a suspension from it. */
import type { CivilDate } from '../../../core/time.ts';
import type { WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { shortDate } from '../../day-words.ts';
import type { LookupWords } from '../../lookup.ts';
import { checked } from './check-answer.ts';
import { HANDED_OVER } from './check-words.ts';

const GROUNDS = {
  unpaid: '料金の未払い',
  otherServiceUnpaid: 'ほかのサービスの未払い',
  honour: '名誉や信用を傷つけた',
  breach: '禁止行為や義務の違反',
  excessiveContact: '問い合わせが多すぎる',
  obstruction: '業務や設備への支障',
  damage: '損害を与えた',
} as const;

export type SuspensionGround = keyof typeof GROUNDS;

export const SUSPENSION_GROUNDS_WORDS = {
  ask: '利用停止の事由に当たる？',
  aliases: [
    '利用停止',
    'りようていし',
    '停止',
    'ていし',
    '未払い',
    'みはらい',
    '滞納',
    'たいのう',
    '事由',
    'じゆう',
    '迷惑',
  ],
  inputs: {
    ground: { label: '起きていること', options: GROUNDS },
    dueOn: { label: '支払期日', hint: '「料金の未払い」のときだけです。' },
    paidOn: { label: '支払った日', hint: 'まだなら空けておきます。' },
  },
} as const satisfies LookupWords;

const CHECK_PAYMENT = 'お支払いの状況を担当の者が確認いたします。必要がございましたら、改めてご連絡いたします。';

/** Where scripts like to blur it. Source: N-040 */
export const NO_GRACE = '15日の猶予は延滞利息だけのものです。利用停止の事由には猶予がありません。';
export const NEVER_A_VERDICT = '停止するかどうかは責任者が決めます。お客さまに停止の話はしないでください。';

export const DUE_UNKNOWN_WORDS: AnswerWords = {
  headline: '支払期日を確認 ― まだ判断できません',
  reason: '支払期日は請求書で決まり、規約には書かれていません。',
  readAloud: CHECK_PAYMENT,
};

export const OLD_DEBT_WORDS: AnswerWords = {
  headline: '当時の規約を確認 ― ここでは判断しません',
  reason: '2022年7月31日までに支払うはずだった料金は、前の規約によります。その本文はこの窓口にありません。',
  readAloud: CHECK_PAYMENT,
};

export const UNPAID_WORDS: AnswerWords = {
  headline: '未払いの事由あり ― 停止は責任者が判断',
  reason: '支払期日を過ぎても支払いがありません。事由には当たりますが、停止には通知と承認が必要です。',
  readAloud: CHECK_PAYMENT,
};

export const NO_PAYMENT_GROUND = {
  notDueYet: {
    headline: '事由に当たりません ― 支払期日の前',
    reason: '支払期日の当日までは、未払いの事由に当たりません。',
    readAloud: 'お支払いの期日は、まだ過ぎておりません。',
  },
  paidInTime: {
    headline: '事由に当たりません ― 期日までに支払い済み',
    reason: '支払期日の当日に支払ったものも、期日までの支払いです。',
    readAloud: 'お支払いは、期日までに確認できております。ありがとうございました。',
  },
  paidLate: {
    headline: '今は事由に当たりません ― 支払い済み',
    reason: '期日の後の支払いですが、今は支払われています。遅れた分の利息は別に計算します。',
    readAloud: 'お支払いを確認しております。ありがとうございました。',
  },
} as const satisfies Record<string, AnswerWords>;

export const GROUND_FILE_WORDS = {
  otherServiceUnpaid: {
    headline: 'ほかのサービスの請求を確認',
    reason: 'ほかのサービスの料金も事由になりますが、その記録はこの窓口にありません。',
    readAloud: CHECK_PAYMENT,
  },
  honour: {
    headline: '記録して責任者へ ― 批判は毀損ではない',
    reason: '名誉や信用を傷つけたかどうかは責任者が判断します。苦情や批判だけでは足りません。',
    readAloud: 'ご意見を承りました。内容を記録し、担当の者に申し伝えます。',
  },
  breach: {
    headline: '違反の記録を責任者へ',
    reason: '第16条か第37条のどちらかの違反で足りると読みます。違反かどうかは責任者が判断します。',
    readAloud: HANDED_OVER,
  },
  excessiveContact: {
    headline: '回数だけでは決まりません ― 責任者へ',
    reason: '回数の基準は規約になく、業務への支障も必要です。専用の記録で、こちらの事情も含めて責任者が見ます。',
    readAloud: 'お問い合わせの件は引き続き承ります。これまでの経緯を確認いたします。',
  },
  obstruction: {
    headline: '記録して責任者へ',
    reason: '支障があったか、そのおそれがあるかは責任者が判断します。問い合わせの多さなら、そちらの事由で見ます。',
    readAloud: HANDED_OVER,
  },
  damage: {
    headline: '損害の記録を責任者へ',
    reason: '損害を与えたかどうかは責任者が判断します。事実と金額の資料をそろえます。',
    readAloud: HANDED_OVER,
  },
} as const satisfies Record<Exclude<SuspensionGround, 'unpaid'>, AnswerWords>;

export const paymentSteps = (
  due: CivilDate | null,
  paid: CivilDate | null,
  today: CivilDate,
): readonly WorkingStep[] => [
  checked('支払期日', due === null ? '未確認' : shortDate(due, today)),
  checked('支払い', paid === null ? 'まだありません' : `${shortDate(paid, today)}${paid > today ? ' の予定' : ''}`),
];
