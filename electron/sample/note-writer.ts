/** Writes the note of a call as operators do: each has a hand of their own, and none writes everything down. */
import type { Ending, Matter } from './matters/matter.ts';
import { type FixedSlots, slotFiller } from './note-slots.ts';
import { chance, integer, pick, pickSome, type Random } from './random.ts';

export interface NoteFacts extends FixedSlots {
  readonly matter: Matter;
  readonly ending: Ending;
  /** Surname of the caller; null where nobody gave a name. */
  readonly caller: string | null;
  /** Who writes; the same number always has the same hand. */
  readonly hand: number;
}

interface Parts {
  readonly said: string;
  readonly details: readonly string[];
  readonly found: readonly string[];
  readonly did: string;
  readonly result: string;
  readonly aside: string | null;
}

type Hand = (parts: Parts) => readonly string[];

const sentence = (text: string): string => (/[。」！？]$/u.test(text) ? text : `${text}。`);
const labelled = (label: string, texts: readonly string[], mark: string): readonly string[] =>
  texts.length === 0 ? [] : [`${label}${texts.join(mark)}`];

const HANDS: readonly Hand[] = [
  // Full sentences, one paragraph a thought.
  ({ said, details, found, did, result, aside }) => [
    [said, ...details].map(sentence).join(''),
    ...(found.length === 0 ? [] : [found.map(sentence).join('')]),
    [did, result].map(sentence).join(''),
    ...(aside === null ? [] : [sentence(aside)]),
  ],
  // Headings.
  ({ said, details, found, did, result, aside }) => [
    `【申告】${[said, ...details].join('、')}`,
    ...labelled('【確認】', found, '／'),
    `【対応】${did}`,
    `【結果】${result}`,
    ...(aside === null ? [] : [`※${aside}`]),
  ],
  // Bullets.
  ({ said, details, found, did, result, aside }) => [
    said,
    ...[...details, ...found].map((line) => `・${line}`),
    `→${did}`,
    `→${result}`,
    ...(aside === null ? [] : [`（${aside}）`]),
  ],
  // Telegram.
  ({ said, details, found, did, result, aside }) => [
    `${said}。${details.join('。')}`,
    ...labelled('切り分け: ', found, ' → '),
    `${did}。${result}。${aside ?? ''}`,
  ],
  // Question and answer.
  ({ said, details, found, did, result, aside }) => [
    `問: ${[said, ...details].join('。')}`,
    ...labelled('見たこと: ', found, '、'),
    `答: ${did}、${result}`,
    ...(aside === null ? [] : [`備考 ${aside}`]),
  ],
];

const ASIDES = [
  'お急ぎの様子',
  '終始おだやか',
  '少しお怒りだったが最後は納得',
  'お電話が遠い',
  '次回からご担当が替わるとのこと',
  '以前も同じ内容でお電話いただいている',
  '昼休みは不在',
  '折り返しは15時以降を希望',
  '外国語まじり。ゆっくりご説明',
  'お礼の言葉あり',
  '社内の方と相談しながら',
  '録音を聞き直すこと',
] as const;

/** Hard for software, ordinary for people. */
const ODDITIES = [
  'お客様が読み上げた表示: <b>Error</b> & "\\\\server\\share" 100%',
  "画面の写しでは「'; DROP TABLE --」のように見えるとのこと（文字化け）",
  '返信メールの件名は「😊ありがとうございました👨‍👩‍👧」',
  '社名は「葛\u{e0100}城」、旧字でお願いしたいとのこと',
  'ﾊﾝｶｸの手順書をお持ち。品番はＢＸ－６（全角）',
  '=SUM(A1:A9) と書かれたファイル名が開けない',
] as const;

export function writeNote(random: Random, facts: NoteFacts): string {
  const { matter, ending, caller, hand } = facts;
  const fill = slotFiller(random, facts);
  const some = (texts: readonly string[], most: number): readonly string[] =>
    pickSome(random, texts, integer(random, 0, most)).map(fill);
  const one = (texts: readonly string[]): string => fill(pick(random, texts));
  const said = one(matter.said);
  const who =
    caller === null || chance(random, 0.45)
      ? ''
      : pick(random, [`${caller}様より。`, `${caller}様。`, `（${caller}様）`]);
  const aside = chance(random, 0.012) ? pick(random, ODDITIES) : chance(random, 0.28) ? pick(random, ASIDES) : null;
  const parts: Parts = {
    said: `${who}${said}`,
    details: some(matter.details, 3),
    found: some(ending.found ?? matter.found, 4),
    did: one(ending.did),
    result: one(ending.result),
    aside,
  };
  // Nobody keeps to one form all day.
  const form = HANDS[chance(random, 0.85) ? hand % HANDS.length : integer(random, 0, HANDS.length - 1)] ?? HANDS[0];
  return (form?.(parts) ?? []).filter((line) => line !== '').join('\n');
}
