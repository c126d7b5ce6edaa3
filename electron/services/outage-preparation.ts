/**
 * Prepares the caps of all contracts of an outage: portion by portion, so that a list of thousands can be followed and given up, and kept with the
 * versions of what it read. It is a preparation and never a payment.
 *
 * Source: B 36, 37 · B-076, B-080, B-083
 */
import type { OutageId, PreparationId } from '../../shared/core/ids.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import { dateOf } from '../../shared/core/time.ts';
import { type Yen, yen } from '../../shared/core/yen.ts';
import type { Parsed, Value } from '../../shared/desk/contract.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import { outageRefused } from '../../shared/outages/advance.ts';
import { apportion, type CapTotals } from '../../shared/outages/cap.ts';
import { policyVersions } from '../../shared/policies/policy.ts';
import {
  CAP_POLICIES,
  CAP_TABLES,
  CONTRACT_CAP_RULE,
  contractCap,
} from '../../shared/rules/hikari-phone/outages/contract-cap.ts';
import type { RuleTables } from '../../shared/rules/rule-tables.ts';
import type { ReadableDb, WritableDb } from '../store/handles.ts';
import { type AffectedContract, affectedContracts, countAffected } from '../store/outage-contracts-repository.ts';
import {
  capProgress,
  cappedAmounts,
  capsOfPreparation,
  countCaps,
  findPreparation,
  finishPreparation,
  insertCaps,
  insertPreparation,
  type NewPreparation,
} from '../store/outage-preparations-repository.ts';
import { eventsOfOutage, findOutage, outageOf } from '../store/outages-repository.ts';
import { type DeskWork, type Outcome, record } from './desk-work.ts';
import { capRowOf } from './outage-preparation-view.ts';

/** A portion is one short transaction, between which calls go on. */
const PORTION = 250;

/**
 * Begins a list, or goes on with one.
 *
 * Errors: `notFound`; `outageRefused` (`unfinished`) while the outage goes on, (`nothingChosen`) where it touches no contract, and
 * (`changedMeanwhile`) where the outage or the policies changed since the list was begun.
 */
export async function prepareCaps(
  work: DeskWork,
  { outageId, preparationId }: Parsed<'outage:prepare'>,
): Outcome<Value<'outage:prepare'>> {
  const tables = await work.tables();
  return work.store.write<Value<'outage:prepare'>, DeskError>(async (db, audit) => {
    const begun =
      preparationId === null ? await begin(work, db, { outageId, tables }) : await goOn(work, db, preparationId);
    if (!begun.ok) return begun;
    const list = begun.value;
    const stands = await isUnchanged(db, list, tables);
    if (!stands.ok) return stands;
    const { last } = capProgress(db, list.id);
    const contracts = affectedContracts(db, list.outageId, { after: last, limit: PORTION });
    const today = dateOf(list.startedAt);
    const read = { policies: tables.policies, today };
    insertCaps(
      db,
      list.id,
      contracts.map((contract) => ({ ...contract, cap: contractCap(list.facts, factsOf(contract), read) })),
    );
    const finished = contracts.length < PORTION;
    const totals = finished ? finish(work, db, list) : null;
    const { done } = capProgress(db, list.id);
    const detail = { preparationId: list.id, done, finished, rule: list.rule, capTotal: totals?.capTotal ?? null };
    record(work, audit, { action: 'outage:prepare', entity: 'outage', entityId: list.outageId, detail });
    return ok({ preparationId: list.id, done, total: countAffected(db, list.outageId), finished });
  });
}

async function begin(
  work: DeskWork,
  db: WritableDb,
  { outageId, tables }: { readonly outageId: OutageId; readonly tables: RuleTables },
): Promise<Result<NewPreparation, DeskError>> {
  const brief = await findOutage(db, outageId);
  if (brief === null) return err({ type: 'notFound', what: 'outage' });
  if (brief.restoredAt === null) return outageRefused('unfinished');
  if (countAffected(db, outageId) === 0) return outageRefused('nothingChosen');
  const { received } = outageOf(await eventsOfOutage(db, outageId));
  const { knownAt, restoredAt, extent, party, revision } = brief;
  const list: NewPreparation = {
    id: work.newId<'preparation'>(),
    outageId,
    revision,
    rule: CONTRACT_CAP_RULE,
    versions: { ...CAP_TABLES, ...policyVersions(tables.policies, CAP_POLICIES) },
    facts: { knownAt, restoredAt, extent, party, received: party === 'carrier' ? received : null },
    startedBy: work.user.id,
    startedAt: work.clock.now(),
  };
  await insertPreparation(db, list);
  return ok(list);
}

/** Only whoever began a list goes on with it. */
async function goOn({ user }: DeskWork, db: ReadableDb, id: PreparationId): Promise<Result<NewPreparation, DeskError>> {
  const list = await findPreparation(db, id);
  if (list === null || list.startedBy !== user.id) return err({ type: 'notFound', what: 'preparation' });
  return list.finishedAt === null ? ok(list) : outageRefused('changedMeanwhile');
}

async function isUnchanged(
  db: ReadableDb,
  { outageId, revision, versions }: NewPreparation,
  { policies }: RuleTables,
): Promise<Result<undefined, DeskError>> {
  const brief = await findOutage(db, outageId);
  const now = policyVersions(policies, CAP_POLICIES);
  const same = brief?.revision === revision && CAP_POLICIES.every((policy) => versions[policy] === now[policy]);
  return same ? ok() : outageRefused('changedMeanwhile');
}

const factsOf = ({ plan, state, effectiveOn, serviceStartOn, cancelledOn }: AffectedContract) => ({
  plan,
  state,
  beganOn: effectiveOn ?? serviceStartOn,
  lastDay: cancelledOn,
});

/** Adds up, and shares out what the carrier pays where that is known (B-080). */
function finish({ clock }: DeskWork, db: WritableDb, { id, facts }: NewPreparation): CapTotals {
  const amounts = cappedAmounts(db, id);
  const capTotal = yen(amounts.reduce<number>((sum, { cap }) => sum + cap, 0));
  const { received } = facts;
  const { shares, remainder } =
    received === null
      ? NOT_SHARED
      : apportion(
          received,
          amounts.map(({ cap }) => cap),
        );
  const totals: CapTotals = {
    ...countCaps(db, id),
    capped: amounts.length,
    capTotal,
    received,
    shared: received === null || remainder === null ? null : yen(received - remainder),
    remainder,
  };
  const lines = amounts.flatMap(({ ordinal }, index) => {
    const share = shares[index];
    return share === undefined ? [] : [{ ordinal, share }];
  });
  finishPreparation(db, id, { at: clock.now(), totals, shares: lines });
  return totals;
}

const NOT_SHARED: { readonly shares: readonly Yen[]; readonly remainder: Yen | null } = { shares: [], remainder: null };

/** Errors: `notFound` for a list that is unknown or was not finished. */
export async function listCaps(
  { store }: DeskWork,
  { preparationId, after, limit }: Parsed<'outage:caps'>,
): Outcome<Value<'outage:caps'>> {
  const list = await findPreparation(store.read, preparationId);
  if (list === null || list.finishedAt === null) return err({ type: 'notFound', what: 'preparation' });
  return ok(capsOfPreparation(store.read, preparationId, { after, limit }).map(capRowOf));
}
