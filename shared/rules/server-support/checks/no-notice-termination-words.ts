/** How the question about terminating without notice is asked, and what its answer says. It never says that it may be done. */
import type { Alternative } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import { HANDED_OVER } from './check-words.ts';

const CASES = {
  suspendedNotCured: '停止しても原因が直らない',
  paymentStopped: '支払いの停止・財産の悪化',
  clearingHouse: '手形の取引停止',
  attachment: '差押え・競売・税の滞納処分',
  insolvency: '破産・再生などの申立て',
  unlawfulDemand: '暴力・脅し・不当な要求',
  serviceEnd: 'サービスそのものの終了',
  itemFour: '「4号」に当たると言われた',
} as const;

export type TerminationCase = keyof typeof CASES;

export const NO_NOTICE_TERMINATION_WORDS = {
  ask: '通知なしで解約できる？',
  aliases: [
    '通知なし',
    'つうちなし',
    '即時',
    'そくじ',
    '解除',
    'かいじょ',
    '強制解約',
    'きょうせいかいやく',
    '暴言',
    '脅迫',
    '破産',
  ],
  inputs: {
    situation: { label: '起きていること', options: CASES },
    suspended: { label: '利用停止をしている', hint: '「停止しても原因が直らない」のときだけです。' },
    causeRemoved: { label: '停止の原因が直った', hint: '停止の最後の日に直ったときも「はい」です。' },
    documented: { label: '裏付けの書面がある', hint: 'うわさや伝聞は書面に入りません。' },
  },
} as const satisfies LookupWords;

const NO_WORD_OF_IT = `${HANDED_OVER}ご契約の取扱いは、この場ではお答えいたしかねます。`;

export const NEVER_COMPUTED = '通知しない解約は、この画面では判断しません。責任者と法務が決めます。';

export const ONE_OUTBURST = '一度の強い言葉だけで決めません。日時と言葉を、そのまま記録してください。';

export const noticeFirstWords = (situation: TerminationCase): AnswerWords => ({
  headline: '通知してから ― 解約は責任者が判断',
  reason: `「${CASES[situation]}」は、あらかじめ通知したうえで解約できる場合です。`,
  readAloud: NO_WORD_OF_IT,
});

export const UNDOCUMENTED_WORDS: AnswerWords = {
  headline: '裏付けがありません ― 記録だけ',
  reason: 'うわさや伝聞では事由になりません。書面を確かめてから責任者が判断します。',
  readAloud: NO_WORD_OF_IT,
};

export const NO_CURE_GROUND = {
  notSuspended: {
    headline: '事由に当たりません ― 停止していない',
    reason: 'この事由は、利用停止をした後も原因が直らないときだけです。',
    readAloud: 'ご契約の状況を確認いたします。恐れ入りますが、このまま少々お待ちいただけますでしょうか。',
  },
  causeRemoved: {
    headline: '事由に当たりません ― 原因は直った',
    reason: '停止の最後の日までに原因が直ったものは、この事由に当たりません。',
    readAloud: 'ご対応いただいたことを確認いたしました。ありがとうございました。',
  },
} as const satisfies Record<string, AnswerWords>;

export const ITEM_FOUR_WORDS: AnswerWords = {
  headline: '「4号」はありません ― 通知する',
  reason: '通知しないで解約できるという「4号」は、今の規約にありません。通知するのが既定です。',
  readAloud: NO_WORD_OF_IT,
};

export const SERVICE_END_WORDS: AnswerWords = {
  headline: '自動では解約になりません ― 通知する',
  reason: 'サービスの終了は、理由と終了日をあらかじめ通知します。回線の解約のような自動の解約とは扱いません。',
  readAloud: 'サービスの提供についてのお知らせは、書面などでご案内いたします。この場では、日程をお答えいたしかねます。',
};

export const UNLAWFUL_DEMAND_WORDS: AnswerWords = {
  headline: '通知する道としない道 ― 法務が選ぶ',
  reason:
    '同じ行いに、通知してからの解約と、通知しない解除の両方が書かれています。責任者と法務が選び、理由を残します。',
  readAloud:
    '恐れ入りますが、このままではお話を続けることが難しくなります。伺った内容は記録し、責任者からご連絡いたします。',
};

/** How the missing item may have been lost: an inference, and shown as one. Source: D-N11 */
export const PROBABLE_HISTORY: Alternative = {
  kind: 'otherReading',
  label: '推測：号の番号がずれた',
  headline: '今の3号が、元の4号だったかもしれません',
  note: '項の区切りが失われたと見た推測です。根拠にはせず、法務が判断します',
  date: null,
};

export const TERMINATION_ROUTES: readonly Alternative[] = [
  {
    kind: 'otherRoute',
    label: '通知してから解約',
    headline: '第22条3号ⅴ',
    note: '既定の道です。通知と承認を記録します',
    date: null,
  },
  {
    kind: 'otherRoute',
    label: '通知しないで解除',
    headline: '第23条2項2号',
    note: '責任者と法務だけが選べます。選んだ理由を残します',
    date: null,
  },
];
