/** How a quarrel with others is told on the phone, and what is said to it. */
import type { LookupWords } from '../../lookup.ts';
import type { SayingWords } from '../../saying.ts';
import { TO_SUPERVISOR } from '../../saying-words.ts';
import type { ResponsibilityMatter } from './responsibility.ts';

export const RESPONSIBILITY_WORDS = {
  ask: '迷惑電話や他人との争いは、誰が対応する？',
  aliases: [
    '迷惑電話',
    'めいわくでんわ',
    'いたずら電話',
    'いたずらでんわ',
    '自己責任',
    'じこせきにん',
    '苦情',
    'くじょう',
    '被害',
    'ひがい',
    '損害',
    'そんがい',
    '争い',
    'あらそい',
  ],
  inputs: {
    about: {
      label: 'お客さまのお話',
      options: {
        ownActs: 'ご自分の使い方の結果',
        nuisanceCall: '迷惑電話を受けている',
        claimFromOthers: 'ほかの方から苦情が来た',
        victimAsksUs: '相手を止めてほしいと言われた',
        otherNetwork: 'よそのネットワークでのこと',
        damageToUs: '当社が損害を受けた',
      },
    },
  },
} as const satisfies LookupWords;

export const RESPONSIBILITY_ANSWERS: { readonly [About in ResponsibilityMatter]: SayingWords } = {
  ownActs: {
    headline: '使い方の結果はご契約者の責任',
    reason: 'サービスを使ってしたことと、その結果は、ご契約者が引き受けるとあります。',
    readAloud: '約款では、サービスをお使いになった結果は、ご契約者さまにご対応いただくこととしております。',
    offer: 'ご事情を書き留める。設備の障害が疑われるときは、障害として受け付ける。',
    never: ['こちらで何とかします', '当社が責任を持ちます'],
  },
  nuisanceCall: {
    headline: '相手の方と直接のお話し合い',
    reason: 'ほかの方への苦情は、ご契約者が相手に直接伝えて解決するとあります。',
    readAloud:
      'ご不安なことと存じます。約款では、相手の方とのことは、ご契約者さまにご対応いただくこととしております。身の危険をお感じでしたら、警察へご相談ください。',
    offer: 'ご事情を聞き、危険があれば警察への相談を案内する。相手の番号や話の内容は書かない。',
    never: ['相手の番号をお調べします', '相手の回線を止めます'],
  },
  claimFromOthers: {
    headline: '苦情の解決はご契約者の負担',
    reason: 'ほかの方から苦情が来たときは、ご契約者の責任と費用で解決するとあります。',
    readAloud: '約款では、ほかの方からの苦情は、ご契約者さまの責任と費用でご解決いただくこととしております。',
    offer: 'ご事情を書き留める。当社にも苦情が届いているときは、責任者に回す。',
    never: ['こちらで話をつけます', '支払わなくて大丈夫です'],
  },
  victimAsksUs: {
    headline: '措置の約束はせず、責任者へ',
    reason: '会社は措置をとることができますが、とる義務はないとあります。',
    readAloud: `お話は確かに承りました。どのように対応できるかは、この場ではお答えいたしかねます。${TO_SUPERVISOR}`,
    offer: 'いつ、何があったかを書き留め、責任者に回す。ご契約者がどなたかは伝えない。',
    never: ['すぐに止めます', '当社には関係ありません', '契約者の名前は'],
  },
  otherNetwork: {
    headline: 'よその管理者の指示によります',
    reason: 'よそのネットワークでは、その管理者の指示に従うこととされ、会社は責任を負わないとあります。',
    readAloud: 'ほかのネットワークをお使いの場合は、そちらの管理者の案内に沿ってお使いいただくこととしております。',
    offer: '当社の設備の障害かどうかを切り分ける。',
    never: ['そちらの障害もお調べします', '補償されます'],
  },
  damageToUs: {
    headline: '当社の損害 ― 責任者へ',
    reason: 'ご契約者の責めによる損害は、会社が賠償を求めることができるとあります。決めるのは責任者です。',
    readAloud: `お話は承りました。私からはお答えいたしかねますので、${TO_SUPERVISOR}`,
    offer: '起きたことと裏付けを書き留め、責任者に回す。',
    never: ['賠償していただきます', '請求はしません'],
  },
};
