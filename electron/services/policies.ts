/**
 * Desk policies (運用ルール): what is in force, how it came to be, and the signature that changes it. A change is a new version with its reason;
 * an undo is one as well. Neither reaches an answer that was given before.
 * Source: terms.md "Readings that are settled"
 */
import { hash } from 'node:crypto';
import { isInRange } from '../../shared/calendar/business-calendar.ts';
import { FIRST_DATE, LAST_DATE } from '../../shared/calendar/holidays.ts';
import { assert } from '../../shared/core/assert.ts';
import { canonicalJson, type Json } from '../../shared/core/canonical-json.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import { type CivilDate, dateOf, formatIsoDate, parseIsoDate, partsOf } from '../../shared/core/time.ts';
import type { Parsed, Value } from '../../shared/desk/contract.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import type { PolicyVersionView } from '../../shared/desk/policy-views.ts';
import { DEFAULT_POLICIES } from '../../shared/policies/default-policies.ts';
import { POLICY_IDS, type PolicyId } from '../../shared/policies/policy.ts';
import { type SignedVersion, versionPeriods } from '../../shared/policies/policy-history.ts';
import { policiesInForce, policyVersion } from '../../shared/policies/policy-records.ts';
import { policyValueText, readPolicyValue } from '../../shared/policies/policy-shapes.ts';
import type { ReadableDb } from '../store/handles.ts';
import { insertPolicy, listPolicies, type StoredPolicy } from '../store/policies-repository.ts';
import { type DeskWork, type Outcome, record } from './desk-work.ts';
import { policyRecordOf } from './past-tables.ts';
import type { KeyedWork } from './users.ts';

/** The policies in force today, one of each. */
export async function listDeskPolicies(work: DeskWork): Outcome<Value<'policies:list'>> {
  const { policies } = await work.tables();
  return ok(
    POLICY_IDS.map((policyId) => {
      const { version, value, effectiveFrom, signedBy } = policies[policyId];
      return { policyId, version, value: policyValueText(value), effectiveFrom, signedBy };
    }),
  );
}

/** Every version of every policy, newest first, the default last. */
export async function listPolicyHistories(work: DeskWork): Outcome<Value<'policies:history'>> {
  const stored = await listPolicies(work.store.read);
  return ok(
    POLICY_IDS.map((policyId) => ({
      policyId,
      defaultValue: policyValueText(DEFAULT_POLICIES[policyId].value),
      versions: historyOf(work, policyId, stored),
    })),
  );
}

function historyOf({ clock }: DeskWork, id: PolicyId, stored: readonly StoredPolicy[]): PolicyVersionView[] {
  const versions = [defaultVersion(id), ...stored.filter(({ policyId }) => policyId === id).map(signedVersion)];
  const periods = versionPeriods(versions, clock.now());
  return versions.toReversed().map((one) => {
    const period = periods.get(one.version);
    assert(period !== undefined, 'every version has its period');
    return { ...one, ...period };
  });
}

type VersionFacts = Omit<PolicyVersionView, 'standing' | 'replacedBy'> & SignedVersion;

function defaultVersion(id: PolicyId): VersionFacts {
  const { version, value, effectiveFrom, signedBy } = DEFAULT_POLICIES[id];
  const unsigned = { signedAt: null, reason: null, restores: null };
  return { version, value: policyValueText(value), effectiveFrom, signedBy, ...unsigned };
}

function signedVersion({ policyId: _, value, effectiveFrom, ...signed }: StoredPolicy): VersionFacts {
  return { ...signed, value: canonicalJson(value), effectiveFrom: formatIsoDate(effectiveFrom) };
}

/**
 * Signs a new version with the signer's own password. The rules read it from its first day on, today at the earliest.
 *
 * Errors: `signInRefused` for a wrong password; `policyRefused` for a value the rules cannot follow, a day that has passed, a value that would
 * change nothing, or where somebody else has signed since; `outsideCalendar`.
 */
export async function signPolicy(
  { work, vault }: KeyedWork,
  input: Parsed<'policies:sign'>,
): Outcome<Value<'policies:sign'>> {
  const checked = await vault.checkPassword(work.user.name, input.password);
  if (!checked.ok) return checked;
  if (checked.value.userId !== work.user.id) return err({ type: 'notPermitted' });
  return work.store.write<Value<'policies:sign'>, DeskError>(async (db, audit) => {
    const change = await checkChange(db, input, dateOf(work.clock.now()));
    if (!change.ok) return change;
    const { policyId, reason, restores } = input;
    const { value, effectiveFrom } = change.value;
    const signature = { signedBy: work.user.name, signedAt: work.clock.now(), reason, restores };
    const version = await insertPolicy(db, { policyId, value, effectiveFrom, ...signature });
    // The words of the reason stand beside the version; the chain seals them without holding them.
    const detail = { version, value, effectiveFrom: input.effectiveFrom, restores, digest: hash('sha256', reason) };
    record(work, audit, { action: 'policies:sign', entity: 'policy', entityId: policyId, detail });
    return ok({ version });
  });
}

interface Change {
  readonly value: Json;
  readonly effectiveFrom: CivilDate;
}

async function checkChange(
  db: ReadableDb,
  { policyId, value: text, effectiveFrom: from, after, restores }: Parsed<'policies:sign'>,
  today: CivilDate,
): Promise<Result<Change, DeskError>> {
  const value = readPolicyValue(policyId, text);
  const effectiveFrom = parseIsoDate(from);
  assert(effectiveFrom !== null, 'the schema lets only real dates pass');
  if (value === null) return err({ type: 'policyRefused', reason: 'unusableValue' });
  if (!isInRange(effectiveFrom)) {
    return err({ type: 'outsideCalendar', firstYear: partsOf(FIRST_DATE).year, lastYear: partsOf(LAST_DATE).year });
  }
  if (effectiveFrom < today) return err({ type: 'policyRefused', reason: 'pastDate' });
  const stored = (await listPolicies(db)).filter((policy) => policy.policyId === policyId);
  const records = stored.map(policyRecordOf);
  const newest = Math.max(1, ...stored.map(({ version }) => version));
  if (newest !== after) return err({ type: 'policyRefused', reason: 'changedMeanwhile' });
  if (restores !== null) {
    const restored = policyVersion(records, policyId, restores);
    const returns = restored !== null && policyValueText(restored.value) === policyValueText(value);
    if (!returns) return err({ type: 'policyRefused', reason: 'unusableValue' });
  }
  const standing = policiesInForce(records, effectiveFrom);
  const same = standing.ok && policyValueText(standing.value[policyId].value) === policyValueText(value);
  // A version that is still to come is taken back by signing again what is in force before it.
  if (same && !stored.some((one) => one.effectiveFrom > effectiveFrom && isLive(one, stored))) {
    return err({ type: 'policyRefused', reason: 'sameValue' });
  }
  return ok({ value: value as Json, effectiveFrom });
}

/** Whether no higher version overtakes this one before its first day. */
const isLive = (one: StoredPolicy, all: readonly StoredPolicy[]): boolean =>
  all.every(({ version, effectiveFrom }) => version <= one.version || effectiveFrom > one.effectiveFrom);
