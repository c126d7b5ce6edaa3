/** What is accepted as the same answer and what is not: notation changes always, near misses never (SEC-46). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { USUAL_KANJI } from '../core/japanese-text.ts';
import { comparisonKey, storedKeys } from './comparison.ts';
import type { VerificationItem } from './items.ts';

const accepts = (item: VerificationItem, stored: readonly string[], said: string): boolean =>
  storedKeys(item, stored).includes(comparisonKey(item, said));

const halfKana = new Map(
  [...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン'].map(
    (kana, index) => [kana, [...'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝ'][index] ?? kana],
  ),
);
const variantOf = new Map([...USUAL_KANJI].map(([variant, usual]) => [usual, variant]));
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).replaceAll(' ', '\u3000');
const kanjiDigits = (text: string): string =>
  text.replace(/\d/g, (digit) => '〇一二三四五六七八九'.charAt(Number(digit)));
const each = (text: string, map: ReadonlyMap<string, string>): string =>
  [...text].map((char) => map.get(char) ?? char).join('');
const hiragana = (text: string): string =>
  text.replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));

type Change = (text: string) => string;

/** Ways of writing that leave the sound as it is, by item; each may follow each. */
const NOTATION: Record<string, readonly Change[]> = {
  any: [
    (text) => text,
    wide,
    (text) => ` ${text}\u3000`,
    (text) => text.normalize('NFD'),
    (text) => `\ufeff${text}\u200b`,
    (text) => [...text].join('\u200d'),
  ],
  kanji: [
    (text) => text,
    (text) => each(text, variantOf),
    (text) => text.replace(/\p{Script=Han}/gu, '$&\u{e0100}'),
    (text) => text.replace(/\p{Script=Han}/u, '$& '),
  ],
  kana: [(text) => text, hiragana, (text) => each(text, halfKana)],
  dash: [
    (text) => text,
    (text) => text.replaceAll('-', 'ー'),
    (text) => text.replaceAll('-', '−'),
    (text) => text.replaceAll('-', '‐'),
    (text) => text.replaceAll('-', '～'),
  ],
};
const changesOf = (...kinds: readonly string[]): readonly Change[] => {
  let all: readonly Change[] = [(text) => text];
  for (const kind of kinds) {
    const next = NOTATION[kind] ?? [];
    all = all.flatMap((before) => next.map((then) => (text: string) => then(before(text))));
  }
  return all;
};

interface Kept {
  readonly item: VerificationItem;
  readonly stored: readonly string[];
  readonly said: readonly string[];
  readonly changes: readonly Change[];
}

const KEPT: readonly Kept[] = [
  {
    item: 'name',
    stored: ['株式会社みどり高崎商店', 'ミドリタカサキシヨウテン'],
    said: [
      '株式会社みどり高崎商店',
      '㈱みどり高崎商店',
      '(株)みどり高崎商店',
      '（株）みどり・高崎商店',
      'みどり高崎商店株式会社',
      'みどり高崎商店㈱',
      'みどり高崎商店',
      '株式会社 みどり高崎商店 様',
      '株式會社みどり高崎商店',
    ],
    changes: changesOf('kanji', 'any'),
  },
  {
    item: 'name',
    stored: ['株式会社みどり高崎商店', 'ミドリタカサキシヨウテン'],
    said: [
      'ミドリタカサキショウテン',
      'カブシキガイシャ ミドリ タカサキシヨウテン',
      'カ)ミドリタカサキシヨウテン',
      'ミドリタカサキショウテン(カ',
    ],
    changes: changesOf('kana', 'any'),
  },
  {
    item: 'contactPerson',
    stored: ['渡辺 沢子', 'ワタナベ サワコ'],
    said: ['渡辺 沢子', '渡辺沢子', '渡辺 沢子 様', '渡邉　澤子', '渡邊澤子'],
    changes: changesOf('kanji', 'any'),
  },
  {
    item: 'address',
    stored: ['奈良県奈良市三条本町1-2-3 みどりビル5F'],
    said: [
      '奈良県奈良市三条本町1-2-3 みどりビル5F',
      '奈良市三条本町1丁目2番3号 みどりビル5階',
      '奈良市三条本町一丁目2番地の3 みどりビル5階',
      '〒630-8001 奈良県奈良市三条本町1丁目2-3 みどりビル 5F',
      '奈良市三条本町一丁目二番三号みどりビル五階',
      '奈良市三条本町1-2-3',
      '奈良市三条本町一丁目二番三号',
    ],
    changes: changesOf('dash', 'kanji', 'any'),
  },
  {
    item: 'contactPhone',
    stored: ['0742-55-0193'],
    said: [
      '0742-55-0193',
      '0742550193',
      '0742(55)0193',
      '(0742)55-0193',
      '+81-742-55-0193',
      '+81 (0)742-55-0193',
      '0742 55 0193',
      '0742-55-0193 内線12',
    ],
    changes: changesOf('dash', 'any'),
  },
  { item: 'contactPhone', stored: ['0742-55-0193'], said: ['0742-55-0193', '0742550193'], changes: [kanjiDigits] },
  {
    item: 'applicationNumber',
    stored: ['N2604-11A7-03'],
    said: ['N2604-11A7-03', 'n260411a703', 'N2604 11A7 03', 'N2604.11a7.03'],
    changes: changesOf('dash', 'any'),
  },
  {
    item: 'email',
    stored: ['k.takahashi@example.co.jp'],
    said: ['k.takahashi@example.co.jp', 'K.Takahashi@Example.CO.JP', 'k . takahashi @ example . co . jp'],
    changes: changesOf('any', 'any'),
  },
];

describe('a true answer in another notation (SEC-46)', () => {
  const variants = KEPT.flatMap(({ item, stored, said, changes }) =>
    said.flatMap((text) => changes.map((change) => ({ item, stored, said: change(text) }))),
  );

  test('the list holds more than a thousand different variants', () => {
    expect(new Set(variants.map(({ item, said }) => `${item} ${said}`)).size).toBeGreaterThan(1000);
  });

  test('every one is accepted', () => {
    expect(variants.filter(({ item, stored, said }) => !accepts(item, stored, said))).toEqual([]);
  });
});

describe('an answer that is nearly right (SEC-46)', () => {
  const near = [
    { name: 'one digit of a phone', item: 'contactPhone', stored: ['0742-55-0193'], said: '0742-55-0194' },
    { name: 'two digits of a phone swapped', item: 'contactPhone', stored: ['0742-55-0193'], said: '0742-55-0139' },
    { name: 'a phone without its area code', item: 'contactPhone', stored: ['0742-55-0193'], said: '550193' },
    { name: 'a phone with one digit more', item: 'contactPhone', stored: ['0742-55-0193'], said: '0742-55-01930' },
    { name: 'another country', item: 'contactPhone', stored: ['0742-55-0193'], said: '+1 742-55-0193' },
    { name: 'another branch', item: 'name', stored: ['㈱みどり電設 奈良支店'], said: '㈱みどり電設 大阪支店' },
    { name: 'the company of a branch', item: 'name', stored: ['㈱みどり電設 奈良支店'], said: '㈱みどり電設' },
    { name: 'another company form', item: 'name', stored: ['株式会社みどり電設'], said: '有限会社みどり電設' },
    { name: 'another sector in the name', item: 'name', stored: ['株式会社みどり電設'], said: '株式会社みどり電気' },
    { name: 'a part of the name', item: 'name', stored: ['株式会社みどり電設'], said: '株式会社みどり' },
    { name: 'no long vowel', item: 'name', stored: ['サーバー商会'], said: 'サーバ商会' },
    { name: 'voiced instead of voiceless', item: 'name', stored: ['ガド商会'], said: 'カト商会' },
    { name: 'a kanji that only looks alike', item: 'name', stored: ['大阪商会'], said: '大坂商会' },
    { name: 'the surname alone', item: 'contactPerson', stored: ['渡辺 沢子'], said: '渡辺' },
    { name: 'names the other way round', item: 'contactPerson', stored: ['渡辺 沢子'], said: '沢子 渡辺' },
    { name: 'another block', item: 'address', stored: ['奈良市三条本町1-2-3'], said: '奈良市三条本町1-2-4' },
    { name: 'block numbers swapped', item: 'address', stored: ['奈良市三条本町1-2-3'], said: '奈良市三条本町1-3-2' },
    {
      name: 'another floor',
      item: 'address',
      stored: ['奈良市三条本町1-2-3 みどりビル5F'],
      said: '奈良市三条本町1-2-3 みどりビル6F',
    },
    {
      name: 'floor run into the block',
      item: 'address',
      stored: ['奈良市三条本町1-2-3 5F'],
      said: '奈良市三条本町1-2-35F',
    },
    {
      name: 'digits of the block run together',
      item: 'address',
      stored: ['奈良市三条本町1-23'],
      said: '奈良市三条本町12-3',
    },
    {
      name: 'a city of that name elsewhere',
      item: 'address',
      stored: ['東京都府中市宮町1-2'],
      said: '広島県府中市宮町1-2',
    },
    { name: 'the city alone', item: 'address', stored: ['奈良市三条本町1-2-3'], said: '奈良県奈良市' },
    { name: 'one letter of the number', item: 'applicationNumber', stored: ['N2604-11A7-03'], said: 'N2604-11B7-03' },
    { name: 'the tail of the number', item: 'applicationNumber', stored: ['N2604-11A7-03'], said: '11A7-03' },
    { name: 'letter O for zero', item: 'applicationNumber', stored: ['N2604-11A7-03'], said: 'N26O4-11A7-O3' },
    { name: 'another mail domain', item: 'email', stored: ['a@example.co.jp'], said: 'a@example.com' },
    { name: 'another mail name', item: 'email', stored: ['a.b@example.jp'], said: 'ab@example.jp' },
  ] as const;

  test.each(near)('is refused: $name', ({ item, stored, said }) => {
    expect(accepts(item, stored, said)).toBe(false);
    expect(stored.every((value) => accepts(item, stored, value))).toBe(true);
  });

  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 9 });

  test('is refused: any one digit changed, any two swapped', () => {
    fc.assert(
      fc.property(digits, fc.nat(), fc.integer({ min: 1, max: 9 }), (tail, place, step) => {
        const number = [0, ...tail];
        const at = 1 + (place % tail.length);
        const changed = number.with(at, ((number[at] ?? 0) + step) % 10);
        for (const item of ['contactPhone', 'applicationNumber'] as const) {
          expect(accepts(item, [number.join('')], changed.join(''))).toBe(false);
        }
        const other = 1 + ((place + step) % tail.length);
        const swapped = number.with(at, number[other] ?? 0).with(other, number[at] ?? 0);
        expect(accepts('contactPhone', [number.join('')], swapped.join(''))).toBe(swapped.join('') === number.join(''));
      }),
      { seed: 20261121, numRuns: 5000 },
    );
  });

  test('is refused: every other block of the same town', () => {
    const block = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(block, block, (stored, said) => {
        const [on, spoken] = [stored, said].map((numbers) => `奈良市三条本町${numbers.join('-')}`);
        expect(accepts('address', [on ?? ''], spoken ?? '')).toBe(stored.join('-') === said.join('-'));
      }),
      { seed: 20261121, numRuns: 5000 },
    );
  });
});

describe('a hundred thousand pairs of distinct companies (SEC-46)', () => {
  const kanji = [
    '緑',
    '高',
    '崎',
    '山',
    '川',
    '田',
    '電',
    '通',
    '商',
    '工',
    '第',
    '東',
    '西',
    '南',
    '北',
    '中',
    '光',
    '星',
    '海',
    '松',
  ];
  const ends = ['電設', '電気', '工業', '商事', '商店', '製作所', '印刷', '運輸', '建設', '薬局'];
  const names = kanji.flatMap((a) => kanji.flatMap((b) => ends.map((end) => `${a}${b}${end}`)));

  test('no two of them share a key', () => {
    const owners = new Map<string, string>();
    for (const name of names) {
      for (const key of storedKeys('name', [`株式会社${name}`])) {
        expect(owners.get(key) ?? name).toBe(name);
        owners.set(key, name);
      }
    }
    // Every pair of these names has just been compared.
    expect((names.length * (names.length - 1)) / 2).toBeGreaterThan(100_000);
  });
});

describe('storedKeys', () => {
  test('has no key for what is not on file, so that nothing said is right', () => {
    expect(storedKeys('email', [])).toEqual([]);
    expect(storedKeys('email', ['', ' \u3000'])).toEqual([]);
    expect(comparisonKey('email', ' ')).toBe('');
  });

  test('accepts each of several numbers on file', () => {
    expect(accepts('contactPhone', ['0742-55-0193', '090-0055-0111'], '09000550111')).toBe(true);
  });

  test('keeps kinds apart: a name that equals a person is another key', () => {
    expect(comparisonKey('name', '高橋')).not.toBe(comparisonKey('contactPerson', '高橋'));
  });

  test('takes any prefecture for an address filed without one', () => {
    expect(accepts('address', ['奈良市三条本町1-2-3'], '奈良県奈良市三条本町1-2-3')).toBe(true);
  });
});
