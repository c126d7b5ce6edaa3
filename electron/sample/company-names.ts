/** Made-up companies: a stem, a trade and a form, written as registers, letterheads and tired clerks write them. */
import { chance, pick, pickWeighted, type Random } from './random.ts';

/** 表記 · カナ · romaji for a domain. */
type Stem = readonly [written: string, kana: string, romaji: string];

const STEMS: readonly Stem[] = [
  ['あおば', 'アオバ', 'aoba'],
  ['若草', 'ワカクサ', 'wakakusa'],
  ['白樺', 'シラカバ', 'shirakaba'],
  ['朝霧', 'アサギリ', 'asagiri'],
  ['春日野', 'カスガノ', 'kasugano'],
  ['八重垣', 'ヤエガキ', 'yaegaki'],
  ['月ヶ瀬', 'ツキガセ', 'tsukigase'],
  ['水無瀬', 'ミナセ', 'minase'],
  ['ことのは', 'コトノハ', 'kotonoha'],
  ['三笠', 'ミカサ', 'mikasa'],
  ['笹百合', 'ササユリ', 'sasayuri'],
  ['藤ノ木', 'フジノキ', 'fujinoki'],
  ['髙﨑', 'タカサキ', 'takasaki'],
  ['𠮷野', 'ヨシノ', 'yoshino'],
  ['斎藤', 'サイトウ', 'saito'],
  ['齋藤', 'サイトウ', 'saito2'],
  ['渡邊', 'ワタナベ', 'watanabe'],
  ['渡邉', 'ワタナベ', 'watanabe2'],
  ['濵田', 'ハマダ', 'hamada'],
  ['澤井', 'サワイ', 'sawai'],
  ['桒原', 'クワハラ', 'kuwahara'],
  ['葛\u{e0100}城', 'カツラギ', 'katsuragi'],
  ['辻\u{e0100}本', 'ツジモト', 'tsujimoto'],
  ['槇原', 'マキハラ', 'makihara'],
  ['栁', 'ヤナギ', 'yanagi'],
  ['青垣', 'アオガキ', 'aogaki'],
  ['飛鳥路', 'アスカジ', 'asukaji'],
  ['ひなた', 'ヒナタ', 'hinata'],
  ['大和川', 'ヤマトガワ', 'yamatogawa'],
  ['瑞穂', 'ミズホ', 'mizuhonosato'],
  ['東雲', 'シノノメ', 'shinonome'],
  ['龍田', 'タツタ', 'tatsuta'],
  ['ミナミ', 'ミナミ', 'minami-w'],
  ['ルミナス', 'ルミナス', 'luminous-w'],
  ['ＫＴテクノ', 'ケイティーテクノ', 'kt-techno'],
  ['Ｂ＆Ｗ', 'ビーアンドダブリュー', 'b-and-w'],
  ["O'Brien", 'オブライエン', 'obrien-w'],
  ['第一あすなろ', 'ダイイチアスナロ', 'asunaro1'],
  ['サーバーワークス八木', 'サーバーワークスヤギ', 'sw-yagi'],
  ['ふじ乃', 'フジノ', 'fujino'],
];

type Forms = 'business' | 'medical' | 'school' | 'welfare' | 'association' | 'tax';

/** 表記 · カナ */
type Trade = readonly [written: string, kana: string];

const TRADES: { readonly [kind in Forms]: readonly Trade[] } = {
  business: [
    ['電設', 'デンセツ'],
    ['電機', 'デンキ'],
    ['工業', 'コウギョウ'],
    ['製作所', 'セイサクショ'],
    ['商店', 'ショウテン'],
    ['商事', 'ショウジ'],
    ['印刷', 'インサツ'],
    ['運輸', 'ウンユ'],
    ['建設', 'ケンセツ'],
    ['工務店', 'コウムテン'],
    ['薬局', 'ヤッキョク'],
    ['農園', 'ノウエン'],
    ['酒造', 'シュゾウ'],
    ['醸造', 'ジョウゾウ'],
    ['旅館', 'リョカン'],
    ['不動産', 'フドウサン'],
    ['設計事務所', 'セッケイジムショ'],
    ['食品', 'ショクヒン'],
    ['水産', 'スイサン'],
    ['木材', 'モクザイ'],
    ['鉄工所', 'テッコウショ'],
    ['システムズ', 'システムズ'],
    ['ロジスティクス', 'ロジスティクス'],
    ['フーズ', 'フーズ'],
    ['デザイン', 'デザイン'],
    ['総合エンジニアリングサービス西日本統括センター', 'ソウゴウエンジニアリングサービスニシニホントウカツセンター'],
  ],
  medical: [
    ['歯科医院', 'シカイイン'],
    ['内科クリニック', 'ナイカクリニック'],
  ],
  school: [
    ['学園', 'ガクエン'],
    ['こども園', 'コドモエン'],
  ],
  welfare: [['福祉会', 'フクシカイ']],
  association: [
    ['中小企業情報通信基盤整備推進協議会', 'チュウショウキギョウジョウホウツウシンキバンセイビスイシンキョウギカイ'],
    ['観光協会', 'カンコウキョウカイ'],
  ],
  tax: [['会計事務所', 'カイケイジムショ']],
};

const KINDS: readonly { readonly kind: Forms; readonly weight: number }[] = [
  { kind: 'business', weight: 84 },
  { kind: 'medical', weight: 6 },
  { kind: 'school', weight: 3 },
  { kind: 'welfare', weight: 2 },
  { kind: 'association', weight: 3 },
  { kind: 'tax', weight: 2 },
];

interface WrittenForm {
  readonly write: (name: string) => string;
  readonly weight: number;
}

const front = (form: string, weight: number): WrittenForm => ({ write: (name) => `${form}${name}`, weight });
const back = (form: string, weight: number): WrittenForm => ({ write: (name) => `${name}${form}`, weight });

const WRITTEN_FORMS: { readonly [kind in Forms]: readonly WrittenForm[] } = {
  business: [
    front('株式会社', 40),
    back('株式会社', 18),
    front('㈱', 9),
    back('㈱', 5),
    front('(株)', 5),
    front('（株）', 3),
    front('株式会社　', 3),
    front('有限会社', 9),
    front('㈲', 3),
    back('（有）', 1),
    front('合同会社', 6),
    back('合資会社', 1),
    front('', 2),
  ],
  medical: [front('医療法人', 5), front('医療法人社団 ', 3), front('', 3)],
  school: [front('学校法人', 1)],
  welfare: [front('社会福祉法人', 3), front('特定非営利活動法人', 1)],
  association: [front('一般社団法人', 3), front('公益財団法人', 1)],
  tax: [front('税理士法人', 2), front('', 1)],
};

const BRANCHES = ['奈良支店', '関西営業所', '本社', '第二工場', '駅前店'] as const;

export interface CompanyName {
  readonly written: string;
  readonly kana: string;
  readonly romaji: string;
}

export function companyName(random: Random): CompanyName {
  const [stem, stemKana, romaji] = pick(random, STEMS);
  const { kind } = pickWeighted(random, KINDS);
  const [written, kana] = pick(random, TRADES[kind]);
  const branch = kind === 'business' && chance(random, 0.08) ? ` ${pick(random, BRANCHES)}` : '';
  const name = pickWeighted(random, WRITTEN_FORMS[kind]).write(`${stem}${written}`);
  return { written: `${name}${branch}`, kana: `${stemKana}${kana}`, romaji };
}
