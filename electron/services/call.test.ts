import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHECK_ITEMS } from '../../shared/cases/case-words.ts';
import { minutes } from '../../shared/core/time.ts';
import { finish, identifiedCall, VISIT } from '../testing/call-steps.ts';
import { openTestDesk, PHONE_CONTRACT, START, type TestDesk } from '../testing/desk-fixture.ts';

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
    await finish(desk);
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
    await finish(desk);
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
    await desk.signIn('森 智子');
    await desk.get('clock:confirm', {});
    await desk.signIn('佐藤 恵');
    await finish(desk);
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
    await finish(desk);
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
    await finish(desk);
  });
});
