import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TermsPreviewView } from '../../shared/desk/guide-views.ts';
import { TERMS_FILE_LIMIT } from '../../shared/terms-text/terms-file.ts';
import { articleHeading, type FictionalTerms, fictionalLines, upTo } from '../../shared/terms-text/testing.ts';
import { openTestDesk, type TestDesk } from '../testing/desk-fixture.ts';

const service = 'serverSupport';
const fileOf = (wanted: Partial<FictionalTerms> = {}): string =>
  Buffer.from(fictionalLines(wanted).join('\r\n')).toString('base64');
const WITHOUT_27 = { articles: upTo(44).filter((number) => number !== 27) };

describe('the texts of the terms', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
    await desk.get('sample:open', {});
    await desk.signIn('森 智子');
  });
  afterAll(() => desk.close());

  const versions = async () => (await desk.get('terms:list', {})).map((text) => `${text.service} ${text.version}`);
  const kept = async () => (await versions()).length;

  test('are looked at before anything is kept: what is missing is told with its line', async () => {
    const lines = fictionalLines(WITHOUT_27);
    const preview = await desk.get('terms:preview', { service, file: fileOf(WITHOUT_27) });
    const line = lines.indexOf(articleHeading(28)) + 1;
    expect(preview).toMatchObject({
      encoding: 'utf-8',
      lineCount: lines.length,
      findings: [{ type: 'missing', kind: 'article', from: 27, to: 27, line }],
      rest: [{ line: 1, text: 'Ｓｅｒｖｅｒサポート 見本規約' }, { text: '以上' }, { text: '- 12 -' }],
      sameAs: null,
    } satisfies Partial<TermsPreviewView> | object);
    expect(preview.parts.filter(({ kind }) => kind === 'article')).toHaveLength(43);
    expect(await kept()).toBe(0);
  });

  test('are kept with who brought them, since when they are in force and the digest of the file', async () => {
    const { sha256 } = await desk.get('terms:preview', { service, file: fileOf(WITHOUT_27) });
    const imported = await desk.get('terms:import', { service, file: fileOf(WITHOUT_27), inForceFrom: '2023-12-01' });
    expect(imported).toMatchObject({
      version: 1,
      inForceFrom: '2023-12-01',
      importedBy: '森 智子',
      articles: 43,
      annexes: 4,
      sha256,
    });
    expect(await desk.get('terms:list', {})).toEqual([imported]);
  });

  test('are read article by article, the lines as they were written', async () => {
    const { parts } = await desk.get('terms:read', { service, version: 1 });
    const article = parts.find(({ kind, number }) => kind === 'article' && number === 28);
    expect(article?.lines).toContain('2 見本帳の28枚目は、青い表紙で綴じます。');
    expect(parts.some(({ kind, number }) => kind === 'article' && number === 27)).toBe(false);
  });

  test('count up by service, the newest first, and an older one stays as it was', async () => {
    const before = await desk.get('terms:read', { service, version: 1 });
    await desk.get('terms:import', { service, file: fileOf(), inForceFrom: '2026-12-01' });
    await desk.get('terms:import', {
      service: 'hikariPhone',
      file: fileOf({ articles: upTo(37), annexes: [], serviceName: '光電話' }),
      inForceFrom: '2016-07-01',
    });
    expect(await versions()).toEqual(['hikariPhone 1', 'serverSupport 2', 'serverSupport 1']);
    expect(await desk.get('terms:read', { service, version: 1 })).toEqual(before);
  });

  test('tell which version was made of the very same file', async () => {
    const preview = await desk.get('terms:preview', { service, file: fileOf() });
    expect(preview.sameAs).toBe(2);
    expect((await desk.get('terms:preview', { service: 'hikariPhone', file: fileOf() })).sameAs).toBeNull();
  });

  test.each([
    ['an empty file', '', 'empty'],
    ['a file without an article', Buffer.from('見本の手紙\nお元気ですか').toString('base64'), 'noArticles'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]).toString('base64'), 'binary'],
    ['bytes of no encoding', Buffer.from([0x82, 0x20, 0xe3, 0x81]).toString('base64'), 'encoding'],
  ])('are not made of %s, and nothing is kept of it', async (_, file, reason) => {
    const before = await kept();
    for (const reply of [
      await desk.call('terms:preview', { service, file }),
      await desk.call('terms:import', { service, file, inForceFrom: '2023-12-01' }),
    ]) {
      expect(reply).toMatchObject({ error: { type: 'termsUnreadable', reason } });
    }
    expect(await kept()).toBe(before);
  });

  test('pass the door up to the limit of a file and no further', async () => {
    const line = `${'あ'.repeat(40)}\n`;
    const whole = `第1条（本規約の目的）\n${line.repeat(2000)}`;
    const largest = Buffer.from(whole).subarray(0, TERMS_FILE_LIMIT - (TERMS_FILE_LIMIT % 3));
    const cut = largest.subarray(0, largest.lastIndexOf(10));
    expect(await desk.call('terms:preview', { service, file: cut.toString('base64') })).toMatchObject({ ok: true });
    const beyond = Buffer.alloc(TERMS_FILE_LIMIT + 4, 0x41).toString('base64');
    expect(await desk.call('terms:preview', { service, file: beyond })).toMatchObject({
      error: { type: 'badRequest', problem: 'tooLong' },
    });
  });

  test('know no version that was never imported', async () => {
    expect(await desk.call('terms:read', { service, version: 9 })).toMatchObject({
      error: { type: 'notFound', what: 'terms' },
    });
  });

  test.each(['佐藤 恵', '谷口 監'])(
    'are read by %s, and imported by a supervisor or an administrator alone',
    async (name) => {
      await desk.signIn(name);
      expect(await kept()).toBe(3);
      expect(await desk.call('terms:preview', { service, file: fileOf() })).toMatchObject({
        error: { type: 'notPermitted' },
      });
      expect(await desk.call('terms:import', { service, file: fileOf(), inForceFrom: '2024-01-01' })).toMatchObject({
        error: { type: 'notPermitted' },
      });
    },
  );
});
