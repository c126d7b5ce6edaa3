/** Procedures at a real desk: the call that asked is no evidence, nobody decides on the own work, and no suspension begins before its notice. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CaseId, ProcedureId } from '../../shared/core/ids.ts';
import { hours } from '../../shared/core/time.ts';
import type { Input } from '../../shared/desk/contract.ts';
import type { ProcedureView } from '../../shared/desk/procedure-views.ts';
import { finish, identifiedCall, openCall } from '../testing/call-steps.ts';
import { CONTRACT, openTestDesk, PHONE_CONTRACT, STORED_VALUES, type TestDesk } from '../testing/desk-fixture.ts';

const OPERATOR = '佐藤 恵';
const OTHER_OPERATOR = '林 拓也';
const SUPERVISOR = '森 智子';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
  await desk.get('sample:open', {});
});
afterAll(() => desk.close());
beforeEach(() => desk.signIn(OPERATOR));
afterEach(async () => {
  for (const name of [OPERATOR, SUPERVISOR]) {
    await desk.signIn(name);
    if ((await desk.get('call:current', {})) !== null) await finish(desk);
    for (const { procedureId } of await desk.get('procedures:list', { scope: { of: 'open' } })) {
      await desk.call('procedure:step', { procedureId, step: 'drop', reason: '試験の終わり' });
    }
  }
});

type Item = Input<'procedure:record'>['item'];
type Value = Input<'procedure:record'>['value'];
const refused = (reason: string, items: readonly string[] = []) => ({
  ok: false,
  error: { type: 'procedureRefused', reason, items },
});
const fill = async (procedureId: ProcedureId, values: Readonly<Partial<Record<Item, Value>>>): Promise<void> => {
  for (const [item, value] of Object.entries(values)) {
    await desk.get('procedure:record', { procedureId, item: item as Item, value });
  }
};
const step = (procedureId: ProcedureId, name: Input<'procedure:step'>['step'], reason: string | null = '理由') =>
  desk.call('procedure:step', { procedureId, step: name, reason });
const stepView = (view: ProcedureView, name: string) => view.steps.find((one) => one.step === name);

/** A saved case of the contract, to open procedures from. */
async function savedCase(): Promise<CaseId> {
  await openCall(desk);
  return (await finish(desk)).caseId;
}

describe('a change of contact data (N-032, N-034)', () => {
  test('is opened in the call, takes no evidence from it, and is decided by a supervisor who had no hand in it', async () => {
    const { contact } = await identifiedCall(desk, 'B');
    const { contactId } = contact;
    const { procedureId } = await desk.get('procedure:open', {
      kind: 'contactChange',
      origin: { of: 'call', contactId },
    });
    await fill(procedureId, { changedData: ['phone'] });
    const record = (item: Item, value: Value) => desk.call('procedure:record', { procedureId, item, value });
    expect(await record('confirmedAtC', true)).toEqual(refused('notVerified', ['confirmedAtC']));
    await desk.get('verification:callBack', { contactId });
    expect(await record('confirmedAtC', true)).toMatchObject({ ok: true });
    expect(await record('otherEvidence', 'callBackOnFile')).toEqual(refused('sameContact', ['otherEvidence']));
    await desk.get('call:end', { contactId });
    // Until the call is saved it is the same contact.
    expect(await record('otherEvidence', 'proofDocument')).toEqual(refused('sameContact', ['otherEvidence']));
    expect(await step(procedureId, 'submit')).toEqual(refused('itemsMissing', ['otherEvidence']));
    await finish(desk);

    await fill(procedureId, { otherEvidence: 'proofDocument' });
    expect(await step(procedureId, 'submit')).toMatchObject({ value: { stage: 'submitted', standing: 'waiting' } });
    expect(await step(procedureId, 'approve')).toEqual(refused('role'));
    await desk.signIn(SUPERVISOR);
    const [waiting] = await desk.get('procedures:list', { scope: { of: 'waiting' } });
    expect(waiting).toMatchObject({ procedureId, openedBy: OPERATOR });
    expect(await step(procedureId, 'approve', null)).toEqual(refused('reasonMissing'));
    expect(await step(procedureId, 'approve', '登記簿を確認')).toMatchObject({ value: { stage: 'approved' } });
    await desk.signIn(OTHER_OPERATOR);
    await fill(procedureId, { registryUpdated: true });
    const done = await desk.get('procedure:step', { procedureId, step: 'register', reason: null });
    expect(done).toMatchObject({ stage: 'completed', standing: 'final', steps: [] });
    expect(done.entries.filter(({ step: taken }) => taken !== null).map(({ actorName }) => actorName)).toEqual([
      OPERATOR,
      SUPERVISOR,
      OTHER_OPERATOR,
    ]);
  });

  test('stands in the timeline of its case, with what was filled in and why, and in no other', async () => {
    const other = await savedCase();
    const caseId = await savedCase();
    const { procedureId } = await desk.get('procedure:open', { kind: 'transfer', origin: { of: 'case', caseId } });
    await fill(procedureId, { transferForm: true, jointSignature: true });
    await fill(procedureId, { jointSignature: null });
    await step(procedureId, 'drop', '申出が取り下げられた');
    await desk.signIn(SUPERVISOR);
    const told = async (id: CaseId) =>
      (await desk.get('case:get', { caseId: id, reason: '経過の確認' })).timeline.filter(
        ({ kind }) => kind === 'procedure',
      );
    const facts = { procedureId, procedure: 'transfer' };
    expect(await told(caseId)).toMatchObject([
      { facts, actorName: OPERATOR, text: null },
      { facts: { ...facts, step: 'drop', stage: 'dropped', items: 'transferForm' }, text: '申出が取り下げられた' },
    ]);
    expect(await told(other)).toEqual([]);
  });

  test('opened from the case after the call still knows the call it came up in', async () => {
    const contactId = await openCall(desk);
    const { caseId } = (await desk.get('call:current', {}))?.case ?? {};
    if (caseId === undefined) throw new Error('the call has its case');
    const { procedureId } = await desk.get('procedure:open', { kind: 'contactChange', origin: { of: 'case', caseId } });
    expect(contactId).toBeDefined();
    const evidence = { procedureId, item: 'otherEvidence', value: 'proofDocument' } as const;
    expect(await desk.call('procedure:record', evidence)).toEqual(refused('sameContact', ['otherEvidence']));
  });

  test('is not decided by a supervisor who prepared it', async () => {
    const caseId = await savedCase();
    await desk.signIn(SUPERVISOR);
    const { procedureId } = await desk.get('procedure:open', { kind: 'transfer', origin: { of: 'case', caseId } });
    await fill(procedureId, {
      transferForm: true,
      proofOfTransfer: true,
      lineTransfer: 'together',
      transferee: 'lineContractor',
      transfereeArrears: 'none',
      debtsTold: true,
    });
    const { ok } = await step(procedureId, 'submit');
    expect(ok).toBe(true);
    expect(await step(procedureId, 'approve')).toEqual(refused('sameHands'));
    expect(await step(procedureId, 'return')).toMatchObject({ value: { stage: 'drafting' } });
  });
});

describe('a suspension (N-039, N-040, N-047)', () => {
  test('starts only after the decision of another person and a notice that left before its first day', async () => {
    const caseId = await savedCase();
    const { procedureId } = await desk.get('procedure:open', { kind: 'suspension', origin: { of: 'case', caseId } });
    const unpaid = { ground: 'unpaid', groundEvidence: true, dueOn: '2026-10-31' } as const;
    await fill(procedureId, { ...unpaid, startOn: '2026-11-24', lastOn: '2027-05-24' });
    expect(await step(procedureId, 'submit')).toEqual(refused('periodTooLong', ['lastOn']));
    await fill(procedureId, { lastOn: '2027-05-23' });
    expect(await step(procedureId, 'submit')).toMatchObject({ ok: true });
    await desk.signIn(SUPERVISOR);
    await desk.get('procedure:step', { procedureId, step: 'approve', reason: '請求を確認' });
    await desk.signIn(OPERATOR);
    expect(await step(procedureId, 'start')).toEqual(refused('noSuchStep'));
    await fill(procedureId, { noticeMeans: 'letter' });
    const noticed = await desk.get('procedure:step', { procedureId, step: 'notify', reason: null });
    expect(noticed).toMatchObject({ stage: 'noticed', noticedOn: '2026-11-21' });
    expect(stepView(noticed, 'start')).toMatchObject({ refused: 'tooEarly', items: ['startOn'] });

    // The contractor was told a day, so the desk is held to it (N-132).
    await desk.signIn(SUPERVISOR);
    const { promises } = await desk.get('case:get', { caseId, reason: null });
    expect(promises).toMatchObject([{ kind: 'told', due: '2026-11-24', state: 'open' }]);

    desk.pass(hours(72));
    await desk.signIn(OPERATOR);
    expect(await step(procedureId, 'start')).toMatchObject({ value: { stage: 'suspended' } });
    const contactId = await openCall(desk);
    expect((await desk.get('call:current', {}))?.contract?.state).toBe('suspended');
    expect(contactId).toBeDefined();
    await finish(desk);
    await desk.signIn(SUPERVISOR);
    expect(await step(procedureId, 'lift')).toMatchObject({ value: { stage: 'lifted' } });
    await openCall(desk);
    expect((await desk.get('call:current', {}))?.contract?.state).toBe('inService');
  });

  test('leaves no decision in the chain but that of the supervisor', async () => {
    const caseId = await savedCase();
    const { procedureId } = await desk.get('procedure:open', { kind: 'suspension', origin: { of: 'case', caseId } });
    await desk.signIn(SUPERVISOR);
    await step(procedureId, 'approve');
    const { rows } = await desk.get('audit:page', { offset: 0, limit: 3 });
    expect(rows.filter(({ action }) => action === 'procedure:step')).toEqual([]);
  });

  test('who tries to decide on the own work is written down (AUD-01)', async () => {
    const caseId = await savedCase();
    await desk.signIn(SUPERVISOR);
    const { procedureId } = await desk.get('procedure:open', {
      kind: 'itemChange',
      origin: { of: 'case', caseId },
    });
    await fill(procedureId, { changedItem: 'detail', changeForm: true });
    await step(procedureId, 'submit');
    expect(await step(procedureId, 'approve')).toEqual(refused('sameHands'));
    const { rows } = await desk.get('audit:page', { offset: 0, limit: 1 });
    expect(rows).toMatchObject([
      { action: 'door:reject', detail: '{"channel":"procedure:step","reason":"procedureRefused"}' },
    ]);
  });
});

describe('a wish to cancel (N-051, N-052)', () => {
  test('is recorded in the call and cancels nothing; the form comes by another way, and the day is promised', async () => {
    const { contact, case: found } = await identifiedCall(desk);
    const { procedureId } = await desk.get('procedure:open', {
      kind: 'cancellation',
      origin: { of: 'call', contactId: contact.contactId },
    });
    await fill(procedureId, { desiredOn: '2026-11-30', methodTold: true });
    const form = { procedureId, item: 'requestReceived', value: true } as const;
    expect(await desk.call('procedure:record', form)).toEqual(refused('sameContact', ['requestReceived']));
    await finish(desk);
    await fill(procedureId, { requestReceived: true });
    await step(procedureId, 'receive');
    const confirmed = await desk.get('procedure:step', { procedureId, step: 'confirm', reason: null });
    expect(confirmed.items.find(({ item }) => item === 'cancelOn')?.value).toBe('2026-11-30');
    expect(stepView(confirmed, 'end')).toMatchObject({ refused: 'tooEarly', items: ['cancelOn'] });
    await desk.signIn(SUPERVISOR);
    const { promises } = await desk.get('case:get', { caseId: found.caseId, reason: null });
    expect(promises).toMatchObject([{ kind: 'told', due: '2026-11-30' }]);
  });
});

describe('opening', () => {
  test('one of a kind at a time for a contract, and none without a contract but an application', async () => {
    const caseId = await savedCase();
    const { procedureId } = await desk.get('procedure:open', { kind: 'succession', origin: { of: 'case', caseId } });
    expect(await desk.call('procedure:open', { kind: 'succession', origin: { of: 'case', caseId } })).toEqual(
      refused('alreadyOpen'),
    );
    await step(procedureId, 'drop');
    expect(await desk.call('procedure:open', { kind: 'succession', origin: { of: 'case', caseId } })).toMatchObject({
      ok: true,
    });

    const { contact } = await desk.get('call:start', { source: 'key', callerNumber: null, answered: true });
    const { contactId } = contact;
    expect(await desk.call('procedure:open', { kind: 'transfer', origin: { of: 'call', contactId } })).toEqual({
      ok: false,
      error: { type: 'contractNotChosen' },
    });
    expect(await desk.call('procedure:open', { kind: 'application', origin: { of: 'call', contactId } })).toMatchObject(
      { ok: true },
    );
  });

  test('belongs to the matters of N alone (N-001)', async () => {
    const contactId = await openCall(desk, PHONE_CONTRACT);
    const open = await desk.call('procedure:open', { kind: 'cancellation', origin: { of: 'call', contactId } });
    expect(open).toEqual({ ok: false, error: { type: 'serviceMismatch' } });
  });

  test('shows no stored value, and the contractor only masked', async () => {
    const before = desk.replies.length;
    const caseId = await savedCase();
    const { procedureId } = await desk.get('procedure:open', { kind: 'transfer', origin: { of: 'case', caseId } });
    await desk.get('procedure:get', { procedureId });
    await desk.get('procedures:list', { scope: { of: 'case', caseId } });
    const replies = desk.replies.slice(before).join();
    expect(STORED_VALUES.filter((value) => replies.includes(value))).toEqual([]);
    expect(CONTRACT).toBeDefined();
  });
});
