/** Whether the caller now on the line is identified, for which contract and how far: what opens names, notes and gates. */
import type { ContactId, ContractId } from '../../shared/core/ids.ts';
import { RISK_LEVELS, type RiskLevel } from '../../shared/verification/items.ts';
import { findCase } from '../store/cases-repository.ts';
import { unfinishedContact } from '../store/contacts-repository.ts';
import type { ReadableDb } from '../store/handles.ts';
import { attemptsOfContact, type StoredAttempt } from '../store/verifications-repository.ts';
import type { DeskWork } from './desk-work.ts';

/** The highest level confirmed for this contract among these attempts, with the attempt that first reached it; null when there is none. */
export function confirmedAmong(
  attempts: readonly StoredAttempt[],
  contractId: ContractId | null,
): StoredAttempt | null {
  const confirmed = attempts.filter((attempt) => attempt.result === 'confirmed' && attempt.contractId === contractId);
  return confirmed.reduce<StoredAttempt | null>(
    (best, next) => (best === null || rank(next.level) > rank(best.level) ? next : best),
    null,
  );
}

const rank = (level: RiskLevel): number => RISK_LEVELS.indexOf(level);

/** The level confirmed in this contact for this contract, or null. A confirmation never outlives its contact. */
export async function confirmedLevel(
  db: ReadableDb,
  contactId: ContactId,
  contractId: ContractId | null,
): Promise<RiskLevel | null> {
  return confirmedAmong(await attemptsOfContact(db, contactId), contractId)?.level ?? null;
}

/** How far the contractor of this contract is identified in the call that this person has not finished, or null. */
export async function levelOnLine(
  { store: { read }, user }: DeskWork,
  contractId: ContractId | null,
): Promise<RiskLevel | null> {
  const contact = contractId === null ? null : await unfinishedContact(read, user.id);
  if (contact === null) return null;
  const current = await findCase(read, contact.caseId);
  return current?.contractId === contractId ? confirmedLevel(read, contact.id, contractId) : null;
}
