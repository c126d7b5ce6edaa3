/**
 * The table of cases and the case page. Names and notes are masked until somebody may see them: who has the contractor identified on the line,
 * or a supervisor who writes down why.
 */

import { moveCase } from '../../shared/cases/case-state.ts';
import type { CaseId } from '../../shared/core/ids.ts';
import { err, ok } from '../../shared/core/result.ts';
import { type CivilDate, parseIsoDate } from '../../shared/core/time.ts';
import type { Parsed, Value } from '../../shared/desk/contract.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import type { CaseView } from '../../shared/desk/views.ts';
import type { RiskLevel } from '../../shared/verification/items.ts';
import { covers, LEVEL_NEEDED } from '../../shared/verification/policy.ts';
import { pageCases } from '../store/case-page.ts';
import { type CaseChanges, findCase, type StoredCase, updateCase } from '../store/cases-repository.ts';
import { contactsOfCase } from '../store/contacts-repository.ts';
import { findContract } from '../store/contracts-repository.ts';
import { decisionsOfCase } from '../store/decisions-repository.ts';
import type { ReadableDb, WritableDb } from '../store/handles.ts';
import { findPromise, promisesOfCase, settlePromise } from '../store/promises-repository.ts';
import { appendTimeline, type NewTimelineEntry, timelineOfCase } from '../store/timeline-repository.ts';
import { attemptsOfCase } from '../store/verifications-repository.ts';
import { classedEntry } from './classed-notes.ts';
import { clockForDecision } from './clock-doubt.ts';
import { type Deed, type DeskWork, type Outcome, record, recordReading } from './desk-work.ts';
import { levelOnLine } from './identified.ts';
import { mergedTimeline, procedureEntries } from './procedure-timeline.ts';
import * as views from './stored-views.ts';

export async function pageDeskCases(work: DeskWork, input: Parsed<'cases:page'>): Outcome<Value<'cases:page'>> {
  const { filter, ...window } = input;
  const { from, to, ...rest } = filter;
  const page = await pageCases(work.store.read, { ...rest, ...window, from: dateOrNull(from), to: dateOrNull(to) });
  if (filter.text !== '') {
    const detail = { letters: [...filter.text].length, hits: page.total };
    const recorded = await recordReading(work, { action: 'cases:page', entity: 'case', entityId: null, detail });
    if (!recorded.ok) return recorded;
  }
  return ok({ rows: page.rows.map(views.caseRowOf), total: page.total, totalIsCapped: page.totalIsCapped });
}

const dateOrNull = (text: string | null): CivilDate | null => (text === null ? null : parseIsoDate(text));

/** A case page, and what of it its reader may see. */
export interface OpenedCase {
  readonly view: CaseView;
  readonly shown: readonly ('personal' | 'note' | 'secrecy')[];
}

/** Errors: `notFound`. A supervisor's reason is written into the case's own timeline before anything is shown. */
export async function openCase(work: DeskWork, input: Parsed<'case:get'>): Outcome<OpenedCase> {
  const { caseId, reason } = input;
  const found = await findCase(work.store.read, caseId);
  if (found === null) return err({ type: 'notFound', what: 'case' });
  const byReason = reason !== null && work.user.role === 'supervisor';
  const shown = byReason
    ? (['note', 'personal', 'secrecy'] as const)
    : shownAt(await levelOnLine(work, found.contractId));
  const recorded = await work.store.write<undefined, DeskError>(async (db, audit) => {
    const detail = { unmasked: shown.length > 0, shown, byReason };
    record(work, audit, { action: 'case:get', entity: 'case', entityId: caseId, detail });
    if (byReason)
      await appendTimeline(db, entryFor(work, found, { kind: 'revealed', facts: { byReason }, text: reason }));
    return ok();
  });
  return recorded.ok ? ok({ view: await caseViewOf(work.store.read, found), shown }) : recorded;
}

/** Earlier notes are information; a name or a number is a disclosure, and asks for as much as `contract:reveal`. */
function shownAt(level: RiskLevel | null): OpenedCase['shown'] {
  if (!covers(level, LEVEL_NEEDED.information)) return [];
  return covers(level, LEVEL_NEEDED.disclosure) ? ['note', 'personal'] : ['note'];
}

/** The whole case, unmasked: what the door filters for its reader and what a report is made from. */
export async function caseViewOf(db: ReadableDb, found: StoredCase): Promise<CaseView> {
  const { id, contractId } = found;
  const contract = contractId === null ? null : await findContract(db, contractId);
  const contacts = await contactsOfCase(db, id);
  const ownNumbers = contacts.flatMap(({ callerNumber }) => callerNumber ?? []);
  const own = (await timelineOfCase(db, id)).map((entry) =>
    classedEntry(views.timelineEntryOf(entry), { service: found.service, ownNumbers }),
  );
  return {
    ...views.caseRowOf({
      ...pageRowFacts(found),
      contractorName: contract?.contractor.name ?? null,
      contractorKind: contract?.contractor.kind ?? null,
    }),
    tags: [...found.tags],
    handle: contract?.handle ?? null,
    contractorName: contract?.contractor.name ?? null,
    closedAt: found.closedAt,
    checks: views.checksViewOf(found.checks),
    contacts: contacts.map(views.contactViewOf),
    timeline: [...mergedTimeline(own, await procedureEntries(db, id))],
    decisions: (await decisionsOfCase(db, id)).map(views.decisionViewOf),
    promises: (await promisesOfCase(db, id)).map(views.promiseViewOf),
    verifications: (await attemptsOfCase(db, id)).map(views.verificationRecordOf),
  };
}

function pageRowFacts(found: StoredCase) {
  const { id, number, openedAt, updatedAt, state, service, category, disposition, operatorName, nextDue } = found;
  return { id, number, openedAt, updatedAt, state, service, category, disposition, operatorName, nextDue };
}

/** Errors: `notFound`. A note added after the call is a new entry; nothing that was written before changes. */
export function addCaseNote(work: DeskWork, { caseId, text }: Parsed<'case:addNote'>): Outcome<null> {
  const detail = { letters: text.length };
  return changeCase(work, { caseId, action: 'case:addNote', detail }, async (db, found) => {
    await appendTimeline(db, entryFor(work, found, { kind: 'note', facts: {}, text }));
    return ok({});
  });
}

/**
 * Errors: `notFound`; `caseState` where there is no way from the state it is in, and while a call about it is not saved yet: then its state is
 * what the gate of wrap-up lets it become.
 */
export function setCaseState(work: DeskWork, { caseId, state, reason }: Parsed<'case:setState'>): Outcome<null> {
  return changeCase(work, { caseId, action: 'case:setState', detail: { state } }, async (db, found) => {
    const moved = moveCase(found.state, state);
    if (!moved.ok) return moved;
    const underWay = (await contactsOfCase(db, caseId)).some(({ phase }) => phase !== 'saved');
    if (underWay) return err({ type: 'caseState', state: found.state });
    const facts = { from: found.state, to: state };
    await appendTimeline(db, entryFor(work, found, { kind: 'stateChanged', facts, text: reason }));
    return ok({ state, closedAt: state === 'closed' ? work.clock.now() : null });
  });
}

/** Errors: `notFound` for a promise that is not there or is settled already. */
export async function settleDeskPromise(work: DeskWork, input: Parsed<'promise:settle'>): Outcome<null> {
  const { promiseId, state, reason } = input;
  const promise = await findPromise(work.store.read, promiseId);
  if (promise === null) return err({ type: 'notFound', what: 'promise' });
  const detail = { promiseId, state };
  return changeCase(work, { caseId: promise.caseId, action: 'promise:settle', detail }, async (db, found) => {
    const clock = clockForDecision(work);
    if (!clock.ok) return clock;
    const settled = await settlePromise(db, promiseId, { state, at: work.clock.now(), by: work.user.id, reason });
    if (!settled) return err({ type: 'notFound', what: 'promise' });
    await appendTimeline(db, entryFor(work, found, { kind: 'promise', facts: detail, text: reason }));
    return ok({});
  });
}

interface CaseDeed extends Pick<Deed, 'action' | 'detail'> {
  readonly caseId: CaseId;
}

/** Runs the change, records the deed, and dates the case by it. */
function changeCase(
  work: DeskWork,
  { caseId, ...deed }: CaseDeed,
  change: (db: WritableDb, found: StoredCase) => Outcome<Omit<CaseChanges, 'updatedAt'>>,
): Outcome<null> {
  return work.store.write<null, DeskError>(async (db, audit) => {
    const found = await findCase(db, caseId);
    if (found === null) return err({ type: 'notFound', what: 'case' });
    const changes = await change(db, found);
    if (!changes.ok) return changes;
    await updateCase(db, caseId, { ...changes.value, updatedAt: work.clock.now() });
    record(work, audit, { ...deed, entity: 'case', entityId: caseId });
    return ok(null);
  });
}

function entryFor(
  work: DeskWork,
  found: StoredCase,
  entry: Pick<NewTimelineEntry, 'kind' | 'facts' | 'text'>,
): NewTimelineEntry {
  return { caseId: found.id, contactId: null, at: work.clock.now(), actorId: work.user.id, ...entry };
}
