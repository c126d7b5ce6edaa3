/** How the question about who may be told something is asked, and what its answer says. */

import { checkWords } from '../../../words/check-words.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';

const RECIPIENTS = {
  contractor: 'ご契約者（会社なら、その担当の方）',
  otherPerson: 'ご家族・知人（会社なら、その外の方）',
  subcontractor: '委託先',
  partner: '提携している修理会社',
  policeByPhone: '警察などからの電話',
  authorityInWriting: '警察・裁判所などの書面',
  otherCompany: 'そのほかの会社や個人',
} as const;

export type Recipient = keyof typeof RECIPIENTS;

export const PERSONAL_DATA_DISCLOSURE_WORDS = {
  ask: 'お客さまの情報を伝えていい相手？',
  aliases: [
    '第三者',
    'だいさんしゃ',
    '警察',
    'けいさつ',
    '家族',
    '委託先',
    'いたくさき',
    '開示',
    'かいじ',
    '伝えていい',
  ],
  inputs: { recipient: { label: '伝える相手', options: RECIPIENTS } },
} as const satisfies LookupWords;

export const DISCLOSURE_ANSWERS = {
  contractor: {
    headline: '本人確認をしてから伝える',
    reason: 'ご契約者と確認できるまでは、契約の内容をお伝えしません。',
    readAloud: 'お答えする前に、ご契約者さまの確認をさせてください。',
  },
  otherPerson: {
    headline: '伝えません ― ご契約者本人にだけ',
    reason: 'ご契約者でない方に伝えてよいという定めはありません。契約があるかどうかも答えません。',
    readAloud:
      '恐れ入りますが、ご契約者さまご本人のほかには、お答えできません。ご本人さまからお電話をいただけますでしょうか。',
  },
  subcontractor: {
    headline: '業務に要る分だけ渡せます',
    reason: '委託する業務に必要な範囲で渡せます。渡した内容と相手を案件に書きます。',
    readAloud: 'サポートに必要な範囲で、業務を委託している会社に情報をお伝えすることがございます。',
  },
  partner: {
    headline: 'ご契約者の了承を得てから渡す',
    reason: '提携会社には、対応が有効だと判断し、ご契約者の了承を得たときだけ渡せます。',
    readAloud: checkWords.partnerDisclosure.say,
  },
  policeByPhone: {
    headline: '電話では答えません ― 責任者へ',
    reason: '電話の相手を確かめられず、法令に従うかどうかも判断できません。契約があるかどうかも答えません。',
    readAloud: 'お電話では、どなたにもお答えいたしかねます。ご用件とご連絡先を伺い、責任者から折り返します。',
  },
  authorityInWriting: {
    headline: '書面は責任者と法務へ',
    reason: '法令に従って第三者に渡すことはありますが、当てはまるかどうかは責任者と法務が判断します。',
    readAloud: '書面を確認のうえ、責任者からご連絡いたします。この場ではお答えいたしかねます。',
  },
  otherCompany: {
    headline: '伝えません ― 法令によるときだけ',
    reason: '委託先と提携会社のほかの第三者に渡せるのは、法令に従うときだけです。',
    readAloud: '恐れ入りますが、お客さまの情報は、ほかの方にはお答えできません。',
  },
} as const satisfies Record<Recipient, AnswerWords>;

export const LOG_HAND_OVER = '渡すたびに、相手・内容・目的を案件に書いてください。';
