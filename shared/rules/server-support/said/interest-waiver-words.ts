/** How a caller asks to be let off late interest, and what is said. */
import type { LookupWords } from '../../lookup.ts';
import type { SayingWords } from '../../saying.ts';
import { TO_SUPERVISOR } from '../../saying-words.ts';

export const INTEREST_WAIVER_WORDS = {
  ask: '延滞利息をなしにできる？',
  aliases: [
    '免除',
    'めんじょ',
    '延滞',
    'えんたい',
    '利息',
    'りそく',
    '延滞金',
    'なしにして',
    'まけて',
    '請求しない',
    '何とお伝えする',
  ],
  inputs: {
    otherCharges: { label: 'ほかにも請求がある', hint: '延滞利息だけの請求かどうか。' },
  },
} as const satisfies LookupWords;

const NEVER = ['免除します', '今回だけは請求しません'] as const;

export const OTHER_CHARGES: SayingWords = {
  headline: 'ほかに請求があれば利息も請求',
  reason: '延滞利息を請求しないことがあるのは、ほかに請求する料金がないときだけです。',
  readAloud: '恐れ入りますが、ほかのご請求がございますので、延滞利息がかかるときは、あわせてのご請求となります。',
  offer: '利息がかかるか、いくらかは「延滞利息」の質問で示す。',
  never: NEVER,
};

export const ONLY_INTEREST: SayingWords = {
  headline: '請求しないこともある ― 責任者へ',
  reason: 'ほかに請求がなければ利息を請求しないことがありますが、するかどうかは会社が決めます。',
  readAloud: `ご希望は承りました。ご請求については、${TO_SUPERVISOR}`,
  offer: 'ご希望を書き留め、責任者に回す。',
  never: NEVER,
};

export const UNKNOWN_CHARGES: SayingWords = {
  headline: '請求の内容を確かめてから',
  reason: '延滞利息だけの請求かどうかで変わります。免除をお約束できる決まりはありません。',
  readAloud: `ご請求の内容を確認いたします。ご希望については、${TO_SUPERVISOR}`,
  offer: 'ほかの請求の有無を確かめて、この質問に入れ直す。',
  never: NEVER,
};
