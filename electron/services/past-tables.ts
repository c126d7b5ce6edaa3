/**
 * The tables as an answer read them, found again by the versions it names: the policies by their numbers, the calendar by the closures that
 * were known then. With them a stored answer is worked out again to the same bytes.
 * Source: terms.md 5.6, property 9
 */
import { BANK_CALENDAR } from '../../shared/calendar/bank-calendar.ts';
import {
  type BusinessCalendar,
  buildBusinessCalendar,
  calendarVersion,
} from '../../shared/calendar/business-calendar.ts';
import type { Closure } from '../../shared/calendar/closures.ts';
import { assert } from '../../shared/core/assert.ts';
import { canonicalJson } from '../../shared/core/canonical-json.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import { dateOf, formatIsoDate, type InstantMs } from '../../shared/core/time.ts';
import type { Answer } from '../../shared/decisions/answer.ts';
import type { VersionDifference } from '../../shared/decisions/replay-verdict.ts';
import type { PolicySet } from '../../shared/policies/policy.ts';
import { type PolicyRecord, policiesInForce, policyVersion, withPolicy } from '../../shared/policies/policy-records.ts';
import { isPolicyId } from '../../shared/policies/policy-shapes.ts';
import type { RuleTables } from '../../shared/rules/rule-tables.ts';
import { closureCount, closuresAsAdded } from '../store/closures-repository.ts';
import type { ReadableDb } from '../store/handles.ts';
import { listPolicies, policyCount, type StoredPolicy } from '../store/policies-repository.ts';

export interface TablesMissing {
  readonly type: 'tablesMissing';
  readonly versions: readonly VersionDifference[];
}

export interface PastTables {
  /** Errors: `tablesMissing` with every table that is held in no such version, which tells of another release or of a store that was altered. */
  of(versions: Answer['versions'], acceptedAt: InstantMs): Promise<Result<RuleTables, TablesMissing>>;
}

/** Calendars are dear to build and few: closures come one by one. */
const CALENDARS_KEPT = 8;

/** The calendar in force is there already, and most answers read it. */
export function keepPastTables(db: ReadableDb, present: () => Promise<RuleTables>): PastTables {
  let kept: { readonly of: string; readonly archive: Promise<Archive> } | null = null;
  const calendars = new Map<string, BusinessCalendar>();
  return {
    async of(versions, acceptedAt) {
      const of = `${closureCount(db)},${policyCount(db)}`;
      if (kept?.of !== of) kept = { of, archive: readArchive(db) };
      const { calendar } = await present();
      if (versions['calendar'] === calendar.version) calendars.set(calendar.version, calendar);
      return tablesFrom(await kept.archive, { versions, acceptedAt, calendars });
    },
  };
}

interface Archive {
  readonly policies: readonly (StoredPolicy & { readonly record: PolicyRecord })[];
  readonly closures: readonly Closure[];
  /** How many of the closures make each calendar version. */
  readonly counts: ReadonlyMap<string, number>;
}

async function readArchive(db: ReadableDb): Promise<Archive> {
  const [policies, closures] = await Promise.all([listPolicies(db), closuresAsAdded(db)]);
  const counts = new Map<string, number>();
  for (let count = closures.length; count >= 0; count--) {
    counts.set(calendarVersion('company', closures.slice(0, count)), count);
  }
  return { policies: policies.map((policy) => ({ ...policy, record: policyRecordOf(policy) })), closures, counts };
}

export const policyRecordOf = ({ policyId, version, value, effectiveFrom, signedBy }: StoredPolicy): PolicyRecord => ({
  policyId,
  version,
  value: canonicalJson(value),
  effectiveFrom: formatIsoDate(effectiveFrom),
  signedBy,
});

interface Wanted {
  readonly versions: Answer['versions'];
  readonly acceptedAt: InstantMs;
  readonly calendars: Map<string, BusinessCalendar>;
}

function tablesFrom(archive: Archive, wanted: Wanted): Result<RuleTables, TablesMissing> {
  const missing: VersionDifference[] = [];
  const calendar = calendarFrom(archive, wanted);
  const stored = wanted.versions['calendar'] ?? null;
  if (calendar === null) missing.push({ table: 'calendar', stored, present: null });
  const bank = wanted.versions['bankCalendar'] ?? BANK_CALENDAR.version;
  if (bank !== BANK_CALENDAR.version) missing.push({ table: 'bankCalendar', stored: bank, present: null });
  const policies = policiesFrom(archive, wanted, missing);
  if (calendar === null || missing.length > 0) return err({ type: 'tablesMissing', versions: missing });
  return ok({ calendar, bankCalendar: BANK_CALENDAR, policies });
}

/** What an answer does not name it did not read; it gets what was in force when it was accepted. */
function policiesFrom(
  { policies }: Archive,
  { versions, acceptedAt }: Wanted,
  missing: VersionDifference[],
): PolicySet {
  const records = policies.map(({ record }) => record);
  const signedByThen = policies.filter(({ signedAt }) => signedAt <= acceptedAt).map(({ record }) => record);
  const inForce = policiesInForce(signedByThen, dateOf(acceptedAt));
  assert(inForce.ok, 'every stored policy is one this release can follow');
  let found = inForce.value;
  for (const [table, version] of Object.entries(versions).filter(([name]) => name.startsWith('P-'))) {
    const policy = isPolicyId(table) ? policyVersion(records, table, Number(version)) : null;
    if (policy === null) missing.push({ table, stored: version, present: null });
    else found = withPolicy(found, policy);
  }
  return found;
}

function calendarFrom({ closures, counts }: Archive, { versions, calendars }: Wanted): BusinessCalendar | null {
  const version = versions['calendar'] ?? calendarVersion('company', closures);
  const kept = calendars.get(version);
  if (kept !== undefined) return kept;
  const count = counts.get(version);
  if (count === undefined) return null;
  const calendar = buildBusinessCalendar('company', closures.slice(0, count));
  const [oldest] = calendars.keys();
  if (calendars.size >= CALENDARS_KEPT && oldest !== undefined) calendars.delete(oldest);
  calendars.set(version, calendar);
  return calendar;
}
