/**
 * Ends a contact for good: the one gate, the note as it was last kept, the outcome of the case, and the last stamp. Source: product.md
 * "The main job" 8; N 44 · N-112
 */

import { passGate } from '../../shared/cases/close-gate.ts';
import { contactOf, save } from '../../shared/contacts/contact.ts';
import type { CaseId } from '../../shared/core/ids.ts';
import { err, ok } from '../../shared/core/result.ts';
import type { Question } from '../../shared/decisions/questions.ts';
import type { Parsed, Value } from '../../shared/desk/contract.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import { updateCase } from '../store/cases-repository.ts';
import { decisionsOfCase } from '../store/decisions-repository.ts';
import type { ReadableDb } from '../store/handles.ts';
import { promisesOfCase } from '../store/promises-repository.ts';
import { appendTimeline } from '../store/timeline-repository.ts';
import { ongoingCall } from './call-change.ts';
import { type DeskWork, type Outcome, record } from './desk-work.ts';
import { keepContact } from './stamp-call.ts';

const SUMMARY_LENGTH = 120;

/** Errors: `gateIncomplete` with everything that is missing; nothing of it is kept then. */
export function wrapUpCall(work: DeskWork, input: Parsed<'call:wrapUp'>): Outcome<Value<'call:wrapUp'>> {
  const { contactId, disposition, caseState, reason } = input;
  return work.store.write<Value<'call:wrapUp'>, DeskError>(async (db, audit) => {
    const call = await ongoingCall(work, db, contactId);
    if (!call.ok) return call;
    const { contact, case: found } = call.value;
    const { phase } = contact;
    const { service, category, contractId } = found;
    const note = contact.note.text;
    const accepted = await standingQuestions(db, found.id);
    const gate = passGate({ phase, service, category, disposition, note, contractId, reason, accepted });
    if (!gate.ok) return err({ type: 'gateIncomplete', missing: [...gate.error.missing] });

    const at = work.clock.now();
    const saved = save(contactOf(contact), at);
    if (!saved.ok) return saved;
    await keepContact(db, saved.value);
    const closedAt = caseState === 'closed' ? at : null;
    const outcome = { disposition, state: caseState, closedAt, updatedAt: at };
    await updateCase(db, found.id, { ...outcome, summary: summaryOf(note) });
    const entry = { caseId: found.id, contactId, at, actorId: work.user.id };
    await appendTimeline(db, { ...entry, kind: 'note', facts: { revision: contact.note.revision }, text: note });
    const facts = { disposition, state: caseState };
    await appendTimeline(db, { ...entry, kind: 'wrapUp', facts, text: reason });
    record(work, audit, { action: 'call:wrapUp', entity: 'contact', entityId: contactId, detail: facts });
    return ok({ caseId: found.id, number: found.number, savedAt: at });
  });
}

/** What was decided and still stands: a decision whose promise was withdrawn or broken arranges nothing any more. */
async function standingQuestions(db: ReadableDb, caseId: CaseId): Promise<readonly Question[]> {
  const promises = await promisesOfCase(db, caseId);
  const fallen = promises.filter(({ state }) => state === 'withdrawn' || state === 'broken');
  const decisions = await decisionsOfCase(db, caseId);
  const standing = decisions.filter(({ id }) => fallen.every(({ decisionId }) => decisionId !== id));
  return standing.map(({ answer }) => answer.question);
}

/** The first line of the note, which is what lists show of a case. */
function summaryOf(note: string): string {
  const [first = ''] = note.trim().split(/\r?\n/, 1);
  return [...first].slice(0, SUMMARY_LENGTH).join('');
}
