/** The normaliser: total, idempotent, and frozen by its version (SEC-50). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { USUAL_KANJI } from '../core/japanese-text.ts';
import { VERIFICATION_ITEMS } from './items.ts';
import { NORMALISER_VERSION, normaliseItem } from './normalise.ts';
import { toFixpoint } from './notation.ts';

/**
 * The frozen corpus: what version 1 makes of these texts is stored in records by its version, so no line may ever change. A change of
 * the normaliser adds a version and a corpus of its own.
 */
const CORPUS_1 = [
  ['name', '㈱みどり電設', '(株)ミドリ電設'],
  ['name', 'みどり電設　株式会社', '(株)ミドリ電設'],
  ['name', '（株）みどり電設 奈良支店', '(株)ミドリ電設奈良支店'],
  ['name', 'みどりでんせつ かぶしきがいしゃ', '(株)ミドリデンセツ'],
  ['name', 'ｶ)ﾐﾄﾞﾘﾃﾞﾝｾﾂ', '(株)ミドリデンセツ'],
  ['name', 'ﾐﾄﾞﾘﾃﾞﾝｾﾂ(ｶ', '(株)ミドリデンセツ'],
  ['name', '有限會社 髙﨑商店', '(有)高崎商店'],
  ['name', '医療法人社団 葛󠄀城会', '(医社)葛城会'],
  ['name', 'NPO法人みどりの会', '(特非)ミドリノ会'],
  ['name', '株式会社', ''],
  ['name', '髙橋　健一 様', '高橋健一'],
  ['name', 'ｷﾔﾉﾝﾏ-ｹﾃｨﾝｸﾞ', 'キヤノンマーケテイング'],
  ['name', 'Ａ＆Ｂ・テック', 'a&bテツク'],
  ['address', '〒630-8001 奈良県奈良市三条本町一丁目二番三号', '奈良県奈良市3条本町1-2-3'],
  ['address', '奈良市三条本町１ー２－３　みどりビル５階', '奈良市3条本町1-2-3ミドリビル5f'],
  ['address', '奈良県奈良市大字池田字上の段百二十三番地の二', '奈良県奈良市池田字上ノ段123-2'],
  ['address', '札幌市中央区北一条西二丁目1-1 501号室', '札幌市中央区北1条西2-1-1-501'],
  ['address', '東京都千代田区霞が関1-2', '東京都1000代田区霞ケ関1-2'],
  ['address', '仙台市青葉区一番町3-4', '仙台市青葉区1番町3-4'],
  ['contactPhone', '０７４２（５５）０１９３', '0742550193'],
  ['contactPhone', '+81 (0)742-55-0193', '0742550193'],
  ['contactPhone', '81-742-55-0193', '0742550193'],
  ['contactPhone', '〇七四二－五五－〇一九三', '0742550193'],
  ['contactPhone', '0742-55-0193 内線 12', '0742550193'],
  ['contactPhone', '+1 212 555 0100', '+12125550100'],
  ['contactPerson', '渡邉 さくら さん', '渡辺サクラサン'],
  ['contactPerson', '𠮷野　弘', '吉野弘'],
  ['email', 'Ｋ．Ｔａｋａｈａｓｈｉ＠Example。CO．jp', 'k.takahashi@example.co.jp'],
  ['applicationNumber', 'ｎ26‐0411-ａ7', 'N260411A7'],
] as const;

describe('normaliseItem', () => {
  test.each(CORPUS_1)(`version ${NORMALISER_VERSION} reads %s %s as %s`, (item, text, normalised) => {
    expect(NORMALISER_VERSION).toBe('1');
    expect(normaliseItem(item, text)).toBe(normalised);
  });

  const notation = fc.constantFrom(
    ...'㈱㍿㈲()（）[]株式会社有限ｶﾞﾊﾟカガぱばー－‐—~〜 \u3000・。、&＆様殿さん御中丁目番地号の字大階下一二三十百千〇壱拾0１9〒+８1内線extａAß',
    ...[...USUAL_KANJI.keys()].slice(0, 40),
    '\u{e0100}',
    '\u200d',
    '\u3099',
    '\u309b',
    '\u202e',
    '\ud800',
    '\u0000',
    '˘',
    '𝐀',
    'ﷺ',
    'İ',
    'Σ',
    '丁目',
    '番地',
    '株式会社',
    'カブシキガイシャ',
    '内線',
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: notation, maxLength: 24 }),
  );

  test.each(VERIFICATION_ITEMS)('is total and idempotent for %s (SEC-50)', (item) => {
    fc.assert(
      fc.property(text, (value) => {
        const once = normaliseItem(item, value);
        expect(normaliseItem(item, once)).toBe(once);
      }),
      { seed: 20261121, numRuns: 4000 },
    );
  });

  test('reads a text of 20,000 characters without running away', () => {
    for (const item of VERIFICATION_ITEMS) {
      expect(typeof normaliseItem(item, '(株)一二三十百千丁目番地ー'.repeat(1500))).toBe('string');
    }
  });
});

describe('toFixpoint', () => {
  const pass = (value: string): string => value.normalize('NFKC').replaceAll(' ', '').toLowerCase();

  test('settles 𝐀˘, which one pass alone leaves unsettled', () => {
    expect(pass(pass('𝐀˘'))).not.toBe(pass('𝐀˘'));
    expect(toFixpoint('𝐀˘', pass)).toBe('ă');
  });

  test('ends also with a step that never settles', () => {
    expect(toFixpoint('', (value) => `${value}x`)).toBe('x'.repeat(16));
  });
});
