import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ContactId } from '../../shared/core/ids.ts';
import { hours } from '../../shared/core/time.ts';
import type { Input } from '../../shared/desk/contract.ts';
import {
  currentCall,
  finish,
  identifiedCall,
  LEVEL_A,
  LEVEL_B,
  openCall,
  prepareVisit,
  WRONG_ITEMS,
} from '../testing/call-steps.ts';
import {
  CONTRACT,
  ON_FILE,
  openTestDesk,
  PASSWORD,
  PHONE_CONTRACT,
  STORED_VALUES,
  type TestDesk,
} from '../testing/desk-fixture.ts';

type Attempt = Omit<Input<'verification:attempt'>, 'contactId'>;

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
  await desk.get('sample:open', {});
});
afterAll(() => desk.close());
beforeEach(() => desk.signIn('佐藤 恵'));
afterEach(async () => {
  if ((await desk.get('call:current', {})) !== null) await finish(desk);
  // What was failed in one test shuts no contract in the next.
  desk.pass(hours(24));
});

const attempt = (contactId: ContactId, level: Attempt['level'], items: Attempt['items']) =>
  desk.call('verification:attempt', { contactId, level, items });
const wrong = (contactId: ContactId) => attempt(contactId, 'A', [...WRONG_ITEMS]);
const confirmed = async () => (await currentCall(desk)).verification.confirmed;

const RIGHT = {
  name: ON_FILE.name,
  address: ON_FILE.address,
  contactPhone: ON_FILE.direct,
  contactPerson: ON_FILE.contactPerson,
  email: ON_FILE.email,
  applicationNumber: ON_FILE.applicationNumber,
} as const;
const WRONG = {
  name: '株式会社あおば工務店',
  address: '東京都千代田区1-1',
  contactPhone: '03-5555-0100',
  contactPerson: '山田 太郎',
  email: 'someone@example.invalid',
  applicationNumber: 'ZZ-1111-22222',
} as const;
const ITEMS = Object.keys(RIGHT) as readonly (keyof typeof RIGHT)[];

/** The round's guess: one to six items at any level, with as many right ones among them as do not confirm. */
function guess(round: number): Attempt {
  const level = (['A', 'B', 'C'] as const)[round % 3] ?? 'A';
  const first = (round * 5) % ITEMS.length;
  const tried = [...ITEMS.slice(first), ...ITEMS.slice(0, first)].slice(0, 1 + (Math.floor(round / 3) % ITEMS.length));
  const rights = level === 'A' ? 1 : 2;
  const items = tried.map((item, index) => ({ item, value: (index < rights ? RIGHT : WRONG)[item] }));
  return { level, items };
}

describe('blind verification (SEC-45)', () => {
  test('tells no stored value in any reply of 200 verifications, near misses among them', async () => {
    const results = new Map<string, number>();
    const before = desk.replies.length;
    // Three failures shut a contract for a day, so a day has six.
    for (let round = 0; round < 200; desk.pass(hours(24))) {
      await desk.signIn('佐藤 恵');
      const contactId = await openCall(desk);
      for (const text of ['みどり電設', '0742-55', '奈良市', '河﨑']) await desk.get('contracts:search', { text });
      for (const contractId of [CONTRACT, PHONE_CONTRACT]) {
        await desk.get('call:chooseContract', { contactId, contractId });
        for (let count = 0; count < 3; count++, round++) {
          const { level, items } = guess(round);
          const reply = await attempt(contactId, level, items);
          const result = reply.ok ? reply.value.result : reply.error.type;
          results.set(result, (results.get(result) ?? 0) + 1);
        }
        await desk.call('contract:reveal', { contactId, field: 'address', purpose: 'dispatch' });
      }
      await finish(desk);
    }
    await desk.signIn('佐藤 恵');
    expect(Object.fromEntries(results)).toEqual({ cannotConfirm: expect.any(Number), oneMore: expect.any(Number) });
    const heard = desk.replies.slice(before).join('\n');
    expect(STORED_VALUES.filter((value) => heard.includes(value))).toEqual([]);
  });

  test('finds the values in the replies once the caller is identified and a field is asked for (the twin)', async () => {
    const { contactId } = (await identifiedCall(desk)).contact;
    const before = desk.replies.length;
    await desk.get('contract:reveal', { contactId, field: 'address', purpose: 'dispatch' });
    const heard = desk.replies.slice(before).join('\n');
    expect(STORED_VALUES.filter((value) => heard.includes(value))).toEqual([ON_FILE.address]);
  });

  test('keeps of what was typed nothing in the record but its outcome per item, for supervisors', async () => {
    const contactId = await openCall(desk);
    await attempt(contactId, 'B', [
      { item: 'name', value: 'みどり電設工業' },
      { item: 'contactPerson', value: '間違 太郎左衛門' },
      { item: 'address', value: '奈良市のどこかの町' },
    ]);
    const { caseId } = await finish(desk);
    const before = desk.replies.length;
    expect((await desk.get('case:get', { caseId, reason: null })).verifications).toMatchObject([
      { items: ['name', 'contactPerson', 'address'], perItem: null, result: 'cannotConfirm' },
    ]);
    await desk.signIn('森 智子');
    const view = await desk.get('case:get', { caseId, reason: '点検のため' });
    expect(view.verifications[0]?.perItem).toBe('name:match contactPerson:mismatch address:mismatch');
    await desk.get('audit:page', { offset: 0, limit: 20 });
    const heard = desk.replies.slice(before).join('\n');
    expect(['間違 太郎左衛門', 'どこかの町'].filter((typed) => heard.includes(typed))).toEqual([]);
    await desk.signIn('佐藤 恵');
  });
});

describe('verification:attempt', () => {
  test.each([
    { name: 'two public items at level A', level: 'A', items: LEVEL_A, result: 'confirmed', reached: 'A' },
    { name: 'two items at level B', level: 'B', items: LEVEL_A, result: 'oneMore', reached: null },
    {
      name: 'three with the management number at level B',
      level: 'B',
      items: LEVEL_B,
      result: 'confirmed',
      reached: 'B',
    },
    {
      name: 'the same at level C, whose step-up is still to come',
      level: 'C',
      items: LEVEL_B,
      result: 'confirmed',
      reached: 'B',
    },
    { name: 'two wrong ones at level A', level: 'A', items: WRONG_ITEMS, result: 'cannotConfirm', reached: null },
  ] as const)('answers $result to $name', async ({ level, items, result, reached }) => {
    const contactId = await openCall(desk);
    expect(await attempt(contactId, level, [...items])).toEqual({ ok: true, value: { result } });
    expect(await confirmed()).toBe(reached);
  });

  test('stops answering after three wrong ones on a contract, for every operator, for a day', async () => {
    const contactId = await openCall(desk);
    for (let count = 0; count < 3; count++) expect(await wrong(contactId)).toMatchObject({ ok: true });
    const blocked = { error: { type: 'verificationBlocked', reason: 'contractLimit' } };
    expect(await wrong(contactId)).toMatchObject(blocked);
    expect(await attempt(contactId, 'B', [...LEVEL_B])).toMatchObject(blocked);
    await finish(desk);
    await desk.signIn('林 拓也');
    const next = await openCall(desk);
    expect(await currentCall(desk)).toMatchObject({ contract: { failedToday: 3 }, verification: { attemptsLeft: 0 } });
    expect(await attempt(next, 'B', [...LEVEL_B])).toMatchObject(blocked);
    await finish(desk);
    desk.pass(hours(24));
    await desk.signIn('佐藤 恵');
    await identifiedCall(desk);
  });

  test('evaluates three of twenty that are sent at once', async () => {
    const contactId = await openCall(desk);
    const replies = await Promise.all(Array.from({ length: 20 }, () => wrong(contactId)));
    expect(replies.filter(({ ok }) => ok)).toHaveLength(3);
  });

  test('counts neither what cannot be an attempt nor what has too few items', async () => {
    const contactId = await openCall(desk);
    const twice = [
      { item: 'name', value: 'あ' },
      { item: 'name', value: 'い' },
    ] as const;
    expect(await attempt(contactId, 'A', [...twice])).toMatchObject({ error: { type: 'verificationInput' } });
    for (let count = 0; count < 5; count++) {
      expect(await attempt(contactId, 'B', [{ item: 'name', value: 'ちがう会社' }])).toMatchObject({
        value: { result: 'oneMore' },
      });
    }
    expect(await currentCall(desk)).toMatchObject({ verification: { attempts: 0, attemptsLeft: 3 } });
  });

  test('is refused while it rings, without a contract, and in a call that nobody answered', async () => {
    const { contact } = await desk.get('call:start', { source: 'key', callerNumber: null, answered: false });
    const { contactId } = contact;
    expect(await wrong(contactId)).toMatchObject({ error: { type: 'wrongPhase', phase: 'ringing' } });
    await desk.get('call:answer', { contactId });
    expect(await wrong(contactId)).toMatchObject({ error: { type: 'contractNotChosen' } });
    await finish(desk);
    const missed = await desk.get('call:start', { source: 'key', callerNumber: null, answered: false });
    await desk.get('call:chooseContract', { contactId: missed.contact.contactId, contractId: CONTRACT });
    await desk.get('call:end', { contactId: missed.contact.contactId });
    expect(await wrong(missed.contact.contactId)).toMatchObject({ error: { type: 'wrongPhase', phase: 'wrapUp' } });
  });

  test('leaves a call sound on which everything happens at once', async () => {
    const contactId = await openCall(desk);
    await Promise.all([
      attempt(contactId, 'B', [...LEVEL_B]),
      desk.call('call:hold', { contactId, holding: true }),
      attempt(contactId, 'B', [...LEVEL_B]),
      desk.call('call:chooseContract', { contactId, contractId: PHONE_CONTRACT }),
      desk.call('call:chooseContract', { contactId, contractId: CONTRACT }),
      desk.call('call:hold', { contactId, holding: false }),
      attempt(contactId, 'A', [...LEVEL_A]),
      desk.call('call:end', { contactId }),
    ]);
    const { contact, verification } = await currentCall(desk);
    expect(contact).toMatchObject({ phase: 'wrapUp', holds: [{ to: contact.stamps.end }] });
    expect(verification.confirmed).toBe('B');
  });
});

describe('the step up to level C', () => {
  const callBack = (contactId: ContactId) => desk.call('verification:callBack', { contactId });
  const second = (contactId: ContactId, name: string, password = PASSWORD) =>
    desk.call('verification:secondPerson', { contactId, name, password });

  test('needs level B before a number is called back', async () => {
    const { contactId } = (await identifiedCall(desk, 'A')).contact;
    expect(await callBack(contactId)).toMatchObject({ error: { type: 'notVerified', needed: 'B' } });
    await attempt(contactId, 'B', [...LEVEL_B]);
    expect(await callBack(contactId)).toEqual({ ok: true, value: { result: 'confirmed' } });
    expect(await confirmed()).toBe('C');
  });

  test.each([
    { name: 'the operator', who: '佐藤 恵', type: 'notPermitted' },
    { name: 'another operator', who: '林 拓也', type: 'notPermitted' },
    { name: 'an auditor', who: '谷口 監', type: 'notPermitted' },
    {
      name: 'a supervisor with a wrong password',
      who: '森 智子',
      password: 'not the password of hers',
      type: 'signInRefused',
    },
  ])('takes no word of $name for it, and records that it was tried', async ({ who, password, type }) => {
    const { contactId } = (await identifiedCall(desk)).contact;
    const { lastSequence } = await desk.get('desk:health', {});
    expect(await second(contactId, who, password)).toMatchObject({ error: { type } });
    expect(await confirmed()).toBe('B');
    expect((await desk.get('desk:health', {})).lastSequence).toBe(lastSequence + 1);
  });

  test('takes the word of a supervisor with the own password', async () => {
    const { contactId } = (await identifiedCall(desk)).contact;
    expect(await second(contactId, '森 智子')).toMatchObject({ ok: true });
    expect(await confirmed()).toBe('C');
  });
});

describe('contract:reveal', () => {
  const reveal = (contactId: ContactId) =>
    desk.call('contract:reveal', { contactId, field: 'contactPhone', purpose: 'callBack' });

  test('shows nothing below level B', async () => {
    const contactId = await openCall(desk);
    expect(await reveal(contactId)).toMatchObject({ error: { type: 'notVerified', needed: 'B' } });
    await attempt(contactId, 'A', [...LEVEL_A]);
    expect(await reveal(contactId)).toMatchObject({ error: { type: 'notVerified', needed: 'B' } });
  });

  test('shows one field, of the contract that is identified, and writes down which and what for', async () => {
    const { contactId } = (await identifiedCall(desk)).contact;
    expect(await reveal(contactId)).toEqual({ ok: true, value: { value: `${ON_FILE.published} / ${ON_FILE.direct}` } });
    await prepareVisit(desk, contactId);
    await desk.get('call:chooseContract', { contactId, contractId: PHONE_CONTRACT });
    expect(await reveal(contactId)).toMatchObject({ error: { type: 'notVerified' } });
    const { caseId } = await finish(desk);
    const { timeline } = await desk.get('case:get', { caseId, reason: null });
    expect(timeline.filter(({ kind }) => kind === 'revealed').map(({ facts }) => facts)).toEqual([
      { field: 'contactPhone', purpose: 'callBack' },
    ]);
  });

  test('answers for nobody else’s call', async () => {
    const { contactId } = (await identifiedCall(desk)).contact;
    await desk.signIn('森 智子');
    expect(await reveal(contactId)).toMatchObject({ error: { type: 'notFound', what: 'contact' } });
    await desk.signIn('佐藤 恵');
  });
});
