/** How a caller asks about the line and its fee, and what is said. */
import type { LookupWords } from '../../lookup.ts';
import type { SayingWords } from '../../saying.ts';
import type { LineMatter } from './line-fee.ts';

export const LINE_FEE_WORDS = {
  ask: '回線の料金も含まれている？',
  aliases: [
    '回線',
    'かいせん',
    '回線料金',
    'フレッツ',
    '設備',
    'せつび',
    '用意',
    'ようい',
    'プロバイダー',
    '別料金',
    '何とお伝えする',
  ],
  inputs: {
    about: {
      label: 'お尋ねのこと',
      options: {
        fee: '回線の料金が含まれるか',
        amount: '回線の料金はいくらか',
        equipment: '回線や機器は誰が用意するか',
      },
    },
  },
} as const satisfies LookupWords;

export const LINE_FEE_ANSWERS: { readonly [About in LineMatter]: SayingWords } = {
  fee: {
    headline: '回線の料金は別です',
    reason: 'このサービスの料金に、回線の料金は入っていません。',
    readAloud: 'サポートの料金に、回線の料金は含まれておりません。回線の料金は、回線のご契約として別にかかります。',
    offer: 'サポートの月額は、月額の質問で答える。',
    never: ['全部込みの料金です'],
  },
  amount: {
    headline: '回線の料金は回線の契約によります',
    reason: '回線の料金は回線の約款とご契約で決まり、その表はこの窓口にありません。',
    readAloud:
      '回線の料金は、回線のご契約の内容によって決まります。恐れ入りますが、回線の窓口にお問い合わせいただけますでしょうか。',
    offer: '回線の窓口を案内する。',
    never: ['だいたいこのくらいです'],
  },
  equipment: {
    headline: '回線や設備はお客さまがご用意',
    reason: '必要な回線と設備は、ご契約者が用意して管理する決まりです。',
    readAloud: 'ご利用に必要な回線や設備は、お客さまにご用意と管理をお願いしております。',
    offer: 'インターネットにつながる環境が要ることも伝える。',
    never: ['当社で回線も手配します'],
  },
};
