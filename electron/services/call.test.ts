import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHECK_ITEMS } from '../../shared/cases/case-words.ts';
import { minutes } from '../../shared/core/time.ts';
import type { Input } from '../../shared/desk/contract.ts';
import type { CallView } from '../../shared/desk/views.ts';
import {
  CONTRACT,
  ON_FILE,
  openTestDesk,
  PHONE_CONTRACT,
  START,
  STORED_VALUES,
  type TestDesk,
} from '../testing/desk-fixture.ts';

const VISIT: Input<'decision:preview'>['question'] = {
  question: 'onSiteVisit',
  remoteArea: null,
  laterDayConsent: 'notAsked',
  laterDay: null,
};

const LEVEL_B = [
  { item: 'applicationNumber', value: 'ａｐ７７３１－９０４２６' },
  { item: 'name', value: '㈱みどり電設工業' },
  { item: 'contactPhone', value: '０７４２（５５）０１００' },
] as const;

async function identifiedCall(desk: TestDesk): Promise<CallView> {
  const { contact } = await desk.get('call:start', { source: 'key', callerNumber: null, answered: true });
  const { contactId } = contact;
  await desk.get('call:chooseContract', { contactId, contractId: CONTRACT });
  const { result } = await desk.get('verification:attempt', { contactId, level: 'B', items: [...LEVEL_B] });
  expect(result).toBe('confirmed');
  const view = await desk.get('call:current', {});
  if (view === null) throw new Error('the call is under way');
  return view;
}

async function finish(desk: TestDesk, contactId: CallView['contact']['contactId']): Promise<void> {
  await desk.call('call:end', { contactId });
  const current = await desk.get('call:current', {});
  const service = current?.case.service ?? 'serverSupport';
  await desk.get('call:setMatter', { contactId, service, category: 'other', tags: [] });
  const revision = current?.case.note.revision ?? 0;
  await desk.get('call:saveNote', { contactId, text: '試験の応対', revision });
  await desk.get('call:wrapUp', { contactId, disposition: 'informationOnly', caseState: 'closed', reason: '試験' });
}

describe('a call through the door', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
    await desk.get('sample:open', {});
    await desk.signIn('佐藤 恵');
  });
  afterAll(() => desk.close());

  test('goes from the ring to the saved case, with its visit promised for the same day', async () => {
    const call = await identifiedCall(desk);
    const { contactId } = call.contact;
    expect(call.contract?.details?.device).toEqual({ model: 'OS6', covered: 'covered' });
    expect(call.contact.stamps.identified).toBe(START);
    desk.pass(120_000);
    await desk.get('call:stamp', { contactId, stamp: 'notice' });
    await desk.get('call:setMatter', { contactId, service: 'serverSupport', category: 'fault', tags: ['電源'] });
    await desk.get('call:saveNote', { contactId, text: '電源ランプ橙点滅。再起動で変化なし。', revision: 0 });
    const { answer, digest } = await desk.get('decision:preview', { contactId, question: VISIT });
    expect(answer).toMatchObject({ state: 'decided', promise: { kind: 'visit', due: '2026-11-21' } });

    const early = await desk.call('decision:accept', { contactId, question: VISIT, digest });
    expect(early).toMatchObject({ ok: false, error: { type: 'checksMissing' } });
    for (const item of CHECK_ITEMS) await desk.get('call:check', { contactId, item, answer: 'yes' });
    const accepted = await desk.get('decision:accept', { contactId, question: VISIT, digest });
    expect(accepted.promises).toMatchObject([{ kind: 'visit', due: '2026-11-21', state: 'open' }]);
    expect(accepted.contact.stamps.ordered).not.toBeNull();

    const gate = { contactId, disposition: 'visitArranged', caseState: 'waiting', reason: null } as const;
    expect(await desk.call('call:wrapUp', gate)).toMatchObject({
      ok: false,
      error: { type: 'gateIncomplete', missing: ['endOfCall'] },
    });
    await desk.get('call:end', { contactId });
    const saved = await desk.get('call:wrapUp', gate);
    expect(saved.number).toBe('2026-11-0001');
    expect(await desk.get('call:current', {})).toBeNull();
    const page = await desk.get('cases:page', {
      filter: { states: [], services: [], categories: [], operatorId: null, from: null, to: null, text: '橙点滅' },
      sort: 'openedAt',
      descending: true,
      offset: 0,
      limit: 50,
    });
    expect(page.rows).toMatchObject([{ number: saved.number, state: 'waiting', nextDue: '2026-11-21' }]);
  });

  test('refuses to promise when the answer is no longer the one that was read (17:00 has passed)', async () => {
    const call = await identifiedCall(desk);
    const { contactId } = call.contact;
    for (const item of CHECK_ITEMS) await desk.get('call:check', { contactId, item, answer: 'yes' });
    await desk.get('call:setMatter', { contactId, service: 'serverSupport', category: 'fault', tags: [] });
    const shown = await desk.get('decision:preview', { contactId, question: VISIT });
    await desk.stay(minutes(30));
    await desk.get('call:stamp', { contactId, stamp: 'notice' });
    const accepted = await desk.call('decision:accept', { contactId, question: VISIT, digest: shown.digest });
    expect(accepted).toMatchObject({ ok: false, error: { type: 'answerChanged' } });
    await finish(desk, contactId);
  });

  test('answers 規定なし for a matter of the other service and lets nobody accept it', async () => {
    const { contact } = await desk.get('call:start', { source: 'key', callerNumber: null, answered: true });
    const { contactId } = contact;
    await desk.get('call:chooseContract', { contactId, contractId: PHONE_CONTRACT });
    const { answer, digest } = await desk.get('decision:preview', { contactId, question: VISIT });
    expect(answer).toMatchObject({ state: 'notProvided', service: 'hikariPhone' });
    expect(answer.ruleIds.filter((id) => id.startsWith('N-'))).toEqual([]);
    expect(await desk.call('decision:accept', { contactId, question: VISIT, digest })).toMatchObject({
      ok: false,
      error: { type: 'answerNotAcceptable' },
    });
    await finish(desk, contactId);
  });

  test('lets no operator accept under a clock that jumped (CLK-04)', async () => {
    const { contactId } = (await identifiedCall(desk)).contact;
    await desk.get('call:stamp', { contactId, stamp: 'notice' });
    const { digest } = await desk.get('decision:preview', { contactId, question: VISIT });
    desk.setWall(START + minutes(600));
    expect(await desk.call('decision:accept', { contactId, question: VISIT, digest })).toMatchObject({
      ok: false,
      error: { type: 'clockDoubtful' },
    });
    await desk.get('session:lock', {});
    await desk.signIn('佐藤 恵');
    await finish(desk, contactId);
  });

  test('keeps a note that a stale window would overwrite', async () => {
    const { contact } = await desk.get('call:start', { source: 'key', callerNumber: null, answered: true });
    const { contactId } = contact;
    await desk.get('call:saveNote', { contactId, text: '一行目', revision: 0 });
    expect(await desk.call('call:saveNote', { contactId, text: '別の窓', revision: 0 })).toMatchObject({
      ok: false,
      error: { type: 'noteStale', revision: 1 },
    });
    await desk.get('session:lock', {});
    await desk.signIn('佐藤 恵');
    expect((await desk.get('call:current', {}))?.case.note.text).toBe('一行目');
    await finish(desk, contactId);
  });

  test("does not touch or show another operator's call", async () => {
    const { contact } = await desk.get('call:start', { source: 'key', callerNumber: null, answered: true });
    await desk.signIn('林 拓也');
    expect(await desk.get('call:current', {})).toBeNull();
    expect(await desk.call('call:end', { contactId: contact.contactId })).toMatchObject({
      ok: false,
      error: { type: 'notFound' },
    });
    await desk.signIn('佐藤 恵');
    await finish(desk, contact.contactId);
  });
});

describe('blind verification (SEC-45, SEC-48)', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
    await desk.get('sample:open', {});
    await desk.signIn('佐藤 恵');
  });
  afterAll(() => desk.close());

  test('tells no stored value in any reply of 200 verifications', async () => {
    const wrong = ['株式会社あおば工務店', '東京都千代田区1-1', '03-5555-0100', '山田', 'x@example.invalid', 'ZZ-1111'];
    const items = ['name', 'address', 'contactPhone', 'contactPerson', 'email', 'applicationNumber'] as const;
    for (let round = 0; round < 200; round++) {
      const { contact } = await desk.get('call:start', { source: 'key', callerNumber: null, answered: true });
      const { contactId } = contact;
      for (const text of ['みどり電設', '0742-55', '奈良市', '河﨑']) await desk.get('contracts:search', { text });
      await desk.get('call:chooseContract', { contactId, contractId: CONTRACT });
      const tried = items.filter((_item, index) => (round * 37 + index * 11) % 5 < 3);
      const level = (['A', 'B', 'C'] as const)[round % 3] ?? 'A';
      const typed = (tried.length === 0 ? [items[0]] : tried).map((item, index) => ({
        item,
        value: wrong[(round + index) % 6] ?? '',
      }));
      await desk.call('verification:attempt', { contactId, level, items: typed });
      await desk.call('contract:reveal', { contactId, field: 'address', purpose: 'dispatch' });
      await finish(desk, contactId);
      // Three wrong attempts shut a contract for a day; the day passes, so that the next ones are looked at again.
      if (round % 3 === 2) {
        desk.pass(24 * 3_600_000);
        await desk.signIn('佐藤 恵');
      }
    }
    const leaks = STORED_VALUES.filter((value) => desk.replies.some((reply) => reply.includes(value)));
    expect(leaks).toEqual([]);
  }, 120_000);

  test('finds the values in the replies once the caller is identified and a field is asked for (the twin)', async () => {
    const { contact } = await identifiedCall(desk);
    const shown = await desk.get('contract:reveal', {
      contactId: contact.contactId,
      field: 'address',
      purpose: 'dispatch',
    });
    expect(shown.value).toBe(ON_FILE.address);
    expect(desk.replies.some((reply) => reply.includes(ON_FILE.address))).toBe(true);
    await finish(desk, contact.contactId);
  });

  test('stops answering after three wrong attempts on a contract, for every operator', async () => {
    desk.pass(48 * 3_600_000);
    await desk.signIn('佐藤 恵');
    const { contact } = await desk.get('call:start', { source: 'key', callerNumber: null, answered: true });
    const { contactId } = contact;
    await desk.get('call:chooseContract', { contactId, contractId: CONTRACT });
    const items = [
      { item: 'name', value: 'ちがう会社' },
      { item: 'address', value: 'ちがう住所1-2-3' },
    ] as const;
    const attempt = () => desk.call('verification:attempt', { contactId, level: 'A', items: [...items] });
    for (let count = 0; count < 3; count++)
      expect(await attempt()).toMatchObject({ value: { result: 'cannotConfirm' } });
    expect(await attempt()).toMatchObject({
      ok: false,
      error: { type: 'verificationBlocked', reason: 'contractLimit' },
    });
    const right = await desk.call('verification:attempt', { contactId, level: 'B', items: [...LEVEL_B] });
    expect(right).toMatchObject({ ok: false, error: { type: 'verificationBlocked' } });
    await finish(desk, contactId);
  });
});
