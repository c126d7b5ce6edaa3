/**
 * One round of a shift, through the door and in order: a call with everything that leads to a promised visit, its wrap-up, and what is done
 * to the case, the rules and the notices afterwards. A call that an interrupted round left behind is brought to its end first.
 */
import type { CaseId, ContactId } from '../../shared/core/ids.ts';
import type { Channel, Input, Value } from '../../shared/desk/contract.ts';
import { gateFor } from '../../shared/rules/decision-gate.ts';
import { LEVEL_A, LEVEL_B, VISIT } from '../testing/call-steps.ts';
import { CONTRACT, PASSWORD } from '../testing/desk-fixture.ts';

/** Calls a channel and answers its value; throws where there is none. */
export type Ask = <C extends Channel>(channel: C, input: Input<C>) => Promise<Value<C>>;

/** A supervisor may do all of it. */
export const AT_THE_DESK = '森 智子';

export async function shiftRound(ask: Ask, word: string): Promise<void> {
  await finishCall(ask);
  const { contactId, caseId } = await promiseVisit(ask, word);
  await ask('call:hold', { contactId, holding: true });
  await ask('call:hold', { contactId, holding: false });
  await ask('contract:reveal', { contactId, field: 'address', purpose: 'dispatch' });
  await ask('call:end', { contactId });
  await saveNote(ask, contactId, `${word} 訪問を手配`);
  const outcome = { disposition: 'visitArranged', caseState: 'waiting', reason: null } as const;
  await ask('call:wrapUp', { contactId, ...outcome });
  await afterwards(ask, caseId, word);
}

async function promiseVisit(ask: Ask, word: string): Promise<{ contactId: ContactId; caseId: CaseId }> {
  const started = await ask('call:start', { source: 'key', callerNumber: null, answered: false });
  const { contactId } = started.contact;
  await ask('call:answer', { contactId });
  await saveNote(ask, contactId, `${word} 電源が入らない`);
  await ask('call:chooseContract', { contactId, contractId: CONTRACT });
  await ask('call:stamp', { contactId, stamp: 'notice' });
  await ask('verification:attempt', { contactId, level: 'A', items: [...LEVEL_A] });
  await ask('verification:attempt', { contactId, level: 'B', items: [...LEVEL_B] });
  await ask('call:setMatter', { contactId, service: 'serverSupport', category: 'fault', tags: ['電源'] });
  await saveNote(ask, contactId, `${word} ランプが消えている`);
  for (const item of gateFor('onSiteVisit', 'serverSupport').checks) {
    await ask('call:check', { contactId, item, answer: 'yes' });
  }
  const { digest } = await ask('decision:preview', { contactId, question: VISIT });
  await ask('decision:accept', { contactId, question: VISIT, digest });
  return { contactId, caseId: started.case.caseId };
}

/** What is done to a saved case, to the rules of the desk and to the contractor's notices. */
async function afterwards(ask: Ask, caseId: CaseId, word: string): Promise<void> {
  await ask('case:addNote', { caseId, text: `${word} 折り返し済み` });
  const view = await ask('case:get', { caseId, reason: '試験' });
  for (const { promiseId, state } of view.promises) {
    if (state === 'open') await ask('promise:settle', { promiseId, state: 'kept', reason: word });
  }
  await ask('case:setState', { caseId, state: 'closed', reason: word });
  await changePolicy(ask, word);
  const { noticeId } = await ask('notice:open', { kind: 'suspension', origin: { of: 'case', caseId } });
  await ask('notice:record', { noticeId, item: 'reason', value: `${word} 料金のお支払い` });
  await ask('notice:record', { noticeId, item: 'startOn', value: '2026-12-01' });
}

async function saveNote(ask: Ask, contactId: ContactId, text: string): Promise<void> {
  const current = await ask('call:current', {});
  await ask('call:saveNote', { contactId, text, revision: current?.case.note.revision ?? 0 });
}

/** Turns the policy over: a value that is in force already would be refused. */
async function changePolicy(ask: Ask, word: string): Promise<void> {
  const policies = await ask('policies:list', {});
  const boundary = policies.find(({ policyId }) => policyId === 'P-ONSITE-BOUNDARY');
  const value = boundary?.value === '"sameDay"' ? '"nextBusinessDay"' : '"sameDay"';
  await ask('policies:sign', {
    ...{ policyId: 'P-ONSITE-BOUNDARY', value, effectiveFrom: '2026-11-21', reason: word },
    ...{ after: boundary?.version ?? 1, restores: null, password: PASSWORD },
  });
}

/** Ends and saves the call that is still under way, as an information. */
async function finishCall(ask: Ask): Promise<void> {
  const current = await ask('call:current', {});
  if (current === null) return;
  const { contactId, phase } = current.contact;
  if (phase === 'ringing') await ask('call:answer', { contactId });
  if (phase !== 'wrapUp') await ask('call:end', { contactId });
  if (current.case.category === null) {
    await ask('call:setMatter', { contactId, service: 'serverSupport', category: 'other', tags: [] });
  }
  await saveNote(ask, contactId, '中断した応対');
  const outcome = { disposition: 'informationOnly', caseState: 'waiting', reason: '中断' } as const;
  await ask('call:wrapUp', { contactId, ...outcome });
}
