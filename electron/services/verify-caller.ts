/**
 * Blind verification (本人確認): the operator types what the caller says, main compares keyed digests with what is on file, and the reply is
 * one of three words. Nothing on file and nothing per item reaches the screen; what was typed is kept only as a digest and its length.
 * Source: N 35(12) · N-094; security.md §7 · P-VERIFY
 */
import type { ContactId } from '../../shared/core/ids.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import type { Parsed, Value } from '../../shared/desk/contract.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import { type PreparedItem, prepareAttempt } from '../../shared/verification/attempt.ts';
import { storedKeys } from '../../shared/verification/comparison.ts';
import type { VerificationItem } from '../../shared/verification/items.ts';
import { NORMALISER_VERSION } from '../../shared/verification/normalise.ts';
import { type ComparedItem, evaluateAttempt, isNonPublic, stepUpFrom } from '../../shared/verification/policy.ts';
import { findContract, type StoredContract } from '../store/contracts-repository.ts';
import type { ReadableDb, WritableDb } from '../store/handles.ts';
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
 * Errors: `contractNotChosen`; `wrongPhase` before the answer; `verificationInput` for what cannot be an attempt, which costs none;
 * `verificationBlocked` when a limit is reached; then the attempt is neither answered nor counted.
 */
export function verifyCaller(work: DeskWork, input: Parsed<'verification:attempt'>): Outcome<Reply> {
  return attempt(work, input.contactId, async (_db, { contract }) => {
    const prepared = prepareAttempt(input.items);
    if (!prepared.ok) return prepared;
    const { verdict } = await allowanceOn(work, contract.id);
    if (!verdict.ok) return verdict;
    const compared = prepared.value.map((item) => compare(work.blindIndexKey, contract, item));
    const policy = (await work.tables()).policies['P-VERIFY'].value;
    const { result, level } = evaluateAttempt({ level: input.level, compared, stepUp: 'none' }, policy);
    const items = input.items.map(({ item, value }, index) => ({
      item,
      outcome: compared[index]?.matches === true ? ('match' as const) : ('mismatch' as const),
      inputDigest: blindDigest(work.blindIndexKey, prepared.value[index]?.key ?? ''),
      inputLength: [...value].length,
    }));
    const action = 'verification:attempt';
    return ok({ action, level, result, items, method: 'items', secondPersonId: null });
  });
}

/** Errors: `notVerified` below level B, because only then may the number on file be called. */
export function confirmByCallBack(work: DeskWork, input: Parsed<'verification:callBack'>): Outcome<Reply> {
  const action = 'verification:callBack';
  return stepUp(work, input.contactId, { action, method: 'callBack', secondPersonId: null });
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
  const action = 'verification:secondPerson';
  return stepUp(work, input.contactId, { action, method: 'secondPerson', secondPersonId: second.id });
}

function stepUp(
  work: DeskWork,
  contactId: ContactId,
  how: Pick<Finding, 'action' | 'method' | 'secondPersonId'>,
): Outcome<Reply> {
  return attempt(work, contactId, async (db, { contract }) => {
    const level = stepUpFrom(await confirmedLevel(db, contactId, contract.id));
    if (level === null) return err({ type: 'notVerified', needed: 'B' });
    return ok({ ...how, level, result: 'confirmed', items: [] });
  });
}

interface CallWithContract extends OngoingCall {
  readonly contract: StoredContract;
}

interface Finding extends Pick<NewAttempt, 'level' | 'result' | 'items' | 'method' | 'secondPersonId'> {
  readonly action: string;
}

/**
 * Everything about one attempt in one transaction: what it looks at, the attempt itself, its audit row and, once confirmed, the stamp. So two
 * sent at once cannot both be the last one allowed, and none rests on a contract or a phase that has changed meanwhile.
 */
function attempt(
  work: DeskWork,
  contactId: ContactId,
  find: (db: WritableDb, call: CallWithContract) => Outcome<Finding>,
): Outcome<Reply> {
  return work.store.write<Reply, DeskError>(async (db, audit) => {
    const call = await callWithContract(work, db, contactId);
    if (!call.ok) return call;
    const found = await find(db, call.value);
    if (!found.ok) return found;
    const { action, level, result, items, method, secondPersonId } = found.value;
    const { contact, contract } = call.value;
    const at = work.clock.now();
    const place = { caseId: call.value.case.id, contactId };
    const made = { id: work.newId<'verificationAttempt'>(), ...place, operatorId: work.user.id, at };
    const outcome = { level, method, result, items, normaliserVersion: NORMALISER_VERSION, secondPersonId };
    await insertAttempt(db, { ...made, contractId: contract.id, ...outcome });
    const facts = { level, result, method, items: items.map(({ item }) => item).join(' ') };
    await appendTimeline(db, { ...place, at, kind: 'verification', actorId: work.user.id, facts, text: null });
    const perItem = items.map((one) => `${one.item}:${one.outcome}`).join(' ');
    const detail = { level, result, method, perItem, contractId: contract.id, secondPersonId };
    record(work, audit, { action, entity: 'contact', entityId: contactId, detail });
    if (result === 'confirmed') await stampIdentified(db, contact, at);
    return ok({ result });
  });
}

async function callWithContract(
  work: DeskWork,
  db: ReadableDb,
  contactId: ContactId,
): Promise<Result<CallWithContract, DeskError>> {
  const ongoing = await ongoingCall(work, db, contactId);
  if (!ongoing.ok) return ongoing;
  const { contact, case: found } = ongoing.value;
  // Nobody has said anything yet, or nobody ever did.
  if (contact.stamps.answer === null) return err({ type: 'wrongPhase', phase: contact.phase });
  const contract = found.contractId === null ? null : await findContract(db, found.contractId);
  return contract === null ? err({ type: 'contractNotChosen' }) : ok({ ...ongoing.value, contract });
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
