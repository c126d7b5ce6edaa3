/** Steps that tests of a call share: a caller identified, everything a visit needs, the visit itself, and the end of a call. */
import { assert } from '../../shared/core/assert.ts';
import type { ContactId, ContractId } from '../../shared/core/ids.ts';
import type { Input } from '../../shared/desk/contract.ts';
import type { CallView } from '../../shared/desk/views.ts';
import { gateFor } from '../../shared/rules/decision-gate.ts';
import { CONTRACT, type TestDesk } from './desk-fixture.ts';

export const VISIT: Input<'decision:preview'>['question'] = {
  question: 'onSiteVisit',
  remoteArea: null,
  laterDayConsent: 'notAsked',
  laterDay: null,
};

/** Two public items: enough for information, for nothing else. */
export const LEVEL_A = [
  { item: 'name', value: 'みどり電設工業' },
  { item: 'contactPhone', value: '0742-55-0100' },
] as const;

/** What the caller of level B says, written as people write it. */
export const LEVEL_B = [
  { item: 'applicationNumber', value: 'ａｐ７７３１－９０４２６' },
  { item: 'name', value: '㈱みどり電設工業' },
  { item: 'contactPhone', value: '０７４２（５５）０１００' },
] as const;

export const WRONG_ITEMS = [
  { item: 'name', value: 'ちがう会社' },
  { item: 'address', value: 'ちがう住所1-2-3' },
] as const;

/** An answered call about this contract, nobody identified. */
export async function openCall(desk: TestDesk, contractId: ContractId = CONTRACT): Promise<ContactId> {
  const { contact } = await desk.get('call:start', { source: 'key', callerNumber: null, answered: true });
  await desk.get('call:chooseContract', { contactId: contact.contactId, contractId });
  return contact.contactId;
}

/** An answered call whose caller is identified at this level. */
export async function identifiedCall(desk: TestDesk, level: 'A' | 'B' = 'B'): Promise<CallView> {
  const contactId = await openCall(desk);
  const items = [...(level === 'A' ? LEVEL_A : LEVEL_B)];
  const { result } = await desk.get('verification:attempt', { contactId, level, items });
  assert(result === 'confirmed', 'the caller says what is on file');
  return currentCall(desk);
}

export async function currentCall(desk: TestDesk): Promise<CallView> {
  const view = await desk.get('call:current', {});
  assert(view !== null, 'the call is under way');
  return view;
}

/** Everything that a visit needs besides the verification. */
export async function prepareVisit(desk: TestDesk, contactId: ContactId): Promise<void> {
  await desk.get('call:stamp', { contactId, stamp: 'notice' });
  for (const item of gateFor('onSiteVisit', 'serverSupport').checks) {
    await desk.get('call:check', { contactId, item, answer: 'yes' });
  }
}

/** A visit that was promised to the identified caller. */
export async function promisedVisit(desk: TestDesk): Promise<CallView> {
  const { contactId } = (await identifiedCall(desk)).contact;
  await prepareVisit(desk, contactId);
  const { digest } = await desk.get('decision:preview', { contactId, question: VISIT });
  return desk.get('decision:accept', { contactId, question: VISIT, digest });
}

/** Ends the call that is under way and saves it as an information; answers its case. */
export async function finish(desk: TestDesk) {
  const { contact, case: found } = await currentCall(desk);
  const { contactId } = contact;
  if (contact.phase !== 'wrapUp') await desk.get('call:end', { contactId });
  const service = found.service ?? 'serverSupport';
  await desk.get('call:setMatter', { contactId, service, category: 'other', tags: [] });
  await desk.get('call:saveNote', { contactId, text: found.note.text || '試験の応対', revision: found.note.revision });
  const outcome = { disposition: 'informationOnly', caseState: 'closed', reason: '試験' } as const;
  return desk.get('call:wrapUp', { contactId, ...outcome });
}
