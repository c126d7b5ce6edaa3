/** How the question about the use of personal data is asked, and what its answer says. */
import type { WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import { checked } from './check-answer.ts';

const USES = {
  service: 'サービスの提供',
  ownOffers: '当社の商品などの案内',
  othersOffers: '取次ぎの商品などの案内',
  surveys: 'アンケートや謝礼の送付',
  quality: '品質の改善や新しいサービスの開発',
  campaigns: 'キャンペーンやモニタの案内',
  internetInformation: 'インターネットの情報の案内',
  anythingElse: 'そのほかの目的',
  retention: 'いつまで残すか',
  privacyPolicy: 'プライバシーポリシーとの違い',
} as const;

export type DataUse = keyof typeof USES;

export const PERSONAL_DATA_USE_WORDS = {
  ask: '個人情報は何に使っていい？',
  aliases: [
    '利用目的',
    'りようもくてき',
    '個人情報',
    'こじんじょうほう',
    '案内',
    'あんない',
    '出力',
    '保存期間',
    'ほぞんきかん',
    '削除',
  ],
  inputs: {
    use: { label: '使う目的', options: USES },
    contractState: {
      label: '契約の状態',
      options: { applied: '申込中', formed: '成立', inService: '利用中', suspended: '停止中', cancelled: '解約済み' },
    },
  },
} as const satisfies LookupWords;

/** The number is the tag that an export carries. */
export const purposeWords = (use: DataUse, tag: number): AnswerWords => ({
  headline: `使えます ― 目的${tag}：${USES[use]}`,
  reason: '定められた7つの目的の一つです。目的に要る範囲だけを使い、出力には目的の番号を付けます。',
  readAloud: `お預かりした情報は、${USES[use]}に必要な範囲で利用いたします。`,
});

export const AFTER_CANCELLATION_SERVICE_WORDS: AnswerWords = {
  headline: '使えます ― お問い合わせなどに要る分だけ',
  reason: '解約の後も、お問い合わせの対応などに必要な範囲で使えます。',
  readAloud: 'ご解約の後も、お問い合わせへの対応に必要な範囲で、情報を利用いたします。',
};

export const AFTER_CANCELLATION_WORDS: AnswerWords = {
  headline: '解約後の利用 ― 責任者が判断',
  reason: '解約の後に使えるのは、お問い合わせの対応などに必要な範囲です。この目的が入るかは書かれていません。',
  readAloud: 'ご解約後の情報の利用については、担当の者に確認いたします。',
};

export const OTHER_PURPOSE_WORDS: AnswerWords = {
  headline: '使えません ― 7つの目的の外',
  reason: '定められた7つの目的に入らない使い方はできません。',
  readAloud: 'お預かりした情報を、定められた目的のほかに使うことはございません。',
};

export const RETENTION_WORDS: AnswerWords = {
  headline: '保存の期間は規約に定めなし',
  reason: '解約の後も必要な範囲で使うとあるだけで、期間はありません。残すか消すかは責任者が判断します。',
  readAloud: '情報の保存につきましては、担当の者に確認のうえ、改めてご連絡いたします。',
};

export const PRIVACY_POLICY_WORDS: AnswerWords = {
  headline: '違いがあれば規約が優先 ― 本文は要確認',
  reason: '取扱いはプライバシーポリシーによりますが、その本文はこの窓口にありません。食い違えば規約が優先します。',
  readAloud: '情報の取扱いの詳しい内容は、確認のうえ、改めてご案内いたします。',
};

export const AFTER_CANCELLATION_WARNING =
  '契約の状態が未確認です。解約後は、お問い合わせの対応などに要る範囲だけです。';

export const purposeStep = (tag: number, use: DataUse): WorkingStep => checked(`目的${tag}`, USES[use]);
