/** How the reach of the terms is asked about, and what is said of each of their parts. */
import type { LookupWords } from '../../lookup.ts';
import type { SayingWords } from '../../saying.ts';
import { TO_SUPERVISOR } from '../../saying-words.ts';
import type { TermsPart } from './terms-parts.ts';

export const TERMS_PARTS_WORDS = {
  ask: 'お知らせやプランの注意書きも、約款に入る？',
  aliases: ['約款', 'やっかん', 'お知らせ', 'おしらせ', '注意事項', 'ちゅういじこう', '利用条件', 'NTTの約款', '告知'],
  inputs: {
    about: {
      label: '何が約款に入るか',
      options: {
        notice: '当社からの通知',
        planNote: 'プランごとの注意や条件',
        contradiction: '通知と約款の内容が食い違う',
        carrierTerms: 'NTT などの事業者の約款',
      },
    },
  },
} as const satisfies LookupWords;

export const TERMS_PARTS_ANSWERS: { readonly [About in TermsPart]: SayingWords } = {
  notice: {
    headline: '当社の通知も約款の一部',
    reason: '会社が決められた方法で出した通知は、約款の一部になるとあります。',
    readAloud: '当社からのお知らせも、約款の一部としております。お知らせの内容を確認して、ご案内いたします。',
    offer: '通知の番号と出た日を確かめ、その文面のとおりに案内する。',
    never: ['お知らせは参考です', '約款にないので関係ありません'],
  },
  planNote: {
    headline: 'プランの注意や条件も約款の一部',
    reason: 'プランごとの注意や条件は、どんな名前でも約款の一部になるとあります。',
    readAloud: 'プランごとの注意や条件も、約款の一部としております。お客さまのプランの内容を確認いたします。',
    offer: 'ご契約のプランの注意や条件を開き、そのとおりに案内する。',
    never: ['注意書きなので守らなくて大丈夫です'],
  },
  contradiction: {
    headline: '食い違い ― 責任者が確認',
    reason: '通知と約款のどちらを優先するかは書かれていません。日付の違う文書もあります。',
    readAloud: `ご指摘ありがとうございます。二つの内容を見比べまして、${TO_SUPERVISOR}`,
    offer: '両方の文書の名前と日付を書き留め、責任者に回す。',
    never: ['新しいほうが正しいです', '約款のほうが正しいです'],
  },
  carrierTerms: {
    headline: '事業者の約款の確認が必要',
    reason: 'NTTや指定の事業者の約款にも同意していただくとありますが、その文書はこの窓口にありません。',
    readAloud: 'その点は、NTTなどの事業者の約款によります。こちらに文書がございませんので、確認してご連絡いたします。',
    offer: '知りたい点を書き留め、事業者の約款を確認する。',
    never: ['NTTの約款は関係ありません', 'たぶん同じです'],
  },
};
