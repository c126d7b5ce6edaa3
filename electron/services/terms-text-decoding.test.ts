/** Files of terms as they come: in two encodings, with every kind of line end, broken, and no text at all. */
import { describe, expect, test } from 'vitest';
import { TERMS_FILE_LIMIT } from '../../shared/terms-text/terms-file.ts';
import { linesOf } from '../../shared/terms-text/terms-text.ts';
import { fictionalLines } from '../../shared/terms-text/testing.ts';
import { decodeTerms } from './terms-text-decoding.ts';

const LINES = fictionalLines();
const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const MARK = Uint8Array.of(0xef, 0xbb, 0xbf);
const joined = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);

/** Shift_JIS of the signs its decoder knows, found by decoding every pair of bytes; Node encodes UTF-8 alone. */
const SHIFT_JIS: ReadonlyMap<string, readonly number[]> = (() => {
  const decoder = new TextDecoder('shift_jis');
  const codes = new Map<string, readonly number[]>();
  for (let byte = 0; byte < 0x80; byte += 1) codes.set(String.fromCharCode(byte), [byte]);
  for (let byte = 0xa1; byte < 0xe0; byte += 1) codes.set(decoder.decode(Uint8Array.of(byte)), [byte]);
  for (let lead = 0x81; lead <= 0xfc; lead += 1) {
    for (let trail = 0x40; trail <= 0xfc; trail += 1) {
      const sign = decoder.decode(Uint8Array.of(lead, trail));
      if (sign.length === 1 && !codes.has(sign)) codes.set(sign, [lead, trail]);
    }
  }
  return codes;
})();
const shiftJis = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((sign) => {
      const code = SHIFT_JIS.get(sign);
      if (code === undefined) throw new Error(`${sign} is not in Shift_JIS`);
      return code;
    }),
  );

describe('decodeTerms', () => {
  test.each([
    ['UTF-8', 'utf-8', utf8],
    ['UTF-8 with its mark', 'utf-8', (text: string) => joined(MARK, utf8(text))],
    ['Shift_JIS', 'shift_jis', shiftJis],
    [
      'Shift_JIS with the end mark of old systems',
      'shift_jis',
      (text: string) => joined(shiftJis(text), Uint8Array.of(0x1a)),
    ],
  ] as const)('reads %s with every kind of line end to the same lines', (_, encoding, encode) => {
    for (const end of ['\n', '\r\n', '\r']) {
      const decoded = decodeTerms(encode(LINES.join(end)));
      expect(decoded.ok && decoded.value.encoding).toBe(encoding);
      expect(decoded.ok && linesOf(decoded.value.text)).toEqual(LINES);
    }
  });

  test('reads a text without any Japanese as UTF-8', () => {
    expect(decodeTerms(utf8('plain'))).toEqual({ ok: true, value: { text: 'plain', encoding: 'utf-8' } });
  });

  test.each([
    ['no byte', Uint8Array.of(), { reason: 'empty', line: null }],
    ['the mark alone', MARK, { reason: 'empty', line: null }],
    ['blank lines alone', utf8(' \r\n　\n'), { reason: 'empty', line: null }],
    ['a byte too many', new Uint8Array(TERMS_FILE_LIMIT + 1).fill(0x41), { reason: 'tooLarge', line: null }],
    ['UTF-16', Buffer.from('\ufeff第1条（一）\r\n本文', 'utf16le'), { reason: 'binary', line: 1 }],
    ['an archive', joined(utf8('PK\u0003\u0004\n'), Uint8Array.of(0, 0xff, 0xfe)), { reason: 'binary', line: 2 }],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0), { reason: 'binary', line: 2 }],
    ['a document that is text up to its second line', utf8('%PDF-1.7\n\u0001\u0002'), { reason: 'binary', line: 2 }],
    [
      'a broken sign of UTF-8',
      joined(utf8('第1条（一）\n本文\n'), Uint8Array.of(0xe3, 0x81), utf8('\n続き')),
      { reason: 'encoding', line: 3 },
    ],
    [
      'a broken sign of Shift_JIS',
      joined(shiftJis('第1条（一）\n'), Uint8Array.of(0x82, 0x20), shiftJis('\n本文')),
      { reason: 'encoding', line: 2 },
    ],
  ])('refuses %s and names the line', (_, bytes, refusal) => {
    expect(decodeTerms(bytes)).toEqual({ ok: false, error: { type: 'termsUnreadable', ...refusal } });
  });

  test('reads a file of exactly the limit', () => {
    expect(decodeTerms(new Uint8Array(TERMS_FILE_LIMIT).fill(0x41)).ok).toBe(true);
  });
});
