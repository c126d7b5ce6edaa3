/**
 * The tables that rules read: the company calendar with the closures known now, and the policies in force today. They are kept, because a
 * calendar of 145 years is cheap to ask and dear to build.
 */
import { BANK_CALENDAR } from '../../shared/calendar/bank-calendar.ts';
import { buildBusinessCalendar } from '../../shared/calendar/business-calendar.ts';
import { assert } from '../../shared/core/assert.ts';
import { type CivilDate, type Clock, dateOf } from '../../shared/core/time.ts';
import { DEFAULT_POLICIES } from '../../shared/policies/default-policies.ts';
import { policiesInForce } from '../../shared/policies/policy-records.ts';
import type { RuleTables } from '../../shared/rules/rule-tables.ts';
import { closureCount, listClosures } from '../store/closures-repository.ts';
import type { ReadableDb } from '../store/handles.ts';
import { listPolicies, policyCount } from '../store/policies-repository.ts';
import { policyRecordOf } from './past-tables.ts';

/** What a locked desk knows: the calendar without closures, and the policies the product comes with. */
export const TABLES_WHILE_LOCKED: RuleTables = {
  calendar: buildBusinessCalendar('company', []),
  bankCalendar: BANK_CALENDAR,
  policies: DEFAULT_POLICIES,
};

/**
 * Gives the tables in force at this moment. They are built anew when a closure or a policy was added, by whomever, or the day has changed; two
 * who ask at once wait for one building.
 */
export function keepTables(db: ReadableDb, clock: Clock): () => Promise<RuleTables> {
  let kept: { readonly of: string; readonly tables: Promise<RuleTables> } | null = null;
  return () => {
    const day = dateOf(clock.now());
    const of = [day, closureCount(db), policyCount(db)].join();
    if (kept?.of !== of) kept = { of, tables: readTables(db, day) };
    return kept.tables;
  };
}

async function readTables(db: ReadableDb, day: CivilDate): Promise<RuleTables> {
  const [closures, policies] = await Promise.all([listClosures(db, null), listPolicies(db)]);
  const inForce = policiesInForce(policies.map(policyRecordOf), day);
  assert(inForce.ok, 'every stored policy is one this release can follow');
  return { calendar: buildBusinessCalendar('company', closures), bankCalendar: BANK_CALENDAR, policies: inForce.value };
}
