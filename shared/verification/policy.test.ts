/** How many items confirm whom, and that a verdict tells nothing else (P-VERIFY, SEC-47, SEC-48). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_POLICIES } from '../policies/default-policies.ts';
import { RISK_LEVELS, VERIFICATION_ITEMS } from './items.ts';
import {
  type Attempt,
  type ComparedItem,
  covers,
  evaluateAttempt,
  higherLevel,
  isNonPublic,
  LEVEL_NEEDED,
  stepUpFrom,
} from './policy.ts';

const right = (item: ComparedItem['item'], nonPublic = false): ComparedItem => ({ item, matches: true, nonPublic });
const wrong = (item: ComparedItem['item']): ComparedItem => ({ item, matches: false, nonPublic: false });
const number = right('applicationNumber', true);

describe('evaluateAttempt', () => {
  const rows: readonly (Omit<Attempt, 'stepUp'> & {
    readonly name: string;
    readonly stepUp?: Attempt['stepUp'];
    readonly verdict: string;
  })[] = [
    { name: 'A, any two', level: 'A', compared: [right('name'), right('address')], verdict: 'confirmed A' },
    { name: 'A, one', level: 'A', compared: [number], verdict: 'oneMore A' },
    { name: 'A, one right of two', level: 'A', compared: [number, wrong('name')], verdict: 'cannotConfirm A' },
    {
      name: 'A, two right of three',
      level: 'A',
      compared: [right('name'), wrong('address'), right('email')],
      verdict: 'confirmed A',
    },
    {
      name: 'B, three with the number',
      level: 'B',
      compared: [number, right('name'), right('address')],
      verdict: 'confirmed B',
    },
    {
      name: 'B, three public ones',
      level: 'B',
      compared: [right('name'), right('address'), right('email')],
      verdict: 'cannotConfirm B',
    },
    {
      name: 'B, an unpublished phone',
      level: 'B',
      compared: [right('contactPhone', true), right('name'), right('address')],
      verdict: 'confirmed B',
    },
    {
      name: 'B, the published phone',
      level: 'B',
      compared: [right('contactPhone'), right('name'), right('address')],
      verdict: 'cannotConfirm B',
    },
    { name: 'B, two', level: 'B', compared: [number, right('name')], verdict: 'oneMore B' },
    {
      name: 'B, two and a call-back',
      level: 'B',
      compared: [right('name'), right('address')],
      stepUp: 'callBack',
      verdict: 'confirmed B',
    },
    { name: 'B, one and a call-back', level: 'B', compared: [right('name')], stepUp: 'callBack', verdict: 'oneMore B' },
    {
      name: 'B, a second person proves no item',
      level: 'B',
      compared: [right('name'), right('address')],
      stepUp: 'secondPerson',
      verdict: 'oneMore B',
    },
    {
      name: 'B, a wrong number among three',
      level: 'B',
      compared: [wrong('applicationNumber'), right('name'), right('address')],
      verdict: 'cannotConfirm B',
    },
    { name: 'C, items alone', level: 'C', compared: [number, right('name'), right('address')], verdict: 'confirmed B' },
    {
      name: 'C with a call-back',
      level: 'C',
      compared: [number, right('name'), right('address')],
      stepUp: 'callBack',
      verdict: 'confirmed C',
    },
    {
      name: 'C with a second person',
      level: 'C',
      compared: [number, right('name'), right('address')],
      stepUp: 'secondPerson',
      verdict: 'confirmed C',
    },
    {
      name: 'C, one call-back does not count twice',
      level: 'C',
      compared: [right('name'), right('address'), right('email')],
      stepUp: 'callBack',
      verdict: 'cannotConfirm C',
    },
    { name: 'C, two items', level: 'C', compared: [number, right('name')], stepUp: 'callBack', verdict: 'oneMore C' },
  ];

  test.each(rows)('$name: $verdict', ({ level, compared, stepUp = 'none', verdict }) => {
    const { result, level: reached } = evaluateAttempt({ level, compared, stepUp });
    expect(`${result} ${reached}`).toBe(verdict);
  });

  test('follows the signed policy', () => {
    const { value } = DEFAULT_POLICIES['P-VERIFY'];
    const strict = { ...value, levels: { ...value.levels, A: { items: 3, nonPublic: 2, stepUp: false } } };
    const two: Attempt = { level: 'A', compared: [number, right('name')], stepUp: 'none' };
    const three: Attempt = { ...two, compared: [number, right('name'), right('contactPhone', true)] };
    expect(evaluateAttempt(two).result).toBe('confirmed');
    expect(evaluateAttempt(two, strict).result).toBe('oneMore');
    expect(evaluateAttempt(three, strict).result).toBe('confirmed');
  });

  const attempt = fc.record({
    level: fc.constantFrom(...RISK_LEVELS),
    stepUp: fc.constantFrom('none' as const, 'callBack' as const, 'secondPerson' as const),
    compared: fc
      .subarray([...VERIFICATION_ITEMS])
      .chain((items) =>
        fc.tuple(
          ...items.map((item) =>
            fc.record({ item: fc.constant(item), matches: fc.boolean(), nonPublic: fc.boolean() }),
          ),
        ),
      ),
  });

  test('asks for one more by the number of items alone, whatever was right', () => {
    fc.assert(
      fc.property(attempt, fc.infiniteStream(fc.boolean()), (one, coins) => {
        const other = one.compared.map((item) => ({
          ...item,
          matches: coins.next().value === true,
          nonPublic: coins.next().value === true,
        }));
        const asksMore = evaluateAttempt(one).result === 'oneMore';
        expect(evaluateAttempt({ ...one, compared: other }).result === 'oneMore').toBe(asksMore);
      }),
      { seed: 20261121, numRuns: 5000 },
    );
  });

  test('tells by its level nothing but what was asked', () => {
    fc.assert(
      fc.property(attempt, (one) => {
        const { result, level } = evaluateAttempt(one);
        const expected = result === 'confirmed' && one.level === 'C' && one.stepUp === 'none' ? 'B' : one.level;
        expect(level).toBe(expected);
      }),
      { seed: 20261121, numRuns: 2000 },
    );
  });

  test('never confirms B or C without something that is not public', () => {
    fc.assert(
      fc.property(attempt, (one) => {
        const { result, level } = evaluateAttempt(one);
        if (result !== 'confirmed' || level === 'A') return;
        const hidden = one.compared.some(({ matches, nonPublic }) => matches && nonPublic);
        expect(hidden || (level === 'B' && one.stepUp === 'callBack')).toBe(true);
      }),
      { seed: 20261121, numRuns: 5000 },
    );
  });

  test('a right answer in place of a wrong one never lowers the verdict', () => {
    fc.assert(
      fc.property(attempt, (one) => {
        if (evaluateAttempt(one).result !== 'confirmed') return;
        const better = one.compared.map((item) => ({ ...item, matches: true }));
        expect(evaluateAttempt({ ...one, compared: better }).result).toBe('confirmed');
      }),
      { seed: 20261121, numRuns: 2000 },
    );
  });
});

describe('isNonPublic', () => {
  test('holds for the management number and for a phone that is not published, and for nothing else', () => {
    expect(VERIFICATION_ITEMS.filter((item) => isNonPublic(item, false))).toEqual([
      'applicationNumber',
      'contactPhone',
    ]);
    expect(VERIFICATION_ITEMS.filter((item) => isNonPublic(item, true))).toEqual(['applicationNumber']);
  });
});

describe('covers', () => {
  test.each([
    [null, 'A', false],
    ['A', 'A', true],
    ['A', 'B', false],
    ['B', 'A', true],
    ['B', 'C', false],
    ['C', 'C', true],
  ] as const)('%s for what needs %s: %s', (confirmed, needed, enough) => {
    expect(covers(confirmed, needed)).toBe(enough);
  });

  test('an unconfirmed caller may do nothing that is guarded (SEC-48)', () => {
    expect(Object.values(LEVEL_NEEDED).some((needed) => covers(null, needed))).toBe(false);
  });
});

describe('stepUpFrom', () => {
  test('raises B to C, and nothing less', () => {
    expect([null, 'A', 'B', 'C'].map((level) => stepUpFrom(level as 'A' | null))).toEqual([null, null, 'C', 'C']);
  });
});

describe('higherLevel', () => {
  test('keeps the higher of two', () => {
    expect(higherLevel('A', 'C')).toBe('C');
    expect(higherLevel('B', 'A')).toBe('B');
    expect(higherLevel(null, 'A')).toBe('A');
    expect(higherLevel(null, null)).toBeNull();
  });
});
