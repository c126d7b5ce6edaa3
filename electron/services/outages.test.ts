/** The outage register at a real desk: who may keep it, what it never forgets, whom it touches, who was told, and the caps that are prepared from it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hours } from '../../shared/core/time.ts';
import type { Input } from '../../shared/desk/contract.ts';
import type { OutageView, Preparing } from '../../shared/desk/outage-views.ts';
import { finish, openCall } from '../testing/call-steps.ts';
import {
  CONTRACT,
  openTestDesk,
  PHONE_CONTRACT,
  START,
  STORED_VALUES,
  type TestDesk,
} from '../testing/desk-fixture.ts';

const OPERATOR = '佐藤 恵';
const SUPERVISOR = '森 智子';
const PHONE_HANDLE = 'H-20001';
const SERVER_HANDLE = 'S-10001';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
  await desk.get('sample:open', {});
});
afterAll(() => desk.close());
beforeEach(() => desk.signIn(SUPERVISOR));

type Opening = Input<'outage:open'>;
const ago = (count: number): number => START - hours(count);
const refused = (reason: string) => ({ ok: false, error: { type: 'outageRefused', reason } });

function opening(part: Partial<Opening> = {}): Opening {
  return {
    scope: '三条本町の光電話',
    extent: 'total',
    cause: { party: 'own', carrier: null },
    source: { kind: 'alert', at: ago(72), reason: null },
    ...part,
  };
}

const byHandles = (outageId: OutageView['outageId'], handles: string) =>
  ({ outageId, choice: { by: 'handles', handles } }) as const;
const change = (outageId: OutageView['outageId'], one: Input<'outage:change'>['change']) =>
  desk.call('outage:change', { outageId, change: one });

/** An outage of the one phone contract of the test, restored after so many hours. */
async function restoredOutage(lasted: number, part: Partial<Opening> = {}): Promise<OutageView> {
  const { outageId } = await desk.get('outage:open', opening(part));
  await desk.get('outage:addContracts', byHandles(outageId, PHONE_HANDLE));
  return desk.get('outage:change', {
    outageId,
    change: { type: 'restored', at: ago(72) + lasted * 3_600_000, reason: null },
  });
}

async function prepareAll({ outageId }: OutageView): Promise<Preparing> {
  let portion = await desk.get('outage:prepare', { outageId, preparationId: null });
  while (!portion.finished) {
    portion = await desk.get('outage:prepare', { outageId, preparationId: portion.preparationId });
  }
  return portion;
}

async function onlyCap(outage: OutageView) {
  const { preparationId } = await prepareAll(outage);
  const [row] = await desk.get('outage:caps', { preparationId, after: 0, limit: 10 });
  return row;
}

describe('the register (B-053, B-077, B-083)', () => {
  test('numbers the outages, keeps every source, and is known since the earliest', async () => {
    const first = await desk.get('outage:open', opening());
    const second = await desk.get('outage:open', opening({ scope: '別の障害' }));
    expect(second.number).toBe(first.number + 1);
    const { outageId } = first;
    const earlier = { kind: 'caller', at: ago(75) } as const;
    expect(await change(outageId, { type: 'sourceAdded', source: { ...earlier, reason: null } })).toEqual(
      refused('reasonMissing'),
    );
    const added = await desk.get('outage:change', {
      outageId,
      change: { type: 'sourceAdded', source: { ...earlier, reason: '別窓口の記録' } },
    });
    expect(added.knownAt).toBe(ago(75));
    const later = await desk.get('outage:change', {
      outageId,
      change: { type: 'sourceAdded', source: { kind: 'carrierNotice', at: ago(70), reason: null } },
    });
    expect(later.knownAt).toBe(ago(75));
    expect(later.sources.map(({ kind }) => kind)).toEqual(['alert', 'caller', 'carrierNotice']);
    expect(later.events.map(({ type, actorName }) => [type, actorName])).toEqual([
      ['opened', SUPERVISOR],
      ['sourceAdded', SUPERVISOR],
      ['sourceAdded', SUPERVISOR],
    ]);
  });

  test('is read by an operator and kept by a supervisor alone', async () => {
    const { outageId } = await desk.get('outage:open', opening());
    await desk.signIn(OPERATOR);
    expect((await desk.get('outages:list', {})).map((row) => row.outageId)).toContain(outageId);
    expect(await desk.get('outage:get', { outageId })).toMatchObject({ scope: '三条本町の光電話' });
    for (const reply of [
      await desk.call('outage:open', opening()),
      await change(outageId, { type: 'restored', at: START, reason: null }),
      await desk.call('outage:addContracts', byHandles(outageId, PHONE_HANDLE)),
      await desk.call('outage:prepare', { outageId, preparationId: null }),
    ]) {
      expect(reply).toEqual({ ok: false, error: { type: 'notPermitted' } });
    }
  });

  test('stamps when the carrier was instructed, only where it is the cause (B-055)', async () => {
    const { outageId } = await desk.get('outage:open', opening());
    expect(await change(outageId, { type: 'instructed', at: ago(71), reason: null })).toEqual(refused('notCarrier'));
    const cause = { party: 'carrier', carrier: 'NTT西日本' } as const;
    await desk.get('outage:change', { outageId, change: { type: 'causeFound', cause, reason: '先方の通知' } });
    expect(await change(outageId, { type: 'instructed', at: ago(71), reason: null })).toMatchObject({
      ok: true,
      value: { carrier: 'NTT西日本', instructedAt: ago(71) },
    });
  });

  test('lists those that go on first', async () => {
    const restored = await restoredOutage(60);
    const running = await desk.get('outage:open', opening());
    const rows = (await desk.get('outages:list', {})).map(({ outageId }) => outageId);
    expect(rows.indexOf(running.outageId)).toBeLessThan(rows.indexOf(restored.outageId));
  });
});

describe('the contracts of an outage (B-083)', () => {
  test('a list with an unknown handle, or one of the other contract, is refused whole and named before', async () => {
    const { outageId } = await desk.get('outage:open', opening());
    const list = byHandles(outageId, `${PHONE_HANDLE}\nX-99999 ${SERVER_HANDLE}`);
    expect(await desk.get('outage:findContracts', list)).toEqual({
      found: 1,
      already: 0,
      unknown: ['X-99999'],
      unknownCount: 1,
      unsuitable: [SERVER_HANDLE],
      unsuitableCount: 1,
    });
    expect(await desk.call('outage:addContracts', list)).toEqual(refused('unknownContracts'));
    expect(await desk.get('outage:get', { outageId })).toMatchObject({ affected: 0 });
  });

  test('names what was pasted by whole characters, whatever it was', async () => {
    const { outageId } = await desk.get('outage:open', opening());
    const pasted = `${'壊'.repeat(19)}${'\u{20B9F}'.repeat(30)}\u0001X-99999\u0085${PHONE_HANDLE}`;
    expect(await desk.get('outage:findContracts', byHandles(outageId, pasted))).toMatchObject({
      found: 1,
      unknown: [`${'壊'.repeat(19)}\u{20B9F}`, 'X-99999'],
    });
  });

  test.each<[string, Input<'outage:addContracts'>['choice'], number]>([
    ['by plan', { by: 'plan', plans: ['officeType'] }, 1],
    ['by another plan', { by: 'plan', plans: ['hikari'] }, 0],
    ['by the beginning of the address, in any width', { by: 'area', area: '奈良県 奈良市' }, 1],
    ['by another place', { by: 'area', area: '大阪府' }, 0],
    ['by handle in full width', { by: 'handles', handles: 'Ｈ－２０００１' }, 1],
    ['by kind of line', { by: 'lineKind', kind: '光電話' }, 0],
  ])('are found %s', async (_, choice, found) => {
    const { outageId } = await desk.get('outage:open', opening());
    expect(await desk.get('outage:findContracts', { outageId, choice })).toMatchObject({ found });
    const added = await desk.call('outage:addContracts', { outageId, choice });
    expect(added).toEqual(found === 0 ? refused('nothingChosen') : { ok: true, value: { added: found } });
  });

  test('one is taken out with a reason, and may come back', async () => {
    const { outageId } = await desk.get('outage:open', opening());
    await desk.get('outage:addContracts', byHandles(outageId, PHONE_HANDLE));
    expect(await desk.call('outage:addContracts', byHandles(outageId, PHONE_HANDLE))).toEqual(refused('nothingChosen'));
    const removal = { outageId, contractId: PHONE_CONTRACT, reason: '別の交換機' };
    await desk.get('outage:removeContract', removal);
    expect(await desk.call('outage:removeContract', removal)).toEqual(refused('notAffected'));
    await desk.get('outage:addContracts', byHandles(outageId, PHONE_HANDLE));
    expect(await desk.get('outage:contracts', { outageId, after: 0, limit: 10 })).toMatchObject([
      { handle: PHONE_HANDLE, firstToldAt: null },
    ]);
  });
});

describe('on a call (B-053)', () => {
  test('an operator sees the outage of the contract at once, tells the caller, and the case says so', async () => {
    const { outageId, number } = await desk.get('outage:open', opening());
    await desk.get('outage:addContracts', byHandles(outageId, PHONE_HANDLE));
    await desk.signIn(OPERATOR);
    const contactId = await openCall(desk, PHONE_CONTRACT);
    const seen = (await desk.get('outages:onCall', { contactId })).find((one) => one.outageId === outageId);
    expect(seen).toMatchObject({ number, knownAt: ago(72), restoredAt: null, toldHereAt: null });
    const told = await desk.get('outage:tell', { contactId, outageId });
    expect(told.find((one) => one.outageId === outageId)?.toldHereAt).not.toBeNull();
    expect(await desk.call('outage:tell', { contactId, outageId })).toEqual(refused('alreadyTold'));
    expect(await desk.get('outage:get', { outageId })).toMatchObject({ affected: 1, told: 1 });
    const { caseId } = await finish(desk);
    const { timeline } = await desk.get('case:get', { caseId, reason: null });
    expect(timeline.find(({ kind }) => kind === 'outageTold')?.facts).toEqual({
      outage: `No.${number}`,
      knownAt: '2026-11-18 16:44',
    });
  });

  test('a caller of the other contract sees none of it, and cannot be told', async () => {
    const { outageId } = await desk.get('outage:open', opening());
    await desk.get('outage:addContracts', byHandles(outageId, PHONE_HANDLE));
    await desk.signIn(OPERATOR);
    const contactId = await openCall(desk, CONTRACT);
    expect(await desk.get('outages:onCall', { contactId })).toEqual([]);
    expect(await desk.call('outage:tell', { contactId, outageId })).toEqual(refused('notAffected'));
    await finish(desk);
  });
});

describe('the prepared caps (B-076..B-081)', () => {
  test.each([
    ['47:59:59', 48 - 1 / 3600, { state: 'none', reason: 'underTwoDays', cap: null }],
    ['48:00:00', 48, { state: 'capped', days: 2, fee: 1300, cap: 86, oneMonth: null }],
    ['71:59:59', 72 - 1 / 3600, { state: 'capped', days: 2, cap: 86 }],
    ['72:00:00', 72, { state: 'capped', days: 3, cap: 130 }],
  ])('after %s (B-076)', async (_, lasted, expected) => {
    expect(await onlyCap(await restoredOutage(lasted))).toMatchObject({ handle: PHONE_HANDLE, ...expected });
  });

  test.each<[string, Partial<Opening>, object]>([
    ['only a part did not work', { extent: 'partial' }, { state: 'none', reason: 'partial' }],
    [
      'the contractor is the cause',
      { cause: { party: 'contractor', carrier: null } },
      { state: 'none', reason: 'contractorCause' },
    ],
    [
      'the cause is not found',
      { cause: { party: 'unknown', carrier: null } },
      { state: 'toCheck', reason: 'causeUnknown' },
    ],
  ])('where %s', async (_, part, expected) => {
    expect(await onlyCap(await restoredOutage(72, part))).toMatchObject({ cap: null, ...expected });
  });

  test('an outage that goes on, or touches nobody, is not prepared', async () => {
    const { outageId } = await desk.get('outage:open', opening());
    const prepare = { outageId, preparationId: null };
    expect(await desk.call('outage:prepare', prepare)).toEqual(refused('unfinished'));
    await change(outageId, { type: 'restored', at: START, reason: null });
    expect(await desk.call('outage:prepare', prepare)).toEqual(refused('nothingChosen'));
  });

  test('what the carrier pays is shared out, the rest is shown, and a later change makes the list an old one (B-080)', async () => {
    const outage = await restoredOutage(72, { cause: { party: 'carrier', carrier: 'NTT西日本' } });
    const { outageId } = outage;
    const received = (amount: number) => change(outageId, { type: 'received', amount, reason: '先方の通知書' });
    await received(100);
    expect(await onlyCap(outage)).toMatchObject({ cap: 130, share: 100 });
    await received(200);
    const { preparations: before } = await desk.get('outage:get', { outageId });
    expect(before).toMatchObject([{ current: false, totals: { received: 100, shared: 100, remainder: 0 } }]);
    desk.pass(1000);
    expect(await onlyCap(outage)).toMatchObject({ cap: 130, share: 130 });
    const { preparations } = await desk.get('outage:get', { outageId });
    expect(preparations[0]).toMatchObject({
      current: true,
      totals: { contracts: 1, capped: 1, capTotal: 130, received: 200, shared: 130, remainder: 70 },
      versions: { 'P-PHONE-CAP-ROUNDING': '1', 'P-PHONE-CAP-MONTH': '1' },
    });
  });

  test('leaves the desk masked, with its versions, and not as a payment', async () => {
    const { preparationId } = await prepareAll(await restoredOutage(72));
    desk.reportFile.next = join(desk.folder, 'caps.csv');
    const written = await desk.get('outage:export', { preparationId, purpose: 'service' });
    expect(written).toMatchObject({ fileName: 'caps.csv', lines: 1 });
    const csv = readFileSync(join(desk.folder, 'caps.csv'), 'utf8');
    expect(csv.split('\r\n')).toHaveLength(3);
    expect(csv).toContain('支払額ではありません');
    expect(csv).toContain('"130"');
    expect(csv).toContain('P-PHONE-CAP-ROUNDING');
    expect(STORED_VALUES.filter((value) => csv.includes(value))).toEqual([]);
    desk.reportFile.next = null;
    expect(await desk.call('outage:export', { preparationId, purpose: 'service' })).toEqual({
      ok: false,
      error: { type: 'exportCancelled' },
    });
  });
});

describe('the screens', () => {
  test('hear of every change of the register, and of no reading', async () => {
    const heard: string[] = [];
    const leave = desk.desk.subscribe((event) => {
      if (event === 'outages:changed') heard.push(event);
    });
    const { outageId } = await desk.get('outage:open', opening());
    expect(heard).toHaveLength(1);
    await desk.get('outage:addContracts', byHandles(outageId, PHONE_HANDLE));
    await change(outageId, { type: 'restored', at: START, reason: null });
    expect(heard).toHaveLength(3);
    await prepareAll(await desk.get('outage:get', { outageId }));
    expect(heard).toHaveLength(4);
    await desk.get('outages:list', {});
    await desk.call('outage:addContracts', byHandles(outageId, 'X-99999'));
    expect(heard).toHaveLength(4);
    leave();
  });
});

test('no reply of the register held a value on file', () => {
  const replies = desk.replies.join('\n');
  expect(STORED_VALUES.filter((value) => replies.includes(value))).toEqual([]);
});
