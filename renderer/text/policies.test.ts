/** That every policy and every value of it is told in words, and no two values in the same ones. */
import { describe, expect, test } from 'vitest';
import { DEFAULT_POLICIES } from '../../shared/policies/default-policies.ts';
import { POLICY_IDS } from '../../shared/policies/policy.ts';
import { isChoicePolicy, POLICY_CHOICES, policyValueText } from '../../shared/policies/policy-shapes.ts';
import { onlyOneReason, policyValueWords } from './policies.ts';

describe('the words of a policy', () => {
  test.each(POLICY_IDS)('tell the default of %s', (id) => {
    const words = policyValueWords(id, policyValueText(DEFAULT_POLICIES[id].value));
    expect(words).not.toBe('');
    expect(words).not.toMatch(/NaN|undefined|[{}"]/);
  });

  test.each(POLICY_IDS.filter(isChoicePolicy))('tell the values of %s apart, or why there is only one', (id) => {
    const values = POLICY_CHOICES[id].map((value) => policyValueWords(id, policyValueText(value)));
    expect(new Set(values).size).toBe(values.length);
    expect(onlyOneReason(id) !== null).toBe(values.length === 1);
  });

  test('tell every number of P-VERIFY', () => {
    const { value } = DEFAULT_POLICIES['P-VERIFY'];
    const { A, B, C } = value.levels;
    const changed = {
      levels: { A: { ...A, items: 3 }, B: { ...B, nonPublic: 2 }, C: { ...C, items: 5, nonPublic: 2 } },
      attemptsPerContract: { count: 4, withinHours: 12 },
      failuresPerOperator: { count: 15, withinHours: 2 },
    };
    expect(policyValueWords('P-VERIFY', policyValueText(changed))).toBe(
      'A 3項目・B 3項目（非公開2）・C 5項目（非公開2）。誤りは契約ごとに12時間に4回、担当ごとに2時間に15回まで',
    );
  });

  test('show a value of another release as it is', () => {
    expect(policyValueWords('P-FEE-MONTH', '{"startDay":31}')).toBe('{"startDay":31}');
    expect(policyValueWords('P-PRORATE', '"perHour"')).toBe('"perHour"');
  });
});
