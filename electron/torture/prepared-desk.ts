/**
 * A desk in the middle of a working day, for the harnesses that ask it everything: a finished case with its promise, a procedure, an outage with
 * its list, a notice and a text of the terms; and for every channel an input that means something there.
 */
import type { ContactId } from '../../shared/core/ids.ts';
import type { Channel, Input, Value } from '../../shared/desk/contract.ts';
import { fictionalLines } from '../../shared/terms-text/testing.ts';
import { finish, identifiedCall, openCall, prepareVisit, promisedVisit, VISIT } from '../testing/call-steps.ts';
import { CONTRACT, PASSWORD, PHONE_CONTRACT, START, type TestDesk } from '../testing/desk-fixture.ts';

export interface AskingDesk {
  call<C extends Channel>(channel: C, input: Input<C>): Promise<Value<C>>;
  signIn(name: string): Promise<void>;
}

export const SUPERVISOR = '森 智子';
export const TERMS_FILE = Buffer.from(fictionalLines().join('\n')).toString('base64');

/** The steps that tests share ask for a test desk, and use this much of it. */
const stepsOn = (desk: AskingDesk): TestDesk => ({ get: desk.call.bind(desk) }) as unknown as TestDesk;

export type Prepared = Awaited<ReturnType<typeof prepareDesk>>;

/** Fills the desk as its supervisor, who stays signed in with no call under way. */
export async function prepareDesk(desk: AskingDesk) {
  await desk.signIn(SUPERVISOR);
  const steps = stepsOn(desk);
  const visit = await promisedVisit(steps);
  const { contactId } = visit.contact;
  await desk.call('call:saveNote', { contactId, text: '河﨑様より', revision: visit.case.note.revision });
  await desk.call('call:end', { contactId });
  await desk.call('call:setMatter', { contactId, service: 'serverSupport', category: 'fault', tags: ['至急'] });
  const outcome = { disposition: 'visitArranged', caseState: 'waiting', reason: null } as const;
  const { caseId } = await desk.call('call:wrapUp', { contactId, ...outcome });
  const found = await desk.call('case:get', { caseId, reason: '準備' });
  const origin = { of: 'case', caseId } as const;
  const { procedureId } = await desk.call('procedure:open', { kind: 'suspension', origin });
  const knownAt = START - 3 * 86_400_000;
  const { outageId } = await desk.call('outage:open', {
    scope: '三条本町の光電話',
    extent: 'total',
    cause: { party: 'own', carrier: null },
    source: { kind: 'alert', at: knownAt, reason: null },
  });
  const choice = { by: 'handles', handles: 'H-20001' } as const;
  await desk.call('outage:addContracts', { outageId, choice });
  await desk.call('outage:change', { outageId, change: { type: 'restored', at: START, reason: null } });
  const { preparationId } = await desk.call('outage:prepare', { outageId, preparationId: null });
  const { noticeId } = await desk.call('notice:open', { kind: 'termsChange', origin: { of: 'everyone' } });
  const onPhone = await openCall(steps, PHONE_CONTRACT);
  const cure = await desk.call('notice:open', { kind: 'phoneCure', origin: { of: 'call', contactId: onPhone } });
  await finish(steps);
  const asked = { service: 'serverSupport', file: TERMS_FILE, inForceFrom: '2024-04-01' } as const;
  const { version } = await desk.call('terms:import', asked);
  const people = await desk.call('users:list', {});
  return {
    caseId,
    procedureId,
    outageId,
    preparationId,
    noticeId,
    cureId: cure.noticeId,
    version,
    contractId: CONTRACT,
    decisionId: found.decisions[0]?.decisionId ?? null,
    promiseId: found.promises[0]?.promiseId ?? null,
    people,
  };
}

/** Begins a call of whoever is signed in; where that is asked for, with the caller identified and everything that a visit needs. */
export async function beginCall(desk: AskingDesk, identified: boolean): Promise<ContactId> {
  const steps = stepsOn(desk);
  if (!identified) return openCall(steps);
  const { contactId } = (await identifiedCall(steps)).contact;
  await prepareVisit(steps, contactId);
  return contactId;
}

export const endCall = (desk: AskingDesk) => finish(stepsOn(desk));

const REASON = '点検のため';
const FILTER = { states: [], services: [], categories: [], operatorId: null, from: null, to: null, text: '' };

type Meant = { readonly [C in Channel]?: Input<C> };

/** What is asked for during this call. */
export interface MeantCall {
  readonly contactId: ContactId;
  /** Of the answer that `decision:preview` gives. */
  readonly digest: string;
}

/**
 * An input for each channel that means something on the prepared desk, during this call. A channel that is not named here is asked whatever
 * its schema accepts.
 */
export const meantInputs = (prepared: Prepared, call: MeantCall): Meant => ({
  ...meantByCall(prepared, call),
  ...meantByCase(prepared),
  ...meantByLedgers(prepared),
});

function meantByCall({ decisionId, outageId, people }: Prepared, { contactId, digest }: MeantCall): Meant {
  const other = people.find(({ name }) => name === '林 拓也');
  return {
    'vault:create': { name: '次の人', password: PASSWORD },
    'vault:recover': { recoveryKey: 'A'.repeat(40), name: '次の人', password: PASSWORD },
    'users:create': { name: '新田 葵', password: PASSWORD, role: 'operator' },
    ...(other === undefined ? {} : { 'users:setDisabled': { userId: other.userId, disabled: false } }),
    'users:changePassword': { current: PASSWORD, next: PASSWORD },
    'contracts:search': { text: 'みどり電設' },
    'call:start': { source: 'key', callerNumber: null, answered: false },
    'call:answer': { contactId },
    'call:stamp': { contactId, stamp: 'request' },
    'call:correctStamp': { contactId, stamp: 'answer', at: START, reason: REASON },
    'call:hold': { contactId, holding: true },
    'call:chooseContract': { contactId, contractId: CONTRACT },
    'call:setMatter': { contactId, service: 'serverSupport', category: 'fault', tags: [] },
    'call:saveNote': { contactId, text: '折り返し', revision: 0 },
    'call:check': { contactId, item: 'workNotWarranted', answer: 'yes' },
    'call:end': { contactId },
    'call:wrapUp': { contactId, disposition: 'informationOnly', caseState: 'closed', reason: REASON },
    'verification:attempt': { contactId, level: 'A', items: [{ item: 'name', value: 'みどり電設工業' }] },
    'verification:callBack': { contactId },
    'verification:secondPerson': { contactId, name: '初代', password: PASSWORD },
    'contract:reveal': { contactId, field: 'address', purpose: 'dispatch' },
    'decision:preview': { contactId, question: VISIT },
    'decision:accept': { contactId, question: VISIT, digest },
    ...(decisionId === null ? {} : { 'decision:replay': { decisionId } }),
    'answer:lookUp': { asked: { question: 'monthlyFee', inputs: { on: '2026-11-21' } } },
    'cases:page': { filter: FILTER, sort: 'openedAt', descending: true, offset: 0, limit: 50 },
    'outages:onCall': { contactId },
    'outage:tell': { contactId, outageId },
  };
}

function meantByCase({ caseId, promiseId, version }: Prepared): Meant {
  const policy = { policyId: 'P-PRORATE', value: '"taxThenProrate"' } as const;
  return {
    'case:get': { caseId, reason: REASON },
    'case:addNote': { caseId, text: '翌朝に確認' },
    'case:setState': { caseId, state: 'waiting', reason: REASON },
    ...(promiseId === null ? {} : { 'promise:settle': { promiseId, state: 'kept', reason: REASON } }),
    'report:export': { caseId, format: 'json', disclosure: 'masked', purpose: 'service', reason: REASON },
    'calendar:addClosure': { date: '2026-12-24', reason: REASON },
    'terms:read': { service: 'serverSupport', version },
    'terms:preview': { service: 'serverSupport', file: TERMS_FILE },
    'terms:import': { service: 'serverSupport', file: TERMS_FILE, inForceFrom: '2024-04-01' },
    'policies:preview': { ...policy, cursor: null },
    'policies:sign': {
      ...policy,
      effectiveFrom: '2026-11-21',
      reason: REASON,
      after: 1,
      restores: null,
      password: PASSWORD,
    },
    'audit:page': { offset: 0, limit: 50 },
  };
}

function meantByLedgers({ caseId, procedureId, outageId, preparationId, noticeId, cureId }: Prepared): Meant {
  const handles = { outageId, choice: { by: 'handles', handles: 'H-20001' } } as const;
  const slice = { after: 0, limit: 50 };
  return {
    'procedure:open': { kind: 'transfer', origin: { of: 'case', caseId } },
    'procedure:get': { procedureId },
    'procedure:record': { procedureId, item: 'emergencyReason', value: '通信設備への影響' },
    'procedure:step': { procedureId, step: 'drop', reason: REASON },
    'procedures:list': { scope: { of: 'case', caseId } },
    'notice:open': { kind: 'termsChange', origin: { of: 'everyone' } },
    'notice:get': { noticeId },
    'notice:record': { noticeId, item: 'change', value: '受付のしかた' },
    'notice:fail': { noticeId: cureId, failure: { way: 'phoneNoAnswer', on: '2026-11-20' } },
    'notice:step': { noticeId, step: 'submit', reason: null, failure: null },
    'notice:prepare': { noticeId: cureId, reason: REASON },
    'notice:save': { noticeId, disclosure: 'masked', reason: null },
    'notices:list': { scope: { of: 'toSend' } },
    'outage:get': { outageId },
    'outage:open': {
      scope: '大宮町の光電話',
      extent: 'partial',
      cause: { party: 'own', carrier: null },
      source: { kind: 'alert', at: START, reason: null },
    },
    'outage:change': { outageId, change: { type: 'reopened', reason: REASON } },
    'outage:findContracts': handles,
    'outage:addContracts': handles,
    'outage:removeContract': { outageId, contractId: PHONE_CONTRACT, reason: REASON },
    'outage:contracts': { outageId, ...slice },
    'outage:prepare': { outageId, preparationId: null },
    'outage:caps': { preparationId, ...slice },
    'outage:export': { preparationId, purpose: 'service' },
  };
}
