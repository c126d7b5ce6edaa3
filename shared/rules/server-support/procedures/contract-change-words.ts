/** How the question about a change of the contract is asked, and what its answer says. */

import type { Alternative, WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import { checked } from '../checks/check-answer.ts';

export const CONTRACT_CHANGE_WORDS = {
  ask: '契約内容を変えたい',
  aliases: ['変更', 'へんこう', '契約変更', '申込内容', '回線番号', '番号が変わった', 'けいやくないよう'],
  inputs: {
    what: {
      label: '何を変える',
      options: { detail: '申込みのそのほかの事項', lineNumber: '回線の番号', contactData: '名前・住所・連絡先' },
    },
    formReceived: { label: '変更の請求を書面で受け取った' },
  },
} as const satisfies LookupWords;

export const FORM_FIRST: AnswerWords = {
  headline: '変更の請求が先',
  reason: '変更は、所定の方法で請求していただき、申込みと同じように審査します。',
  readAloud: '変更のご希望は、所定の書面で承っております。書面をお送りいただけますでしょうか。',
};

export const LIKE_AN_APPLICATION: AnswerWords = {
  headline: '申込みと同じ審査 ― 責任者の承諾',
  reason: '変更の請求は、申込みの承諾と同じように扱います。お断りする事由も同じです。',
  readAloud: '変更のご請求を承りました。当社で確認のうえ、書面でお返事いたします。',
};

export const LINE_NUMBER_CHANGED: AnswerWords = {
  headline: '回線番号の変更は規約に定めなし',
  reason: '変更を請求できるのは、申込みのそのほかの事項だけです。回線の番号は含まれません。',
  readAloud: '回線の番号が変わった場合のお手続きを確認いたします。恐れ入りますが、改めてご連絡いたします。',
};

/** Source: D-N05 */
export const LINE_NUMBER_ROUTE: Alternative = {
  kind: 'otherRoute',
  label: '番号が変わったとき',
  headline: '新しい申込みとしてご案内',
  note: '手続き「契約内容の変更」で回線番号を選ぶと、新しい申込みへ進みます。',
  date: null,
};

export const BY_FILING: AnswerWords = {
  headline: '届出の手続きです',
  reason: '名前・住所・連絡先の変更は、審査ではなく届出によります。この通話だけでは登録を変えません。',
  readAloud: '変更のお届けを承ります。確認のため、別の方法でもう一度ご連絡いたします。',
};

export const formStep = (received: boolean): WorkingStep => checked('変更の請求', received ? 'あり' : 'まだ');
