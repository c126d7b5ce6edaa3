/** How the question about the terms that govern a matter is asked, and what its answer says. */

import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';

const MATTERS = {
  server: 'BizBox Server のサポート',
  phone: '光電話',
  both: '両方の話がある',
  unclear: 'まだ分からない',
  annexDiffers: '規約の本文と仕様書が違う',
  annexAlone: '仕様書にだけ書いてある',
} as const;

export type ContractMatter = keyof typeof MATTERS;

export const WHICH_CONTRACT_WORDS = {
  ask: 'どちらの規約で答える？',
  aliases: [
    '規約',
    'きやく',
    '契約',
    'けいやく',
    '光電話',
    'ひかりでんわ',
    '両方',
    'りょうほう',
    '仕様書',
    'しようしょ',
    '優先',
  ],
  inputs: { matter: { label: '用件', hint: 'お客さまがどの契約を持つかではなく、用件で選びます。', options: MATTERS } },
} as const satisfies LookupWords;

export const WHICH_CONTRACT_ANSWERS = {
  server: {
    headline: 'Serverサポートの規約で答える',
    reason: '用件がサーバのサポートなので、この規約によります。',
    readAloud: 'サーバのサポートとして承ります。',
  },
  phone: {
    headline: '光電話の約款で答える ― 用件を切り替える',
    reason: '用件が光電話なので、この規約では答えません。案件のサービスを光電話に切り替えます。',
    readAloud: '光電話のご用件ですね。担当の窓口として、内容を確認いたします。',
  },
  both: {
    headline: '用件ごとに案件を分けて答える',
    reason: '規約は用件ごとに決まります。一方の決まりを、もう一方の用件に使いません。',
    readAloud: 'ご用件を一つずつ承ります。まず、お急ぎのほうからお聞かせいただけますでしょうか。',
  },
  unclear: {
    headline: '先に、どちらの用件かを伺う',
    reason: '用件が分かるまでは、どちらの規約でも答えません。',
    readAloud: 'サーバのサポートと光電話の、どちらのご用件でしょうか。',
  },
  annexDiffers: {
    headline: '規約の本文を優先する',
    reason: '仕様書は、提供の条件の詳細を規約のとおりとしています。食い違うときは規約の本文によります。',
    readAloud: '詳しい条件は、ご利用規約のとおりとなります。',
  },
  annexAlone: {
    headline: '仕様書のとおりに答える',
    reason: '本文に書かれていないことは、食い違いになりません。訪問の17時の締切がその例です。',
    readAloud: 'サービスの仕様として定められております。ご案内のとおりとなります。',
  },
} as const satisfies Record<ContractMatter, AnswerWords>;
