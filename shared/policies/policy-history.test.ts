/** Which version of a policy applies when, whatever order they were signed in. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, civilDate, dateOf, formatIsoDate, hours, instantAt, milliseconds } from '../core/time.ts';
import { DEFAULT_POLICIES } from './default-policies.ts';
import { type SignedVersion, versionPeriods } from './policy-history.ts';
import { policiesInForce } from './policy-records.ts';

const TODAY = civilDate(2026, 11, 22);
const at = (day: number, hour: number) => instantAt(civilDate(2026, 11, day), milliseconds(hours(hour)));
const NOW = at(22, 12);
const FIRST: SignedVersion = { version: 1, effectiveFrom: '2019-07-01', signedAt: null };

const standings = (...signed: readonly SignedVersion[]) =>
  [...versionPeriods([FIRST, ...signed], NOW).values()].map(({ standing }) => standing);

describe('versionPeriods', () => {
  test.each<{ readonly name: string; readonly signed: readonly SignedVersion[]; readonly expected: readonly string[] }>(
    [
      { name: 'the default alone', signed: [], expected: ['inForce'] },
      {
        name: 'a version signed today for today',
        signed: [{ version: 2, effectiveFrom: '2026-11-22', signedAt: at(22, 10) }],
        expected: ['past', 'inForce'],
      },
      {
        name: 'a version for tomorrow',
        signed: [{ version: 2, effectiveFrom: '2026-11-23', signedAt: at(22, 10) }],
        expected: ['inForce', 'coming'],
      },
      {
        name: 'one undone on the day it was signed, after it had applied for an hour',
        signed: [
          { version: 2, effectiveFrom: '2026-11-22', signedAt: at(22, 10) },
          { version: 3, effectiveFrom: '2026-11-22', signedAt: at(22, 11) },
        ],
        expected: ['past', 'past', 'inForce'],
      },
      {
        name: 'a coming one overtaken before its day',
        signed: [
          { version: 2, effectiveFrom: '2026-12-01', signedAt: at(20, 10) },
          { version: 3, effectiveFrom: '2026-11-22', signedAt: at(22, 11) },
        ],
        expected: ['past', 'withdrawn', 'inForce'],
      },
      {
        name: 'two coming ones of which the later signed comes first',
        signed: [
          { version: 2, effectiveFrom: '2026-12-20', signedAt: at(20, 10) },
          { version: 3, effectiveFrom: '2026-12-01', signedAt: at(22, 11) },
        ],
        expected: ['inForce', 'withdrawn', 'coming'],
      },
    ],
  )('$name', ({ signed, expected }) => {
    expect(standings(...signed)).toEqual(expected);
  });

  test('names the version that takes over', () => {
    const periods = versionPeriods([FIRST, { version: 2, effectiveFrom: '2026-12-01', signedAt: at(20, 10) }], NOW);
    expect(periods.get(1)).toEqual({ standing: 'inForce', replacedBy: 2 });
    expect(periods.get(2)).toEqual({ standing: 'coming', replacedBy: null });
  });

  test('has exactly one version in force, and it is the one the rules read', () => {
    const anyVersions = fc.array(fc.record({ signedDaysAgo: fc.nat(40), ahead: fc.nat(40) }), { maxLength: 8 });
    fc.assert(
      fc.property(anyVersions, (drawn) => {
        const inOrder = drawn.toSorted((a, b) => b.signedDaysAgo - a.signedDaysAgo);
        const signed = inOrder.map(({ signedDaysAgo, ahead }, index) => {
          const day = addDays(TODAY, -signedDaysAgo);
          const effectiveFrom = formatIsoDate(addDays(day, ahead));
          return { version: index + 2, effectiveFrom, signedAt: instantAt(day, milliseconds(hours(9) + index)) };
        });
        const inForce = [...versionPeriods([FIRST, ...signed], NOW)].filter(
          ([, { standing }]) => standing === 'inForce',
        );
        const records = signed.map(({ version, effectiveFrom }) => ({
          policyId: 'P-PRORATE',
          version,
          value: '"taxThenProrate"',
          effectiveFrom,
          signedBy: '林',
        }));
        const read = policiesInForce(records, dateOf(NOW));
        const version = read.ok ? read.value['P-PRORATE'].version : DEFAULT_POLICIES['P-PRORATE'].version;
        return inForce.length === 1 && inForce[0]?.[0] === version;
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });
});
