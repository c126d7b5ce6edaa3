import { describe, expect, test } from 'vitest';
import { FIXED_SEED, readArguments } from './torture-arguments.ts';

describe('readArguments', () => {
  test('takes every harness, the short form and the fixed seed where nothing is said', () => {
    expect(readArguments([])).toEqual({ ok: true, value: { long: false, report: false, seed: FIXED_SEED, names: [] } });
  });

  test('takes names and options in any order', () => {
    expect(readArguments(['kill', '--seed', '7', '--long', 'power', '--report'])).toEqual({
      ok: true,
      value: { long: true, report: true, seed: 7, names: ['kill', 'power'] },
    });
  });

  test.each([
    { name: 'an option that does not exist', words: ['--longer'], error: { type: 'unknownOption', word: '--longer' } },
    { name: 'a seed that is no number', words: ['--seed', 'seven'], error: { type: 'badSeed', word: 'seven' } },
    {
      name: 'a seed of more than 32 bits',
      words: ['--seed', '4294967296'],
      error: { type: 'badSeed', word: '4294967296' },
    },
    { name: 'a seed that is missing', words: ['--seed'], error: { type: 'badSeed', word: '' } },
  ])('refuses $name', ({ words, error }) => {
    expect(readArguments(words)).toEqual({ ok: false, error });
  });
});
