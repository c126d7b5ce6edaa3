/** What is refused as input before it costs an attempt. */
import { describe, expect, test } from 'vitest';
import { prepareAttempt } from './attempt.ts';
import { comparisonKey } from './comparison.ts';

describe('prepareAttempt', () => {
  test('gives one key for each item, in the order typed', () => {
    expect(
      prepareAttempt([
        { item: 'name', value: '㈱みどり電設' },
        { item: 'contactPhone', value: '0742-55-0193' },
      ]),
    ).toEqual({
      ok: true,
      value: [
        { item: 'name', key: comparisonKey('name', '株式会社みどり電設') },
        { item: 'contactPhone', key: comparisonKey('contactPhone', '0742550193') },
      ],
    });
  });

  test.each([
    ['nothing at all', [], 'nothingTyped'],
    ['spaces', [{ item: 'name', value: ' \u3000' }], 'nothingTyped'],
    ['a company form alone', [{ item: 'name', value: '㈱' }], 'nothingTyped'],
    ['an invisible character', [{ item: 'contactPerson', value: '\u200b' }], 'nothingTyped'],
    ['the last digits of a phone', [{ item: 'contactPhone', value: '0193' }], 'tooShort'],
    ['three letters of a management number', [{ item: 'applicationNumber', value: 'N-2-6' }], 'tooShort'],
    ['a city without its name', [{ item: 'address', value: '市内' }], 'tooShort'],
    [
      'two guesses at one item',
      [
        { item: 'applicationNumber', value: 'N2604-0001' },
        { item: 'applicationNumber', value: 'N2604-0002' },
      ],
      'repeatedItem',
    ],
  ] as const)('refuses %s', (_, typed, reason) => {
    expect(prepareAttempt(typed)).toEqual({ ok: false, error: { type: 'verificationInput', reason } });
  });

  test('takes a surname of one kanji', () => {
    expect(prepareAttempt([{ item: 'contactPerson', value: '林' }]).ok).toBe(true);
  });
});
