/** How the question about what is warranted is asked, and what its answer says. */
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';

export const WARRANTY_WORDS = {
  ask: '光電話は必ずつながると保証してもらえる？',
  aliases: ['保証', 'ほしょう', '絶対', 'ぜったい', '完全', 'トラブル', '相手との争い', '紛争', '正確'],
  inputs: {
    about: { label: '何のことか', options: { service: 'サービスの出来ばえ', others: 'ほかの方との争い' } },
  },
} as const satisfies LookupWords;

export const NOTHING_WARRANTED: AnswerWords = {
  headline: '完全であることは保証していません',
  reason: 'サービスが完全、正確、有用であることは保証しないとあります。',
  readAloud: '恐れ入りますが、必ずつながることのお約束はいたしかねます。具合の悪いときは、状況をお伺いいたします。',
};

export const OTHERS_SETTLE: AnswerWords = {
  headline: 'ほかの方との争いはご本人同士で',
  reason: 'ご利用によるほかの方との争いについて、会社は責任を負わないとあります。',
  readAloud: '恐れ入りますが、ほかの方とのことは、お客さまと相手の方とでお話しいただいております。',
};
