/** The form of a policy's value: what a person has chosen or typed so far, by the shape of the value. Pure; the store checks the value again. */
import type { PeriodBasis, PolicyId, PolicyValues, VerificationPolicy } from '../../../shared/policies/policy.ts';
import {
  isChoicePolicy,
  isPolicyValue,
  policyValueText,
  readPolicyValue,
} from '../../../shared/policies/policy-shapes.ts';
import { plainTyping } from '../../../shared/typed/plain-typing.ts';

/** The numbers of P-VERIFY, by where they stand. */
export const VERIFY_FIELDS = [
  ...['A.items', 'A.nonPublic', 'B.items', 'B.nonPublic', 'C.items', 'C.nonPublic'],
  ...['attempts.count', 'attempts.hours', 'failures.count', 'failures.hours'],
] as const;

export type PolicyForm =
  | { readonly kind: 'choice'; readonly word: string }
  | { readonly kind: 'startDay'; readonly typed: string }
  | { readonly kind: 'period'; readonly basis: PeriodBasis; readonly typed: string }
  | { readonly kind: 'verify'; readonly typed: { readonly [field: string]: string } };

/** The form filled with a value. Throws where the value is not one of this policy, which no stored version is. */
export function formOf(id: PolicyId, valueText: string): PolicyForm {
  if (isChoicePolicy(id)) return { kind: 'choice', word: valueFrom(id, valueText) };
  switch (id) {
    case 'P-FEE-MONTH':
      return { kind: 'startDay', typed: String(valueFrom(id, valueText).startDay) };
    case 'P-MAX-PERIOD': {
      const { basis, warnAtDays } = valueFrom(id, valueText);
      return { kind: 'period', basis, typed: warnAtDays.join(' ') };
    }
    default:
      return { kind: 'verify', typed: typedVerification(valueFrom('P-VERIFY', valueText)) };
  }
}

/** The canonical JSON of what the form says, or null where it says nothing the rules can follow. */
export function valueTextOf(id: PolicyId, form: PolicyForm): string | null {
  const value = rawValue(form);
  return isPolicyValue(id, value) ? policyValueText(value) : null;
}

function valueFrom<Id extends PolicyId>(id: Id, text: string): PolicyValues[Id] {
  const value = readPolicyValue(id, text);
  if (value === null) throw new TypeError(`${id} holds no value of its own`);
  return value;
}

function rawValue(form: PolicyForm): unknown {
  switch (form.kind) {
    case 'choice':
      return form.word;
    case 'startDay':
      return { startDay: wholeNumber(form.typed) };
    case 'period': {
      const days = plainTyping(form.typed)
        .split(/[\s,、・]+/u)
        .filter((part) => part !== '');
      return { basis: form.basis, warnAtDays: days.map(wholeNumber) };
    }
    case 'verify':
      return verificationOf(form.typed);
  }
}

/** Not a number where anything but digits was typed. */
function wholeNumber(typed: string): number {
  const plain = plainTyping(typed).trim();
  return /^\d{1,5}$/.test(plain) ? Number(plain) : Number.NaN;
}

function typedVerification({ levels, attemptsPerContract, failuresPerOperator }: VerificationPolicy) {
  const { A, B, C } = levels;
  const numbers = [
    ...[A, B, C].flatMap(({ items, nonPublic }) => [items, nonPublic]),
    ...[attemptsPerContract, failuresPerOperator].flatMap(({ count, withinHours }) => [count, withinHours]),
  ];
  return Object.fromEntries(VERIFY_FIELDS.map((field, index) => [field, String(numbers[index])]));
}

function verificationOf(typed: { readonly [field: string]: string }): VerificationPolicy {
  const number = (field: string): number => wholeNumber(typed[field] ?? '');
  const level = (name: 'A' | 'B' | 'C') => ({
    items: number(`${name}.items`),
    nonPublic: number(`${name}.nonPublic`),
    stepUp: name === 'C',
  });
  const limit = (name: 'attempts' | 'failures') => ({
    count: number(`${name}.count`),
    withinHours: number(`${name}.hours`),
  });
  return {
    levels: { A: level('A'), B: level('B'), C: level('C') },
    attemptsPerContract: limit('attempts'),
    failuresPerOperator: limit('failures'),
  };
}
