/** What stands in the slots of a note's pieces: the small facts that make two calls about the same thing differ. */
import { integer, pick, type Random } from './random.ts';

type Filler = (random: Random) => string;

const oneOf =
  (...choices: readonly string[]): Filler =>
  (random) =>
    pick(random, choices);
const between =
  (least: number, most: number): Filler =>
  (random) =>
    String(integer(random, least, most));
const clockTime: Filler = (random) =>
  `${integer(random, 7, 22)}:${String(integer(random, 0, 11) * 5).padStart(2, '0')}`;

const SLOTS: { readonly [slot: string]: Filler } = {
  when: (random) =>
    pick(random, [
      '今朝',
      '昨日の夕方',
      '先週末',
      '連休明け',
      '昼休みのあと',
      'おととい',
      '月曜',
      `${integer(random, 1, 11)}時ごろ`,
      `${integer(random, 2, 6)}日前`,
      `${integer(random, 20, 50)}分ほど前`,
    ]),
  share: oneOf(
    '総務',
    '図面',
    '経理',
    '受発注',
    '共通',
    '写真',
    '見積',
    '生産管理',
    'スキャン',
    '部門A',
    '工事台帳',
    'カルテ控え',
  ),
  pc: (random) =>
    pick(random, [
      '経理のPC',
      '受付の端末',
      '2階の端末',
      '社長のノート',
      '営業の端末',
      '現場事務所のPC',
      `端末${integer(random, 1, 18)}号`,
      'レジ横のPC',
    ]),
  error: (random) =>
    pick(random, [
      '0x80070035',
      '0x80004005',
      '0x800704b3',
      `ERR-${integer(random, 1001, 1999)}`,
      '「ネットワークパスが見つかりません」',
      '「アクセスが拒否されました」',
    ]),
  count: between(2, 9),
  many: between(12, 180),
  times: between(1, 3),
  minutes: between(6, 38),
  percent: between(71, 99),
  gb: between(20, 940),
  temp: between(29, 38),
  days: between(40, 700),
  page: between(4, 88),
  yen: (random) => (integer(random, 2, 90) * 55).toLocaleString('en-US'),
  event: oneOf('停電', '瞬停', '事務所の引っ越し', 'レイアウト変更', '雷', 'ルーターの交換', '清掃', '電気工事'),
  led: oneOf('橙点滅', '赤点灯', '消灯', '橙点灯'),
  glow: oneOf('緑点灯', '橙点灯', '緑点滅'),
  lamp: oneOf('消灯', '点滅なし', '橙点灯', '緑点滅'),
  ping: oneOf('なし', 'あり', 'ときどき欠ける'),
  console: oneOf('応答なし', '表示できる', 'ログイン後に固まる', 'タイムアウト'),
  ups: oneOf('警告音あり', '正常', 'なし', 'バッテリー交換表示'),
  room: oneOf('サーバー室', '事務所の奥', '給湯室の横', 'レジ裏', '2階の倉庫', 'ラック下段', '院長室'),
  disk: (random) => `ディスク${integer(random, 1, 4)}`,
  since: (random) => pick(random, ['先週', '先月', '月曜', '連休', '停電', `${integer(random, 1, 28)}日`]),
  backup: (random) =>
    pick(random, ['毎日取得', '先週分まで', '未設定', `${integer(random, 1, 12)}日まで成功`, 'USBへ週1回', '不明']),
  version: (random) => `${integer(random, 1, 3)}.${integer(random, 0, 9)}.${integer(random, 0, 9)}`,
  browser: oneOf('Edge', 'Chrome', 'Firefox', 'Safari'),
  time: clockTime,
  stay: (random) => `${integer(random, 17, 20)}時`,
  gate: oneOf('1階受付', '通用口', '守衛室', '隣の店舗', '2階事務所'),
  dept: oneOf('総務', '経理', '営業', '製造', '受付', '工務', '薬剤'),
  month: (random) => `${integer(random, 1, 12)}月`,
};

/** What must be the same all over a note, because something else is known by it. */
export interface FixedSlots {
  /** By when the desk calls back. */
  readonly back: string;
}

/** One server stands in one room and has one broken disk: these are drawn once for a note. */
const SAME_IN_A_NOTE: ReadonlySet<string> = new Set([
  'share',
  'pc',
  'disk',
  'error',
  'event',
  'led',
  'room',
  'ups',
  'dept',
  'month',
]);

/** A filler of the slots of one note; of pieces that contradict each other, which stand with `|` between them, it takes one. */
export function slotFiller(random: Random, fixed: FixedSlots): (text: string) => string {
  const drawn = new Map<string, string>([['back', fixed.back]]);
  const valueIn = (slot: string, name: string): string => {
    const known = drawn.get(name);
    if (known !== undefined) return known;
    const value = SLOTS[name]?.(random) ?? slot;
    if (SAME_IN_A_NOTE.has(name)) drawn.set(name, value);
    return value;
  };
  return (text) => pick(random, text.split('|')).replace(/\{(\w+)\}/g, valueIn);
}
