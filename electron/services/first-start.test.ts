/** That a first start that was cut short can be begun anew, and that nothing finished is ever taken for such a one. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sessionIn, storeFolder, testMachine } from '../testing/session-fixture.ts';

const PERSON = { name: '森 智子', password: 'correct horse battery 馬 staple' };

let place: ReturnType<typeof storeFolder>;
beforeEach(() => {
  place = storeFolder();
});
afterEach(() => place.remove());

/** A vault that was made and whose desk never came to be. */
const cutShort = async (): Promise<void> => {
  const { vault } = sessionIn(place.path);
  expect((await vault.create({ ...PERSON, sample: false })).ok).toBe(true);
};

describe('a first start that was cut short', () => {
  test('is put aside at the next start, and begins anew', async () => {
    await cutShort();
    const session = sessionIn(place.path);
    expect(session.vault.state()).toBe('absent');
    const [folder = ''] = readdirSync(join(place.path, 'quarantine'));
    expect(readdirSync(join(place.path, 'quarantine', folder))).toContain('vault.json');
    expect((await session.create(PERSON)).ok).toBe(true);
    await session.lock('person');
  });

  test('is left alone where it has a backup: then somebody has worked with it', async () => {
    await cutShort();
    mkdirSync(join(place.path, 'backups', 'one'), { recursive: true });
    expect(sessionIn(place.path).vault.state()).toBe('present');
    expect(existsSync(join(place.path, 'quarantine'))).toBe(false);
  });
});

describe('a first start that came to its end', () => {
  test('stays, whatever happens at the next start', async () => {
    const machine = testMachine();
    const session = sessionIn(place.path, machine);
    expect((await session.create(PERSON)).ok).toBe(true);
    await session.lock('person');
    const next = sessionIn(place.path, machine);
    expect(next.vault.isUnfinished()).toBe(false);
    expect((await next.signIn(PERSON)).ok).toBe(true);
    await next.lock('person');
  });
});
