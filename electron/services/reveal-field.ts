/** Shows one stored field of the identified caller's contract, for a purpose that is written down first. Source: N 36(3) · N-100; security.md §7 */
import { err, ok } from '../../shared/core/result.ts';
import type { Parsed, Value } from '../../shared/desk/contract.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import { findContract, type StoredContract } from '../store/contracts-repository.ts';
import { appendTimeline } from '../store/timeline-repository.ts';
import { ongoingCall } from './call-change.ts';
import { type DeskWork, type Outcome, record } from './desk-work.ts';
import { confirmedLevel } from './identified.ts';

/** The value, or null where nothing is on file. Errors: `contractNotChosen`; `notVerified` below level B (disclosure). */
export async function revealField(work: DeskWork, input: Parsed<'contract:reveal'>): Outcome<Value<'contract:reveal'>> {
  const { contactId, field, purpose } = input;
  return work.store.write<Value<'contract:reveal'>, DeskError>(async (db, audit) => {
    const ongoing = await ongoingCall(work, db, contactId);
    if (!ongoing.ok) return ongoing;
    const { case: found } = ongoing.value;
    const contract = found.contractId === null ? null : await findContract(db, found.contractId);
    if (contract === null) return err({ type: 'contractNotChosen' });
    const level = await confirmedLevel(db, contactId, contract.id);
    if (level === null || level === 'A') return err({ type: 'notVerified', needed: 'B' });
    const facts = { field, purpose };
    const entry = { caseId: found.id, contactId, at: work.clock.now(), actorId: work.user.id };
    await appendTimeline(db, { ...entry, kind: 'revealed', facts, text: null });
    const detail = { ...facts, contractId: contract.id };
    record(work, audit, { action: 'contract:reveal', entity: 'contact', entityId: contactId, detail });
    return ok({ value: valueOnFile(field, contract) });
  });
}

function valueOnFile(field: Parsed<'contract:reveal'>['field'], { contractor }: StoredContract): string | null {
  return field === 'contactPhone' ? contractor.phones.map(({ number }) => number).join(' / ') : contractor[field];
}
