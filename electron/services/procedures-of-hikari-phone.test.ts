/** The procedures of the telephone at a real desk: an inquiry by "the police" without a contract and with two approvers; nothing of the other contract. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProcedureId } from '../../shared/core/ids.ts';
import type { Input } from '../../shared/desk/contract.ts';
import { HIKARI_PHONE_KINDS, SERVER_SUPPORT_KINDS } from '../../shared/procedures/procedure.ts';
import { finish, openCall } from '../testing/call-steps.ts';
import { CONTRACT, openTestDesk, PASSWORD, PHONE_CONTRACT, type TestDesk } from '../testing/desk-fixture.ts';

const OPERATOR = '佐藤 恵';
const FIRST = '森 智子';
const SECOND = '堀 真理';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
  await desk.get('sample:open', {});
  await desk.signIn('岡 管理');
  await desk.get('users:create', { name: SECOND, password: PASSWORD, role: 'supervisor' });
});
afterAll(() => desk.close());

type Item = Input<'procedure:record'>['item'];
const record = (procedureId: ProcedureId, item: Item, value: Input<'procedure:record'>['value']) =>
  desk.call('procedure:record', { procedureId, item, value });
const step = (procedureId: ProcedureId, name: Input<'procedure:step'>['step']) =>
  desk.call('procedure:step', { procedureId, step: name, reason: '理由' });
const refused = (reason: string, items: readonly string[] = []) => ({
  ok: false,
  error: { type: 'procedureRefused', reason, items },
});

describe('an inquiry by an authority (B-058, B-063)', () => {
  test('takes no answer in its call, a call back to the public number, and two approvers', async () => {
    await desk.signIn(OPERATOR);
    const { contact } = await desk.get('call:start', { source: 'key', callerNumber: null, answered: true });
    const origin = { of: 'call', contactId: contact.contactId } as const;
    const { procedureId, contractId } = await desk.get('procedure:open', { kind: 'phoneInquiry', origin });
    expect(contractId).toBeNull();
    const filled = [
      ['phoneRequester', 'police'],
      ['phoneInquiryMeans', 'phone'],
      ['phoneNumberFromDirectory', true],
      ['phoneInquiryDocument', true],
      ['phoneLegalReviewed', true],
      ['phoneAnswerScope', '契約の有無だけ'],
    ] as const;
    for (const [item, value] of filled) expect(await record(procedureId, item, value)).toMatchObject({ ok: true });
    expect(await record(procedureId, 'phoneCalledBack', true)).toEqual(refused('sameContact', ['phoneCalledBack']));
    expect(await step(procedureId, 'submit')).toEqual(refused('itemsMissing', ['phoneCalledBack']));
    await finish(desk);
    expect(await record(procedureId, 'phoneCalledBack', true)).toMatchObject({ ok: true });
    expect(await step(procedureId, 'submit')).toMatchObject({ value: { stage: 'submitted' } });

    await desk.signIn(FIRST);
    expect(await step(procedureId, 'approve')).toMatchObject({
      value: { stage: 'firstApproved', standing: 'waiting' },
    });
    expect(await step(procedureId, 'approve')).toEqual(refused('sameApprover'));
    await desk.signIn(SECOND);
    expect(await step(procedureId, 'approve')).toMatchObject({ value: { stage: 'approved' } });
    await desk.signIn(OPERATOR);
    expect(await record(procedureId, 'phoneAnswered', true)).toMatchObject({ ok: true });
    expect(await step(procedureId, 'close')).toEqual(refused('role'));
    await desk.signIn(FIRST);
    expect(await step(procedureId, 'close')).toMatchObject({ value: { stage: 'completed', standing: 'final' } });
  });
});

describe('the procedures of each contract (N-001, B-001)', () => {
  test.each([
    { contract: PHONE_CONTRACT, foreign: SERVER_SUPPORT_KINDS },
    { contract: CONTRACT, foreign: HIKARI_PHONE_KINDS },
  ])('none of the other one is opened ($foreign)', async ({ contract, foreign }) => {
    await desk.signIn(OPERATOR);
    const contactId = await openCall(desk, contract);
    for (const kind of foreign) {
      const opened = await desk.call('procedure:open', { kind, origin: { of: 'call', contactId } });
      expect(opened).toEqual({ ok: false, error: { type: 'serviceMismatch' } });
    }
    await finish(desk);
  });

  test('what a file of B shows rests on rules of B alone', async () => {
    await desk.signIn(OPERATOR);
    const contactId = await openCall(desk, PHONE_CONTRACT);
    for (const kind of HIKARI_PHONE_KINDS) {
      const view = await desk.get('procedure:open', { kind, origin: { of: 'call', contactId } });
      expect(view.steps.flatMap(({ ruleIds }) => ruleIds).filter((id) => !id.startsWith('B-'))).toEqual([]);
      expect(view.items.filter(({ item }) => !item.startsWith('phone'))).toEqual([]);
    }
    await finish(desk);
  });
});
