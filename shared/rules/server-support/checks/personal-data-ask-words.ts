/** How the question about what may be asked of a caller is asked, and what its answer says. */
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';

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

/** As it is asked for on the phone, where it is asked for at all. */
const SPOKEN: { readonly [Item in AskedItem]?: string } = {
  name: 'お名前',
  company: '会社のお名前',
  department: 'ご所属の部署',
  personInCharge: 'ご担当の方のお名前',
  phone: 'お電話番号',
  address: 'ご住所',
  applicationNumber: '申込書の管理番号',
};
const spoken = (item: AskedItem): string => SPOKEN[item] ?? ITEMS[item];

export const PERSONAL_DATA_ASK_WORDS = {
  ask: 'この情報、お客さまに聞いていい？',
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
    item: { label: '聞きたいこと', hint: '法人の情報も、個人の情報と同じに扱います。', options: ITEMS },
  },
} as const satisfies LookupWords;

export const mayKnowWords = (item: AskedItem): AnswerWords => ({
  headline: `${ITEMS[item]} ― 聞いて構いません`,
  reason: 'サービスの提供で知り得ることに、ご契約者が同意している項目です。要る分だけ伺います。',
  readAloud: `サポートのために、${spoken(item)}をお聞かせいただけますでしょうか。`,
});

export const forIdentityWords = (item: AskedItem): AnswerWords => ({
  headline: item === 'address' ? '住所 ― 本人確認・届出・送り先だけ' : `${ITEMS[item]} ― 本人確認のときだけ`,
  reason:
    item === 'address'
      ? 'ご契約者の確認のほか、住所の変更の届出と、機器の送り先や訪問先の確認で伺います。'
      : 'ご契約者と確認するための項目です。ほかの目的では伺いません。',
  readAloud: `ご契約者さまの確認のため、${spoken(item)}をお聞かせいただけますでしょうか。`,
});

export const doNotAskWords = (item: AskedItem): AnswerWords => ({
  headline: `${ITEMS[item]} ― 聞きません`,
  reason: '知り得ることに同意を得た項目にも、本人確認の項目にもありません。聞こえても記録しません。',
  readAloud: '恐れ入りますが、そちらの情報はお伺いしておりません。お話しにならなくても差し支えございません。',
});

export const THIRD_PARTY_WORDS: AnswerWords = {
  headline: 'ほかの方の情報 ― その方の同意が先',
  reason: '書面にほかの方の情報を書くときは、その方の同意が要ります。電話でも同じに扱います。',
  readAloud: '恐れ入りますが、その方に、お名前などを当社へ伝えてよいかをご確認いただけますでしょうか。',
};
