/**
 * Blind verification (本人確認): the operator types what the caller says, main compares keyed digests with what is on file, and the reply is
 * one of three words. Nothing on file and nothing per item reaches the screen; what was typed is kept only as a digest and its length.
 * Source: N 35(12) · N-094; security.md §7 · P-VERIFY
 */
import { err, ok } from '../../shared/core/result.ts';
import type { Parsed, Value } from '../../shared/desk/contract.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import { type PreparedItem, prepareAttempt } from '../../shared/verification/attempt.ts';
import { storedKeys } from '../../shared/verification/comparison.ts';
import type { RiskLevel, VerificationItem } from '../../shared/verification/items.ts';
import { NORMALISER_VERSION } from '../../shared/verification/normalise.ts';
import { type ComparedItem, evaluateAttempt, isNonPublic, stepUpFrom } from '../../shared/verification/policy.ts';
import { findContract, type StoredContract } from '../store/contracts-repository.ts';
import { appendTimeline } from '../store/timeline-repository.ts';
import { findUser } from '../store/users-repository.ts';
import { insertAttempt, type NewAttempt } from '../store/verifications-repository.ts';
import type { Vault } from '../vault/vault.ts';
import { blindDigest, sameDigest } from './blind-index.ts';
import { type OngoingCall, ongoingCall } from './call-change.ts';
import { type DeskWork, type Outcome, record } from './desk-work.ts';
import { confirmedLevel } from './identified.ts';
import { stampIdentified } from './stamp-call.ts';
import { allowanceOn } from './verification-limits.ts';

type Reply = Value<'verification:attempt'>;

/**
 * Errors: `contractNotChosen`; `verificationInput` for what cannot be an attempt, which costs none; `verificationBlocked` when a limit is
 * reached; then the attempt is neither answered nor counted.
 */
export async function verifyCaller(work: DeskWork, input: Parsed<'verification:attempt'>): Outcome<Reply> {
  const call = await callWithContract(work, input.contactId);
  if (!call.ok) return call;
  const prepared = prepareAttempt(input.items);
  if (!prepared.ok) return prepared;
  const { ongoing, contract } = call.value;
  const compared = prepared.value.map((item) => compare(work.blindIndexKey, contract, item));
  const policy = (await work.tables()).policies['P-VERIFY'].value;
  const { result, level } = evaluateAttempt({ level: input.level, compared, stepUp: 'none' }, policy);
  const items = input.items.map(({ item, value }, index) => ({
    item,
    outcome: compared[index]?.matches === true ? ('match' as const) : ('mismatch' as const),
    inputDigest: blindDigest(work.blindIndexKey, prepared.value[index]?.key ?? ''),
    inputLength: [...value].length,
  }));
  return keep(work, ongoing, { level, result, items, method: 'items', contract, secondPersonId: null });
}

/** Errors: `notVerified` below level B, because only then may the number on file be called. */
export async function confirmByCallBack(work: DeskWork, input: Parsed<'verification:callBack'>): Outcome<Reply> {
  return stepUp(work, input.contactId, { method: 'callBack', secondPersonId: null });
}

/** Errors: `notVerified` below level B; `signInRefused` for a wrong password; `notPermitted` where the second person is no other supervisor. */
export async function confirmBySecondPerson(
  { work, vault }: { readonly work: DeskWork; readonly vault: Vault },
  input: Parsed<'verification:secondPerson'>,
): Outcome<Reply> {
  const checked = await vault.checkPassword(input.name, input.password);
  if (!checked.ok) return checked;
  const second = await findUser(work.store.read, checked.value.userId);
  if (second === null || second.disabled || second.role !== 'supervisor' || second.id === work.user.id) {
    return err({ type: 'notPermitted' });
  }
  return stepUp(work, input.contactId, { method: 'secondPerson', secondPersonId: second.id });
}

async function stepUp(
  work: DeskWork,
  contactId: Parsed<'verification:callBack'>['contactId'],
  how: Pick<NewAttempt, 'method' | 'secondPersonId'>,
): Outcome<Reply> {
  const call = await callWithContract(work, contactId);
  if (!call.ok) return call;
  const { ongoing, contract } = call.value;
  const level = stepUpFrom(await confirmedLevel(work.store.read, contactId, contract.id));
  if (level === null) return err({ type: 'notVerified', needed: 'B' });
  return keep(work, ongoing, { ...how, level, result: 'confirmed', items: [], contract });
}

interface CallWithContract {
  readonly ongoing: OngoingCall;
  readonly contract: StoredContract;
}

async function callWithContract(
  work: DeskWork,
  contactId: Parsed<'verification:callBack'>['contactId'],
): Outcome<CallWithContract> {
  const ongoing = await ongoingCall(work, work.store.read, contactId);
  if (!ongoing.ok) return ongoing;
  const { contractId } = ongoing.value.case;
  const contract = contractId === null ? null : await findContract(work.store.read, contractId);
  return contract === null ? err({ type: 'contractNotChosen' }) : ok({ ongoing: ongoing.value, contract });
}

function compare(key: Uint8Array, contract: StoredContract, { item, key: said }: PreparedItem): ComparedItem {
  const digest = blindDigest(key, said);
  if (item === 'applicationNumber') {
    const onFile = contract.applicationNumberDigest;
    return { item, matches: onFile !== null && sameDigest(onFile, digest), nonPublic: true };
  }
  const isAmong = (values: readonly string[]): boolean =>
    storedKeys(item, values).filter((stored) => sameDigest(blindDigest(key, stored), digest)).length > 0;
  const { phones } = contract.contractor;
  const published = phones.filter((phone) => phone.published).map(({ number }) => number);
  const nonPublic = isNonPublic(item, item === 'contactPhone' && isAmong(published));
  return { item, matches: isAmong(valuesOnFile(item, contract)), nonPublic };
}

/** What is on file under an item; an empty list can never match. */
function valuesOnFile(
  item: Exclude<VerificationItem, 'applicationNumber'>,
  { contractor }: StoredContract,
): readonly string[] {
  const filed = (value: string | null): readonly string[] => (value === null ? [] : [value]);
  switch (item) {
    case 'name':
      return [contractor.name, contractor.kana];
    case 'address':
      return [contractor.address];
    case 'contactPhone':
      return contractor.phones.map(({ number }) => number);
    case 'contactPerson':
      return filed(contractor.contactPerson);
    case 'email':
      return filed(contractor.email);
  }
}

interface Finding extends Pick<NewAttempt, 'result' | 'items' | 'method' | 'secondPersonId'> {
  readonly level: RiskLevel;
  readonly contract: StoredContract;
}

/** Writes the attempt, its audit row and, once confirmed, the stamp, in one transaction; only then the operator hears of it. */
function keep(work: DeskWork, ongoing: OngoingCall, finding: Finding): Outcome<Reply> {
  const { contract, level, result, items, method, secondPersonId } = finding;
  const { contact, case: found } = ongoing;
  const at = work.clock.now();
  const place = { caseId: found.id, contactId: contact.id };
  return work.store.write<Reply, DeskError>(async (db, audit) => {
    // Counted inside the one write queue, so that two attempts sent at once cannot both be the last one allowed.
    const allowance = method === 'items' ? (await allowanceOn(work, contract.id)).verdict : ok();
    if (!allowance.ok) return allowance;
    const attempt = {
      id: work.newId<'verificationAttempt'>(),
      ...place,
      contractId: contract.id,
      operatorId: work.user.id,
      at,
    };
    await insertAttempt(db, {
      ...attempt,
      level,
      method,
      result,
      items,
      normaliserVersion: NORMALISER_VERSION,
      secondPersonId,
    });
    const perItem = items.map(({ item, outcome }) => `${item}:${outcome}`).join(' ');
    const facts = { level, result, method, items: items.map(({ item }) => item).join(' ') };
    await appendTimeline(db, { ...place, at, kind: 'verification', actorId: work.user.id, facts, text: null });
    const detail = { level, result, method, perItem, contractId: contract.id, secondPersonId };
    record(work, audit, { action: 'verification:attempt', entity: 'contact', entityId: contact.id, detail });
    if (result === 'confirmed') await stampIdentified(db, contact, at);
    return ok({ result });
  });
}
