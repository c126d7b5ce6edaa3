/**
 * The contracts of an outage: chosen by plan, kind of line, area or a pasted list, all of them or none; and the call of one of them, whose caller is
 * told.
 *
 * Source: B 29(1) · B-053, B-083
 */
import { maskName } from '../../shared/contractors/mask.ts';
import type { ContactId, ContractId, OutageId } from '../../shared/core/ids.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import { dateOf, formatClockTime, formatIsoDate, hours, type InstantMs, instant } from '../../shared/core/time.ts';
import type { Parsed, Value } from '../../shared/desk/contract.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import type { AffectedRow, CallOutage } from '../../shared/desk/outage-views.ts';
import { outageRefused } from '../../shared/outages/advance.ts';
import { type ContractChoice, numberBeginning, plainArea, readHandles } from '../../shared/outages/contract-choice.ts';
import type { ReadableDb } from '../store/handles.ts';
import {
  type AffectedContract,
  addOutageContracts,
  affectedContracts,
  contractOfHandle,
  contractsOfLineKind,
  contractsOfPlans,
  insertTelling,
  isAffected,
  phoneLineKinds,
  placedContracts,
  removeOutageContract,
} from '../store/outage-contracts-repository.ts';
import { findOutage, outagesOfContract, raiseRevision } from '../store/outages-repository.ts';
import { appendTimeline } from '../store/timeline-repository.ts';
import { ongoingCall } from './call-change.ts';
import { type DeskWork, type Outcome, record } from './desk-work.ts';

/** How many of the handles that are not known are named. */
const NAMED = 50;
/** Far more than a handle has. */
const NAMED_LETTERS = 20;
/** How long a restored outage is still shown on a call. */
const LATELY = hours(7 * 24);

interface Chosen {
  readonly ids: readonly ContractId[];
  readonly unknown: readonly string[];
  readonly unsuitable: readonly string[];
}

function chosenBy(db: ReadableDb, choice: ContractChoice): Chosen {
  switch (choice.by) {
    case 'plan':
      return { ids: contractsOfPlans(db, choice.plans), unknown: [], unsuitable: [] };
    case 'lineKind':
      return { ids: contractsOfLineKind(db, choice.kind), unknown: [], unsuitable: [] };
    case 'area':
      return { ids: contractsOfArea(db, choice.area), unknown: [], unsuitable: [] };
    case 'handles':
      return contractsOfHandles(db, choice.handles);
  }
}

function contractsOfArea(db: ReadableDb, area: string): readonly ContractId[] {
  const digits = numberBeginning(area);
  const place = plainArea(area);
  const isThere = ({ address, numbers }: { readonly address: string; readonly numbers: string }): boolean =>
    digits === null
      ? plainArea(address).startsWith(place)
      : numbers.split(' ').some((number) => number.replace(/\D/g, '').startsWith(digits));
  return placedContracts(db)
    .filter(isThere)
    .map(({ id }) => id);
}

/** A contract that was cancelled may have been without service; one that was only applied for cannot. */
function contractsOfHandles(db: ReadableDb, pasted: string): Chosen {
  const ids: ContractId[] = [];
  const unknown: string[] = [];
  const unsuitable: string[] = [];
  for (const handle of readHandles(pasted)) {
    const found = contractOfHandle(db, handle);
    if (found === null) unknown.push(handle);
    else if (found.service !== 'hikariPhone' || found.state === 'applied' || found.state === 'formed')
      unsuitable.push(handle);
    else ids.push(found.id);
  }
  return { ids, unknown, unsuitable };
}

export const listLineKinds = async ({ store }: DeskWork): Outcome<Value<'outages:lineKinds'>> =>
  ok([...phoneLineKinds(store.read)]);

/** Errors: `notFound`. */
export async function findOutageContracts(
  { store }: DeskWork,
  { outageId, choice }: Parsed<'outage:findContracts'>,
): Outcome<Value<'outage:findContracts'>> {
  const db = store.read;
  if ((await findOutage(db, outageId)) === null) return err({ type: 'notFound', what: 'outage' });
  const { ids, unknown, unsuitable } = chosenBy(db, choice);
  return ok({
    found: ids.length,
    already: ids.filter((id) => isAffected(db, outageId, id)).length,
    unknown: named(unknown),
    unknownCount: unknown.length,
    unsuitable: named(unsuitable),
    unsuitableCount: unsuitable.length,
  });
}

/** By whole characters: what was pasted may be anything. */
const named = (handles: readonly string[]): string[] =>
  handles.slice(0, NAMED).map((handle) => [...handle].slice(0, NAMED_LETTERS).join(''));

/**
 * Adds all that are meant, or none.
 *
 * Errors: `notFound`; `outageRefused` (`unknownContracts`) where a handle is of no contract that can be without service, (`nothingChosen`).
 */
export async function addContractsToOutage(
  work: DeskWork,
  { outageId, choice }: Parsed<'outage:addContracts'>,
): Outcome<Value<'outage:addContracts'>> {
  return work.store.write<Value<'outage:addContracts'>, DeskError>(async (db, audit) => {
    if ((await findOutage(db, outageId)) === null) return err({ type: 'notFound', what: 'outage' });
    const { ids, unknown, unsuitable } = chosenBy(db, choice);
    if (unknown.length + unsuitable.length > 0) return outageRefused('unknownContracts');
    const author = { actorId: work.user.id, at: work.clock.now() };
    const added = addOutageContracts(db, { outageId, contractIds: ids }, author);
    if (added === 0) return outageRefused('nothingChosen');
    await raiseRevision(db, outageId, author.at);
    const detail = { by: choice.by, added };
    record(work, audit, { action: 'outage:addContracts', entity: 'outage', entityId: outageId, detail });
    return ok({ added });
  });
}

/** Errors: `notFound`; `outageRefused` (`notAffected`). */
export async function removeContractFromOutage(
  work: DeskWork,
  { outageId, contractId, reason }: Parsed<'outage:removeContract'>,
): Outcome<null> {
  return work.store.write<null, DeskError>(async (db, audit) => {
    if ((await findOutage(db, outageId)) === null) return err({ type: 'notFound', what: 'outage' });
    const author = { actorId: work.user.id, at: work.clock.now() };
    if (!removeOutageContract(db, { outageId, contractId, reason }, author)) return outageRefused('notAffected');
    await raiseRevision(db, outageId, author.at);
    const detail = { contractId };
    record(work, audit, { action: 'outage:removeContract', entity: 'outage', entityId: outageId, detail });
    return ok(null);
  });
}

/** Errors: `notFound`. */
export async function listOutageContracts(
  { store }: DeskWork,
  { outageId, after, limit }: Parsed<'outage:contracts'>,
): Outcome<Value<'outage:contracts'>> {
  if ((await findOutage(store.read, outageId)) === null) return err({ type: 'notFound', what: 'outage' });
  return ok(affectedContracts(store.read, outageId, { after, limit }).map(affectedRow));
}

const affectedRow = (contract: AffectedContract): AffectedRow => ({
  ordinal: contract.ordinal,
  contractId: contract.contractId,
  handle: contract.handle,
  maskedName: maskName(contract.contractorKind, contract.contractorName),
  plan: contract.plan,
  state: contract.state,
  firstToldAt: contract.firstToldAt,
});

/** Errors: `notFound` and `wrongPhase` for a call that is not one's own or is saved. */
export async function outagesOnCall(
  work: DeskWork,
  { contactId }: Parsed<'outages:onCall'>,
): Outcome<Value<'outages:onCall'>> {
  const call = await ongoingCall(work, work.store.read, contactId);
  return call.ok ? ok(onCall(work, contactId, call.value.case.contractId)) : call;
}

function onCall({ store, clock }: DeskWork, contactId: ContactId, contractId: ContractId | null): CallOutage[] {
  if (contractId === null) return [];
  const since = instant(Math.max(0, clock.now() - LATELY));
  return outagesOfContract(store.read, { contractId, contactId }, since).map(
    ({ id, number, scope, extent, knownAt, restoredAt, toldHereAt, firstToldAt }) => ({
      outageId: id,
      number,
      scope,
      extent,
      knownAt,
      restoredAt,
      toldHereAt,
      firstToldAt,
    }),
  );
}

/**
 * Writes into the case, and into the log of the outage, that the caller was told.
 *
 * Errors: those of `outagesOnCall`; `contractNotChosen`; `outageRefused` (`notAffected`, `alreadyTold`).
 */
export async function tellOutage(
  work: DeskWork,
  { contactId, outageId }: Parsed<'outage:tell'>,
): Outcome<Value<'outage:tell'>> {
  const told = await work.store.write<ContractId, DeskError>(async (db, audit) => {
    const call = await ongoingCall(work, db, contactId);
    if (!call.ok) return call;
    const { id: caseId, contractId } = call.value.case;
    if (contractId === null) return err({ type: 'contractNotChosen' });
    const tellable = await affecting(db, outageId, contractId);
    if (!tellable.ok) return tellable;
    const { number, knownAt } = tellable.value;
    const at = work.clock.now();
    const telling = { outageId, contractId, caseId, contactId };
    if (!insertTelling(db, telling, { actorId: work.user.id, at })) return outageRefused('alreadyTold');
    const facts = { outage: `No.${number}`, knownAt: minuteOf(knownAt) };
    const entry = { caseId, contactId, at, actorId: work.user.id, kind: 'outageTold', facts, text: null } as const;
    await appendTimeline(db, entry);
    const detail = { contactId, elapsedMs: at - knownAt };
    record(work, audit, { action: 'outage:tell', entity: 'outage', entityId: outageId, detail });
    return ok(contractId);
  });
  return told.ok ? ok(onCall(work, contactId, told.value)) : told;
}

async function affecting(db: ReadableDb, outageId: OutageId, contractId: ContractId) {
  const outage = await findOutage(db, outageId);
  if (outage === null) return err({ type: 'notFound', what: 'outage' });
  const answer: Result<typeof outage, DeskError> = isAffected(db, outageId, contractId)
    ? ok(outage)
    : outageRefused('notAffected');
  return answer;
}

/** `2026-11-21 16:46` */
const minuteOf = (at: InstantMs): string => `${formatIsoDate(dateOf(at))} ${formatClockTime(at).slice(0, 5)}`;
