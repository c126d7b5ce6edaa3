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

/** Whether this person has the contractor of this contract identified on the line at this moment. */
export async function hasIdentifiedOnLine({ store, user }: DeskWork, contractId: ContractId | null): Promise<boolean> {
  if (contractId === null) return false;
  const contact = await unfinishedContact(store.read, user.id);
  if (contact === null) return false;
  const current = await findCase(store.read, contact.caseId);
  return current?.contractId === contractId && (await confirmedLevel(store.read, contact.id, contractId)) !== null;
}
