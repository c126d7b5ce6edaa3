/** How a caller asks what passes with the right to the service, and what is said. */
import type { LookupWords } from '../../lookup.ts';
import type { SayingWords } from '../../saying.ts';
import { TO_SUPERVISOR } from '../../saying-words.ts';
import type { PassingMatter } from './right-passed.ts';

export const RIGHT_PASSED_WORDS = {
  ask: '譲り受けると何を引き継ぐ？',
  aliases: [
    '譲渡',
    'じょうと',
    '譲り受け',
    'ゆずりうけ',
    '引き継ぎ',
    'ひきつぎ',
    '名義変更',
    'めいぎへんこう',
    '売りたい',
    'うりたい',
    '担保',
    'たんぽ',
    '質権',
    'しちけん',
    '貸したい',
    '未払い',
    'みはらい',
    '何とお伝えする',
  ],
  inputs: {
    about: {
      label: 'お尋ねのこと',
      options: {
        debts: '前の方の未払い',
        assignedDebts: '請求事業者に移った請求',
        rights: 'サポートを受ける権利',
        sale: '権利を売りたい・譲りたい',
        pledge: '権利を担保にしたい',
        inheritance: '相続・合併・分割',
        lending: 'ほかの人に使わせたい',
      },
    },
  },
} as const satisfies LookupWords;

const DEBTS_STAY = ['前の方の未払いは関係ありません', '未払いの額は○○円です'] as const;
const NO_FREE_HAND = ['自由に譲れます', 'お電話だけで名義が変わります'] as const;

export const RIGHT_PASSED_ANSWERS: { readonly [About in PassingMatter]: SayingWords } = {
  debts: {
    headline: '未払いも引き継ぎます',
    reason: '譲り受けた方は、権利だけでなく、支払いの義務もすべて引き継ぎます。',
    readAloud:
      '譲渡が承認されますと、前のご契約者の権利と義務をすべて引き継いでいただきます。お支払いが残っていれば、それも含まれます。',
    offer: '残りの額は、譲る方ご本人に確かめていただく。',
    never: DEBTS_STAY,
  },
  assignedDebts: {
    headline: '移った請求も引き継ぎます',
    reason: '請求事業者へ移った分を支払う義務も、譲り受けた方が引き継ぎます。',
    readAloud: '譲渡が承認されますと、請求事業者からのご請求になっている分のお支払いも、引き継いでいただきます。',
    offer: '請求の内容は、請求している会社に確かめていただく。',
    never: DEBTS_STAY,
  },
  rights: {
    headline: '権利も義務もすべて引き継ぎます',
    reason: '承認された譲渡では、ご契約者の権利と義務がすべて移ります。',
    readAloud: '譲渡が承認されますと、サポートを受ける権利と、お支払いなどの義務を、すべて引き継いでいただきます。',
    offer: '譲渡の承認の手続きを案内する。',
    never: NO_FREE_HAND,
  },
  sale: {
    headline: '承認を受けた譲渡だけができます',
    reason: '権利は人に渡せない決まりですが、承認を受けた譲渡は別に定めがあります。',
    readAloud: 'サポートを受ける権利は、当社の承認を受けた譲渡に限ってお渡しいただけます。手続きをご案内いたします。',
    offer: '譲渡の承認の手続きを案内する。',
    never: NO_FREE_HAND,
  },
  pledge: {
    headline: '担保にはできません',
    reason: '権利を質に入れるなど、担保にすることは認められていません。',
    readAloud: '恐れ入りますが、サポートを受ける権利を担保にしていただくことはできません。',
    offer: 'できないことと、規約の第12条を伝える。',
    never: ['承認があれば担保にできます'],
  },
  inheritance: {
    headline: '相続などは届け出で引き継げます',
    reason: '承継を禁じる定めは、相続・合併・分割の定めがある場合を除いています。',
    readAloud:
      '相続や会社の合併、分割のときは、お届けいただくことで引き継いでいただけます。必要な書類をご案内いたします。',
    offer: '承継の手続きを案内する。',
    never: NO_FREE_HAND,
  },
  lending: {
    headline: '使わせること ― 責任者が判断',
    reason: '権利はご契約者だけのものですが、使わせることは禁止の例に挙がっていません。',
    readAloud: `サポートは、ご契約者ご本人のためのものでございます。ご希望については、${TO_SUPERVISOR}`,
    offer: '誰がどのように使うのかを伺い、責任者に回す。',
    never: ['使わせても大丈夫です', '使わせると解約になります'],
  },
};
