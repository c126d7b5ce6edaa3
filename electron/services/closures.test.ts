import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finish, identifiedCall, prepareVisit, VISIT } from '../testing/call-steps.ts';
import { openTestDesk, type TestDesk } from '../testing/desk-fixture.ts';

describe('extraordinary closures (臨時休業)', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
    await desk.get('sample:open', {});
    await desk.signIn('森 智子');
  });
  afterAll(() => desk.close());

  const TODAY = '2026-11-21';
  const close = (date: string, reason = '設備点検') => desk.call('calendar:addClosure', { date, reason });

  test('are listed with who added them and why', async () => {
    await close('2026-12-10');
    expect(await desk.get('calendar:closures', {})).toMatchObject([
      { date: '2026-12-10', reason: '設備点検', addedBy: '森 智子' },
    ]);
  });

  test.each(['2100-01-04', '1954-12-31'])('are refused for %s, which no calendar covers', async (date) => {
    expect(await close(date)).toMatchObject({ error: { type: 'outsideCalendar', firstYear: 1955, lastYear: 2099 } });
  });

  test('count from the next question on: what was promised for that day a moment ago is promised no more', async () => {
    const { contactId } = (await identifiedCall(desk)).contact;
    await prepareVisit(desk, contactId);
    const before = await desk.get('decision:preview', { contactId, question: VISIT });
    expect(before.answer.promise?.due).toBe(TODAY);
    expect((await close(TODAY)).ok).toBe(true);
    const accepted = await desk.call('decision:accept', { contactId, question: VISIT, digest: before.digest });
    expect(accepted).toMatchObject({ error: { type: 'answerChanged' } });
    const after = await desk.get('decision:preview', { contactId, question: VISIT });
    expect(after.answer.promise?.due).toBe('2026-11-24');
    await finish(desk);
  });

  test('show at once in the clock bar', async () => {
    expect((await desk.get('clock:now', {})).today).toMatchObject({ business: false, reason: 'closure' });
  });

  test('are added by a supervisor or an administrator alone', async () => {
    await desk.signIn('佐藤 恵');
    expect(await close('2026-12-11')).toMatchObject({ error: { type: 'notPermitted' } });
    expect((await desk.get('calendar:closures', {})).map(({ date }) => date)).not.toContain('2026-12-11');
  });
});
