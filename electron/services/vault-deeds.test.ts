/** A header that was put right is on record, and shown like any other repair. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestDesk, type TestDesk } from '../testing/desk-fixture.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
  await desk.get('sample:open', {});
});
afterEach(() => desk.close());

const repairs = async () =>
  (await desk.get('audit:page', { offset: 0, limit: 50 })).rows.filter(({ action }) => action === 'store:repair');

describe('a header that was damaged while nobody was signed in', () => {
  test.each([
    { file: 'vault.json', found: 'headerDamaged' },
    { file: 'vault.copy.json', found: 'headerCopyDamaged' },
  ])('is on record once when $file was, with the folder that holds it', async ({ file, found }) => {
    const folder = join(desk.storeFolder, 'sample');
    writeFileSync(join(folder, file), 'torn');
    await desk.signIn('森 智子');
    const [row, ...more] = await repairs();
    expect(more).toEqual([]);
    const detail = JSON.parse(row?.detail ?? '{}') as { found: unknown; quarantine: string };
    expect(detail.found).toEqual([found]);
    expect(existsSync(join(folder, 'quarantine', detail.quarantine, file))).toBe(true);
    await desk.signIn('岡 管理');
    expect(await repairs()).toHaveLength(1);
  });
});
