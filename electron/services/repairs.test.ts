import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listSegments } from '../store/journal/operation-journal.ts';
import { openTestDesk, PASSWORD, type TestDesk } from '../testing/desk-fixture.ts';
import { sessionIn, storeFolder } from '../testing/session-fixture.ts';
import { HEADER, HEADER_COPY } from '../vault/header-file.ts';

const OPERATOR = '佐藤 恵';
const SUPERVISOR = '森 智子';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
  await desk.get('sample:open', {});
  await desk.signIn(SUPERVISOR);
  await desk.get('session:lock', {});
});
afterEach(() => desk.close());

const inStore = (name: string): string => join(desk.storeFolder, 'sample', name);

/** A page of noise where the store has others. */
function spoil(name: string): void {
  const file = openSync(inStore(name), 'r+');
  writeSync(file, randomBytes(4096), 0, 4096, 4096 * 3);
  closeSync(file);
}

describe('a repaired store', () => {
  test('is told to everybody until a supervisor has read it', async () => {
    spoil('desk.db');
    await desk.signIn(OPERATOR);
    const [repair, ...more] = await desk.get('repair:history', {});
    expect(more).toEqual([]);
    expect(repair).toMatchObject({ found: ['databaseCorrupt'], outcome: 'rebuilt', lost: null, confirmed: null });
    expect(repair?.replayed).toBeGreaterThan(3);
    expect(existsSync(join(repair?.folder ?? '', 'desk.db'))).toBe(true);
    const sequence = repair?.sequence ?? 0;
    expect(await desk.call('repair:confirm', { sequence })).toMatchObject({ error: { type: 'notPermitted' } });
    await desk.signIn(SUPERVISOR);
    expect(await desk.call('repair:confirm', { sequence: sequence + 1 })).toMatchObject({ error: { what: 'repair' } });
    await desk.get('repair:confirm', { sequence });
    const [read] = await desk.get('repair:history', {});
    expect(read?.confirmed?.by).toBe(SUPERVISOR);
    const { rows } = await desk.get('audit:page', { offset: 0, limit: 20 });
    expect(rows.map(({ action }) => action)).toEqual(expect.arrayContaining(['repair:confirm', 'store:repair']));
  });

  test('is told once, and not at the next start', async () => {
    spoil('desk.db');
    await desk.signIn(SUPERVISOR);
    await desk.get('session:lock', {});
    await desk.signIn(SUPERVISOR);
    expect(await desk.get('repair:history', {})).toHaveLength(1);
  });

  test('goes on with what is left where nothing was lost with it', async () => {
    rmSync(inStore('journal'), { recursive: true });
    await desk.signIn(SUPERVISOR);
    expect(await desk.get('repair:history', {})).toMatchObject([{ found: ['journalMissing'], outcome: 'kept' }]);
  });
});

describe('a store that nothing can repair', () => {
  test('is left as it is, and says what to do', async () => {
    spoil('desk.db');
    rmSync(inStore('journal'), { recursive: true });
    const refused = await desk.call('session:signIn', {
      name: SUPERVISOR,
      password: 'correct horse battery 馬 staple',
    });
    expect(refused).toMatchObject({ error: { type: 'storeDamaged', reason: 'beyondRepair' } });
    expect(existsSync(inStore('desk.db'))).toBe(true);
    expect(existsSync(inStore('quarantine'))).toBe(false);
  });
});

test('a store without its database is a damaged one, and not a new one', async () => {
  rmSync(inStore('desk.db'));
  await desk.signIn(OPERATOR);
  expect(await desk.get('repair:history', {})).toMatchObject([{ found: ['databaseMissing'], outcome: 'rebuilt' }]);
});

test('a journal without its vault and its database bars the way to a new vault, which would write over it', async () => {
  const { path, remove } = storeFolder();
  try {
    const session = sessionIn(path);
    const person = { name: SUPERVISOR, password: PASSWORD };
    expect(await session.create(person)).toMatchObject({ ok: true });
    await session.lock('person');
    for (const name of [HEADER, HEADER_COPY, 'desk.db']) rmSync(join(path, name), { force: true });
    const refused = await sessionIn(path).create(person);
    expect(refused).toMatchObject({ error: { type: 'storeDamaged', reason: 'wrongKey' } });
    expect(listSegments(join(path, 'journal'))).toHaveLength(1);
  } finally {
    remove();
  }
});
