/**
 * What is the same in Japanese writing though it is written differently: old and variant kanji, dashes, kana, invisible characters and
 * the forms of a company. Comparing what a caller says and searching both build on these tables; neither changes what is stored.
 */

/**
 * Variant kanji (異体字) in families; the first of each is the usual form. Only forms of one and the same character stand together:
 * 坂 and 阪, or 崎 and 碕, are different names. Every member survives NFKC unchanged; forms that NFKC unifies need no entry.
 */
const KANJI_FAMILIES = `
  高髙 崎﨑嵜㟢 斉齊斎齋 辺邊邉 吉𠮷 浜濱濵 沢澤 島嶋嶌 桜櫻 国國 広廣 竜龍 滝瀧 桑桒 富冨 宝寶寳 恵惠 栄榮 学學 県縣 会會 円圓 万萬 塩鹽 鉄鐵
  館舘 関關 鶴靍靏 徳德 聡聰 静靜 黒黑 真眞 実實 寿壽 条條 蔵藏 巌巖 駅驛 応應 横橫 温溫 穂穗 来來 礼禮 戸戶 内內 壮壯 曽曾 増增 黄黃 教敎 清淸
  青靑 緑綠 縁緣 遥遙 弥彌 与與 亜亞 稲稻 頼賴 瀬瀨 権權 剣劍劔 検檢 険險 経經 軽輕 茎莖 呉吳 芦蘆 芸藝 篭籠 桧檜 尭堯 槙槇 瑶瑤 凛凜 峰峯
  梅楳 柏栢 橋槗𣘺 松枩 村邨 野埜 船舩 角⻆ 土圡 藪薮 鴎鷗 祷禱 蝉蟬 麹麴 痩瘦 繋繫 蛍螢 灯燈 畳疊 台臺 岳嶽 峡峽 隠隱 仏佛 払拂 仮假 価價
  両兩 処處 勲勳 励勵 労勞 区區 単單 厳嚴 双雙 収收 叙敍敘 囲圍 図圖 団團 圧壓 塁壘 壊壞 売賣 変變 奥奧 奨奬 嬢孃 寛寬 専專 将將 対對 尽盡 届屆
  属屬 巣巢 帯帶 庁廳 廃廢 弁辯辨瓣 当當 径徑 従從 徴徵 恒恆 悪惡 戦戰 戻戾 抜拔 択擇 拝拜 担擔 拠據 拡擴 挙擧 挟挾 挿插 揺搖 摂攝 数數 断斷
  旧舊 昼晝 暁曉 暦曆 様樣 楽樂 概槪 歓歡 歩步 歯齒 毎每 気氣 済濟 浅淺 涙淚 渉涉 渋澁 渓溪 湾灣 満滿 滞滯 潜潛 為爲 状狀 独獨 猟獵 献獻 獣獸
  瓶甁 画畫 痴癡 発發 盗盜 砕碎 祢禰 称稱 穏穩 粋粹 糸絲 絵繪 継繼 続續 総總 縦縱 繊纖 聴聽 粛肅 脳腦 臓臟 舎舍 艶艷 荘莊 薫薰 薬藥 虚虛 虫蟲
  蚕蠶 蛮蠻 衛衞 装裝 覚覺 覧覽 観觀 触觸 訳譯 証證 誉譽 読讀 豊豐 賛贊 転轉 辞辭 逓遞 郷鄉 酔醉 醤醬 釈釋 鉱鑛 銭錢 鋳鑄 録錄 閲閱 闘鬪 陥陷
  随隨 隣鄰 霊靈 顔顏 顕顯 飲飮 余餘 駆驅 騒騷 験驗 髄髓 鶏鷄雞 麦麥 麺麵 黙默 点點 党黨 壱壹 弐貳 参參 秋穐龝 巻卷 枡桝 淵渕渊 婿壻聟 鯵鰺
  鴬鶯 迩邇 柳栁桺 彦彥 産產 莱萊 譲讓 醸釀 壌壤 雑雜 頴穎 髪髮 鼓皷 亀龜 涼凉 函凾 剰剩 厩廐廏 喜㐂 壷壺 姉姊 姫姬 寝寢 并幷 慎愼 懐懷 戯戲
  掲揭 撹攪 既旣 晋晉 晩晚 桟棧 氷冰 焔焰 狭狹 砺礪 禄祿 禅禪 穣穰 箪簞 縄繩 聯聨 萌萠 蒋蔣 蛎蠣 蝋蠟 裏裡 覇霸 諌諫 謡謠 讃讚 賎賤 遅遲 鎮鎭
  鑑鑒 雁鴈 靭靱 頚頸 騨驒 齢齡 碍礙 爾尓
`;

/** Variant → usual form, one character to one character. */
export const USUAL_KANJI: ReadonlyMap<string, string> = new Map(
  KANJI_FAMILIES.trim()
    .split(/\s+/)
    .flatMap((family) => {
      const [usual, ...variants] = family;
      return usual === undefined ? [] : variants.map((variant) => [variant, usual] as const);
    }),
);

/**
 * Hyphens, dashes, minus signs, tildes and the long-vowel mark, as the inside of a character class with the `u` flag. On a keyboard
 * and in print they pass for one another.
 */
export const DASHES =
  '\\-~\\u02d7\\u2010-\\u2015\\u2043\\u2053\\u207b\\u208b\\u2212\\u2500\\u2501\\u301c\\u3030\\u30fc\\ufe58\\ufe63\\uff0d\\uff5e\\uff70';

const IGNORABLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cs}]/gu;
const HIRAGANA = /[\u3041-\u3096\u309d\u309e]/g;
const HIRAGANA_TO_KATAKANA = 0x60;

/** The text without what no one can see or say: variation selectors, joiners, direction marks, and halves of broken surrogate pairs. */
export const withoutIgnorable = (text: string): string => text.replace(IGNORABLE, '');

/** Hiragana as katakana; everything else stays. */
export const toKatakana = (text: string): string =>
  text.replace(HIRAGANA, (kana) => String.fromCharCode(kana.charCodeAt(0) + HIRAGANA_TO_KATAKANA));

/** Every variant kanji in its usual form. */
export const toUsualKanji = (text: string): string =>
  text.replace(/[\u2e80-\u9fff\ufa0e-\ufa29\u{20000}-\u{3ffff}]/gu, (kanji) => USUAL_KANJI.get(kanji) ?? kanji);

export interface CompanyForm {
  readonly name: string;
  /** How it is shortened between brackets, `株` for `(株)`; the first is the usual one. */
  readonly short: readonly string[];
  /** How it is shown where space is dear. */
  readonly sign: string;
  /** How it is spoken, in katakana. */
  readonly readings: readonly string[];
  /** How a bank writes it beside the kana of a name, `カ` for `カ)` and `(カ`; null where it has no such letter. */
  readonly bank: string | null;
}

const form = (
  name: string,
  short: readonly string[],
  rest: { readonly sign?: string; readonly readings?: readonly string[]; readonly bank?: string },
): CompanyForm => ({
  name,
  short,
  sign: rest.sign ?? `(${short[0]})`,
  readings: rest.readings ?? [],
  bank: rest.bank ?? null,
});

/** The forms of a company or corporation (法人格); a longer name that begins with a shorter one stands first. */
export const COMPANY_FORMS: readonly CompanyForm[] = [
  form('株式会社', ['株'], { sign: '㈱', readings: ['カブシキガイシャ', 'カブシキカイシャ'], bank: 'カ' }),
  form('有限会社', ['有'], { sign: '㈲', readings: ['ユウゲンガイシャ', 'ユウゲンカイシャ'], bank: 'ユ' }),
  form('合同会社', ['同'], { readings: ['ゴウドウガイシャ', 'ゴウドウカイシャ'], bank: 'ド' }),
  form('合資会社', ['資'], { sign: '㈾', readings: ['ゴウシガイシャ', 'ゴウシカイシャ'], bank: 'シ' }),
  form('合名会社', ['名'], { sign: '㈴', readings: ['ゴウメイガイシャ', 'ゴウメイカイシャ'], bank: 'メ' }),
  form('医療法人社団', ['医社'], { readings: ['イリョウホウジンシャダン'] }),
  form('医療法人財団', ['医財'], { readings: ['イリョウホウジンザイダン'] }),
  form('医療法人', ['医'], { readings: ['イリョウホウジン'], bank: 'イ' }),
  form('学校法人', ['学'], { sign: '㈻', readings: ['ガッコウホウジン'], bank: 'ガク' }),
  form('社会福祉法人', ['福', '社福'], { readings: ['シャカイフクシホウジン'], bank: 'フク' }),
  form('一般社団法人', ['一社'], { readings: ['イッパンシャダンホウジン'] }),
  form('公益社団法人', ['公社'], { readings: ['コウエキシャダンホウジン'] }),
  form('一般財団法人', ['一財'], { readings: ['イッパンザイダンホウジン'] }),
  form('公益財団法人', ['公財'], { readings: ['コウエキザイダンホウジン'] }),
  form('特定非営利活動法人', ['特非', 'NPO'], {
    readings: ['トクテイヒエイリカツドウホウジン', 'NPO法人'],
    bank: 'トクヒ',
  }),
  form('宗教法人', ['宗'], { readings: ['シュウキョウホウジン'], bank: 'シュウ' }),
  form('税理士法人', ['税'], { readings: ['ゼイリシホウジン'], bank: 'ゼイ' }),
  form('弁護士法人', ['弁'], { readings: ['ベンゴシホウジン'], bank: 'ベン' }),
  form('司法書士法人', ['司'], { readings: ['シホウショシホウジン'], bank: 'シホウ' }),
  form('協同組合', ['協'], { sign: '㈿', readings: ['キョウドウクミアイ'], bank: 'キョウクミ' }),
];

export const PREFECTURES = [
  '北海道',
  ...['青森', '岩手', '宮城', '秋田', '山形', '福島', '茨城', '栃木', '群馬', '埼玉', '千葉'].map(
    (name) => `${name}県`,
  ),
  '東京都',
  ...['神奈川', '新潟', '富山', '石川', '福井', '山梨', '長野', '岐阜', '静岡', '愛知', '三重', '滋賀'].map(
    (name) => `${name}県`,
  ),
  '京都府',
  '大阪府',
  ...['兵庫', '奈良', '和歌山', '鳥取', '島根', '岡山', '広島', '山口', '徳島', '香川', '愛媛', '高知'].map(
    (name) => `${name}県`,
  ),
  ...['福岡', '佐賀', '長崎', '熊本', '大分', '宮崎', '鹿児島', '沖縄'].map((name) => `${name}県`),
] as readonly string[];
