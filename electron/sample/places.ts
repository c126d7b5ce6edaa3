/**
 * Made-up addresses and telephone numbers: towns that do not exist, post codes below the first one in use, and numbers that cannot be
 * dialled, because in Japan no exchange and no mobile block begins with 0.
 */
import { chance, digits, integer, pick, pickWeighted, type Random } from './random.ts';

export interface Place {
  readonly city: string;
  readonly areaCode: string;
  /** 離島・遠隔地. */
  readonly remote: boolean;
  readonly weight: number;
}

const place = (city: string, areaCode: string, weight = 3): Place => ({ city, areaCode, remote: false, weight });
const island = (city: string, areaCode: string): Place => ({ city, areaCode, remote: true, weight: 0.5 });

const PLACES: readonly Place[] = [
  place('奈良県青丹市', '0742', 8),
  place('奈良県三笠野市', '0744', 4),
  place('奈良県吉城郡神座町', '0746', 2),
  place('大阪府浪花野市', '06', 8),
  place('大阪府北摂台市', '072', 5),
  place('京都府鴨川原市', '075', 5),
  place('兵庫県六甲浜市', '078', 5),
  place('兵庫県播磨野市', '079'),
  place('滋賀県湖南浦市', '077'),
  place('和歌山県紀ノ浜市', '073'),
  place('三重県伊勢ヶ原市', '059'),
  place('愛知県尾張野市', '052', 4),
  place('岡山県吉備津原市', '086'),
  place('広島県安芸野市', '082', 4),
  place('香川県讃岐野市', '087'),
  place('福岡県筑紫浜市', '092', 4),
  place('熊本県火之原市', '096'),
  island('沖縄県八重潮郡真珠島村', '0980'),
  island('長崎県五島灘市福江浦', '0959'),
  island('島根県隠岐浦郡西ノ浦町', '08512'),
  island('鹿児島県種島郡南種島町', '0997'),
];

const TOWNS = [
  '若草町',
  '三条本町',
  '大宮台',
  '春日野',
  '緑が丘',
  '霞ヶ丘',
  '本町',
  '旭町',
  '栄町',
  '中央',
  '一番町',
  '桜木町',
  '大字池之上',
  '東新町',
  '八幡',
  '四条大路',
  '南𠮷野',
  '寺ノ内',
] as const;

const BUILDINGS = [
  'みどりビル',
  'センタービル',
  '第二若草ビル',
  'サンライズ大宮',
  'ＮＳプラザ',
  'グリーンコーポ',
  '駅前ビルディング',
  '葵タワー',
] as const;

export const placeOf = (random: Random): Place => pickWeighted(random, PLACES);

/** Written as people write addresses: digits, kanji, full width, with and without the words between. */
export function addressIn(random: Random, { city }: Place): string {
  const [a, b, c] = [integer(random, 1, 9), integer(random, 1, 30), integer(random, 1, 24)];
  const block = pick(random, [
    `${a}-${b}-${c}`,
    `${a}丁目${b}番${c}号`,
    `${a}丁目${b}-${c}`,
    `${wide(a)}丁目${wide(b)}番地${wide(c)}`,
    `${wide(a)}－${wide(b)}－${wide(c)}`,
    `${'一二三四五六七八九'.charAt(a - 1)}丁目${b}番地の${c}`,
    `${b}${c}番地`,
  ]);
  const [floor, door] = [integer(random, 1, 9), integer(random, 1, 12)];
  const room = floor * 100 + door;
  const inside = pick(random, [`${floor}F`, `${floor}階`, `${wide(room)}号室`, `${room}`, `${room}号`]);
  const building = chance(random, 0.4) ? `${pick(random, [' ', '\u3000', ''])}${pick(random, BUILDINGS)}${inside}` : '';
  return `${city}${pick(random, TOWNS)}${block}${building}`;
}

/** The first post codes in use begin with 001. */
export const postalCode = (random: Random): string => `000-${digits(random, 4)}`;

export function landline(random: Random, { areaCode }: Place): string {
  const exchange = `0${digits(random, 5 - areaCode.length)}`;
  const subscriber = digits(random, 4);
  return pick(random, [
    `${areaCode}-${exchange}-${subscriber}`,
    `${areaCode}-${exchange}-${subscriber}`,
    `${areaCode}(${exchange})${subscriber}`,
    `${wideText(`${areaCode}-${exchange}-${subscriber}`)}`,
    `${areaCode}${exchange}${subscriber}`,
  ]);
}

export const mobile = (random: Random): string =>
  `${pick(random, ['070', '080', '090'])}-0${digits(random, 3)}-${digits(random, 4)}`;

const wideText = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const wide = (value: number): string => wideText(String(value));
