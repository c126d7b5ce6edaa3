/** How the question about identity and requested changes is asked, and what its answer says. */

import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';

const REQUESTS = {
  serverSettings: 'BizBox Server の設定',
  line: '回線の設定',
  pc: 'パソコンの設定',
  router: 'ルータの設定',
  other: 'そのほかの機器の設定',
} as const;

export type SettingsRequest = keyof typeof REQUESTS;

export const IDENTITY_ORDER_WORDS = {
  ask: '設定変更の依頼、受けていい？',
  aliases: ['設定変更', 'せっていへんこう', '本人確認', 'ほんにんかくにん', '順番', 'じゅんばん', '依頼', 'いらい'],
  inputs: {
    request: { label: '変更したいもの', options: REQUESTS },
    identified: { label: 'ご契約者と確認できた', hint: '電話番号の表示は、確認のうちに入りません。' },
    requestFirst: { label: '確認より先に依頼を聞いた' },
    reconfirmed: { label: '確認の後に、依頼を聞き直した' },
  },
} as const satisfies LookupWords;

export const notCoveredWords = (request: SettingsRequest): AnswerWords => ({
  headline: `${REQUESTS[request]}は、この定めの外です`,
  reason: '本人確認をすればご契約者の依頼とみなせるのは、BizBox Server の設定の依頼だけです。',
  readAloud: `${REQUESTS[request]}のご依頼ですね。こちらでお受けできるかどうかを確認し、改めてご連絡いたします。`,
});

export const IDENTIFY_FIRST_WORDS: AnswerWords = {
  headline: '先に本人確認 ― 設定はまだ触らない',
  reason: 'ご契約者と確認できる前の依頼は、ご契約者の依頼とみなせません。',
  readAloud:
    'ご依頼を伺う前に、ご契約者さまの確認をさせてください。会社名かお名前と、申込書の管理番号をお聞かせいただけますでしょうか。',
};

export const RECONFIRM_WORDS: AnswerWords = {
  headline: '依頼をもう一度聞き直す',
  reason: '確認より先に伺った依頼は、確認の後で聞き直して初めて、ご契約者の依頼になります。',
  readAloud:
    '確認がとれました。ありがとうございます。恐れ入りますが、ご希望の設定を、もう一度お聞かせいただけますでしょうか。',
};

export const REQUEST_COUNTS_WORDS: AnswerWords = {
  headline: '受けられます ― ご契約者の依頼です',
  reason: '本人確認の後に伺った、BizBox Server の設定の依頼です。',
  readAloud:
    '確認がとれましたので、設定の変更を承ります。変更による影響には責任を負いかねますので、内容を一緒にご確認いただけますでしょうか。',
};
