/** How passing on the contract is asked for, and what is said to it. */
import type { LookupWords } from '../../lookup.ts';
import type { SayingWords } from '../../saying.ts';
import { TO_SUPERVISOR } from '../../saying-words.ts';
import type { PhonePassing } from './transfer.ts';

export const TRANSFER_WORDS = {
  ask: '光電話の契約をほかの人に譲れる？',
  aliases: [
    '譲渡',
    'じょうと',
    '名義',
    'めいぎ',
    '名義変更',
    '売る',
    'うる',
    '担保',
    'たんぽ',
    '貸す',
    'かす',
    '譲る',
    'ゆずる',
  ],
  inputs: {
    about: {
      label: 'したいこと',
      options: {
        transfer: 'ほかの人に譲る',
        sale: '売る',
        pledge: '担保にする',
        lending: '人に使わせる',
        rename: '名前だけが変わる（改姓・社名の変更）',
        succession: '相続・合併・会社分割',
      },
    },
  },
} as const satisfies LookupWords;

const NEVER = ['名義を変えられます', '譲れば大丈夫です'] as const;

export const TRANSFER_ANSWERS: { readonly [About in PhonePassing]: SayingWords } = {
  transfer: {
    headline: '契約を譲ることはできません',
    reason: 'サービスを受ける権利は、人に譲れないとあります。',
    readAloud: '恐れ入りますが、約款では、ご契約をほかの方にお譲りいただくことはできないこととしております。',
    offer: '使う方が変わる事情を伺い、解約と新しい申し込みのどちらも含めて責任者に相談する。',
    never: NEVER,
  },
  sale: {
    headline: '契約を売ることはできません',
    reason: 'サービスを受ける権利は、売り買いできないとあります。',
    readAloud: '恐れ入りますが、約款では、ご契約を売り買いすることはできないこととしております。',
    offer: '事情を伺い、責任者に相談する。',
    never: NEVER,
  },
  pledge: {
    headline: '担保にすることはできません',
    reason: 'サービスを受ける権利は、担保にできないとあります。',
    readAloud: '恐れ入りますが、約款では、ご契約を担保になさることはできないこととしております。',
    offer: '事情を伺い、責任者に相談する。',
    never: NEVER,
  },
  lending: {
    headline: '人に使わせる ― 責任者が確認',
    reason: '譲渡や担保は禁じられていますが、使わせることは言葉に出てきません。',
    readAloud: `お使いになり方を確認いたします。${TO_SUPERVISOR}`,
    offer: 'だれが、どう使うのかを伺い、責任者に回す。',
    never: ['使わせても大丈夫です', '契約違反です'],
  },
  rename: {
    headline: '名前の変更は登録情報の変更',
    reason: '同じ方の名前や社名が変わるだけなら、届け出た内容の変更として手続きをします。',
    readAloud: 'お名前の変更でしたら、登録内容の変更としてお手続きいただけます。必要なものを確認してご案内いたします。',
    offer: '登録情報の変更の手続きを始める。この通話だけでは登録を変えない。',
    never: ['いまの電話で変更しておきます', ...NEVER],
  },
  succession: {
    headline: '承継は約款に定めなし',
    reason: '相続、合併、分割で契約がどうなるかは、約款に書かれていません。',
    readAloud: `恐れ入りますが、承継につきましては、約款に定めがございません。お手続きの方法は、${TO_SUPERVISOR}`,
    offer: 'ご事情と、いつのことかを書き留め、責任者に回す。',
    never: ['引き継げます', '引き継げません', ...NEVER],
  },
};
