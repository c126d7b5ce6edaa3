/** How a limit of use or an abolition is asked about, and what is said to it. */
import type { LookupWords } from '../../lookup.ts';
import type { SayingWords } from '../../saying.ts';
import { TO_SUPERVISOR } from '../../saying-words.ts';
import type { RestrictionMatter } from './restriction.ts';

export const RESTRICTION_WORDS = {
  ask: '電話の利用が制限・廃止されることはある？',
  aliases: [
    '制限',
    'せいげん',
    '災害',
    'さいがい',
    '地震',
    'じしん',
    'つながりにくい',
    '帯域',
    'たいいき',
    '大量',
    'たいりょう',
    '廃止',
    'はいし',
    'サービス終了',
  ],
  inputs: {
    about: {
      label: '何について',
      options: {
        emergency: '災害などの非常時',
        heavyTraffic: '並外れて多い通信',
        setProcedure: '決まった手順の通信',
        abolishedForATime: 'しばらくの間の廃止',
        abolishedForGood: 'ずっと続く廃止',
        abolitionLiability: '廃止への補償',
      },
    },
  },
} as const satisfies LookupWords;

export const RESTRICTION_ANSWERS: { readonly [About in RestrictionMatter]: SayingWords } = {
  emergency: {
    headline: '非常時は大切な通信を優先',
    reason: '災害などのときは、急ぐ通信を優先するために利用を制限することがあるとあります。',
    readAloud:
      '災害などの非常時には、急を要する通信を優先するため、つながりにくくなることがございます。ご不便をおかけいたします。',
    offer: '障害の記録を確かめ、分かっている範囲を伝える。',
    never: ['まもなく元に戻ります', 'お客さまの電話は優先されます'],
  },
  heavyTraffic: {
    headline: '通信の制御 ― 責任者が確認',
    reason: '並外れて多い通信を続けて網に負担をかけると、制御されることがあります。どこからかの数字はありません。',
    readAloud: `通信の量によっては、制御させていただくことがございます。お客さまの状況は、${TO_SUPERVISOR}`,
    offer: '気づいた状況を書き留め、責任者に回す。',
    never: ['使いすぎです', 'この量までなら大丈夫です'],
  },
  setProcedure: {
    headline: '約款の文が途切れています',
    reason: '決まった手順の通信についての文は途中で切れていて、意味が分かりません。',
    readAloud: '恐れ入りますが、その点は約款から読み取ることができません。確認いたしますので、少々お待ちください。',
    offer: '条文をそのまま責任者に見せ、意味は補わない。',
    never: ['制限の対象です', '制限されません'],
  },
  abolishedForATime: {
    headline: 'しばらくの間の廃止もあります',
    reason: '会社の都合で、しばらくの間やめることがあるとあります。保守のための中止とは別の決まりです。',
    readAloud:
      '約款では、サービスをしばらくの間お休みすることがあるとしております。決まりましたときは、前もってお知らせいたします。',
    offer: 'お知らせが出ているかを確かめる。保守の中止なら、そちらの記録を見る。',
    never: ['廃止の予定はありません', 'すぐに再開します'],
  },
  abolishedForGood: {
    headline: 'やめるときは前もってお知らせ',
    reason: '会社の都合でやめることがあり、やむを得ないときを除いて前もって知らせるとあります。',
    readAloud:
      '約款では、サービスをやめることがあるとしております。その際は、やむを得ない場合を除き、前もってお知らせいたします。',
    offer: 'お知らせの有無を確かめ、日の数え方は「廃止の通知」の質問で確かめる。',
    never: ['廃止の予定はありません', 'ほかの電話に自動で移ります'],
  },
  abolitionLiability: {
    headline: '廃止への補償 ― 責任者へ',
    reason: '廃止について会社は責任を負わないとあります。個別のお申し出は責任者が判断します。',
    readAloud: `お話は承りました。補償については、私からはお答えいたしかねます。${TO_SUPERVISOR}`,
    offer: 'ご要望を書き留め、責任者に回す。',
    never: ['補償はありません', '補償いたします'],
  },
};
