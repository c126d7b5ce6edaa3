/** How the question about a bill of B from another company is asked, and what its answer says. */
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';

export const ASSIGNED_CLAIM_WORDS = {
  ask: '光電話の請求が、別の会社から来たのはなぜ？',
  aliases: ['債権譲渡', 'さいけんじょうと', '請求事業者', 'せいきゅうじぎょうしゃ', '知らない会社', '請求元', '差出人'],
  inputs: { assigned: { label: '別の会社からの請求か', hint: '請求書の差出人が当社でなければ「はい」' } },
} as const satisfies LookupWords;

export const ASK_THE_SENDER: AnswerWords = {
  headline: '請求書の差出人の会社へ',
  reason: '料金の請求は別の事業者へ移ることがあり、そのときの個別のお知らせは省かれます。',
  readAloud:
    '光電話の料金のご請求は、請求を担当する会社に移しております。お支払いについては、請求書に書かれた会社にお問い合わせください。',
};

export const OUR_OWN_BILL: AnswerWords = {
  headline: '当社への支払い',
  reason: 'この請求は、別の事業者へ移していません。',
  readAloud: 'このご請求は当社からのものです。お支払いについては、当社でお伺いいたします。',
};

export const LOOK_AT_THE_BILL: AnswerWords = {
  headline: '請求書の差出人を確認',
  reason: 'どの請求が移っているかは、約款には書かれていません。',
  readAloud: '恐れ入りますが、請求書に書かれている会社の名前をご確認いただけますでしょうか。',
};

export const NO_NAME_IN_THE_TERMS = '移す先の会社の名前は約款にありません。こちらから名指ししないでください。';
