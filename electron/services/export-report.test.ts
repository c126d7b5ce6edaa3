import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { CaseId } from '../../shared/core/ids.ts';
import { CONTRACT, ON_FILE, openTestDesk, STORED_VALUES, type TestDesk } from '../testing/desk-fixture.ts';

const NOTE = '電源ランプが橙点滅。担当の河﨑様へ折り返し。';

describe('exportReport (SEC-65)', () => {
  let desk: TestDesk;
  let caseId: CaseId;
  beforeAll(async () => {
    desk = await openTestDesk();
    await desk.get('sample:open', {});
    await desk.signIn('佐藤 恵');
    const { contact } = await desk.get('call:start', { source: 'key', callerNumber: ON_FILE.direct, answered: true });
    const { contactId } = contact;
    await desk.get('call:chooseContract', { contactId, contractId: CONTRACT });
    await desk.get('call:setMatter', { contactId, service: 'serverSupport', category: 'fault', tags: [] });
    await desk.get('call:saveNote', { contactId, text: NOTE, revision: 0 });
    await desk.get('call:end', { contactId });
    const wrapUp = { disposition: 'informationOnly', caseState: 'closed', reason: null } as const;
    caseId = (await desk.get('call:wrapUp', { contactId, ...wrapUp })).caseId;
  });
  afterAll(() => desk.close());

  const masked = { disclosure: 'masked', purpose: 'service', reason: null } as const;

  test.each(['pdf', 'csv', 'json'] as const)(
    'writes a masked %s that holds no stored value and no note',
    async (format) => {
      desk.reportFile.next = join(desk.folder, `report.${format}`);
      const saved = await desk.get('report:export', { caseId, format, ...masked });
      const bytes = readFileSync(desk.reportFile.next);
      expect(statSync(desk.reportFile.next).mode & 0o777).toBe(0o600);
      expect(saved.sha256).toMatch(/^[0-9a-f]{64}$/);
      const text = bytes.toString('utf8');
      if (format !== 'pdf') expect([...STORED_VALUES, NOTE].filter((value) => text.includes(value))).toEqual([]);
      else expect(text.startsWith('%PDF-')).toBe(true);
    },
  );

  test('is recorded with the digest of its bytes', async () => {
    desk.reportFile.next = join(desk.folder, 'recorded.json');
    const { sha256 } = await desk.get('report:export', { caseId, format: 'json', ...masked });
    await desk.signIn('谷口 監');
    const { rows } = await desk.get('audit:page', { offset: 0, limit: 50 });
    const row = rows.find(({ action }) => action === 'report:export');
    expect(row?.detail).toContain(sha256);
    expect(await desk.get('audit:verify', {})).toMatchObject({ state: 'proved', chainBrokenAt: null });
    await desk.signIn('佐藤 恵');
  });

  test('tells a cancelled dialog apart from a failure, and records nothing', async () => {
    desk.reportFile.next = null;
    const before = await desk.get('desk:health', {});
    expect(await desk.call('report:export', { caseId, format: 'csv', ...masked })).toMatchObject({
      error: { type: 'exportCancelled' },
    });
    expect((await desk.get('desk:health', {})).lastSequence).toBe(before.lastSequence);
  });

  test('refuses a folder that carries files away', async () => {
    const cloud = join(desk.folder, 'OneDrive');
    mkdirSync(cloud);
    vi.stubEnv('HOME', desk.folder);
    desk.reportFile.next = join(cloud, 'report.csv');
    expect(await desk.call('report:export', { caseId, format: 'csv', ...masked })).toMatchObject({
      error: { type: 'exportRefused', reason: 'folder' },
    });
    vi.unstubAllEnvs();
    expect(existsSync(desk.reportFile.next)).toBe(false);
  });

  test('gives an operator no full report, and a supervisor one only with a reason', async () => {
    desk.reportFile.next = join(desk.folder, 'full.json');
    const full = { caseId, format: 'json', disclosure: 'full', purpose: 'dispute' } as const;
    expect(await desk.call('report:export', { ...full, reason: '申出のため' })).toMatchObject({
      error: { reason: 'role' },
    });
    await desk.signIn('森 智子');
    expect(await desk.call('report:export', { ...full, reason: null })).toMatchObject({
      error: { reason: 'reasonMissing' },
    });
    await desk.get('report:export', { ...full, reason: 'お客さまからの申出を確かめるため' });
    const text = readFileSync(desk.reportFile.next, 'utf8');
    expect(text).toContain(ON_FILE.name);
    expect(text).toContain(NOTE);
  });
});
