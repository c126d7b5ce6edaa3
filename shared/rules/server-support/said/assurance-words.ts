/** How an assurance is asked for, and what is said instead of giving it. */
import type { LookupWords } from '../../lookup.ts';
import type { SayingWords } from '../../saying.ts';
import type { Assurance } from './assurance.ts';

export const ASSURANCE_WORDS = {
  ask: '必ず直してもらえる？',
  aliases: [
    '約束',
    'やくそく',
    '保証',
    'ほしょう',
    '必ず',
    'かならず',
    '直る',
    'なおる',
    '原因',
    'げんいん',
    '待たされた',
    'またされた',
    'つながらない',
    'データ',
    '消える',
    'きえる',
    'また壊れる',
    '何とお伝えする',
  ],
  inputs: {
    about: {
      label: '求められていること',
      options: {
        waiting: 'すぐに電話に出る（待たされた）',
        solution: '原因が分かる・必ず直る',
        noFaults: 'もう故障しない',
        data: 'データが消えない・壊れない',
        guidedWork: '案内どおりの作業がうまくいく',
      },
    },
  },
} as const satisfies LookupWords;

export const ASSURANCE_ANSWERS: { readonly [About in Assurance]: SayingWords } = {
  waiting: {
    headline: '待ち時間はお約束していません',
    reason: 'お待たせせずに受け付けることは、規約で保証していません。',
    readAloud:
      'お待たせして申し訳ございません。いつもすぐにお受けできるとはお約束いたしかねますが、ご用件はただいま私が承ります。',
    offer: 'お詫びし、いま用件を承る。受付は営業日の9時から18時まで。',
    never: ['次はすぐにつながります', 'お待たせすることはありません'],
  },
  solution: {
    headline: '原因の特定も解決もお約束しません',
    reason: '原因が分かること、直ること、説明しきれることは、規約で保証していません。',
    readAloud:
      '原因をお調べし、できるかぎり対応いたします。ただ、原因が必ず分かることや、必ず直ることは、お約束いたしかねます。',
    offer: 'これから何をするか、次にいつご連絡するかを伝える。',
    never: ['必ず直します', '今日中に解決します', '原因は必ず分かります'],
  },
  noFaults: {
    headline: '故障が起きないとは言えません',
    reason: '機器に故障がまったく起きないことは、規約で保証していません。',
    readAloud:
      '機械でございますので、今後まったく故障しないとは申し上げられません。もし故障が起きましたら、この窓口で承ります。',
    offer: '故障したときの対応（切り分け、交換、訪問）を伝える。',
    never: ['もう故障しません', '新しい機器なら大丈夫です'],
  },
  data: {
    headline: 'データの無事はお約束しません',
    reason: 'データが使えることも、正しく保たれることも、規約で保証していません。',
    readAloud:
      '機器の中のデータが無事であることは、お約束いたしかねます。大切なデータは、作業の前にお客さまで控えをお取りいただけますでしょうか。',
    offer: '作業の前に、データの控えと機密の保護をお願いする。',
    never: ['データは消えません', 'データは元に戻せます'],
  },
  guidedWork: {
    headline: '案内した作業の結果はお約束しません',
    reason: 'ご案内に沿ってお客さまが行う作業は、結果も、作業による損害も、規約で引き受けていません。',
    readAloud:
      'これからご案内する作業は、結果を保証するものではございません。作業による損害も責任を負いかねますので、ご了承のうえでお進めいただけますでしょうか。',
    offer: '手順を伝える。ためらわれるときは、作業をやめて別の対応を相談する。',
    never: ['この手順なら安全です', '何かあればこちらで責任を持ちます'],
  },
};
