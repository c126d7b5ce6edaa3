/** The notice ledger at a real desk: nothing leaves that says too little or that nobody else approved, and names stay masked. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CaseId, NoticeId, ProcedureId } from '../../shared/core/ids.ts';
import type { Input } from '../../shared/desk/contract.ts';
import { finish, identifiedCall, openCall } from '../testing/call-steps.ts';
import {
  CONTRACT,
  ON_FILE,
  openTestDesk,
  PHONE_CONTRACT,
  STORED_VALUES,
  type TestDesk,
} from '../testing/desk-fixture.ts';

const OPERATOR = '佐藤 恵';
const SUPERVISOR = '森 智子';
const OTHER_SUPERVISOR = '初代';

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
    for (const { procedureId } of await desk.get('procedures:list', { scope: { of: 'open' } }))
      await desk.call('procedure:step', { procedureId, step: 'drop', reason: '試験の終わり' });
  }
});

type Item = Input<'notice:record'>['item'];
type StepName = Input<'notice:step'>['step'];
const refused = (reason: string, items: readonly string[] = []) => ({
  ok: false,
  error: { type: 'noticeRefused', reason, items },
});
const fill = async (noticeId: NoticeId, values: Readonly<Partial<Record<Item, string>>>): Promise<void> => {
  for (const [item, value] of Object.entries(values))
    await desk.get('notice:record', { noticeId, item: item as Item, value });
};
const step = (noticeId: NoticeId, name: StepName, more: Partial<Input<'notice:step'>> = {}) =>
  desk.call('notice:step', { noticeId, step: name, reason: '理由', failure: null, ...more });

async function savedCase(contract = CONTRACT): Promise<CaseId> {
  await openCall(desk, contract);
  return (await finish(desk)).caseId;
}
const draft = async (kind: Input<'notice:open'>['kind'], contract = CONTRACT): Promise<NoticeId> => {
  const caseId = await savedCase(contract);
  return (await desk.get('notice:open', { kind, origin: { of: 'case', caseId } })).noticeId;
};

const UNPAID = {
  reason: '料金のお支払いを確認できないため',
  startOn: '2026-12-01',
  channel: 'letter',
  place: 'registeredAddress',
};

describe('a suspension notice (N-130, N-047, N-033)', () => {
  test('is not sent while the period is missing, is approved by another person, sent, returned and deemed given', async () => {
    const noticeId = await draft('suspension');
    await fill(noticeId, UNPAID);
    expect(await step(noticeId, 'submit')).toEqual(refused('contentMissing', ['lastOn']));
    await fill(noticeId, { lastOn: '2027-06-01' });
    expect(await step(noticeId, 'submit')).toEqual(refused('periodTooLong', ['lastOn']));
    await fill(noticeId, { lastOn: '2027-05-31' });
    expect(await step(noticeId, 'submit')).toMatchObject({ value: { stage: 'submitted' } });
    expect(await step(noticeId, 'approve')).toEqual(refused('role'));
    expect(await desk.call('notice:record', { noticeId, item: 'lastOn', value: '2026-12-02' })).toEqual(
      refused('notHere', ['lastOn']),
    );
    await desk.signIn(SUPERVISOR);
    expect(await step(noticeId, 'send')).toEqual(refused('noSuchStep'));
    expect(await step(noticeId, 'approve', { reason: null })).toEqual(refused('reasonMissing'));
    expect(await step(noticeId, 'approve')).toMatchObject({ value: { stage: 'approved' } });
    await desk.signIn(OPERATOR);
    expect(await step(noticeId, 'send')).toEqual(refused('role'));
    await desk.signIn(SUPERVISOR);
    const sent = await step(noticeId, 'send', { reason: null });
    expect(sent).toMatchObject({
      value: {
        stage: 'sent',
        sentOn: '2026-11-21',
        place: 'registeredAddress',
        time: { verdict: 'inTime' },
        effect: { effect: 'unsaid' },
      },
    });
    const failure = { way: 'letterReturned', on: '2026-11-21' } as const;
    expect(await step(noticeId, 'comeBack')).toEqual(refused('failureMissing'));
    expect(await step(noticeId, 'comeBack', { failure: { ...failure, on: '2026-11-22' } })).toEqual(
      refused('failureUnfit'),
    );
    expect(await step(noticeId, 'comeBack', { failure })).toMatchObject({
      value: { stage: 'returned', effect: { effect: 'cameBack' }, undelivered: { cameBack: 1, daysAsked: null } },
    });
    expect(await step(noticeId, 'deem')).toEqual(refused('notDeemed', ['unfiled']));
    await fill(noticeId, { unfiled: 'email' });
    expect(await step(noticeId, 'deem')).toEqual(refused('notDeemed'));
    await fill(noticeId, { unfiled: 'address', changedOn: '2026-11-01' });
    expect(await step(noticeId, 'deem')).toMatchObject({
      value: { stage: 'deemed', effect: { effect: 'deemed', on: '2026-11-21', ruleId: 'N-033' }, steps: [] },
    });
  });

  test('is not approved by the supervisor who wrote it, who is written down for trying', async () => {
    const caseId = await savedCase();
    await desk.signIn(SUPERVISOR);
    const { noticeId } = await desk.get('notice:open', { kind: 'suspension', origin: { of: 'case', caseId } });
    await fill(noticeId, { ...UNPAID, lastOn: '2026-12-31' });
    expect(await step(noticeId, 'submit')).toMatchObject({ ok: true });
    expect(await step(noticeId, 'approve')).toEqual(refused('sameHands'));
    const { rows } = await desk.get('audit:page', { offset: 0, limit: 5 });
    expect(JSON.stringify(rows)).toContain('noticeRefused');
    await desk.signIn(OTHER_SUPERVISOR);
    expect(await step(noticeId, 'approve')).toMatchObject({ value: { stage: 'approved' } });
  });

  test('is left out only with a reason and the approval of another person (N-047)', async () => {
    const noticeId = await draft('suspension');
    expect(await step(noticeId, 'proposeOmission', { reason: ' ' })).toMatchObject({ ok: false });
    expect(await step(noticeId, 'proposeOmission')).toMatchObject({ value: { stage: 'omissionProposed' } });
    await desk.signIn(SUPERVISOR);
    expect(await step(noticeId, 'approve')).toMatchObject({
      value: { stage: 'omitted', effect: { effect: 'omitted' } },
    });
  });
});

describe('a notice that a procedure waits for (N-047, N-053)', () => {
  async function approvedSuspension(): Promise<ProcedureId> {
    const caseId = await savedCase();
    const { procedureId } = await desk.get('procedure:open', { kind: 'suspension', origin: { of: 'case', caseId } });
    const values = {
      ground: 'unpaid',
      groundEvidence: true,
      dueOn: '2026-10-31',
      startOn: '2026-11-24',
      lastOn: '2027-05-23',
    } as const;
    for (const [item, value] of Object.entries(values))
      await desk.get('procedure:record', { procedureId, item: item as keyof typeof values, value });
    await desk.get('procedure:step', { procedureId, step: 'submit', reason: null });
    return procedureId;
  }

  test('does not leave before the procedure is decided, says its days, and moves it when it leaves', async () => {
    const procedureId = await approvedSuspension();
    const { noticeId, items } = await desk.get('notice:open', {
      kind: 'suspension',
      origin: { of: 'procedure', procedureId },
    });
    expect(items.find(({ item }) => item === 'startOn')?.value).toBe('2026-11-24');
    await fill(noticeId, { ...UNPAID, startOn: '2026-11-25' });
    expect(await step(noticeId, 'submit')).toEqual(refused('differs', ['startOn']));
    await fill(noticeId, { startOn: '2026-11-24' });
    await step(noticeId, 'submit');
    await desk.signIn(SUPERVISOR);
    await step(noticeId, 'approve');
    expect(await step(noticeId, 'send')).toMatchObject({ error: { type: 'procedureRefused', reason: 'noSuchStep' } });
    expect(await desk.get('notice:get', { noticeId })).toMatchObject({ stage: 'approved', sentOn: null });
    await desk.get('procedure:step', { procedureId, step: 'approve', reason: '請求を確認' });
    expect(await step(noticeId, 'send')).toMatchObject({ value: { stage: 'sent' } });
    const file = await desk.get('procedure:get', { procedureId });
    expect(file).toMatchObject({ stage: 'noticed', noticedOn: '2026-11-21' });
    expect(file.items.find(({ item }) => item === 'noticeMeans')?.value).toBe('letter');
    const [row] = await desk.get('notices:list', { scope: { of: 'procedure', procedureId } });
    expect(row).toMatchObject({ noticeId, stage: 'sent', procedureId });
  });

  test('moves a suspension of B too, and tells it that the reason was said (B-073)', async () => {
    const caseId = await savedCase(PHONE_CONTRACT);
    const of = { of: 'case', caseId } as const;
    const { procedureId } = await desk.get('procedure:open', { kind: 'phoneSuspension', origin: of });
    const record = (item: Input<'procedure:record'>['item'], value: string | true) =>
      desk.get('procedure:record', { procedureId, item, value });
    await record('phoneGround', 'unpaid');
    await record('phoneGroundEvidence', true);
    await record('phoneDeadlineOn', '2026-10-31');
    await record('phoneStartOn', '2026-11-24');
    await desk.get('procedure:step', { procedureId, step: 'submit', reason: null });
    const origin = { of: 'procedure', procedureId } as const;
    const { noticeId } = await desk.get('notice:open', { kind: 'phoneSuspension', origin });
    await fill(noticeId, { reason: 'お支払いを確認できないため', channel: 'email' });
    await step(noticeId, 'submit');
    await desk.signIn(SUPERVISOR);
    await desk.get('procedure:step', { procedureId, step: 'approve', reason: '請求を確認' });
    await step(noticeId, 'approve');
    expect(await step(noticeId, 'send')).toMatchObject({ value: { stage: 'sent' } });
    const file = await desk.get('procedure:get', { procedureId });
    expect(file).toMatchObject({ stage: 'noticed', noticedOn: '2026-11-21' });
    expect(file.items.find(({ item }) => item === 'phoneReasonTold')?.value).toBe(true);
  });

  test('is of the kind that the procedure waits for', async () => {
    const procedureId = await approvedSuspension();
    const origin = { of: 'procedure', procedureId } as const;
    expect(await desk.call('notice:open', { kind: 'termination', origin })).toEqual(refused('notHere'));
  });
});

describe('the notices of B (B-006, B-031, B-073, B-086)', () => {
  test('by mail count at their sending although they came back (B-006)', async () => {
    const noticeId = await draft('phoneSuspension', PHONE_CONTRACT);
    await fill(noticeId, { reason: 'お支払いの方法を確認できないため', startOn: '2026-12-01', channel: 'email' });
    await step(noticeId, 'submit');
    await desk.signIn(SUPERVISOR);
    await step(noticeId, 'approve');
    expect(await step(noticeId, 'send')).toMatchObject({
      value: { effect: { effect: 'onSending', on: '2026-11-21' } },
    });
    const failure = { way: 'mailBounced', on: '2026-11-21' } as const;
    await step(noticeId, 'comeBack', { failure });
    expect(await step(noticeId, 'deem')).toMatchObject({
      value: { effect: { effect: 'deemed', on: '2026-11-21', ruleId: 'B-006' } },
    });
  });

  test('by letter are not deemed given: of letters no time is said (B-006)', async () => {
    const noticeId = await draft('phoneSuspension', PHONE_CONTRACT);
    await fill(noticeId, { ...UNPAID });
    await step(noticeId, 'submit');
    await desk.signIn(SUPERVISOR);
    await step(noticeId, 'approve');
    await step(noticeId, 'send');
    expect(await step(noticeId, 'deem')).toEqual(refused('notDeemed'));
  });

  test('calls that reached nobody are counted over all notices of the contract (B-086, B-068)', async () => {
    const first = await draft('phoneCure', PHONE_CONTRACT);
    const second = await draft('phoneCure', PHONE_CONTRACT);
    const fail = (noticeId: NoticeId, way: 'phoneNoAnswer' | 'letterReturned', on: string) =>
      desk.call('notice:fail', { noticeId, failure: { way, on } });
    const before = await desk.get('notice:get', { noticeId: second });
    await fail(first, 'phoneNoAnswer', '2026-11-19');
    await fail(first, 'phoneNoAnswer', '2026-11-20');
    expect(await fail(first, 'phoneNoAnswer', '2026-11-22')).toEqual(refused('failureUnfit'));
    expect(await fail(first, 'letterReturned', '2026-11-20')).toEqual(refused('failureUnfit'));
    const after = await desk.get('notice:get', { noticeId: second });
    expect((after.undelivered?.attempts ?? 0) - (before.undelivered?.attempts ?? 0)).toBe(2);
    expect(after.undelivered?.daysAsked).toBe(3);
  });

  test.each([
    { endOn: '2026-12-22', verdict: 'open', lastDay: '2026-11-21' },
    { endOn: '2026-12-21', verdict: 'disputed', lastDay: '2026-11-20' },
    { endOn: '2026-12-20', verdict: 'late', lastDay: '2026-11-19' },
  ])('an abolition on $endOn told today: $verdict (B-031, D-B18)', async ({ endOn, verdict, lastDay }) => {
    const { noticeId } = await desk.get('notice:open', { kind: 'phoneAbolition', origin: { of: 'everyone' } });
    const view = await desk.get('notice:record', { noticeId, item: 'endOn', value: endOn });
    expect(view.time).toEqual({ lead: 'thirtyDays', verdict, lastDay });
  });

  test('are not made for a contract of N, nor for one contract what concerns all', async () => {
    const caseId = await savedCase();
    const open = (kind: Input<'notice:open'>['kind']) =>
      desk.call('notice:open', { kind, origin: { of: 'case', caseId } });
    expect(await open('phoneSuspension')).toEqual({ ok: false, error: { type: 'serviceMismatch' } });
    expect(await open('termsChange')).toEqual(refused('notHere'));
  });
});

describe('the prepared text', () => {
  test('is masked for the floor, in full for a supervisor’s reason, which the case keeps', async () => {
    const caseId = await savedCase();
    const { noticeId } = await desk.get('notice:open', { kind: 'suspension', origin: { of: 'case', caseId } });
    await fill(noticeId, { ...UNPAID, lastOn: '2026-12-31' });
    const before = desk.replies.length;
    const masked = await desk.get('notice:prepare', { noticeId, reason: '見たい' });
    expect(masked).toMatchObject({ full: null, to: null, hasGaps: false });
    expect(masked.masked).toContain('㈱ みど●●●● 御中');
    await desk.get('notice:get', { noticeId });
    await desk.get('notices:list', { scope: { of: 'toSend' } });
    const replies = desk.replies.slice(before).join();
    expect(STORED_VALUES.filter((value) => replies.includes(value))).toEqual([]);

    await desk.signIn(SUPERVISOR);
    expect((await desk.get('notice:prepare', { noticeId, reason: null })).full).toBeNull();
    const full = (await desk.get('notice:prepare', { noticeId, reason: '発送のため' })).full;
    expect(full).toContain(ON_FILE.name);
    expect(full).toContain(ON_FILE.address);
    const { timeline } = await desk.get('case:get', { caseId, reason: '確認' });
    expect(timeline.map(({ text }) => text)).toContain('発送のため');
  });

  test('is shown in full to whoever has the contractor identified on the line', async () => {
    const { contact } = await identifiedCall(desk, 'B');
    const origin = { of: 'call', contactId: contact.contactId } as const;
    const { noticeId } = await desk.get('notice:open', { kind: 'suspension', origin });
    await fill(noticeId, { channel: 'email' });
    const prepared = await desk.get('notice:prepare', { noticeId, reason: null });
    expect(prepared).toMatchObject({ to: ON_FILE.email, hasGaps: true });
    expect(prepared.full).toContain(ON_FILE.name);
    const rows = await desk.get('notices:list', { scope: origin });
    expect(rows.map((row) => row.noticeId)).toContain(noticeId);
  });

  test('is saved masked by anybody, in full only by a supervisor with a reason, and never with gaps', async () => {
    const noticeId = await draft('suspension');
    const save = (disclosure: 'masked' | 'full', reason: string | null = null) =>
      desk.call('notice:save', { noticeId, disclosure, reason });
    desk.reportFile.next = join(desk.folder, 'notice.txt');
    expect(await save('masked')).toMatchObject({ error: { type: 'noticeRefused', reason: 'contentMissing' } });
    await fill(noticeId, { ...UNPAID, lastOn: '2026-12-31' });
    expect(await save('full', '発送')).toEqual({ ok: false, error: { type: 'exportRefused', reason: 'role' } });
    expect(await save('masked')).toMatchObject({ ok: true });
    expect(readFileSync(join(desk.folder, 'notice.txt'), 'utf8')).not.toContain(ON_FILE.name);
    await desk.signIn(SUPERVISOR);
    expect(await save('full')).toEqual({ ok: false, error: { type: 'exportRefused', reason: 'reasonMissing' } });
    expect(await save('full', '発送')).toMatchObject({ ok: true });
    expect(readFileSync(join(desk.folder, 'notice.txt'), 'utf8')).toContain(ON_FILE.address);
  });

  test('the notices of a caller who is not identified stay closed', async () => {
    const contactId = await openCall(desk);
    const asked = await desk.call('notices:list', { scope: { of: 'call', contactId } });
    expect(asked).toEqual({ ok: false, error: { type: 'notVerified', needed: 'A' } });
  });
});
