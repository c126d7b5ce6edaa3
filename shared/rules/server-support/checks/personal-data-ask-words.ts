/** How the question about what may be asked of a caller is asked, and what its answer says. */
import type { WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import { checked } from './check-answer.ts';

const ITEMS = {
  name: '名前',
  company: '会社名',
  department: '部署',
  personInCharge: '担当者名',
  phone: '電話番号',
  email: 'メールアドレス',
  address: '住所',
  applicationNumber: '申込書管理番号',
  birthDate: '生年月日',
  paymentDetails: '口座やカードの番号',
  officialId: 'マイナンバーや免許証の番号',
  thirdParty: 'ほかの方の情報',
} as const;

export type AskedItem = keyof typeof ITEMS;

export const PERSONAL_DATA_ASK_WORDS = {
  ask: 'この情報、お客様に聞いていい？',
  aliases: [
    '個人情報',
    'こじんじょうほう',
    '聞いていい',
    'きいていい',
    '生年月日',
    '住所',
    'マイナンバー',
    '本人',
    '同意',
  ],
  inputs: {
    item: { label: '聞きたいこと', options: ITEMS },
    contractorKind: { label: 'ご契約者', options: { company: '法人', person: '個人' } },
  },
} as const satisfies LookupWords;

export const mayKnowWords = (item: AskedItem): AnswerWords => ({
  headline: `${ITEMS[item]} ― 聞いて構いません`,
  reason: 'サービスの提供で知り得ることに、ご契約者が同意している項目です。要る分だけ伺います。',
  readAloud: `サポートのために、${ITEMS[item]}をお聞かせいただけますでしょうか。`,
});

export const forIdentityWords = (item: AskedItem): AnswerWords => ({
  headline: `${ITEMS[item]} ― 本人確認のときだけ`,
  reason: 'ご契約者と確認するための項目です。ほかの目的では伺いません。',
  readAloud: `ご契約者様の確認のため、${ITEMS[item]}をお聞かせいただけますでしょうか。`,
});

export const doNotAskWords = (item: AskedItem): AnswerWords => ({
  headline: `${ITEMS[item]} ― 聞きません`,
  reason: '知り得ることに同意を得た項目にも、本人確認の項目にもありません。聞こえても記録しません。',
  readAloud: 'そちらの情報は、お伺いしておりません。お話しにならなくて結構です。',
});

export const THIRD_PARTY_WORDS: AnswerWords = {
  headline: 'ほかの方の情報 ― その方の同意が先',
  reason: '書面にほかの方の情報を書くときは、その方の同意が要ります。電話でも同じに扱います。',
  readAloud: '恐れ入りますが、その方に、お名前などを当社へ伝えてよいかをご確認いただけますでしょうか。',
};

const KINDS = {
  company: '法人 ・ 個人の情報と同じに扱います',
  person: '個人',
} as const;

export const kindStep = (kind: keyof typeof KINDS): WorkingStep => checked('ご契約者', KINDS[kind]);
