/**
 * The notice ledger (通知台帳): a notice is drafted from a call, a case, a procedure or for everybody, says what it must say, is approved by somebody
 * else where its kind needs that, and is marked as sent, returned or deemed given. The sending itself happens outside.
 *
 * Source: N 第15条〜第22条, 第35条11項 · N-130, N-033, N-047, N-053; B 第3条, 第15条, 第19条, 第29条, 第33条, 第35条 · B-006, B-025, B-031, B-069, B-073, B-086
 */
import type { CaseId, ContractId, NoticeId, ProcedureId } from '../../shared/core/ids.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import { dateOf } from '../../shared/core/time.ts';
import type { Parsed, Value } from '../../shared/desk/contract.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import type { NoticeView } from '../../shared/desk/notice-views.ts';
import { advanceNotice, type NoticeAdvanced, type NoticeWish } from '../../shared/notices/advance.ts';
import { type NoticeRefusal, type NoticeRefused, noticeRefusal } from '../../shared/notices/guards.ts';
import { channelOf, type NoticeItem } from '../../shared/notices/items.ts';
import { NOTICE_SPECS, type NoticeKind, type NoticeReach } from '../../shared/notices/kinds.ts';
import { applyNoticeEvent, openNotice } from '../../shared/notices/notice.ts';
import { covers, LEVEL_NEEDED } from '../../shared/verification/policy.ts';
import { findCase, type StoredCase } from '../store/cases-repository.ts';
import { findContract } from '../store/contracts-repository.ts';
import type { ReadableDb } from '../store/handles.ts';
import {
  appendNoticeEvent,
  eventsOfNotice,
  failuresOfContract,
  findNotice,
  insertNotice,
  listNotices,
  type NoticeScope,
  noticeFileOf,
} from '../store/notices-repository.ts';
import { ongoingCall } from './call-change.ts';
import { clockForDecision } from './clock-doubt.ts';
import { type DeskWork, type Outcome, record, recordReading, type Writing } from './desk-work.ts';
import { confirmedLevel } from './identified.ts';
import { askedByProcedure, saidToProcedure } from './notice-procedures.ts';
import { noticeRules } from './notice-rules.ts';
import { type DeskNoticeMoment, noticeRowOf, noticeViewOf, type ReadNotice } from './notice-view.ts';
import { noticeLeft, readProcedure } from './procedures.ts';
import { recordRefusal } from './record-refusal.ts';

const LISTED = 200;

interface Origin {
  readonly reach: NoticeReach;
  readonly contractId: ContractId | null;
  readonly caseId: CaseId | null;
  readonly procedureId: ProcedureId | null;
  /** What the procedure has decided already. */
  readonly prefilled: readonly (readonly [NoticeItem, string])[];
}

/**
 * Opens a draft and answers with it.
 *
 * Errors: `notFound`; `contractNotChosen`; `serviceMismatch` for a kind of the other contract; `noticeRefused` (`notHere`) for a kind that does not
 * go to so many, or that the procedure does not wait for.
 */
export async function openDeskNotice(work: DeskWork, input: Parsed<'notice:open'>): Outcome<NoticeView> {
  const { kind } = input;
  const id = work.newId<'notice'>();
  const opened = await work.store.write<undefined, DeskError>(async (db, audit) => {
    const found = await originOf(work, db, input);
    if (!found.ok) return found;
    const { prefilled, ...origin } = found.value;
    if (!NOTICE_SPECS[kind].reaches.includes(origin.reach)) return err(deskRefusal(noticeRefusal('notHere')));
    const openedAt = work.clock.now();
    const openedBy = work.user.id;
    await insertNotice(db, { id, kind, ...origin, openedBy, openedAt });
    let file = openNotice(kind, { reach: origin.reach, openedBy });
    for (const [item, value] of prefilled) {
      const event = { type: 'recorded', item, value } as const;
      file = applyNoticeEvent(file, event, { userId: openedBy, judges: false });
      await appendNoticeEvent(db, { noticeId: id, at: openedAt, actorId: openedBy, judges: false, event }, file);
    }
    record(work, audit, {
      action: 'notice:open',
      entity: 'notice',
      entityId: id,
      detail: { noticeKind: kind, caseId: origin.caseId },
    });
    return ok();
  });
  return opened.ok ? viewOf(work, id) : opened;
}

async function originOf(
  work: DeskWork,
  db: ReadableDb,
  { kind, origin: from }: Parsed<'notice:open'>,
): Promise<Result<Origin, DeskError>> {
  switch (from.of) {
    case 'everyone':
      return ok({ reach: 'everyone', contractId: null, caseId: null, procedureId: null, prefilled: [] });
    case 'call': {
      const call = await ongoingCall(work, db, from.contactId);
      return call.ok ? ofCase(db, kind, call.value.case) : call;
    }
    case 'case':
      return ofCase(db, kind, await findCase(db, from.caseId));
    case 'procedure':
      return ofProcedure(db, kind, from.procedureId);
  }
}

async function ofCase(db: ReadableDb, kind: NoticeKind, found: StoredCase | null): Promise<Result<Origin, DeskError>> {
  if (found === null) return err({ type: 'notFound', what: 'case' });
  const contract = found.contractId === null ? null : await findContract(db, found.contractId);
  if (contract === null) return err({ type: 'contractNotChosen' });
  if (contract.service !== NOTICE_SPECS[kind].service) return err({ type: 'serviceMismatch' });
  return ok({ reach: 'contract', contractId: contract.id, caseId: found.id, procedureId: null, prefilled: [] });
}

async function ofProcedure(db: ReadableDb, kind: NoticeKind, id: ProcedureId): Promise<Result<Origin, DeskError>> {
  const read = await readProcedure(db, id);
  if (read === null) return err({ type: 'notFound', what: 'procedure' });
  const { brief, file } = read;
  if (NOTICE_SPECS[kind].procedure !== file.kind) return err(deskRefusal(noticeRefusal('notHere')));
  const asked = askedByProcedure(file);
  const prefilled = NOTICE_SPECS[kind].required.flatMap((item) => {
    const value = item === 'startOn' || item === 'lastOn' || item === 'endOn' ? asked[item] : null;
    return value === null ? [] : [[item, value] as const];
  });
  const { contractId, caseId } = brief;
  return ok({ reach: 'contract', contractId, caseId, procedureId: id, prefilled });
}

/** Errors: `notFound`; what the graph and its guards refuse. */
export const recordNoticeItem = (work: DeskWork, { noticeId, item, value }: Parsed<'notice:record'>) =>
  change(work, noticeId, { type: 'record', item, value });

/** Errors: `notFound`; `noticeRefused`. Source: B 第33条1項 · B-068, B-086 */
export const logNoticeFailure = (work: DeskWork, { noticeId, failure }: Parsed<'notice:fail'>) =>
  change(work, noticeId, { type: 'fail', failure });

/** Errors: `notFound`; what the graph and its guards refuse; where a procedure waits for the notice, what that one refuses. */
export const takeNoticeStep = (work: DeskWork, { noticeId, step, reason, failure }: Parsed<'notice:step'>) =>
  change(work, noticeId, { type: 'step', step, reason, failure });

async function change(work: DeskWork, id: NoticeId, wish: NoticeWish): Outcome<NoticeView> {
  const tables = await work.tables();
  const changed = await work.store.write<undefined, DeskError>(async (db, audit) => {
    const clock = wish.type === 'step' ? clockForDecision(work) : ok();
    if (!clock.ok) return clock;
    const read = await readNotice(db, id);
    if (read === null) return err({ type: 'notFound', what: 'notice' });
    const moment = await momentOf(work, db, { read, tables });
    const done = advanceNotice(read.file, { wish, moment });
    if (!done.ok) return err(deskRefusal(done.error));
    const { event, edge, file } = done.value;
    const judges = edge?.judges === true;
    const at = work.clock.now();
    await appendNoticeEvent(db, { noticeId: id, at, actorId: work.user.id, judges, event }, file);
    const told = await tellProcedure(work, { db, audit }, { read, done: done.value });
    if (!told.ok) return told;
    record(work, audit, {
      action: `notice:${wish.type}`,
      entity: 'notice',
      entityId: id,
      detail: detailOf(read, done.value),
    });
    return ok();
  });
  if (changed.ok) return viewOf(work, id);
  const { error } = changed;
  if (error.type === 'noticeRefused' && TELLING.includes(error.reason)) {
    await recordRefusal(work, { channel: `notice:${wish.type}`, reason: error.type });
  }
  return changed;
}

/** Who tries to approve the own notice is written down. */
const TELLING: readonly NoticeRefusal[] = ['role', 'sameHands'];

/** A procedure that waits for this notice learns in the same transaction that it has left. */
async function tellProcedure(
  work: DeskWork,
  writing: Writing,
  { read, done }: { readonly read: ReadNotice; readonly done: NoticeAdvanced },
): Outcome<undefined> {
  const { procedureId } = read.brief;
  const means = channelOf(read.file.values);
  if (procedureId === null || means === null || done.edge?.step !== 'send') return ok();
  return noticeLeft(work, writing, { procedureId, said: saidToProcedure(read.file.kind, means) });
}

function detailOf({ file: { kind } }: ReadNotice, { event }: NoticeAdvanced) {
  switch (event.type) {
    case 'recorded':
      return { noticeKind: kind, noticeItem: event.item, given: event.value !== null };
    case 'failed':
      return { noticeKind: kind, failure: event.failure.way };
    case 'stepped':
      return { noticeKind: kind, step: event.step, noticeStage: event.to, approves: event.approves };
  }
}

/** Errors: `notFound`. */
export async function getNotice(work: DeskWork, { noticeId }: Parsed<'notice:get'>): Outcome<NoticeView> {
  const view = await viewOf(work, noticeId);
  if (!view.ok) return view;
  const detail = { noticeKind: view.value.kind };
  const recorded = await recordReading(work, { action: 'notice:get', entity: 'notice', entityId: noticeId, detail });
  return recorded.ok ? view : recorded;
}

/** Errors: `notFound`; `notVerified` for the notices of a contract whose contractor is not identified on the line. */
export async function listDeskNotices(
  work: DeskWork,
  { scope: asked }: Parsed<'notices:list'>,
): Outcome<Value<'notices:list'>> {
  const { read: db } = work.store;
  const scope = asked.of === 'call' ? await ofCall(work, asked.contactId) : ok(asked);
  if (!scope.ok) return scope;
  return ok(scope.value === null ? [] : (await listNotices(db, scope.value, LISTED)).map(noticeRowOf));
}

async function ofCall(
  work: DeskWork,
  contactId: Extract<Parsed<'notices:list'>['scope'], { of: 'call' }>['contactId'],
): Promise<Result<NoticeScope | null, DeskError>> {
  const { read: db } = work.store;
  const call = await ongoingCall(work, db, contactId);
  if (!call.ok) return call;
  const { contractId } = call.value.case;
  if (contractId === null) return ok(null);
  const needed = LEVEL_NEEDED.information;
  const level = await confirmedLevel(db, contactId, contractId);
  return covers(level, needed) ? ok({ of: 'contract', contractId }) : err({ type: 'notVerified', needed });
}

async function viewOf(work: DeskWork, id: NoticeId): Outcome<NoticeView> {
  const { read: db } = work.store;
  const read = await readNotice(db, id);
  if (read === null) return err({ type: 'notFound', what: 'notice' });
  const { contractId } = read.brief;
  const failures = contractId === null ? null : await failuresOfContract(db, contractId);
  return ok(noticeViewOf(read, await momentOf(work, db, { read, tables: await work.tables() }), failures));
}

export async function readNotice(db: ReadableDb, id: NoticeId): Promise<ReadNotice | null> {
  const brief = await findNotice(db, id);
  if (brief === null) return null;
  const events = await eventsOfNotice(db, id);
  return { brief, events, file: noticeFileOf(brief, events) };
}

async function momentOf(
  { user, clock }: DeskWork,
  db: ReadableDb,
  { read, tables }: { readonly read: ReadNotice; readonly tables: Awaited<ReturnType<DeskWork['tables']>> },
): Promise<DeskNoticeMoment> {
  const { procedureId } = read.brief;
  const procedure = procedureId === null ? null : await readProcedure(db, procedureId);
  const today = dateOf(clock.now());
  return {
    userId: user.id,
    role: user.role,
    today,
    procedure: procedure === null ? null : askedByProcedure(procedure.file),
    rules: noticeRules(tables, today),
  };
}

const deskRefusal = ({ type, reason, items }: NoticeRefused): DeskError => ({ type, reason, items: [...items] });
