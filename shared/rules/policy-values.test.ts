/**
 * Whatever values a supervisor signs, what must always hold of receptions, visits and shipments still does: a value under which it would not is
 * no value of its policy. Source: terms.md 5.6, properties 2 and 3
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBusinessDay } from '../calendar/business-calendar.ts';
import { civilDate, type DurationMs, hours, type InstantMs, instant, instantAt, minutes } from '../core/time.ts';
import { DEFAULT_POLICIES } from '../policies/default-policies.ts';
import type { Policy, PolicyId, PolicySet } from '../policies/policy.ts';
import { withPolicy } from '../policies/policy-records.ts';
import { type ChoicePolicyId, POLICY_CHOICES } from '../policies/policy-shapes.ts';
import type { RuleTables } from './rule-tables.ts';
import { acceptanceOf } from './server-support/dispatch/acceptance.ts';
import { planShipment } from './server-support/dispatch/shipment-plan.ts';
import { planVisit } from './server-support/dispatch/visit-plan.ts';
import { TEST_TABLES } from './testing.ts';

/** 2026-11-01 in Japan, and some weeks with Sundays, holidays and the turn of the year. */
const FIRST = 1_793_458_800_000;
const anyInstant = fc.integer({ min: 0, max: 80 * 86_400 }).map((second) => instant(FIRST + second * 1000));
/** Around the doors, to the millisecond. */
const nearDoor = fc
  .tuple(fc.integer({ min: 0, max: 80 }), fc.constantFrom(9, 17, 18), fc.integer({ min: -90_000, max: 90_000 }))
  .map(([day, hour, ms]) => instant(FIRST + day * 86_400_000 + hour * 3_600_000 + ms));
const anyNotice = fc.oneof(anyInstant, nearDoor);

const choices = Object.entries(POLICY_CHOICES) as [ChoicePolicyId, readonly string[]][];
/** Tables under any values that can be signed. */
const anyTables: fc.Arbitrary<RuleTables> = fc
  .tuple(...choices.map(([, words]) => fc.constantFrom(...words)))
  .map((words) => ({ ...TEST_TABLES, policies: words.reduce(signed, DEFAULT_POLICIES) }));

function signed(policies: PolicySet, word: string, index: number): PolicySet {
  const id = choices[index]?.[0];
  return id === undefined ? policies : withPolicy(policies, { ...policies[id], value: word } as Policy<PolicyId>);
}

/** The key was pressed the moment the call was answered. */
const acceptedAt = (noticeAt: InstantMs, tables: RuleTables) =>
  acceptanceOf({ answeredAt: noticeAt, noticeAt }, tables);

const holds = (property: fc.IProperty<[InstantMs, InstantMs, RuleTables]>) =>
  fc.assert(property, { seed: 20261121, numRuns: 2000 });

describe('under every value that can be signed', () => {
  test('a visit is on a business day, and never before the acceptance (N-122, N-123, D-N25, D-N26)', () => {
    holds(
      fc.property(anyNotice, anyNotice, anyTables, (notice, _, tables) => {
        const { visitOn, acceptance } = planVisit(acceptedAt(notice, tables), tables);
        return isBusinessDay(tables.calendar, visitOn) && visitOn >= acceptance.acceptedOn;
      }),
    );
  });

  test('a later notice never gives an earlier visit (N-117, N-122, D-N27)', () => {
    holds(
      fc.property(anyNotice, anyNotice, anyTables, (one, other, tables) => {
        const [earlier, later] = one <= other ? [one, other] : [other, one];
        const visitOf = (notice: InstantMs) => planVisit(acceptedAt(notice, tables), tables).visitOn;
        return visitOf(earlier) <= visitOf(later);
      }),
    );
  });

  test('nothing is shipped on the reception day, and a later notice never ships earlier (N-120, D-N29)', () => {
    holds(
      fc.property(anyNotice, anyNotice, anyTables, (one, other, tables) => {
        const [earlier, later] = one <= other ? [one, other] : [other, one];
        const planOf = (notice: InstantMs) => planShipment(acceptedAt(notice, tables), tables);
        const { shipFrom, acceptance } = planOf(earlier);
        return shipFrom > acceptance.acceptedOn && shipFrom <= planOf(later).shipFrom;
      }),
    );
  });

  test('the instant that counts must be the notice: counting from the answer breaks the order (the twin of the above)', () => {
    const at = (time: DurationMs) => instantAt(civilDate(2026, 11, 20), time);
    const byAnswer = (answeredAt: InstantMs) => planVisit(acceptedAt(answeredAt, TEST_TABLES), TEST_TABLES).visitOn;
    // Notified at 17:10 in a call of 17:00, and at 17:06 in a call of 17:05.
    expect(byAnswer(at(hours(17)))).toBeLessThan(byAnswer(at(minutes(17 * 60 + 5))));
  });
});
