/** How the question about a bill from another company is asked, and what its answer says. */

import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';

export const ASSIGNED_CLAIM_WORDS = {
  ask: '別の会社から請求が来たのはなぜ？',
  aliases: [
    '債権譲渡',
    'さいけんじょうと',
    '請求事業者',
    'せいきゅうじぎょうしゃ',
    '請求元',
    '知らない会社',
    '問い合わせ先',
  ],
  inputs: {
    assigned: { label: '請求事業者からの請求か', hint: '請求書の差出人が当社でなければ「はい」' },
    olderDebt: { label: '譲渡より前に発生した料金か' },
  },
} as const satisfies LookupWords;

export const ASK_THE_BILLING_COMPANY: AnswerWords = {
  headline: '請求書の差出人の会社へ',
  reason: '料金を受け取る権利は、個別のお知らせなしに請求事業者へ譲ることがあります。',
  readAloud:
    'ご利用料金のご請求は、当社から請求を担当する会社に移しております。お支払いについては、請求書に書かれた会社にお問い合わせください。',
};

export const ASK_US: AnswerWords = {
  headline: '当社への支払い',
  reason: 'この請求は、ほかの会社に譲っていません。',
  readAloud: 'このご請求は当社からのものです。お支払いについては、当社でお伺いいたします。',
};

export const ASSIGNMENT_UNKNOWN: AnswerWords = {
  headline: '請求書の差出人を確認',
  reason: 'どの請求を譲るかは IP通信網サービス契約約款 第47条の2 によります。その約款は、この窓口にありません。',
  readAloud: '恐れ入りますが、請求書に書かれている会社の名前を確認していただけますでしょうか。',
};

export const OLDER_DEBT_UNKNOWN: AnswerWords = {
  headline: '譲渡前の料金は確認が必要',
  reason:
    '譲渡より前の料金も移るかは IP通信網サービス契約約款 第47条の2 によります。その約款は、この窓口にありません。',
  readAloud: '恐れ入りますが、どちらにお支払いいただくかを確認のうえ、改めてご連絡いたします。',
};

export const COMPANY_NAMED_ELSEWHERE =
  '会社の名前は請求書のとおりに。規約には書かれていないので、こちらから名指ししないでください。';
