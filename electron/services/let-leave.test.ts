/** Somebody leaves (SEC-27, SEC-39): who may ask and approve, what is out afterwards, and that everybody else goes on. */
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestDesk, PASSWORD, type TestDesk } from '../testing/desk-fixture.ts';

const LEAVER = '林 拓也';
const ASKING = '森 智子';
const APPROVER = '岡 管理';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
  await desk.get('sample:open', {});
  await desk.signIn(ASKING);
});
afterEach(() => desk.close());

async function idOf(name: string) {
  const found = (await desk.get('users:list', {})).find((user) => user.name === name);
  if (found === undefined) throw new Error(`${name} is a user`);
  return found.userId;
}

const leave = async (name: string, approver = APPROVER, password = PASSWORD) =>
  desk.call('users:leave', { userId: await idOf(name), approver, password });

const actions = async () => (await desk.get('audit:page', { offset: 0, limit: 50 })).rows.map(({ action }) => action);

describe('users:leave', () => {
  test('shuts the person out, changes the key and lets whoever asked go on', async () => {
    const before = await desk.get('desk:health', {});
    expect(await leave(LEAVER)).toEqual({ ok: true, value: null });
    expect(await desk.get('desk:status', {})).toMatchObject({
      vault: 'open',
      changingKeys: null,
      user: { name: ASKING },
    });
    const listed = (await desk.get('users:list', {})).filter(({ left }) => left);
    expect(listed).toMatchObject([{ name: LEAVER, disabled: true, left: true }]);
    expect((await desk.get('desk:health', {})).lastSequence).toBeGreaterThan(before.lastSequence);
    expect(await actions()).toEqual(expect.arrayContaining(['users:leave', 'vault:rotate']));
    const refused = { ok: false, error: { type: 'signInRefused', retryAt: null } };
    expect(await desk.call('session:signIn', { name: LEAVER, password: PASSWORD })).toEqual(refused);
    for (const name of ['佐藤 恵', APPROVER, ASKING]) await desk.signIn(name);
  });

  test('leaves the files of before to the former key and those of now to the new one', async () => {
    const sample = join(desk.storeFolder, 'sample');
    const kept = mkdtempSync(join(tmpdir(), 'madoguchi-kept-'));
    try {
      cpSync(sample, kept, { recursive: true });
      expect(await leave(LEAVER)).toMatchObject({ ok: true });
      const generations = readdirSync(sample).filter((name) => name.includes('.next-'));
      expect(generations).toEqual([]);
      // Whoever left, with a header of before and the files of now.
      for (const name of ['vault.json', 'vault.copy.json']) cpSync(join(kept, name), join(sample, name));
      await desk.get('session:lock', {});
      expect(await desk.call('session:signIn', { name: LEAVER, password: PASSWORD })).toMatchObject({ ok: false });
    } finally {
      rmSync(kept, { recursive: true });
    }
  });

  test.each([
    { name: 'oneself', of: ASKING, by: APPROVER, reason: 'self' },
    { name: 'an approver who asks', of: LEAVER, by: ASKING, reason: 'approver' },
    { name: 'an approver who leaves', of: APPROVER, by: APPROVER, reason: 'approver' },
    { name: 'an approver who is an operator', of: LEAVER, by: '佐藤 恵', reason: 'approver' },
  ])('is refused for $name', async ({ of, by, reason }) => {
    expect(await leave(of, by)).toEqual({ ok: false, error: { type: 'leaveRefused', reason } });
    expect((await desk.get('users:list', {})).some(({ left, disabled }) => left || disabled)).toBe(false);
    expect(existsSync(join(desk.storeFolder, 'sample', 'desk.db.retired-2'))).toBe(false);
  });

  test('is refused with a wrong password of the approver, which counts as a wrong sign-in', async () => {
    expect(await leave(LEAVER, APPROVER, 'まちがった合言葉です')).toMatchObject({ error: { type: 'signInRefused' } });
  });

  test('is refused a second time, and works for the next person', async () => {
    expect(await leave(LEAVER)).toMatchObject({ ok: true });
    expect(await leave(LEAVER)).toEqual({ ok: false, error: { type: 'leaveRefused', reason: 'hasLeft' } });
    expect(await leave('佐藤 恵')).toMatchObject({ ok: true });
    for (const name of [APPROVER, ASKING]) await desk.signIn(name);
    expect(await desk.get('audit:verify', {})).toBeTruthy();
  });

  test('is shut to operators', async () => {
    const userId = await idOf(LEAVER);
    await desk.signIn('佐藤 恵');
    expect(await desk.call('users:leave', { userId, approver: APPROVER, password: PASSWORD })).toMatchObject({
      error: { type: 'notPermitted' },
    });
  });
});
