/** When backups are made, and what follows them, in a real session with a clock that the test moves. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hours, minutes } from '../../shared/core/time.ts';
import { presentBackups, verifyBackup } from '../store/backup/stored-backups.ts';
import { listSegments } from '../store/journal/operation-journal.ts';
import { PASSWORD } from '../testing/desk-fixture.ts';
import { auditRows, openDeskOf, sessionIn, storeFolder, testMachine } from '../testing/session-fixture.ts';
import { recordReading } from './desk-work.ts';

const WHO = { name: '初代', password: PASSWORD };

let place: ReturnType<typeof storeFolder>;
let machine: ReturnType<typeof testMachine>;
beforeEach(() => {
  place = storeFolder();
  machine = testMachine();
});
afterEach(() => place.remove());

const names = () => {
  const folder = join(place.path, 'backups');
  return existsSync(folder) ? readdirSync(folder).toSorted() : [];
};

async function created() {
  const session = sessionIn(place.path, machine, { automaticBackups: true });
  const made = await session.create(WHO);
  if (!made.ok) throw new Error(made.error.type);
  await session.backups.settled();
  return session;
}
type Session = Awaited<ReturnType<typeof created>>;

const work = async (session: Session) => {
  const deed = { action: 'test:work', entity: 'test', entityId: null };
  expect((await recordReading(openDeskOf(session).work, deed)).ok).toBe(true);
};
const lock = async (session: Session, reason: 'person' | 'suspend' = 'person') => {
  await session.lock(reason);
  await session.backups.settled();
};
const signIn = async (session: Session) => {
  expect((await session.signIn(WHO)).ok).toBe(true);
  await session.backups.settled();
};
const actions = async (session: Session) => (await auditRows(session)).map(({ action }) => action).toReversed();

describe('BackupKeeper', () => {
  test('makes the first one as soon as somebody comes in, and says so in the chain', async () => {
    const session = await created();
    expect(names()).toHaveLength(1);
    expect(await actions(session)).toContain('backup:make');
    expect(session.backups.health()).toMatchObject({ state: 'fine', failure: null, second: 'none' });
    await lock(session);
  });

  test('makes none for the sake of coming and going', async () => {
    const session = await created();
    await lock(session);
    await signIn(session);
    await lock(session);
    expect(names()).toHaveLength(1);
  });

  test('makes one at lock when something was done, and records it when somebody is back', async () => {
    const session = await created();
    await work(session);
    machine.pass(minutes(1));
    await lock(session);
    expect(names()).toHaveLength(2);
    await signIn(session);
    expect((await actions(session)).filter((action) => action === 'backup:make')).toHaveLength(2);
    await lock(session);
    const [newest] = presentBackups(join(place.path, 'backups'), new Uint8Array(32));
    expect(newest).toBeUndefined();
  });

  test('leaves the seat at once at lock, and the store closed behind it', async () => {
    const session = await created();
    await work(session);
    const locked = session.lock('person');
    expect(session.current()).toBeNull();
    await locked;
    expect(existsSync(join(place.path, 'desk.db-wal'))).toBe(false);
    await session.backups.settled();
    expect(names()).toHaveLength(2);
  });

  test('lets the next person in while the backup of before is still being proved', async () => {
    const session = await created();
    await work(session);
    await session.lock('person');
    await signIn(session);
    expect(names()).toHaveLength(2);
    expect(await actions(session)).toContain('session:lock');
    await lock(session);
  });

  test('makes none before the machine sleeps', async () => {
    const session = await created();
    await work(session);
    await lock(session, 'suspend');
    expect(names()).toHaveLength(1);
  });

  test('makes one every hour in which something was done', async () => {
    const session = await created();
    for (const expected of [2, 3]) {
      await work(session);
      machine.pass(hours(1));
      session.tick();
      await session.backups.settled();
      expect(names()).toHaveLength(expected);
      session.tick();
      machine.pass(hours(1));
      session.tick();
      await session.backups.settled();
      expect(names()).toHaveLength(expected);
    }
    expect(session.backups.health()).toMatchObject({ state: 'fine' });
    await lock(session);
  });

  test('makes one on demand, whether or not anything is new', async () => {
    const session = await created();
    machine.pass(1000);
    const made = await session.backups.request(openDeskOf(session));
    expect(made).toMatchObject({ ok: true, value: { isNew: true, manifest: { why: 'request' } } });
    expect(names()).toHaveLength(2);
    await lock(session);
  });

  test('never makes two at once, and answers both', async () => {
    const session = await created();
    const desk = openDeskOf(session);
    const both = await Promise.all([session.backups.request(desk), session.backups.request(desk)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(names()).toHaveLength(3);
    await lock(session);
  });

  test('begins a new segment of the journal at each, and keeps those since the backup before the last', async () => {
    const session = await created();
    const { sidecarKey } = openDeskOf(session).keys;
    for (let round = 0; round < 4; round += 1) {
      await work(session);
      machine.pass(1000);
      await session.backups.request(openDeskOf(session));
    }
    const bases = listSegments(join(place.path, 'journal')).map(({ base }) => base);
    const [, secondLast] = presentBackups(join(place.path, 'backups'), sidecarKey);
    expect(bases.length).toBeLessThanOrEqual(3);
    expect(Math.min(...bases)).toBeLessThanOrEqual(secondLast?.manifest.head.sequence ?? 0);
    await lock(session);
  });

  test('thins them out as time goes by, with a row for each that goes', async () => {
    const session = await created();
    for (let count = 0; count < 4; count += 1) {
      await work(session);
      machine.pass(minutes(1));
      await session.backups.request(openDeskOf(session));
    }
    // The newest two, and the last of the hour, which is one of them.
    expect(names()).toHaveLength(2);
    expect((await actions(session)).filter((action) => action === 'backup:delete')).toHaveLength(3);
    for (const backup of presentBackups(join(place.path, 'backups'), openDeskOf(session).keys.sidecarKey)) {
      expect(await verifyBackup(backup)).toBe(true);
    }
    await lock(session);
  });

  test('deletes nothing while the clock may be wrong', async () => {
    const session = await created();
    machine.hands.wall += hours(24 * 400);
    for (let count = 0; count < 3; count += 1) {
      await work(session);
      machine.pass(1000);
      await session.backups.request(openDeskOf(session));
    }
    expect(names()).toHaveLength(4);
    await lock(session);
  });

  test('tells a failure, and tries again after five minutes', async () => {
    const session = await created();
    await work(session);
    const header = join(place.path, 'vault.json');
    const { renameSync } = await import('node:fs');
    renameSync(header, `${header}.away`);
    machine.pass(hours(1));
    await expect(session.backups.request(openDeskOf(session))).resolves.toMatchObject({ ok: false });
    expect(session.backups.health()).toMatchObject({ state: 'failed', failure: 'io' });
    renameSync(`${header}.away`, header);
    machine.pass(minutes(5));
    session.tick();
    await session.backups.settled();
    expect(session.backups.health()).toMatchObject({ state: 'fine', failure: null });
    await lock(session);
  });

  test('says when hours of work stand in no backup', async () => {
    const session = await created();
    await work(session);
    machine.pass(hours(2) + 1);
    expect(session.backups.health().state).toBe('overdue');
    await lock(session);
  });

  test('sweeps what was half made when the program ended', async () => {
    const session = await created();
    await lock(session);
    const { mkdirSync } = await import('node:fs');
    mkdirSync(join(place.path, 'backups', '.partial-20261121T000000000Z'));
    await signIn(session);
    expect(names()).toHaveLength(1);
    await lock(session);
  });
});
