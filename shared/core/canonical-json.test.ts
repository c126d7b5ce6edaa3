import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BrokenInvariant } from './assert.ts';
import { canonicalJson, type Json } from './canonical-json.ts';

const SEED = { seed: 20261121, numRuns: 300 };

/** The same value with the members of every object in the opposite order. */
function turned(value: Json): Json {
  if (Array.isArray(value)) return value.map(turned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, member === undefined ? undefined : turned(member)]),
  );
}

const anyJson = fc.jsonValue({ maxDepth: 4 }).map((value) => value as Json);

describe('canonicalJson', () => {
  test.each([
    {
      name: 'sorts keys by code unit, at every depth',
      value: { b: 1, a: { d: 1, c: 2 }, B: 3 },
      text: '{"B":3,"a":{"c":2,"d":1},"b":1}',
    },
    { name: 'keeps the order of a list', value: [3, 1, 2], text: '[3,1,2]' },
    { name: 'leaves out what is undefined and keeps null', value: { a: undefined, b: null }, text: '{"b":null}' },
    { name: 'sorts numeric keys as text', value: { '10': 1, '9': 2 }, text: '{"10":1,"9":2}' },
    { name: 'writes Japanese as it is', value: '営業日', text: '"営業日"' },
    { name: 'escapes a lone surrogate', value: '\ud867', text: '"\\ud867"' },
    { name: 'keeps a character outside the BMP', value: '𠮷', text: '"𠮷"' },
    { name: 'keeps forms apart that only look alike', value: ['が', 'か\u3099'], text: '["が","か\u3099"]' },
    { name: 'has no spaces', value: { a: [{}, []] }, text: '{"a":[{},[]]}' },
  ])('$name', ({ value, text }) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test('reads back as the same value', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      SEED,
    );
  });

  test('does not depend on the order in which members were set', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
      }),
      SEED,
    );
  });

  test('its plain twin does depend on it', () => {
    const value = { a: 1, b: 2 };
    expect(JSON.stringify(turned(value))).not.toBe(JSON.stringify(value));
  });

  test('is a fixed point: the text of what it reads back is the text', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text) as Json)).toBe(text);
      }),
      SEED,
    );
  });
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
  'throws for %d, which JSON cannot say',
  (value) => {
    expect(() => canonicalJson([value])).toThrow(BrokenInvariant);
  },
);
