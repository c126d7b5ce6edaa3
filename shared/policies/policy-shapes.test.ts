/** That a policy can take every value its reading allows and no other: above all, that identity is never asked for with nothing. */
import { describe, expect, test } from 'vitest';
import { DEFAULT_POLICIES } from './default-policies.ts';
import { POLICY_IDS, type PolicyId } from './policy.ts';
import {
  type ChoicePolicyId,
  isChoicePolicy,
  isPolicyId,
  isPolicyValue,
  POLICY_CHOICES,
  policyValueText,
  readPolicyValue,
} from './policy-shapes.ts';

const verify = DEFAULT_POLICIES['P-VERIFY'].value;
const { A, B, C } = verify.levels;
const withLevels = (levels: object) => ({ ...verify, levels: { ...verify.levels, ...levels } });

describe('isPolicyValue', () => {
  test.each(POLICY_IDS)('takes the default of %s', (id) => {
    expect(isPolicyValue(id, DEFAULT_POLICIES[id].value)).toBe(true);
    expect(readPolicyValue(id, policyValueText(DEFAULT_POLICIES[id].value))).toEqual(DEFAULT_POLICIES[id].value);
  });

  test.each(Object.entries(POLICY_CHOICES) as [ChoicePolicyId, readonly string[]][])(
    'takes every word of %s, the default first',
    (id, words) => {
      expect(words[0]).toBe(DEFAULT_POLICIES[id].value);
      expect(words.every((word) => isPolicyValue(id, word))).toBe(true);
      expect(isPolicyValue(id, 'unheardOf')).toBe(false);
    },
  );

  test.each([
    { name: 'no item at level A', value: withLevels({ A: { ...A, items: 0 } }) },
    { name: 'a single item', value: withLevels({ A: { ...A, items: 1 } }) },
    { name: 'more items than there are', value: withLevels({ C: { ...C, items: 7 } }) },
    { name: 'no non-public item at level B', value: withLevels({ B: { ...B, nonPublic: 0 } }) },
    { name: 'no non-public item at level C', value: withLevels({ C: { ...C, nonPublic: 0 } }) },
    { name: 'fewer items at B than at A', value: withLevels({ A: { ...A, items: 4 } }) },
    { name: 'no call-back at level C', value: withLevels({ C: { ...C, stepUp: false } }) },
    { name: 'a call-back at level A', value: withLevels({ A: { ...A, stepUp: true } }) },
    { name: 'no attempt at all', value: { ...verify, attemptsPerContract: { count: 0, withinHours: 24 } } },
    { name: 'a window of no hours', value: { ...verify, failuresPerOperator: { count: 20, withinHours: 0 } } },
    { name: 'a word too many', value: { ...verify, off: true } },
  ])('refuses P-VERIFY with $name (N-094, D-N21)', ({ value }) => {
    expect(isPolicyValue('P-VERIFY', value)).toBe(false);
  });

  test.each([
    { name: 'two items everywhere', value: withLevels({ B: { ...B, items: 2 }, C: { ...C, items: 2 } }), taken: true },
    { name: 'all items at level C', value: withLevels({ C: { ...C, items: 6, nonPublic: 2 } }), taken: true },
  ])('takes P-VERIFY with $name', ({ value, taken }) => {
    expect(isPolicyValue('P-VERIFY', value)).toBe(taken);
  });

  test.each<{ readonly id: PolicyId; readonly value: unknown; readonly taken: boolean }>([
    { id: 'P-FEE-MONTH', value: { startDay: 1 }, taken: true },
    { id: 'P-FEE-MONTH', value: { startDay: 28 }, taken: true },
    { id: 'P-FEE-MONTH', value: { startDay: 29 }, taken: false },
    { id: 'P-FEE-MONTH', value: { startDay: 0 }, taken: false },
    { id: 'P-MAX-PERIOD', value: { basis: 'introduced', warnAtDays: [1] }, taken: true },
    { id: 'P-MAX-PERIOD', value: { basis: 'introduced', warnAtDays: [] }, taken: false },
    { id: 'P-MAX-PERIOD', value: { basis: 'introduced', warnAtDays: [30, 90] }, taken: false },
    { id: 'P-MAX-PERIOD', value: { basis: 'introduced', warnAtDays: [90, 90] }, taken: false },
    { id: 'P-MAX-PERIOD', value: { basis: 'introduced', warnAtDays: [1827] }, taken: false },
    { id: 'P-MAX-PERIOD', value: { basis: 'birthday', warnAtDays: [90] }, taken: false },
  ])('$id $value: $taken', ({ id, value, taken }) => {
    expect(isPolicyValue(id, value)).toBe(taken);
  });
});

test('a text that is no JSON is no value', () => {
  expect(readPolicyValue('P-PRORATE', 'prorateThenTax')).toBeNull();
});

test('policies are told from other words, and choices from the rest', () => {
  expect([isPolicyId('P-VERIFY'), isPolicyId('P-OTHER')]).toEqual([true, false]);
  expect(POLICY_IDS.filter((id) => !isChoicePolicy(id))).toEqual(['P-VERIFY', 'P-MAX-PERIOD', 'P-FEE-MONTH']);
});
