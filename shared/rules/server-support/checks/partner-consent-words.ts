/** How the question about telling a partner firm is asked, and what its answer says. */

import { checkWords } from '../../../words/check-words.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';

export const PARTNER_CONSENT_WORDS = {
  ask: '提携会社に情報を渡していい？',
  aliases: ['提携', 'ていけい', '修理会社', '情報提供', '了承', 'りょうしょう', '同意', 'どうい', '派遣'],
  inputs: {
    effective: { label: '提携会社の対応が有効と判断した' },
    consent: {
      label: 'ご契約者の了承',
      options: { given: 'いただいた', refused: '断られた', notAsked: 'まだ伺っていない' },
    },
    identified: { label: '了承した方をご契約者と確認できた' },
    recorded: { label: '了承の言葉を案件に書いた', hint: 'だれが、いつ、どの言葉で了承したかです。' },
  },
} as const satisfies LookupWords;

export const PARTNER_CONSENT_ANSWERS = {
  refused: {
    headline: '渡せません ― 了承なし',
    reason: 'ご契約者の了承がないため、提携会社に情報を渡せません。ほかの進め方は責任者が判断します。',
    readAloud: '承知いたしました。提携会社への情報の提供はいたしません。ほかの進め方を確認いたします。',
  },
  notJudged: {
    headline: '先に、提携会社の対応が有効かを判断',
    reason: '提携会社の切り分けや修理が有効だと判断したときに限り、了承を得て渡せます。',
    readAloud: '進め方を確認いたします。恐れ入りますが、このまま少々お待ちいただけますでしょうか。',
  },
  askConsent: {
    headline: '了承を伺ってから渡す',
    reason: '提携会社に情報を渡すには、ご契約者の了承が必要です。',
    readAloud: checkWords.partnerDisclosure.say,
  },
  identifyFirst: {
    headline: 'この了承では渡せません ― 本人確認が先',
    reason: 'ご契約者と確認できていない方の了承は、ご契約者の了承になりません。',
    readAloud: '恐れ入りますが、先にご契約者さまの確認をさせてください。',
  },
  recordConsent: {
    headline: '了承の記録を書いてから渡す',
    reason: '了承の日時と担当者に加えて、了承の言葉を残します。',
    readAloud: 'ご了承いただき、ありがとうございます。いただいたお返事を、記録に残させていただきます。',
  },
  mayDisclose: {
    headline: '渡せます ― 対応に必要な分だけ',
    reason: '有効だという判断と、ご契約者の了承がそろっています。',
    readAloud: 'ありがとうございます。修理に必要な内容だけを、提携している会社にお伝えいたします。',
  },
} as const satisfies Record<string, AnswerWords>;

export type PartnerConsent = keyof typeof PARTNER_CONSENT_ANSWERS;
