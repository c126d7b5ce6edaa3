/** How a termination by the company is asked about, and what is said to it. */
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import type { TerminationFinding } from './termination.ts';

export const TERMINATION_WORDS = {
  ask: '会社から光電話を解約するのは、どんなとき？',
  aliases: [
    '強制解約',
    'きょうせいかいやく',
    '解約',
    'かいやく',
    '解除',
    'かいじょ',
    '停止',
    'ていし',
    '返送',
    'へんそう',
  ],
  inputs: {
    route: {
      label: '根拠',
      options: {
        notCured: '停止の理由が直らない（15条1項）',
        undeliverable: '通知が届かない（15条1項）',
        refusalGround: '断る理由が後で分かった（15条2項）',
      },
    },
    suspended: { label: '利用停止中', hint: '停止の理由が直らないときだけ。' },
    cureBy: { label: '直す期限', hint: '期限の当日までは直せます。' },
    cured: { label: '理由がなくなった' },
    returnedMail: { label: '戻った郵便の記録がある', hint: '通知が届かないときだけ。' },
    evidence: { label: '断る理由の裏付けがある' },
  },
} as const satisfies LookupWords;

const CHECKING = 'ご契約の状況を確認いたします。確認のうえ、責任者からご連絡いたします。';

export const TERMINATION_ANSWERS: { readonly [F in TerminationFinding]: AnswerWords } = {
  suspensionUnknown: {
    headline: '停止中かどうかの確認がまだ',
    reason: 'この根拠は、利用停止中のご契約者が期限までに直さないときのものです。',
    readAloud: CHECKING,
  },
  notSuspended: {
    headline: '停止していないので当たりません',
    reason: 'この根拠は、利用停止中のご契約者が期限までに直さないときのものです。',
    readAloud: 'この件につきましては、ご利用の停止をしておりません。ほかにお困りのことはございますでしょうか。',
  },
  noCureDay: {
    headline: '直す期限がまだありません',
    reason: '会社が期限を決めて、その日までに直らないときの根拠です。期限を決めるのは責任者です。',
    readAloud: CHECKING,
  },
  stillTime: {
    headline: 'まだ期限の内です',
    reason: '期限の当日までは、停止の理由をなくすことができます。',
    readAloud: 'お手続きの期限までに、ご対応をお願いいたします。',
  },
  cured: {
    headline: '理由がなくなり、当たりません',
    reason: '停止の理由がなくなっているため、この根拠では解約できません。',
    readAloud: 'お手続きを確認いたしました。この件につきましては、停止の理由はなくなっております。',
  },
  cureUnknown: {
    headline: '直ったかどうかの確認がまだ',
    reason: '期限は過ぎています。停止の理由がまだあるかを確かめてから、責任者が判断します。',
    readAloud: CHECKING,
  },
  curedLate: {
    headline: '期限の後 ― いつ直ったかを責任者へ',
    reason: '理由はなくなっていますが、期限までに直ったのかがはっきりしません。責任者が判断します。',
    readAloud: CHECKING,
  },
  noReturnedMail: {
    headline: '戻った郵便の記録がまだ',
    reason: '届かないことを何で確かめるかは書かれていません。窓口では、戻った郵便の記録を証拠とします。',
    readAloud: 'お届け先に変わりがないか、確認をお願いいたします。',
  },
  noEvidence: {
    headline: '断る理由の裏付けがまだ',
    reason: 'すぐに解約できるとある根拠ほど、裏付けが要ります。そろえてから責任者が判断します。',
    readAloud: CHECKING,
  },
  routeOpen: {
    headline: '根拠あり ― 責任者が判断',
    reason: '根拠の事実がそろっています。解約するかどうかは責任者が決め、知らせるか催促します。',
    readAloud: CHECKING,
  },
};

export const NOTIFY_OR_DEMAND =
  '解約の前に、知らせるか直すように求めます。しないときは、やむを得ない理由と別の責任者の承認を記録します。';
