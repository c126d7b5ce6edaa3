import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Input } from '../../shared/desk/contract.ts';
import { currentCall, finish, openCall, promisedVisit } from '../testing/call-steps.ts';
import { openTestDesk, PHONE_CONTRACT, type TestDesk } from '../testing/desk-fixture.ts';

type WrapUp = Omit<Input<'call:wrapUp'>, 'contactId'>;
const PLAIN: WrapUp = { disposition: 'informationOnly', caseState: 'closed', reason: null };

describe('call:wrapUp', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
    await desk.get('sample:open', {});
    await desk.signIn('佐藤 恵');
  });
  afterAll(() => desk.close());

  const casePage = () =>
    desk.get('cases:page', {
      filter: { states: [], services: [], categories: [], operatorId: null, from: null, to: null, text: '' },
      sort: 'openedAt',
      descending: true,
      offset: 0,
      limit: 1,
    });

  test('tells everything that is missing at once, and keeps nothing then', async () => {
    const { contact } = await desk.get('call:start', { source: 'key', callerNumber: null, answered: true });
    const { contactId } = contact;
    expect(await desk.call('call:wrapUp', { contactId, ...PLAIN, disposition: 'visitArranged' })).toEqual({
      ok: false,
      error: {
        type: 'gateIncomplete',
        missing: ['endOfCall', 'contractOrReason', 'service', 'category', 'note', 'decisionForDisposition'],
      },
    });
    expect((await currentCall(desk)).contact.phase).toBe('talking');
    await finish(desk);
  });

  test('saves the note, its first line as the summary, and the outcome', async () => {
    const contactId = await openCall(desk);
    await desk.get('call:setMatter', {
      contactId,
      service: 'serverSupport',
      category: 'fault',
      tags: ['電源', '電源'],
    });
    await desk.get('call:saveNote', { contactId, text: '\n電源が入らない\r\n再起動で回復', revision: 0 });
    await desk.get('call:end', { contactId });
    const { caseId, number } = await desk.get('call:wrapUp', { contactId, ...PLAIN, disposition: 'resolved' });
    expect((await casePage()).rows).toMatchObject([{ caseId, number, disposition: 'resolved', state: 'closed' }]);
    await desk.signIn('森 智子');
    const view = await desk.get('case:get', { caseId, reason: '品質の確認' });
    expect(view.tags).toEqual(['電源']);
    expect(view.timeline.find(({ kind }) => kind === 'note')?.text).toBe('\n電源が入らない\r\n再起動で回復');
    expect(view.contacts[0]?.stamps.saved).not.toBeNull();
    await desk.signIn('佐藤 恵');
    const next = await openCall(desk, PHONE_CONTRACT);
    await desk.get('call:chooseContract', { contactId: next, contractId: null });
    await finish(desk);
  });

  test('is done once: the saved call takes no other command', async () => {
    const contactId = await openCall(desk);
    await finish(desk);
    const saved = { error: { type: 'wrongPhase', phase: 'saved' } };
    expect(await desk.call('call:wrapUp', { contactId, ...PLAIN })).toMatchObject(saved);
    expect(await desk.call('call:saveNote', { contactId, text: '後から', revision: 1 })).toMatchObject(saved);
    expect(await desk.call('call:check', { contactId, item: 'lineOpen', answer: 'yes' })).toMatchObject(saved);
  });

  test('takes one of two that arrive at once', async () => {
    const contactId = await openCall(desk);
    await desk.get('call:end', { contactId });
    await desk.get('call:setMatter', { contactId, service: 'serverSupport', category: 'other', tags: [] });
    await desk.get('call:saveNote', { contactId, text: '同時', revision: 0 });
    const both = await Promise.all([0, 1].map(() => desk.call('call:wrapUp', { contactId, ...PLAIN })));
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  });

  test('calls no visit arranged whose promise was withdrawn', async () => {
    const call = await promisedVisit(desk);
    const { contactId } = call.contact;
    const [promise] = call.promises;
    if (promise === undefined) throw new Error('a visit was promised');
    await desk.get('promise:settle', { promiseId: promise.promiseId, state: 'withdrawn', reason: 'お客さまの都合' });
    await desk.get('call:setMatter', { contactId, service: 'serverSupport', category: 'fault', tags: [] });
    await desk.get('call:saveNote', { contactId, text: '取り下げ', revision: 0 });
    await desk.get('call:end', { contactId });
    const arranged = { contactId, ...PLAIN, disposition: 'visitArranged' } as const;
    expect(await desk.call('call:wrapUp', arranged)).toMatchObject({ error: { missing: ['decisionForDisposition'] } });
    await finish(desk);
  });
});
