/** A query may be asked again without harm: it leaves nothing in the store but rows of the audit chain (REL-04). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ContactId } from '../../shared/core/ids.ts';
import { type Channel, channels, type Input } from '../../shared/desk/contract.ts';
import { ALL_CHANNELS } from '../ipc/testing/door-fixture.ts';
import { finish, openCall } from '../testing/call-steps.ts';
import { CONTRACT, openTestDesk, PASSWORD, type TestDesk } from '../testing/desk-fixture.ts';
import { openDeskOf, sessionIn } from '../testing/session-fixture.ts';

const OPERATOR = '佐藤 恵';

/** Every table, without those of the audit chain. */
async function countRows(desk: TestDesk, sampleFolder: string): Promise<ReadonlyMap<string, number>> {
  await desk.get('session:lock', {});
  const session = sessionIn(sampleFolder);
  await session.signIn({ name: OPERATOR, password: PASSWORD });
  const { read } = openDeskOf(session).work.store;
  const tables = read
    .rows<{ readonly name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    .all()
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('audit') && !name.includes('_search'));
  const counts = tables.map((name): [string, number] => [
    name,
    read.rows<{ readonly count: number }>(`SELECT count(*) AS count FROM "${name}"`).get()?.count ?? -1,
  ]);
  await session.lock('person');
  await desk.signIn(OPERATOR);
  return new Map(counts);
}

describe('a query', () => {
  let desk: TestDesk;
  let contactId: ContactId;
  beforeAll(async () => {
    desk = await openTestDesk();
    await desk.get('sample:open', {});
    await desk.signIn(OPERATOR);
    contactId = await openCall(desk, CONTRACT);
  });
  afterAll(() => desk.close());

  /** Inputs that find something, where an empty one does not do. */
  const inputs: { readonly [C in Channel]?: () => unknown } = {
    'contracts:search': () => ({ text: 'みどり' }),
    'cases:page': (): Input<'cases:page'> => ({
      filter: { states: [], services: [], categories: [], operatorId: null, from: null, to: null, text: '様' },
      sort: 'openedAt',
      descending: true,
      offset: 0,
      limit: 10,
    }),
    'decision:preview': () => ({ contactId, question: { question: 'receptionHours' } }),
    'procedures:list': () => ({ scope: { of: 'mine' } }),
    'notices:list': () => ({ scope: { of: 'toSend' } }),
    'outages:onCall': () => ({ contactId }),
  };

  test('leaves no row outside the audit chain, and a command does (twin)', async () => {
    const folder = `${desk.storeFolder}/sample`;
    const before = await countRows(desk, folder);
    const asked = ALL_CHANNELS.filter((channel) => channels[channel].kind === 'query');
    let answered = 0;
    for (const channel of asked) {
      const reply = await desk.call(channel, (inputs[channel]?.() ?? {}) as never);
      if (reply.ok) answered += 1;
    }
    expect(answered).toBeGreaterThan(12);
    // Whoever counts has to come in again, which is a command.
    const signIn: [string, number] = ['commands', (before.get('commands') ?? 0) + 1];
    expect(await countRows(desk, folder)).toEqual(new Map([...before, signIn]));
    await desk.get('call:hold', { contactId, holding: true });
    const after = await countRows(desk, folder);
    expect([...after].flatMap(([name, count]) => (before.get(name) === count ? [] : [name]))).toEqual(
      expect.arrayContaining(['commands', 'holds']),
    );
  });

  test('is not tidied with the commands, which are after a week', async () => {
    await desk.get('call:hold', { contactId, holding: false });
    await finish(desk);
    desk.pass(8 * 24 * 3_600_000);
    await desk.signIn(OPERATOR);
    await desk.signIn('森 智子');
    const { rows } = await desk.get('audit:page', { offset: 0, limit: 20 });
    expect(rows.map(({ action }) => action)).toContain('commands:tidy');
  });
});
