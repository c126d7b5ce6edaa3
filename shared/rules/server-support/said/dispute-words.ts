/** How a dispute is announced on the phone, and what is said to it. */
import type { LookupWords } from '../../lookup.ts';
import type { SayingWords } from '../../saying.ts';
import { TO_SUPERVISOR } from '../../saying-words.ts';
import type { DisputeMatter } from './dispute.ts';

export const DISPUTE_WORDS = {
  ask: '訴えると言われたら？',
  aliases: [
    '訴える',
    'うったえる',
    '裁判',
    'さいばん',
    '弁護士',
    'べんごし',
    '法律',
    'ほうりつ',
    '違法',
    'いほう',
    '紛争',
    'ふんそう',
    '管轄',
    'かんかつ',
    '何とお伝えする',
  ],
  inputs: {
    about: {
      label: 'お客さまのお話',
      options: {
        lawsuit: '訴える・裁判にする',
        lawyer: '弁護士から連絡する',
        talk: '話し合いたい',
        court: 'どこの裁判所か',
        law: 'どこの国の法律か',
        opinion: '法律上どうなるのか',
      },
    },
  },
} as const satisfies LookupWords;

const OPINIONS = ['裁判をしても勝てません', '法律上の問題はありません', '規約があるので無駄です'] as const;

export const DISPUTE_ANSWERS: { readonly [About in DisputeMatter]: SayingWords } = {
  lawsuit: {
    headline: '訴えのお話 ― 責任者へ',
    reason: 'もめごとは話し合いで解くのが決まりで、当社の話し手は責任者です。',
    readAloud: `お話は確かに承りました。私からはお答えいたしかねますので、${TO_SUPERVISOR}`,
    offer: 'お話を言葉どおりに書き留め、責任者に回す。',
    never: OPINIONS,
  },
  lawyer: {
    headline: '弁護士からの連絡 ― 責任者へ',
    reason: '代理人とのやり取りは責任者が受け持ちます。',
    readAloud: `承りました。今後のご連絡の受け方は、${TO_SUPERVISOR}`,
    offer: '連絡が来る予定を書き留め、責任者に回す。契約の内容は話さない。',
    never: ['弁護士とは話しません', ...OPINIONS],
  },
  talk: {
    headline: 'まず話し合い',
    reason: '規約でも、もめごとはまず誠意をもって話し合うこととしています。',
    readAloud: '私どもも、まずお話し合いで解決したいと考えております。ご事情を詳しくお聞かせいただけますでしょうか。',
    offer: 'ご事情を伺い、責任者を交えた話し合いにつなぐ。',
    never: ['話し合っても変わりません', ...OPINIONS],
  },
  court: {
    headline: '当社の所在地の裁判所',
    reason: '裁判は、NTT西日本の所在地を受け持つ裁判所だけで行う約束です。',
    readAloud:
      '規約では、裁判は NTT西日本の所在地の裁判所で行うこととしております。その前に、まずはお話し合いをお願いしております。',
    offer: '規約の第43条を案内する。',
    never: ['お近くの裁判所でも大丈夫です', ...OPINIONS],
  },
  law: {
    headline: '日本の法律によります',
    reason: '規約は日本の法律で解釈し、法令に決まりがあることは法令に従います。',
    readAloud: 'この規約は、日本の法律によることとしております。',
    offer: '規約の第41条と第42条を案内する。',
    never: OPINIONS,
  },
  opinion: {
    headline: '法律の見方はお答えしません',
    reason: '法令に決まりがあることは法令によりますが、その内容はこの窓口では扱っていません。',
    readAloud:
      '恐れ入りますが、法律上の見方については、こちらではお答えいたしかねます。規約の内容でしたら、ご案内いたします。',
    offer: '規約に書いてあることだけを案内する。',
    never: OPINIONS,
  },
};
