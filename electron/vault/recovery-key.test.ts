import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printRecoveryKey, readRecoveryKey } from './recovery-key.ts';

const secrets = fc.uint8Array({ minLength: 32, maxLength: 32 });
const RUNS = { seed: 20261121, numRuns: 500 };

describe('printRecoveryKey', () => {
  test('prints thirteen groups of four and a check group, without letters that are misread', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        expect(printRecoveryKey(secret)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}$/);
      }),
      RUNS,
    );
  });

  test('is the same for the same key, on every machine', () => {
    expect(printRecoveryKey(new Uint8Array(32).map((_, index) => index * 7))).toBe(
      '003G-W58W-4CN3-2E1Z-8S6N-8PV2-D5R7-EZM5-HJ9S-N8D8-NYVB-VH6B-TBCG-DQ3E',
    );
  });
});

describe('readRecoveryKey', () => {
  test('reads back what was printed, and the ways in which people type it', () => {
    const spellings: readonly ((printed: string) => string)[] = [
      (printed) => printed,
      (printed) => printed.toLowerCase(),
      (printed) => ` ${printed.replaceAll('-', ' ')}\n`,
      (printed) => printed.replaceAll('-', ''),
      (printed) => printed.replaceAll('-', 'ー'),
      (printed) => printed.replaceAll('0', 'O').replaceAll('1', 'I'),
      (printed) => printed.replaceAll('0', 'o').replaceAll('1', 'l'),
      (printed) => printed.replace(/[0-9A-Z]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ];
    fc.assert(
      fc.property(secrets, fc.constantFrom(...spellings), (secret, spelling) => {
        expect(readRecoveryKey(spelling(printRecoveryKey(secret)))).toEqual(secret);
      }),
      RUNS,
    );
  });

  test('notices one wrong character and two changed places', () => {
    const digit = fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ');
    let unnoticed = 0;
    fc.assert(
      fc.property(secrets, fc.nat(55), digit, (secret, index, other) => {
        const digits = [...printRecoveryKey(secret).replaceAll('-', '')];
        const swapped = [...digits];
        [swapped[index], swapped[(index + 1) % 56]] = [digits[(index + 1) % 56] ?? '', digits[index] ?? ''];
        const replaced = digits.with(index, other);
        for (const typed of [swapped, replaced]) {
          if (typed.join('') !== digits.join('') && readRecoveryKey(typed.join('')) !== null) unnoticed += 1;
        }
      }),
      { ...RUNS, numRuns: 2000 },
    );
    // Twenty check bits let one error in a million through.
    expect(unnoticed).toBe(0);
  });

  test.each(['', '-', 'ABCD', 'U'.repeat(56), '0'.repeat(55), '0'.repeat(57), '鍵'.repeat(56)])(
    'gives null for %j',
    (text) => {
      expect(readRecoveryKey(text)).toBeNull();
    },
  );
});
