/** That the desk's policies start as settled, are stored without loss, and never reach a rule with a value it cannot follow. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, civilDate, formatIsoDate } from '../core/time.ts';
import { DEFAULT_POLICIES } from './default-policies.ts';
import { POLICY_IDS, policyVersions } from './policy.ts';
import { type PolicyRecord, policiesInForce, policyRecords, policyVersion, withPolicy } from './policy-records.ts';

const TODAY = civilDate(2026, 11, 21);
const record = (changes: Partial<PolicyRecord>): PolicyRecord => ({
  policyId: 'P-ONSITE-BOUNDARY',
  version: 2,
  value: '"sameDay"',
  effectiveFrom: '2026-11-21',
  signedBy: '林',
  ...changes,
});

describe('DEFAULT_POLICIES', () => {
  test.each([
    { id: 'P-ONSITE-BOUNDARY', value: 'nextBusinessDay', source: 'D-N27' },
    { id: 'P-RECEPTION-CLOSE', value: 'inclusive', source: 'D-N28' },
    { id: 'P-OUT-OF-HOURS', value: 'nextOpening', source: 'D-N26b, D-N29' },
    { id: 'P-NEXT-DAY', value: 'nextBusinessDay', source: 'D-N26' },
    { id: 'P-DEVICE-COVERAGE', value: 'coveredUntilRuled', source: 'D-N01' },
    { id: 'P-NOTICE-INSTANT', value: 'noticeElseAnswer', source: 'D-N27' },
    { id: 'P-SATURDAY-VISIT', value: 'asBusinessDay', source: 'N-114, N-122, D-N25' },
    { id: 'P-SHIPPING', value: 'fromNextBusinessDay', source: 'N-120, D-N29' },
    { id: 'P-SERVICE-START', value: 'serviceStart', source: 'D-N03' },
    { id: 'P-SUSPENSION-COUNT', value: 'firstDayCounted', source: 'D-N10' },
    { id: 'P-SUSPENSION-FEE', value: 'continues', source: 'N-048, D-N10' },
    { id: 'P-PRORATE', value: 'prorateThenTax', source: 'D-N19' },
    { id: 'P-INTEREST-RATE', value: 'firstDayOfDefault', source: 'D-N17' },
    { id: 'P-PHONE-CANCELLATION', value: 'ourReceipt', source: 'D-B11' },
    { id: 'P-PHONE-ABOLITION', value: 'clearDays', source: 'D-B18' },
    { id: 'P-PHONE-UNREACHABLE', value: 'threeDays', source: 'D-B24' },
    { id: 'P-PHONE-PRORATE', value: 'floor', source: 'D-B14' },
    { id: 'P-PHONE-LATE-CHARGE', value: 'paymentDayCounted', source: 'D-B10' },
    { id: 'P-PHONE-CAP-ROUNDING', value: 'onceAtTheEnd', source: 'D-B07' },
    { id: 'P-PHONE-CAP-MONTH', value: 'shown', source: 'D-B09' },
  ] as const)('reads $id as $value ($source)', ({ id, value }) => {
    expect(DEFAULT_POLICIES[id].value).toBe(value);
  });

  test('asks two items at level A, three with one non-public at B, and a step-up at C (N-094)', () => {
    expect(DEFAULT_POLICIES['P-VERIFY'].value.levels).toEqual({
      A: { items: 2, nonPublic: 0, stepUp: false },
      B: { items: 3, nonPublic: 1, stepUp: false },
      C: { items: 3, nonPublic: 1, stepUp: true },
    });
  });

  test('limits attempts to 3 a contract in 24 hours and failures to 20 an operator in an hour', () => {
    expect(DEFAULT_POLICIES['P-VERIFY'].value.attemptsPerContract).toEqual({ count: 3, withinHours: 24 });
    expect(DEFAULT_POLICIES['P-VERIFY'].value.failuresPerOperator).toEqual({ count: 20, withinHours: 1 });
  });

  test('warns of the maximum period 180, 90 and 30 days ahead (N-017)', () => {
    expect(DEFAULT_POLICIES['P-MAX-PERIOD'].value).toEqual({ basis: 'serviceStart', warnAtDays: [180, 90, 30] });
  });

  test.each(POLICY_IDS)('keeps %s under its own id, as version 1', (id) => {
    expect(DEFAULT_POLICIES[id]).toMatchObject({ id, version: 1, signedBy: 'default' });
  });
});

describe('policyVersions', () => {
  test('names the version of each policy asked for and of no other', () => {
    expect(policyVersions(DEFAULT_POLICIES, ['P-NEXT-DAY', 'P-VERIFY'])).toEqual({
      'P-NEXT-DAY': '1',
      'P-VERIFY': '1',
    });
    expect(Object.keys(policyVersions(DEFAULT_POLICIES))).toEqual([...POLICY_IDS]);
  });
});

describe('policiesInForce', () => {
  test('reads back exactly what was stored', () => {
    expect(policiesInForce(policyRecords(DEFAULT_POLICIES), TODAY)).toEqual({ ok: true, value: DEFAULT_POLICIES });
  });

  test('is the defaults where nothing is stored', () => {
    expect(policiesInForce([], TODAY)).toEqual({ ok: true, value: DEFAULT_POLICIES });
  });

  test.each([
    { name: 'applies from its first day', records: [record({})], version: 2 },
    { name: 'does not apply the day before', records: [record({ effectiveFrom: '2026-11-22' })], version: 1 },
    { name: 'is the highest version in any order', records: [record({ version: 3 }), record({})], version: 3 },
    {
      name: 'passes over a higher version that is still to come',
      records: [record({}), record({ version: 3, effectiveFrom: '2027-01-01' })],
      version: 2,
    },
    { name: 'passes over policies of another release', records: [record({ policyId: 'P-UNHEARD-OF' })], version: 1 },
  ])('$name', ({ records, version }) => {
    const found = policiesInForce([...policyRecords(DEFAULT_POLICIES), ...records], TODAY);
    expect(found.ok && found.value['P-ONSITE-BOUNDARY'].version).toBe(version);
  });

  test.each([
    { policyId: 'P-ONSITE-BOUNDARY', value: '"tomorrow"' },
    { policyId: 'P-RECEPTION-CLOSE', value: 'true' },
    { policyId: 'P-OUT-OF-HOURS', value: '"dayAfterNotice"' },
    { policyId: 'P-NEXT-DAY', value: '"literal"' },
    { policyId: 'P-NOTICE-INSTANT', value: '"answer"' },
    { policyId: 'P-SATURDAY-VISIT', value: '"closed"' },
    { policyId: 'P-SHIPPING', value: '"sameDay"' },
    { policyId: 'P-VERIFY', value: '{"levels":{}}' },
    { policyId: 'P-VERIFY', value: '{"attemptsPerContract":{"count":-1,"withinHours":24}}' },
    { policyId: 'P-DEVICE-COVERAGE', value: '"notCovered"' },
    { policyId: 'P-MAX-PERIOD', value: '{"basis":"serviceStart","warnAtDays":"180"}' },
    { policyId: 'P-MAX-PERIOD', value: 'not JSON' },
  ])('refuses $policyId as $value', ({ policyId, value }) => {
    expect(policiesInForce([record({ policyId, value })], TODAY)).toEqual({
      ok: false,
      error: { type: 'policyUnreadable', policyId, version: 2 },
    });
  });

  test('never takes a version from the future, whatever is stored', () => {
    const anyRecord = fc
      .record({ version: fc.integer({ min: 2, max: 9 }), days: fc.integer({ min: -400, max: 400 }) })
      .map(({ version, days }) => record({ version, effectiveFrom: formatIsoDate(addDays(TODAY, days)) }));
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 12 }), (records) => {
        const found = policiesInForce(records, TODAY);
        const due = records.filter(({ effectiveFrom }) => effectiveFrom <= '2026-11-21').map(({ version }) => version);
        return found.ok && found.value['P-ONSITE-BOUNDARY'].version === Math.max(1, ...due);
      }),
      { seed: 20261121, numRuns: 500 },
    );
  });
});

describe('policyVersion', () => {
  const signed = [record({}), record({ version: 3, value: '"sometimes"' })];

  test.each([
    { name: 'the default as version 1, though nobody stored it', version: 1, value: 'nextBusinessDay' },
    { name: 'a signed version by its number, whatever its day', version: 2, value: 'sameDay' },
    { name: 'nothing for a version that cannot be followed', version: 3, value: undefined },
    { name: 'nothing for a version that nobody signed', version: 4, value: undefined },
  ])('gives $name', ({ version, value }) => {
    expect(policyVersion(signed, 'P-ONSITE-BOUNDARY', version)?.value).toBe(value);
  });

  test('can stand in a set in place of another', () => {
    const second = policyVersion(signed, 'P-ONSITE-BOUNDARY', 2);
    if (second === null) throw new Error('version 2 is held');
    const policies = withPolicy(DEFAULT_POLICIES, second);
    expect(policies['P-ONSITE-BOUNDARY'].version).toBe(2);
    expect(policies['P-NEXT-DAY']).toBe(DEFAULT_POLICIES['P-NEXT-DAY']);
  });
});
