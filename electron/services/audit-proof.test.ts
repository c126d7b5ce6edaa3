/** What each role can prove of the chain, the code of a printed report, the keys for another machine, and the export that they fit (AUD-05). */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDesk, PASSWORD, STORED_VALUES, type TestDesk } from '../testing/desk-fixture.ts';
import { readHeadCode } from './audit-head-code.ts';

const PROGRAM = join(import.meta.dirname, '../verifier/verify-audit.mjs');
const AUDITOR = '谷口 監';
const SUPERVISOR = '森 智子';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
  await desk.get('sample:open', {});
  await desk.signIn(SUPERVISOR);
  await desk.get('calendar:addClosure', { date: '2026-12-24', reason: '設備点検' });
});
afterAll(() => desk.close());

const stored = (name: string) => join(desk.storeFolder, 'sample', name);

describe('the proof of the chain', () => {
  test('a supervisor proves chain and anchors, and no seal', async () => {
    await desk.signIn(SUPERVISOR);
    const verdict = await desk.get('audit:verify', {});
    expect(verdict).toMatchObject({ state: 'partly', chainBrokenAt: null, erasBrokenAt: null, unsealed: 0 });
    expect(verdict.eras.map(({ why, proof, linked }) => [why, proof, linked])).toEqual([
      ['storeMade', 'closed', false],
      ['auditorsChanged', 'closed', true],
    ]);
    expect(verdict.anchors).toMatchObject({ brokenAt: null, brokenLine: null, readable: true });
    expect(verdict.anchors.count).toBeGreaterThan(0);
  });

  test('an auditor proves the seals, and by them what was before the first auditor came', async () => {
    await desk.signIn(AUDITOR);
    const verdict = await desk.get('audit:verify', {});
    expect(verdict.state).toBe('proved');
    expect(verdict.eras.map(({ proof }) => proof)).toEqual(['covered', 'proved']);
  });
});

describe('the code of a printed report', () => {
  test('is found where the chain stood when it was printed, however it is typed', async () => {
    await desk.signIn(SUPERVISOR);
    const { rows } = await desk.get('audit:page', { offset: 3, limit: 1 });
    const { sequence = 0, at, hash = '' } = rows[0] ?? {};
    const code = hash.slice(0, 8);
    const forms = [code, code.toUpperCase(), `${code.slice(0, 4)} - ${code.slice(4)}`, code.replace(/\d/g, wide)];
    for (const typed of forms)
      expect(await desk.get('audit:findHead', { code: typed })).toEqual({ rows: [{ sequence, at }] });
  });

  test.each(['', 'abcdefgh', '1234567', '123456789', '%%%%%%%%'])('is none: %j', async (code) => {
    expect(readHeadCode(code)).toBeNull();
    expect(await desk.get('audit:findHead', { code })).toEqual({ rows: [] });
  });
});

const wide = (digit: string) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0);

describe('an audit log that left the desk', () => {
  test('is proved by the stand-alone verifier with the keys that an auditor was shown, and holds no personal value', async () => {
    await desk.signIn(AUDITOR);
    const refused = await desk.call('audit:keys', { password: 'not the password of anybody' });
    expect(refused).toMatchObject({ ok: false, error: { type: 'signInRefused' } });
    const { keys } = await desk.get('audit:keys', { password: PASSWORD });
    expect(keys.map(({ era, key }) => [era, key === null])).toEqual([
      [1, true],
      [2, false],
    ]);
    const path = join(desk.folder, 'audit.jsonl');
    desk.reportFile.next = path;
    const { rows, sha256 } = await desk.get('audit:export', {});
    const anchors = stored('anchors/anchor.log');
    const { status, stdout } = spawnSync(process.execPath, [PROGRAM, path, '--anchors', anchors, '--json'], {
      input: keys.flatMap(({ key }) => key ?? []).join('\n'),
    });
    expect(JSON.parse(String(stdout))).toMatchObject({ state: 'proved', rows });
    expect(status).toBe(0);
    const log = readFileSync(path, 'utf8');
    expect([...STORED_VALUES, AUDITOR, SUPERVISOR, '設備点検'].filter((value) => log.includes(value))).toEqual([]);
    const [last] = (await desk.get('audit:page', { offset: 0, limit: 1 })).rows;
    expect(last).toMatchObject({ action: 'audit:export', sequence: rows + 1 });
    expect(JSON.parse(last?.detail ?? '{}')).toMatchObject({ checked: rows, sha256 });
  });

  test('is not written where nobody chose a file, and its keys are for auditors alone', async () => {
    await desk.signIn(SUPERVISOR);
    desk.reportFile.next = null;
    expect(await desk.call('audit:export', {})).toMatchObject({ error: { type: 'exportCancelled' } });
    expect(await desk.call('audit:keys', { password: PASSWORD })).toMatchObject({ error: { type: 'notPermitted' } });
  });
});
