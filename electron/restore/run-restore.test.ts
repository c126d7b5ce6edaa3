/** The way onto a bare machine, from the command line and from the screen: real files, the recovery key, and nothing else of the old PC. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backupsIn, journalIn } from '../places.ts';
import { addClosure, listDeskClosures } from '../services/closures.ts';
import type { DeskSession } from '../services/desk-session.ts';
import { inspectSource, restoreOntoBareMachine } from '../services/restore-bare.ts';
import { flipBit } from '../store/backup/test-backups.ts';
import { PASSWORD } from '../testing/desk-fixture.ts';
import { openDeskOf, sessionIn, storeFolder, testMachine } from '../testing/session-fixture.ts';
import { failureText, restoreWords } from './restore-words.ts';
import { runRestore } from './run-restore.ts';

const WHO = { name: '初代', password: PASSWORD };
const NEW = { name: '初代', password: `${PASSWORD} 新しいPC` };

let place: ReturnType<typeof storeFolder>;
let machine: ReturnType<typeof testMachine>;
let recoveryKey: string;
/** A desk with two backups and two transactions after the last; all that is left of it are its backups and its journal. */
beforeEach(async () => {
  place = storeFolder();
  machine = testMachine();
  mkdirSync(old());
  const session = sessionIn(old(), machine);
  const created = await session.create(WHO);
  if (!created.ok) throw new Error(created.error.type);
  ({ recoveryKey } = created.value);
  for (const day of ['01', '02']) {
    await close(session, `2027-01-${day}`);
    machine.pass(1000);
    expect((await session.backups.request(openDeskOf(session))).ok).toBe(true);
  }
  for (const day of ['03', '04']) await close(session, `2027-01-${day}`);
  await session.lock('person');
  mkdirSync(disk());
  cpSync(backupsIn(old()), backupsIn(disk()), { recursive: true });
  cpSync(journalIn(old()), journalIn(disk()), { recursive: true });
  rmSync(old(), { recursive: true });
});
afterEach(() => place.remove());

const old = () => join(place.path, 'old');
const disk = () => join(place.path, 'disk');
const to = () => join(place.path, 'new');

async function close(session: DeskSession, date: string): Promise<void> {
  expect((await addClosure(openDeskOf(session).work, { date, reason: '設備点検' })).ok).toBe(true);
}

async function run(argv: readonly string[], key = recoveryKey) {
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const code = await runRestore({ argv, clock: machine.clock, askKey: async () => key, say });
  return { code, said };
}

/** What the person finds who goes on with the recovery key. */
async function closuresAfterRecovery(): Promise<number> {
  const session = sessionIn(to(), machine);
  const recovered = await session.recover({ recoveryKey, ...NEW });
  expect(recovered).toMatchObject({ ok: true, value: { name: WHO.name } });
  const listed = await listDeskClosures(openDeskOf(session).work);
  await session.lock('person');
  return listed.ok ? listed.value.length : -1;
}

describe('npm run restore', () => {
  test('gives everything back from the second folder and the recovery key: nothing that was acknowledged is missing', async () => {
    const { code, said } = await run(['--from', disk(), '--to', to()]);
    expect(said.join('\n')).toContain(restoreWords.found(2, true));
    expect(code).toBe(0);
    expect(await closuresAfterRecovery()).toBe(4);
    expect(existsSync(join(to(), '.restore'))).toBe(false);
  });

  test('takes a single backup, and says that the journal is not there', async () => {
    const [oldest = ''] = readdirSync(backupsIn(disk())).toSorted();
    rmSync(journalIn(disk()), { recursive: true });
    const { code, said } = await run(['--from', join(backupsIn(disk()), oldest), '--to', to()]);
    expect(code).toBe(0);
    expect(said).toContain(restoreWords.noJournal);
    expect(await closuresAfterRecovery()).toBe(1);
  });

  test('takes a journal from elsewhere', async () => {
    const elsewhere = join(place.path, 'elsewhere');
    cpSync(journalIn(disk()), elsewhere, { recursive: true });
    rmSync(journalIn(disk()), { recursive: true });
    const { code } = await run(['--from', disk(), '--journal', elsewhere, '--to', to()]);
    expect(code).toBe(0);
    expect(await closuresAfterRecovery()).toBe(4);
  });

  test('passes over a damaged backup and takes the one before, with the journal', async () => {
    const [newest = ''] = readdirSync(backupsIn(disk())).toSorted().toReversed();
    flipBit(join(backupsIn(disk()), newest, 'desk.db'));
    const { code } = await run(['--from', disk(), '--to', to()]);
    expect(code).toBe(0);
    expect(await closuresAfterRecovery()).toBe(4);
  });

  test.each<[string, () => string]>([
    ['another recovery key', () => `${recoveryKey.slice(0, -1)}${recoveryKey.endsWith('0') ? '1' : '0'}`],
    ['nothing', () => ''],
  ])('writes nothing with %s', async (_what, key) => {
    const { code, said } = await run(['--from', disk(), '--to', to()], key());
    expect(code).toBe(1);
    expect(said).toContain(failureText({ type: 'wrongRecoveryKey' }));
    expect(existsSync(to())).toBe(false);
  });

  test('never writes over a vault', async () => {
    await run(['--from', disk(), '--to', to()]);
    const before = readFileSync(join(to(), 'vault.json'));
    const { code, said } = await run(['--from', disk(), '--to', to()]);
    expect(code).toBe(1);
    expect(said).toContain(failureText({ type: 'restoreFailed', reason: 'occupied' }));
    expect(readFileSync(join(to(), 'vault.json'))).toEqual(before);
  });

  test('says what it needs when it is asked wrongly, and takes no key as an argument', async () => {
    for (const argv of [[], ['--from', disk()], ['--from', disk(), '--to', to(), '--key', recoveryKey], ['words']]) {
      expect(await run(argv)).toEqual({ code: 2, said: [restoreWords.usage] });
    }
    expect((await run(['--from', 'here', '--to', to()])).code).toBe(2);
    expect((await run(['--from', place.path, '--to', to()])).said).toContain(restoreWords.found(2, true));
  });

  test('says so where no backup lies', async () => {
    const { code, said } = await run(['--from', join(place.path, 'nowhere'), '--to', to()]);
    expect(code).toBe(1);
    expect(said).toContain(failureText({ type: 'restoreFailed', reason: 'noBackup' }));
  });
});

describe('restoreOntoBareMachine', () => {
  const bare = () => {
    mkdirSync(to(), { recursive: true });
    return sessionIn(to(), machine);
  };
  const request = () => ({ path: disk(), backup: null, journalPath: null, recoveryKey, ...NEW });
  const place2 = () => ({ clock: machine.clock, onProgress: () => undefined });

  test('signs the person in with a new password, on everything that was', async () => {
    const session = bare();
    expect(await inspectSource(session, { path: disk(), recoveryKey: null })).toMatchObject({
      ok: true,
      value: { journal: true, backups: [{ proved: false }, { proved: false }] },
    });
    expect(await inspectSource(session, { path: disk(), recoveryKey })).toMatchObject({
      ok: true,
      value: { backups: [{ proved: true }, { proved: true }] },
    });
    expect(await restoreOntoBareMachine(session, request(), place2())).toMatchObject({
      ok: true,
      value: { transactions: 4 },
    });
    expect(session.current()?.work.user.name).toBe(WHO.name);
    const listed = await listDeskClosures(openDeskOf(session).work);
    expect(listed.ok && listed.value.length).toBe(4);
    await session.lock('person');
    expect((await session.signIn(NEW)).ok).toBe(true);
    expect((await session.signIn(WHO)).ok).toBe(false);
    await session.lock('person');
  });

  test('is closed once a vault stands', async () => {
    const session = bare();
    await restoreOntoBareMachine(session, request(), place2());
    const exists = { ok: false, error: { type: 'vaultExists' } };
    expect(await restoreOntoBareMachine(session, request(), place2())).toEqual(exists);
    expect(await inspectSource(session, { path: disk(), recoveryKey: null })).toEqual(exists);
    await session.lock('person');
  });

  test('tells a wrong key, and leaves the machine bare', async () => {
    const session = bare();
    const wrong = { ...request(), recoveryKey: 'AAAA' };
    expect(await inspectSource(session, wrong)).toEqual({ ok: false, error: { type: 'wrongRecoveryKey' } });
    expect(await restoreOntoBareMachine(session, wrong, place2())).toMatchObject({
      error: { type: 'wrongRecoveryKey' },
    });
    expect(session.vault.state()).toBe('absent');
  });
});
