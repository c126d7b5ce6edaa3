/** That a form gives back the value it was filled with, and never one the rules cannot follow. */
import { describe, expect, test } from 'vitest';
import { DEFAULT_POLICIES } from '../../../shared/policies/default-policies.ts';
import { POLICY_IDS } from '../../../shared/policies/policy.ts';
import { policyValueText } from '../../../shared/policies/policy-shapes.ts';
import { formOf, type PolicyForm, valueTextOf } from './policy-form.ts';

const defaultText = (id: (typeof POLICY_IDS)[number]) => policyValueText(DEFAULT_POLICIES[id].value);

describe('the form of a policy', () => {
  test.each(POLICY_IDS)('gives the value of %s back', (id) => {
    expect(valueTextOf(id, formOf(id, defaultText(id)))).toBe(defaultText(id));
  });

  test('refuses to be filled with what is no value of the policy', () => {
    expect(() => formOf('P-PRORATE', '"never"')).toThrow(TypeError);
  });

  test.each<{ readonly typed: string; readonly value: string | null }>([
    { typed: '１１', value: '{"startDay":11}' },
    { typed: ' 28 ', value: '{"startDay":28}' },
    { typed: '29', value: null },
    { typed: '0', value: null },
    { typed: '1.5', value: null },
    { typed: '', value: null },
  ])('reads a start day typed as 「$typed」', ({ typed, value }) => {
    expect(valueTextOf('P-FEE-MONTH', { kind: 'startDay', typed })).toBe(value);
  });

  test.each<{ readonly typed: string; readonly days: string | null }>([
    { typed: '180, 90, 30', days: '[180,90,30]' },
    { typed: '１８０、９０', days: '[180,90]' },
    { typed: '60', days: '[60]' },
    { typed: '30 90', days: null },
    { typed: '', days: null },
  ])('reads days of warning typed as 「$typed」', ({ typed, days }) => {
    const value = days === null ? null : `{"basis":"effective","warnAtDays":${days}}`;
    expect(valueTextOf('P-MAX-PERIOD', { kind: 'period', basis: 'effective', typed })).toBe(value);
  });

  test.each<{ readonly field: string; readonly typed: string; readonly taken: boolean }>([
    { field: 'A.items', typed: '3', taken: true },
    { field: 'A.items', typed: '0', taken: false },
    { field: 'A.items', typed: '4', taken: false },
    { field: 'B.nonPublic', typed: '0', taken: false },
    { field: 'C.items', typed: '７', taken: false },
    { field: 'C.items', typed: '５', taken: true },
    { field: 'attempts.count', typed: '0', taken: false },
    { field: 'failures.hours', typed: 'なし', taken: false },
  ])('P-VERIFY with $field typed as 「$typed」: $taken', ({ field, typed, taken }) => {
    const form = formOf('P-VERIFY', defaultText('P-VERIFY'));
    const fields = form.kind === 'verify' ? form.typed : {};
    const changed: PolicyForm = { kind: 'verify', typed: { ...fields, [field]: typed } };
    expect(valueTextOf('P-VERIFY', changed) !== null).toBe(taken);
  });
});
