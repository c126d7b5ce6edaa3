/** A change of keys in a real session with backups (SEC-39): one from the first moment on, and those of before expire like any other. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hours } from '../../shared/core/time.ts';
import { listBackups } from '../store/backup/stored-backups.ts';
import { fill, PASSWORD } from '../testing/desk-fixture.ts';
import { auditRows, openDeskOf, sessionIn, storeFolder, testMachine } from '../testing/session-fixture.ts';
import { recordReading } from './desk-work.ts';

const ASKING = { name: '森 智子', password: PASSWORD };
const DAY = hours(24);

let place: ReturnType<typeof storeFolder>;
let machine: ReturnType<typeof testMachine>;
beforeEach(() => {
  place = storeFolder();
  machine = testMachine();
});
afterEach(() => place.remove());

async function session() {
  const made = sessionIn(place.path, machine, { automaticBackups: true });
  await fill(made);
  expect((await made.signIn(ASKING)).ok).toBe(true);
  await made.backups.settled();
  return made;
}
type Session = Awaited<ReturnType<typeof session>>;

const stored = ({ current }: Pick<Session, 'current'>) => {
  const desk = current();
  return listBackups(join(place.path, 'backups'), desk?.keys.sidecarKey ?? new Uint8Array(32));
};
const work = async (of: Session) => {
  const deed = { action: 'test:work', entity: 'test', entityId: null };
  expect((await recordReading(openDeskOf(of).work, deed)).ok).toBe(true);
};

describe('rotateKeys', () => {
  test('leaves no moment without a backup of the new key, and tells those of the former one apart', async () => {
    const desk = await session();
    const before = stored(desk).map(({ name }) => name);
    machine.pass(hours(2));
    const leaver = openDeskOf(desk).work.newId<'user'>();
    expect(await desk.rotateKeys(leaver, () => undefined)).toEqual({ ok: true, value: null });
    await desk.backups.settled();
    const after = stored(desk);
    expect(after.filter(({ state }) => state === 'otherKey').map(({ name }) => name)).toEqual(before);
    const own = after.filter(({ state }) => state === 'present');
    expect(own.length).toBeGreaterThan(0);
    expect(own.some((backup) => backup.state === 'present' && backup.manifest.why === 'rotation')).toBe(true);
    const actions = (await auditRows(desk)).map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(['vault:rotate', 'vault:shred']));
    expect(actions).not.toContain('store:repair');
    await desk.lock('person');
    await desk.backups.settled();
  });

  test('lets the backups of the former key expire', async () => {
    const desk = await session();
    const [former] = stored(desk);
    await desk.rotateKeys(openDeskOf(desk).work.newId<'user'>(), () => undefined);
    for (const day of [40, 400]) {
      machine.pass(day * DAY);
      await work(desk);
      expect((await desk.backups.request(openDeskOf(desk))).ok).toBe(true);
    }
    expect(former !== undefined && existsSync(former.path)).toBe(false);
    await desk.lock('person');
    await desk.backups.settled();
  });

  test('opens again without a repair, and a second change works like the first', async () => {
    const desk = await session();
    for (let turn = 0; turn < 2; turn++) {
      expect((await desk.rotateKeys(openDeskOf(desk).work.newId<'user'>(), () => undefined)).ok).toBe(true);
      await desk.lock('person');
      await desk.backups.settled();
      expect((await desk.signIn(ASKING)).ok).toBe(true);
      await desk.backups.settled();
    }
    expect(desk.vault.generation()).toBe(3);
    expect((await auditRows(desk)).map(({ action }) => action)).not.toContain('store:repair');
    expect(readdirSync(place.path).filter((name) => /\.(next|retired)-/.test(name))).toEqual([]);
    await desk.lock('person');
    await desk.backups.settled();
  });
});
