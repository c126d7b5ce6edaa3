/** How going on without the card is asked about, and what is said to it. */
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import type { CardFinding } from './card-payment.ts';

export const CARD_PAYMENT_WORDS = {
  ask: 'カードが使えなくても、光電話を使い続けられる？',
  aliases: [
    'カード',
    '紛失',
    'ふんしつ',
    '解約',
    '期限切れ',
    'きげんぎれ',
    '別の支払い',
    'べつのしはらい',
    '継続',
    'けいぞく',
  ],
  inputs: {
    ground: {
      label: '停止の理由',
      options: {
        cardUnverifiable: 'カードが確認できない',
        cardLost: '紛失などでカード会社から連絡',
        unpaid: '期日を過ぎた未払い',
        formNotBack: '決済の申込書が届かない',
        other: 'そのほか',
      },
    },
    wished: { label: 'お客さまが希望している' },
    otherPayment: { label: '当面、ほかの方法で支払う' },
    newCard: { label: '後日、新しいカードを登録する' },
  },
} as const satisfies LookupWords;

const CHECKING = 'ご希望を承りました。続けてお使いになれるかどうかは、責任者が確認してご連絡いたします。';

export const CARD_PAYMENT_ANSWERS: { readonly [F in CardFinding]: AnswerWords } = {
  notOfThisKind: {
    headline: 'この取り扱いの対象ではありません',
    reason: 'カード以外で続ける取り扱いは、カードが理由の停止だけのものです。',
    readAloud: '恐れ入りますが、このお取り扱いは、カードが理由の場合に限らせていただいております。',
  },
  notWished: {
    headline: 'ご希望があったときの取り扱い',
    reason: 'カード以外で続ける取り扱いは、お客さまの希望があったときのものです。',
    readAloud: 'カードのお手続きをお願いしております。ほかのお支払い方法をご希望でしたら、お申し付けください。',
  },
  conditionsUnmet: {
    headline: '条件がそろっていません',
    reason: '当面のほかの支払い方法と、後日の新しいカードの登録の、両方が条件です。',
    readAloud:
      '恐れ入りますが、このお取り扱いには、当面の別のお支払い方法と、後日の新しいカードのご登録の、両方が必要でございます。',
  },
  conditionsUnknown: {
    headline: '二つの条件を確認',
    reason: '当面のほかの支払い方法と、後日の新しいカードの登録の、両方が条件です。',
    readAloud: '当面の別のお支払い方法と、新しいカードのご登録のご予定を、お聞かせいただけますでしょうか。',
  },
  offerForSupervisor: {
    headline: '条件あり ― 責任者が判断',
    reason: '条件はそろっています。認めることができるもので、義務ではないため、責任者が決めます。',
    readAloud: CHECKING,
  },
};

export const NO_DUTY = ['続けてお使いになれます', '必ず認められます', 'カードの番号をお聞かせください'] as const;
