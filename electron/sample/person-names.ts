/** Made-up people: surnames and given names with their readings, rich in kanji that are written in more than one way. */
import { chance, pick, type Random } from './random.ts';

/** 表記 · カナ · romaji for a mail address. */
type Surname = readonly [written: string, kana: string, romaji: string];

/** Names whose kanji come in several forms, or that break naive code: variants, IVS, astral, one kanji, four kanji, katakana. */
const HARD_SURNAMES: readonly Surname[] = [
  ['髙橋', 'タカハシ', 'takahashi'],
  ['高橋', 'タカハシ', 'takahashi'],
  ['山﨑', 'ヤマサキ', 'yamasaki'],
  ['山崎', 'ヤマザキ', 'yamazaki'],
  ['河﨑', 'カワサキ', 'kawasaki'],
  ['𠮷野', 'ヨシノ', 'yoshino'],
  ['𠮷田', 'ヨシダ', 'yoshida'],
  ['吉田', 'ヨシダ', 'yoshida'],
  ['斎藤', 'サイトウ', 'saito'],
  ['齋藤', 'サイトウ', 'saito'],
  ['斉藤', 'サイトウ', 'saito'],
  ['齊藤', 'サイトウ', 'saito'],
  ['渡邊', 'ワタナベ', 'watanabe'],
  ['渡邉', 'ワタナベ', 'watanabe'],
  ['渡辺', 'ワタナベ', 'watanabe'],
  ['濵田', 'ハマダ', 'hamada'],
  ['濱田', 'ハマダ', 'hamada'],
  ['澤田', 'サワダ', 'sawada'],
  ['廣瀨', 'ヒロセ', 'hirose'],
  ['栁田', 'ヤナギダ', 'yanagida'],
  ['桒原', 'クワハラ', 'kuwahara'],
  ['冨永', 'トミナガ', 'tominaga'],
  ['髙島', 'タカシマ', 'takashima'],
  ['𣘺本', 'ハシモト', 'hashimoto'],
  ['葛\u{e0100}西', 'カサイ', 'kasai'],
  ['辻\u{e0100}本', 'ツジモト', 'tsujimoto'],
  ['小鳥遊', 'タカナシ', 'takanashi'],
  ['勅使河原', 'テシガワラ', 'teshigawara'],
  ['林', 'ハヤシ', 'hayashi'],
  ['東', 'アズマ', 'azuma'],
  ['一', 'ニノマエ', 'ninomae'],
  ['グエン', 'グエン', 'nguyen'],
  ['オブライエン', 'オブライエン', 'obrien'],
];

const USUAL_SURNAMES: readonly Surname[] = [
  ['佐藤', 'サトウ', 'sato'],
  ['鈴木', 'スズキ', 'suzuki'],
  ['田中', 'タナカ', 'tanaka'],
  ['伊藤', 'イトウ', 'ito'],
  ['山本', 'ヤマモト', 'yamamoto'],
  ['中村', 'ナカムラ', 'nakamura'],
  ['小林', 'コバヤシ', 'kobayashi'],
  ['加藤', 'カトウ', 'kato'],
  ['山田', 'ヤマダ', 'yamada'],
  ['佐々木', 'ササキ', 'sasaki'],
  ['松本', 'マツモト', 'matsumoto'],
  ['井上', 'イノウエ', 'inoue'],
  ['木村', 'キムラ', 'kimura'],
  ['清水', 'シミズ', 'shimizu'],
  ['森', 'モリ', 'mori'],
  ['池田', 'イケダ', 'ikeda'],
  ['石川', 'イシカワ', 'ishikawa'],
  ['藤原', 'フジワラ', 'fujiwara'],
  ['岡本', 'オカモト', 'okamoto'],
  ['長谷川', 'ハセガワ', 'hasegawa'],
  ['西川', 'ニシカワ', 'nishikawa'],
  ['東山', 'ヒガシヤマ', 'higashiyama'],
  ['久保', 'クボ', 'kubo'],
  ['大西', 'オオニシ', 'onishi'],
  ['福井', 'フクイ', 'fukui'],
  ['植村', 'ウエムラ', 'uemura'],
];

const GIVEN_NAMES: readonly (readonly [written: string, kana: string])[] = [
  ['健一', 'ケンイチ'],
  ['美咲', 'ミサキ'],
  ['翔太', 'ショウタ'],
  ['陽子', 'ヨウコ'],
  ['大輔', 'ダイスケ'],
  ['真由美', 'マユミ'],
  ['眞由美', 'マユミ'],
  ['惠', 'メグミ'],
  ['恵', 'メグミ'],
  ['彌生', 'ヤヨイ'],
  ['龍之介', 'リュウノスケ'],
  ['竜也', 'タツヤ'],
  ['さくら', 'サクラ'],
  ['ひろし', 'ヒロシ'],
  ['久美子', 'クミコ'],
  ['直樹', 'ナオキ'],
  ['裕子', 'ユウコ'],
  ['秀樹', 'ヒデキ'],
  ['千尋', 'チヒロ'],
  ['誠', 'マコト'],
  ['和也', 'カズヤ'],
  ['凜', 'リン'],
  ['智子', 'トモコ'],
  ['弘', 'ヒロシ'],
  ['マリア', 'マリア'],
  ['修', 'オサム'],
  ['加奈', 'カナ'],
  ['隆', 'タカシ'],
];

export interface PersonName {
  readonly surname: string;
  readonly written: string;
  readonly kana: string;
  readonly romaji: string;
}

export function personName(random: Random): PersonName {
  const [surname, surnameKana, romaji] = pick(random, chance(random, 0.45) ? HARD_SURNAMES : USUAL_SURNAMES);
  const [given, givenKana] = pick(random, GIVEN_NAMES);
  const space = chance(random, 0.8) ? '\u3000' : ' ';
  return { surname, written: `${surname}${space}${given}`, kana: `${surnameKana}${space}${givenKana}`, romaji };
}
