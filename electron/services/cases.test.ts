import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CaseId } from '../../shared/core/ids.ts';
import { hours } from '../../shared/core/time.ts';
import type { Input } from '../../shared/desk/contract.ts';
import { currentCall, finish, identifiedCall, LEVEL_A, openCall, promisedVisit } from '../testing/call-steps.ts';
import { CONTRACT, ON_FILE, openTestDesk, PHONE_CONTRACT, type TestDesk } from '../testing/desk-fixture.ts';

const NOTE = '担当の河﨑様より、電源ランプ橙点滅とのこと';
const OPERATOR = '佐藤 恵';
const SUPERVISOR = '森 智子';

let desk: TestDesk;
let caseId: CaseId;
beforeAll(async () => {
  desk = await openTestDesk();
  await desk.get('sample:open', {});
  await desk.signIn(OPERATOR);
  const { contact } = await desk.get('call:start', { source: 'link', callerNumber: ON_FILE.direct, answered: true });
  const { contactId } = contact;
  await desk.get('call:chooseContract', { contactId, contractId: CONTRACT });
  await desk.get('call:saveNote', { contactId, text: NOTE, revision: 0 });
  ({ caseId } = await finish(desk));
});
afterAll(() => desk.close());

/** What of the names, numbers and notes of the case a reader gets to see. */
async function seen(reason: string | null = null) {
  const view = await desk.get('case:get', { caseId, reason });
  return {
    name: view.contractorName,
    caller: view.contacts[0]?.callerNumber,
    note: view.timeline.find(({ kind }) => kind === 'note')?.text,
  };
}

const NOTHING = { name: null, caller: null, note: null };
const EVERYTHING = { name: ON_FILE.name, caller: ON_FILE.direct, note: NOTE };

describe('case:get', () => {
  test.each([
    { who: OPERATOR, reason: null, shown: NOTHING },
    { who: OPERATOR, reason: '見たいから', shown: NOTHING },
    { who: SUPERVISOR, reason: null, shown: NOTHING },
    { who: SUPERVISOR, reason: '苦情の確認', shown: EVERYTHING },
    { who: '谷口 監', reason: '監査', shown: NOTHING },
    { who: '岡 管理', reason: '管理', shown: { name: '株••••', caller: '0••••', note: null } },
  ])('shows $who with the reason $reason what that person may see', async ({ who, reason, shown }) => {
    await desk.signIn(who);
    expect(await seen(reason)).toEqual(shown);
  });

  test('writes a supervisor’s reason into the case before it shows anything, and into no audit row', async () => {
    await desk.signIn(SUPERVISOR);
    const view = await desk.get('case:get', { caseId, reason: '引き継ぎの確認' });
    expect(view.timeline.at(-1)).toMatchObject({ kind: 'revealed', actorName: SUPERVISOR, text: '引き継ぎの確認' });
    const [row] = (await desk.get('audit:page', { offset: 0, limit: 1 })).rows;
    expect(row).toMatchObject({ action: 'case:get', entityId: caseId });
    expect(JSON.parse(row?.detail ?? '')).toEqual({
      byReason: true,
      unmasked: true,
      shown: ['note', 'personal', 'secrecy'],
    });
  });

  describe('of the phone service (B-057)', () => {
    const SECRET = '03-5550-1234 にかけた通話が切れるとのこと';
    const PLAIN = '発信音がしないとのこと';
    let phoneCase: CaseId;
    beforeAll(async () => {
      await desk.signIn(OPERATOR);
      const contactId = await openCall(desk, PHONE_CONTRACT);
      await desk.get('call:setMatter', { contactId, service: 'hikariPhone', category: 'fault', tags: [] });
      await desk.get('call:saveNote', { contactId, text: SECRET, revision: 0 });
      ({ caseId: phoneCase } = await finish(desk));
      await desk.get('case:addNote', { caseId: phoneCase, text: PLAIN });
    });

    const notesFor = async (reason: string | null) =>
      (await desk.get('case:get', { caseId: phoneCase, reason })).timeline
        .filter(({ kind }) => kind === 'note')
        .map(({ text, secret }) => ({ text, secret }));

    test('classes a note that may hold a dialled number: shown to a supervisor with a reason, and to nobody else', async () => {
      await desk.signIn(SUPERVISOR);
      expect(await notesFor('障害の確認')).toEqual([
        { text: null, secret: SECRET },
        { text: PLAIN, secret: undefined },
      ]);
      expect(await notesFor(null)).toEqual([
        { text: null, secret: null },
        { text: null, secret: undefined },
      ]);
      await desk.signIn(OPERATOR);
      const contactId = await openCall(desk, PHONE_CONTRACT);
      await desk.get('verification:attempt', { contactId, level: 'A', items: [...LEVEL_A] });
      expect(await notesFor(null)).toEqual([
        { text: null, secret: null },
        { text: PLAIN, secret: undefined },
      ]);
      const { contract } = await currentCall(desk);
      expect(contract?.details?.recent.map(({ summary }) => summary)).toContain(null);
      expect(JSON.stringify(contract)).not.toContain('5550');
      await finish(desk);
    });

    test('leaves the very same note of the other service a note (twin)', async () => {
      await desk.signIn(OPERATOR);
      const contactId = await openCall(desk);
      await desk.get('call:saveNote', { contactId, text: SECRET, revision: 0 });
      const { caseId: other } = await finish(desk);
      await desk.signIn(SUPERVISOR);
      const { timeline } = await desk.get('case:get', { caseId: other, reason: '確認' });
      expect(timeline.find(({ kind }) => kind === 'note')).toMatchObject({ text: SECRET });
    });

    test('is told by no report, masked or full', async () => {
      await desk.signIn(SUPERVISOR);
      for (const disclosure of ['masked', 'full'] as const) {
        desk.reportFile.next = join(desk.folder, `secret-${disclosure}.json`);
        const reason = disclosure === 'full' ? '開示の求め' : null;
        await desk.get('report:export', { caseId: phoneCase, format: 'json', disclosure, purpose: 'request', reason });
        expect(readFileSync(desk.reportFile.next, 'utf8')).not.toContain('5550');
      }
    });
  });

  describe('with a caller on the line', () => {
    beforeEach(() => desk.signIn(OPERATOR));

    test('shows nothing of the contract that was only chosen', async () => {
      await openCall(desk);
      expect(await seen()).toEqual(NOTHING);
      await finish(desk);
    });

    test('shows earlier notes at level A, and names and numbers as well at level B', async () => {
      await identifiedCall(desk, 'A');
      expect(await seen()).toEqual({ ...NOTHING, note: NOTE });
      await finish(desk);
      await identifiedCall(desk, 'B');
      expect(await seen()).toEqual(EVERYTHING);
      await finish(desk);
    });

    test('shows nothing any more once another contract is chosen, or the call is saved', async () => {
      const { contactId } = (await identifiedCall(desk)).contact;
      await desk.get('call:chooseContract', { contactId, contractId: null });
      expect(await seen()).toEqual(NOTHING);
      await desk.get('call:chooseContract', { contactId, contractId: CONTRACT });
      expect(await seen()).toEqual(EVERYTHING);
      await finish(desk);
      expect(await seen()).toEqual(NOTHING);
    });

    test('shows nothing of somebody whom a colleague has on the line', async () => {
      await identifiedCall(desk);
      await desk.signIn('林 拓也');
      expect(await seen()).toEqual(NOTHING);
      await desk.signIn(OPERATOR);
      await finish(desk);
    });
  });
});

describe('cases:page', () => {
  const page = (filter: Partial<Input<'cases:page'>['filter']>) =>
    desk.get('cases:page', {
      filter: { states: [], services: [], categories: [], operatorId: null, from: null, to: null, text: '', ...filter },
      sort: 'updatedAt',
      descending: true,
      offset: 0,
      limit: 50,
    });
  beforeAll(() => desk.signIn(SUPERVISOR));

  test('masks every name', async () => {
    const { rows } = await page({});
    expect(new Set(rows.map(({ maskedName }) => maskedName))).toEqual(new Set(['㈱ みど●●●●']));
  });

  test('finds a case by its note, and records the search by length and hits alone', async () => {
    expect((await page({ text: '橙点滅' })).rows).toMatchObject([{ caseId }]);
    const [row] = (await desk.get('audit:page', { offset: 0, limit: 1 })).rows;
    expect(row).toMatchObject({ action: 'cases:page', detail: '{"hits":1,"letters":3}' });
  });
});

describe('what is done to a case afterwards', () => {
  beforeAll(() => desk.signIn(OPERATOR));
  const row = async (id: CaseId) => {
    const filter = { states: [], services: [], categories: [], operatorId: null, from: null, to: null, text: '' };
    const window = { sort: 'updatedAt', descending: true, offset: 0, limit: 200 } as const;
    const found = (await desk.get('cases:page', { filter, ...window })).rows.find((one) => one.caseId === id);
    if (found === undefined) throw new Error('the case is listed');
    return found;
  };

  test('a note is a new entry and dates the case', async () => {
    const before = await row(caseId);
    desk.pass(1000);
    await desk.get('case:addNote', { caseId, text: '折り返し済み' });
    expect((await row(caseId)).updatedAt).toBeGreaterThan(before.updatedAt);
    expect((await row(caseId)).updatedAt).toBe((await desk.get('clock:now', {})).now);
  });

  test.each([
    { from: 'closed', to: 'closed', allowed: false },
    { from: 'closed', to: 'waiting', allowed: false },
    { from: 'closed', to: 'open', allowed: true },
    { from: 'open', to: 'waiting', allowed: true },
    { from: 'waiting', to: 'closed', allowed: true },
  ] as const)('its state goes from $from to $to: $allowed', async ({ from, to, allowed }) => {
    expect((await row(caseId)).state).toBe(from);
    const reply = await desk.call('case:setState', { caseId, state: to, reason: '確認のため' });
    expect(reply).toMatchObject(allowed ? { ok: true } : { error: { type: 'caseState', state: from } });
    const view = await desk.get('case:get', { caseId, reason: null });
    expect(view.closedAt !== null).toBe(view.state === 'closed');
  });

  test('one of two who close it at once is told that it is closed', async () => {
    await desk.get('case:setState', { caseId, state: 'open', reason: '再度' });
    const both = await Promise.all(
      [0, 1].map(() => desk.call('case:setState', { caseId, state: 'closed', reason: '完了' })),
    );
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  });

  test('a case whose call is under way is closed by the gate of wrap-up alone', async () => {
    await openCall(desk);
    const { case: found } = await currentCall(desk);
    expect(await desk.call('case:setState', { caseId: found.caseId, state: 'closed', reason: '急ぐ' })).toMatchObject({
      error: { type: 'caseState', state: 'open' },
    });
    await finish(desk);
  });

  test('a promise that is settled no longer shows as due, and is settled once', async () => {
    const call = await promisedVisit(desk);
    const [promise] = call.promises;
    if (promise === undefined) throw new Error('a visit was promised');
    const id = call.case.caseId;
    expect((await row(id)).nextDue).toBe('2026-11-21');
    const settle = { promiseId: promise.promiseId, state: 'kept', reason: '訪問済み' } as const;
    const both = await Promise.all([0, 1].map(() => desk.call('promise:settle', settle)));
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect((await row(id)).nextDue).toBeNull();
    await finish(desk);
  });

  test('an unknown case is not found, whatever is asked of it', async () => {
    const unknown = '00000000-0000-4000-8000-0000000000ff';
    const replies = await Promise.all([
      desk.call('case:get', { caseId: unknown, reason: null }),
      desk.call('case:addNote', { caseId: unknown, text: 'メモ' }),
      desk.call('case:setState', { caseId: unknown, state: 'closed', reason: '不明' }),
      desk.call('promise:settle', { promiseId: unknown, state: 'kept', reason: '不明' }),
    ]);
    expect(replies.map((reply) => (reply.ok ? 'ok' : reply.error.type))).toEqual(Array(4).fill('notFound'));
  });
});

test('an operator who comes back the next day finds nothing open of yesterday', async () => {
  await desk.signIn(OPERATOR);
  desk.pass(hours(20));
  await desk.signIn(OPERATOR);
  expect(await desk.get('call:current', {})).toBeNull();
  expect(await seen()).toEqual(NOTHING);
});
