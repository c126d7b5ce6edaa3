/**
 * Procedures of contracts (契約手続き): a file is opened in a call or from a case, filled in, and moved by the machine of its kind. Who acts, in
 * which call, how far the caller is identified and which day it is are known here and never asked of the screen. What a step makes of the
 * contract, and a date that is told with it, happen in the same transaction.
 *
 * Source: N 第7条〜第23条 · N-032, N-047, N-051, N-053, N-132; B 第12条, 第15条, 第31条, 第35条 · B-015, B-025, B-063, B-064, B-073; terms.md 5.6 no. 8
 */
import type { ContractState } from '../../shared/contractors/contract.ts';
import type { CaseId, ContactId, ProcedureId } from '../../shared/core/ids.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import { dateOf } from '../../shared/core/time.ts';
import type { Parsed, Value } from '../../shared/desk/contract.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import type { ProcedureView } from '../../shared/desk/procedure-views.ts';
import { type Advanced, advance, type ProcedureWish, standingOf } from '../../shared/procedures/advance.ts';
import {
  dayOf,
  type Moment,
  type ProcedureRefused,
  type RefusalReason,
  refusal,
} from '../../shared/procedures/guards.ts';
import type { ItemValue, ProcedureItem } from '../../shared/procedures/items.ts';
import { MACHINES } from '../../shared/procedures/machines.ts';
import { KINDS_OF_SERVICE, openFile, type ProcedureKind } from '../../shared/procedures/procedure.ts';
import { PROCEDURE_DATES } from '../../shared/rules/server-support/procedures/procedure-dates.ts';
import { toldText } from '../../shared/rules/server-support/procedures/procedure-dates-words.ts';
import { findCase, type StoredCase } from '../store/cases-repository.ts';
import { contactsOfCase, unfinishedContact } from '../store/contacts-repository.ts';
import { findContract } from '../store/contracts-repository.ts';
import type { ReadableDb, WritableDb } from '../store/handles.ts';
import {
  appendProcedureEvent,
  type ContractMove,
  eventsOfProcedure,
  fileOf,
  findProcedure,
  insertProcedure,
  isUnderWay,
  listProcedures,
  moveContract,
  type ProcedureBrief,
  type ProcedureScope,
} from '../store/procedures-repository.ts';
import { insertPromise } from '../store/promises-repository.ts';
import { ongoingCall } from './call-change.ts';
import { clockForDecision } from './clock-doubt.ts';
import { type DeskWork, type Outcome, record, recordReading, type Writing } from './desk-work.ts';
import { confirmedLevel } from './identified.ts';
import { procedureRowOf, procedureViewOf, type ReadFile } from './procedure-view.ts';
import { recordRefusal } from './record-refusal.ts';

const LISTED = 200;

/**
 * Opens a file and answers with it.
 *
 * Errors: `notFound`; `contractNotChosen` for anything but an application or an inquiry; `serviceMismatch` for a matter of the other contract; and
 * `procedureRefused` (`alreadyOpen`) while one of the kind is under way.
 */
export async function openProcedure(work: DeskWork, input: Parsed<'procedure:open'>): Outcome<ProcedureView> {
  const { kind, origin: from } = input;
  const id = work.newId<'procedure'>();
  const opened = await work.store.write<undefined, DeskError>(async (db, audit) => {
    const origin = from.of === 'call' ? await ofCall(work, db, from.contactId) : await ofCase(db, from.caseId);
    if (!origin.ok) return origin;
    const { found, openedIn } = origin.value;
    const allowed = await mayOpen(db, kind, found);
    if (!allowed.ok) return allowed;
    const { contractId, id: caseId } = found;
    const at = work.clock.now();
    const file = openFile(kind, work.user.id, openedIn);
    const standing = standingOf(MACHINES[kind], file);
    const origins = { id, kind, contractId, caseId, openedIn, openedBy: work.user.id, openedAt: at };
    await insertProcedure(db, origins, { stage: file.stage, standing, updatedAt: at });
    record(work, audit, { action: 'procedure:open', entity: 'procedure', entityId: id, detail: { kind, caseId } });
    return ok();
  });
  return opened.ok ? viewOf(work, id) : opened;
}

interface Origin {
  readonly found: StoredCase;
  readonly openedIn: ContactId | null;
}

async function ofCall(work: DeskWork, db: ReadableDb, contactId: ContactId): Promise<Result<Origin, DeskError>> {
  const call = await ongoingCall(work, db, contactId);
  return call.ok ? ok({ found: call.value.case, openedIn: contactId }) : call;
}

/** What came up in a case came up in its last contact, so that this one is no other evidence later. */
async function ofCase(db: ReadableDb, caseId: CaseId): Promise<Result<Origin, DeskError>> {
  const found = await findCase(db, caseId);
  if (found === null) return err({ type: 'notFound', what: 'case' });
  return ok({ found, openedIn: (await contactsOfCase(db, caseId)).at(-1)?.id ?? null });
}

/** Who applies has no contract yet; who asks as an authority is told of none. */
const WITHOUT_CONTRACT: readonly ProcedureKind[] = ['application', 'phoneInquiry'];

async function mayOpen(
  db: ReadableDb,
  kind: ProcedureKind,
  { service, contractId, id: caseId }: StoredCase,
): Promise<Result<undefined, DeskError>> {
  if (service !== null && !KINDS_OF_SERVICE[service].includes(kind)) return err({ type: 'serviceMismatch' });
  if (contractId === null && !WITHOUT_CONTRACT.includes(kind)) return err({ type: 'contractNotChosen' });
  if (await isUnderWay(db, { kind, contractId, caseId })) return err(deskRefusal(refusal('alreadyOpen')));
  return ok();
}

/** Errors: `notFound`; what the machine and its guards refuse. */
export const recordProcedureItem = (work: DeskWork, input: Parsed<'procedure:record'>): Outcome<ProcedureView> =>
  change(work, input.procedureId, { type: 'record', item: input.item, value: input.value });

/** Errors: `notFound`; what the machine and its guards refuse. */
export const takeProcedureStep = (work: DeskWork, input: Parsed<'procedure:step'>): Outcome<ProcedureView> =>
  change(work, input.procedureId, { type: 'step', step: input.step, reason: input.reason });

async function change(work: DeskWork, id: ProcedureId, wish: ProcedureWish): Outcome<ProcedureView> {
  const changed = await work.store.write<undefined, DeskError>((db, audit) =>
    changeIn(work, { db, audit }, { id, wish }),
  );
  if (changed.ok) return viewOf(work, id);
  const { error } = changed;
  if (error.type === 'procedureRefused' && TELLING.includes(error.reason)) {
    await recordRefusal(work, { channel: `procedure:${wish.type}`, reason: error.type });
  }
  return changed;
}

interface Change {
  readonly id: ProcedureId;
  readonly wish: ProcedureWish;
}

async function changeIn(work: DeskWork, { db, audit }: Writing, { id, wish }: Change): Outcome<undefined> {
  const clock = wish.type === 'step' ? clockForDecision(work) : ok();
  if (!clock.ok) return clock;
  const read = await readProcedure(db, id);
  if (read === null) return err({ type: 'notFound', what: 'procedure' });
  const { brief, file } = read;
  const moment = await momentOf(work, db, brief);
  const machine = MACHINES[file.kind];
  const done = advance(machine, file, { wish, moment });
  if (!done.ok) return err(deskRefusal(done.error));
  const { event, edge } = done.value;
  const at = work.clock.now();
  const judges = edge?.judges === true;
  const whereabouts = { stage: done.value.file.stage, standing: standingOf(machine, done.value.file), updatedAt: at };
  const added = { procedureId: id, at, actorId: work.user.id, contactId: moment.contactId, judges, event };
  await appendProcedureEvent(db, added, whereabouts);
  const moved = await applyToContract(db, brief, done.value);
  if (!moved.ok) return moved;
  await promiseTold(work, db, { brief, done: done.value, moment });
  const detail =
    event.type === 'recorded'
      ? { kind: file.kind, procedureItem: event.item, given: event.value !== null }
      : { kind: file.kind, step: event.step, stage: event.to, approves: event.approves };
  record(work, audit, { action: `procedure:${wish.type}`, entity: 'procedure', entityId: id, detail });
  return ok();
}

/**
 * The notice that a procedure waits for has left: what the procedure asks of it is filled in, and it takes its step in the same transaction. One that was noticed before
 * stays where it is.
 *
 * Errors: what the machine of the procedure and its guards refuse, so that no notice leaves before its procedure is decided.
 * Source: N 第18条2項, 第22条 · N-047, N-053, N-130
 */
export async function noticeLeft(
  work: DeskWork,
  writing: Writing,
  {
    procedureId: id,
    said,
  }: { readonly procedureId: ProcedureId; readonly said: ReadonlyArray<readonly [ProcedureItem, ItemValue]> },
): Outcome<undefined> {
  const read = await readProcedure(writing.db, id);
  if (read === null) return err({ type: 'notFound', what: 'procedure' });
  if (read.file.noticedOn !== null) return ok();
  if (read.file.stage !== 'approved') return err(deskRefusal(refusal('noSuchStep')));
  for (const [item, value] of said) {
    const recorded = await changeIn(work, writing, { id, wish: { type: 'record', item, value } });
    if (!recorded.ok) return recorded;
  }
  return changeIn(work, writing, { id, wish: { type: 'step', step: 'notify', reason: null } });
}

/** Who tries to decide on the own work, or to pass evidence off for another, is written down. */
const TELLING: readonly RefusalReason[] = ['role', 'sameHands', 'sameContact', 'notVerified'];

/** The states from which a procedure takes a contract; from any other it leaves it as it is. */
const FROM: { readonly [State in ContractState]: readonly ContractState[] } = {
  applied: [],
  formed: ['applied'],
  inService: ['formed', 'suspended'],
  suspended: ['inService'],
  cancelled: ['applied', 'formed', 'inService', 'suspended'],
};

/** Errors: `procedureRefused` (`factsForbid`) for the suspension of a contract that is not in service. */
async function applyToContract(
  db: WritableDb,
  { contractId }: ProcedureBrief,
  { edge, file }: Advanced,
): Promise<Result<undefined, DeskError>> {
  const state = edge?.contractState;
  if (state === undefined || contractId === null) return ok();
  const contract = await findContract(db, contractId);
  if (contract === null || !FROM[state].includes(contract.state)) {
    return state === 'suspended' ? err(deskRefusal(refusal('factsForbid'))) : ok();
  }
  const effectiveOn = state === 'formed' ? dayOf(file, 'documentOn') : null;
  const serviceStartOn = edge?.step === 'completeWork' ? dayOf(file, 'workCompletedOn') : null;
  const cancelledOn =
    state === 'cancelled'
      ? (dayOf(file, 'cancelOn') ?? dayOf(file, 'endOn') ?? dayOf(file, 'phoneEndOn') ?? dayOf(file, 'lineEndedOn'))
      : null;
  const move: ContractMove = {
    state,
    ...(effectiveOn === null ? {} : { effectiveOn }),
    ...(serviceStartOn === null ? {} : { serviceStartOn }),
    ...(cancelledOn === null ? {} : { cancelledOn }),
  };
  await moveContract(db, contractId, move);
  return ok();
}

/** A date that is told with a step is a promise of the case, while the day is still to come. */
async function promiseTold(
  work: DeskWork,
  db: WritableDb,
  { brief, done, moment }: { readonly brief: ProcedureBrief; readonly done: Advanced; readonly moment: Moment },
): Promise<void> {
  const item = done.edge?.tells;
  const due = item === undefined ? null : dayOf(done.file, item);
  if (item === undefined || due === null || brief.caseId === null || due < moment.today) return;
  await insertPromise(db, {
    id: work.newId<'promise'>(),
    caseId: brief.caseId,
    decisionId: null,
    kind: 'told',
    due,
    tentative: false,
    text: toldText(item, due, moment.today),
    madeAt: work.clock.now(),
    madeBy: work.user.id,
  });
}

/** Errors: `notFound`. */
export async function getProcedure(work: DeskWork, { procedureId }: Parsed<'procedure:get'>): Outcome<ProcedureView> {
  const view = await viewOf(work, procedureId);
  if (!view.ok) return view;
  const { kind } = view.value;
  const deed = { action: 'procedure:get', entity: 'procedure', entityId: procedureId, detail: { kind } };
  const recorded = await recordReading(work, deed);
  return recorded.ok ? view : recorded;
}

export async function listDeskProcedures(
  { store, user }: DeskWork,
  { scope: asked }: Parsed<'procedures:list'>,
): Outcome<Value<'procedures:list'>> {
  const scope: ProcedureScope = asked.of === 'mine' ? { of: asked.of, userId: user.id } : asked;
  return ok((await listProcedures(store.read, scope, LISTED)).map(procedureRowOf));
}

async function viewOf(work: DeskWork, id: ProcedureId): Outcome<ProcedureView> {
  const { read: db } = work.store;
  const read = await readProcedure(db, id);
  if (read === null) return err({ type: 'notFound', what: 'procedure' });
  return ok(procedureViewOf(read, await momentOf(work, db, read.brief)));
}

export async function readProcedure(db: ReadableDb, id: ProcedureId): Promise<ReadFile | null> {
  const brief = await findProcedure(db, id);
  if (brief === null) return null;
  const events = await eventsOfProcedure(db, id);
  return { brief, events, file: fileOf(brief, events) };
}

/** The call that this person has not finished says in which contact something is done, whatever contract it is about. */
async function momentOf({ user, clock }: DeskWork, db: ReadableDb, { contractId }: ProcedureBrief): Promise<Moment> {
  const contact = await unfinishedContact(db, user.id);
  const found = contact === null ? null : await findCase(db, contact.caseId);
  const onLine = contact !== null && contractId !== null && found?.contractId === contractId;
  return {
    userId: user.id,
    role: user.role,
    today: dateOf(clock.now()),
    contactId: contact?.id ?? null,
    level: onLine ? await confirmedLevel(db, contact.id, contractId) : null,
    rules: PROCEDURE_DATES,
  };
}

const deskRefusal = ({ type, reason, items }: ProcedureRefused): DeskError => ({ type, reason, items: [...items] });
