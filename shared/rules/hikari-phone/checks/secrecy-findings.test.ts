/** What a note of the telephone must not hold (B-057), in every notation a person writes it; and what it may. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { secrecyFindings } from './secrecy-findings.ts';
import { CONTENT_WORDS } from './secrecy-findings-words.ts';

const OWN = ['03-1234-5678', '090-1111-2222'];
const kinds = (note: string) => secrecyFindings(note, OWN).map(({ kind }) => kind);
const foundIn = (note: string) => secrecyFindings(note, OWN).map(({ start, end }) => note.slice(start, end));

describe('secrecyFindings (B-057)', () => {
  test.each([
    ['a mobile number', '090-9876-5432 につながらない', '090-9876-5432'],
    ['without hyphens', 'かけ先は09098765432', '09098765432'],
    ['a fixed line', '06-6123-4567へ発信', '06-6123-4567'],
    ['a four-digit area', '0422-12-3456', '0422-12-3456'],
    ['a free number', '0120-444-444 に発信', '0120-444-444'],
    ['in full width', '０９０－９８７６－５４３２', '０９０－９８７６－５４３２'],
    ['with a long vowel sign for a hyphen', '090ー9876ー5432', '090ー9876ー5432'],
    ['in brackets', '(06)6123-4567', '(06)6123-4567'],
    ['with spaces', '090 9876 5432', '090 9876 5432'],
    ['international', '+81-90-9876-5432', '+81-90-9876-5432'],
    ['in the middle of a sentence', '相手は090-9876-5432、雑音あり', '090-9876-5432'],
  ])('finds %s', (_name, note, number) => {
    expect(foundIn(note)).toContain(number);
    expect(kinds(note)).toContain('number');
  });

  test.each([
    ['the number called from', '折り返しは03-1234-5678へ'],
    ['the same in full width', '折り返しは０３－１２３４－５６７８へ'],
    ['the same without hyphens', '折り返しは09011112222へ'],
    ['the same, international', '折り返しは+81-90-1111-2222へ'],
    ['a date', '2026-11-20から使えない'],
    ['times', '09:00-18:00に再度連絡'],
    ['times without colons', '0900-1800'],
    ['an emergency number', '110番は使える'],
    ['a contract and an amount', '契約 H-20001、1,500円'],
    ['an id longer than a number', '受付番号 0123456789012'],
    ['a number that begins otherwise', '12345-67890'],
    ['a fault', '昨夜から発信音がしない。再起動しても同じ。'],
    ['nothing', ''],
  ])('leaves %s alone', (_name, note) => {
    expect(kinds(note)).toEqual([]);
  });

  test.each(CONTENT_WORDS.map((word) => [word] as const))('finds 「%s」', (word) => {
    expect(secrecyFindings(`お客さまより${word}について。`)).toEqual([
      { kind: 'content', start: 6, end: 6 + word.length },
    ]);
  });

  test('finds all of them, in the order of the note', () => {
    expect(kinds('通話相手は090-9876-5432、通話内容は商談')).toEqual(['content', 'number', 'content']);
    expect(foundIn('通話相手は090-9876-5432、通話内容は商談')).toEqual(['通話相手', '090-9876-5432', '通話内容']);
  });

  test('finds any mobile number in any notation, and never the own one', () => {
    const digits = fc.integer({ min: 10_000_000, max: 99_999_999 }).map(String);
    const separator = fc.constantFrom('', '-', '－', ' ', 'ー');
    fc.assert(
      fc.property(digits, separator, fc.constantFrom('070', '080', '090'), (rest, between, head) => {
        const number = [head, rest.slice(0, 4), rest.slice(4)].join(between);
        const note = `着信 ${number} の件`;
        expect(secrecyFindings(note).map(({ start, end }) => note.slice(start, end))).toEqual([number]);
        expect(secrecyFindings(note, [`${head}${rest}`])).toEqual([]);
      }),
      { seed: 20_261_121, numRuns: 500 },
    );
  });

  test('no word is part of another', () => {
    for (const word of CONTENT_WORDS)
      expect(CONTENT_WORDS.filter((other) => other !== word && other.includes(word))).toEqual([]);
  });
});
