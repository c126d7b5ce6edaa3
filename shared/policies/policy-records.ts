/**
 * Policies as they are stored: one record a version, never changed. Reading them back gives the set in force on a day, and refuses a value
 * that is not one the rules know, so that no rule ever runs on a policy it cannot follow.
 */
import { canonicalJson, type Json } from '../core/canonical-json.ts';
import { err, ok, type Result } from '../core/result.ts';
import { type CivilDate, formatIsoDate } from '../core/time.ts';
import { DEFAULT_POLICIES } from './default-policies.ts';
import { PERIOD_BASES, POLICY_IDS, type Policy, type PolicyId, type PolicySet, type PolicyValues } from './policy.ts';

export interface PolicyRecord {
  readonly policyId: string;
  readonly version: number;
  /** The canonical JSON of the value. */
  readonly value: string;
  readonly effectiveFrom: string;
  readonly signedBy: string;
}

export interface UnreadablePolicy {
  readonly type: 'policyUnreadable';
  readonly policyId: PolicyId;
  readonly version: number;
}

/** The records of a set, in the order of `POLICY_IDS`: what a new store begins with. */
export function policyRecords(policies: PolicySet): readonly PolicyRecord[] {
  return POLICY_IDS.map((id) => {
    const { version, value, effectiveFrom, signedBy } = policies[id];
    return { policyId: id, version, value: canonicalJson(value as Json), effectiveFrom, signedBy };
  });
}

/**
 * The set in force on a day: of each policy the highest version that applies by then, or the default where none does. Records of policies
 * unknown to this release are passed over.
 *
 * Errors: `policyUnreadable` when the version in force holds a value that this release cannot follow.
 */
export function policiesInForce(
  records: readonly PolicyRecord[],
  date: CivilDate,
): Result<PolicySet, UnreadablePolicy> {
  const inForce: { -readonly [Id in PolicyId]?: Policy<PolicyId> } = {};
  for (const id of POLICY_IDS) {
    const record = recordInForce(records, id, formatIsoDate(date));
    if (record === null) continue;
    const { version, effectiveFrom, signedBy } = record;
    const value = jsonOrNull(record.value);
    if (!isValueOf[id](value)) return err({ type: 'policyUnreadable', policyId: id, version });
    inForce[id] = { id, version, value: value as PolicyValues[PolicyId], effectiveFrom, signedBy };
  }
  return ok({ ...DEFAULT_POLICIES, ...(inForce as Partial<PolicySet>) });
}

function recordInForce(records: readonly PolicyRecord[], id: PolicyId, today: string): PolicyRecord | null {
  const candidates = records.filter(({ policyId, effectiveFrom }) => policyId === id && effectiveFrom <= today);
  return candidates.reduce<PolicyRecord | null>(
    (best, next) => (best === null || next.version > best.version ? next : best),
    null,
  );
}

function jsonOrNull(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}

type Check = (value: unknown) => boolean;

const oneOf =
  (...values: readonly string[]): Check =>
  (value) =>
    values.includes(value as string);

const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;

const isShapedAs =
  (members: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === Object.keys(members).length &&
    Object.entries(members).every(([key, check]) => check((value as Record<string, unknown>)[key]));

const isLevel = isShapedAs({ items: isCount, nonPublic: isCount, stepUp: (value) => typeof value === 'boolean' });
const isLimit = isShapedAs({ count: isCount, withinHours: isCount });

const isValueOf: { readonly [Id in PolicyId]: Check } = {
  'P-NOTICE-INSTANT': oneOf('noticeElseAnswer'),
  'P-ONSITE-BOUNDARY': oneOf('nextBusinessDay', 'sameDay'),
  'P-RECEPTION-CLOSE': oneOf('inclusive', 'exclusive'),
  'P-OUT-OF-HOURS': oneOf('nextOpening'),
  'P-NEXT-DAY': oneOf('nextBusinessDay'),
  'P-SATURDAY-VISIT': oneOf('asBusinessDay'),
  'P-SHIPPING': oneOf('fromNextBusinessDay'),
  'P-VERIFY': isShapedAs({
    levels: isShapedAs({ A: isLevel, B: isLevel, C: isLevel }),
    attemptsPerContract: isLimit,
    failuresPerOperator: isLimit,
  }),
  'P-DEVICE-COVERAGE': oneOf('coveredUntilRuled', 'covered', 'definitionOnly'),
  'P-MAX-PERIOD': isShapedAs({
    basis: oneOf(...PERIOD_BASES),
    warnAtDays: (value) => Array.isArray(value) && value.every(isCount),
  }),
  'P-SERVICE-START': oneOf('serviceStart', 'effective'),
  'P-SUSPENSION-COUNT': oneOf('firstDayCounted'),
  'P-SUSPENSION-FEE': oneOf('continues', 'referred'),
  'P-FEE-MONTH': isShapedAs({
    startDay: (value) => isCount(value) && (value as number) >= 1 && (value as number) <= 28,
  }),
  'P-PRORATE': oneOf('prorateThenTax', 'taxThenProrate'),
  'P-INTEREST-RATE': oneOf('firstDayOfDefault'),
};
