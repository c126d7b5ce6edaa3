import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ok } from '../../../shared/core/result.ts';
import { minutes, plus, seconds } from '../../../shared/core/time.ts';
import type { Connection } from '../open-database.ts';
import { dropTriggers, openRaw } from '../test-raw.ts';
import { userRow } from '../test-rows.ts';
import { TEST_START, TestStore, testEntry, testId } from '../test-store.ts';
import { insertUser } from '../users-repository.ts';
import { auditHead, highWater, pageAudit, verifyChain } from './audit-chain.ts';

const ROWS = 40;
let desk: TestStore;
let raw: Connection;
beforeEach(async () => {
  desk = new TestStore();
  await desk.store.write((_, audit) => {
    for (let n = 2; n <= ROWS; n += 1) {
      desk.now = plus(TEST_START, seconds(n));
      audit.append(testEntry);
    }
    return ok();
  });
  raw = openRaw(desk.path);
  dropTriggers(raw, 'audit');
});
afterEach(async () => {
  raw.close();
  await desk.remove();
});

const verdict = () => verifyChain(desk.store.read, null);

describe('verifyChain', () => {
  test('finds an untouched chain intact, from its start and from a head kept from before', async () => {
    expect(await verdict()).toEqual({ checked: ROWS, intact: true, brokenAt: null });
    const head = await auditHead(desk.store.read);
    await desk.change(() => undefined);
    expect(await verifyChain(desk.store.read, head)).toEqual({ checked: 1, intact: true, brokenAt: null });
  });

  test('finds an edit of any field of any row', async () => {
    const columns = ['at_ms', 'high_water_ms', 'actor_id', 'role', 'action', 'entity', 'entity_id', 'detail', 'hash'];
    const edited = fc.tuple(fc.integer({ min: 1, max: ROWS }), fc.constantFrom(...columns));
    await fc.assert(
      fc.asyncProperty(edited, async ([sequence, column]) => {
        const original = raw.prepare('SELECT * FROM audit WHERE sequence = ?').get(sequence) as Record<string, unknown>;
        raw.prepare(`UPDATE audit SET ${column} = ? WHERE sequence = ?`).run(otherThan(column), sequence);
        const { intact, brokenAt } = await verdict();
        raw.prepare(`UPDATE audit SET ${column} = ? WHERE sequence = ?`).run(original[column], sequence);
        expect([intact, brokenAt]).toEqual([false, sequence]);
        expect((await verdict()).intact).toBe(true);
      }),
      { seed: 20261121, numRuns: 60 },
    );
  });

  test('finds a deleted row', async () => {
    raw.exec('DELETE FROM audit WHERE sequence = 17');
    expect(await verdict()).toMatchObject({ intact: false, brokenAt: 17 });
  });

  test('finds a deleted row that the later ones were moved up for', async () => {
    raw.exec('DELETE FROM audit WHERE sequence = 17; UPDATE audit SET sequence = sequence - 1 WHERE sequence > 17');
    expect(await verdict()).toMatchObject({ intact: false, brokenAt: 17 });
  });

  test('finds an inserted row', async () => {
    raw.exec(`UPDATE audit SET sequence = -sequence WHERE sequence > 20;
      UPDATE audit SET sequence = 1 - sequence WHERE sequence < 0;
      INSERT INTO audit SELECT 21, at_ms, high_water_ms, actor_id, role, action, entity, entity_id, detail, hash, mac
        FROM audit WHERE sequence = 20`);
    expect(await verdict()).toMatchObject({ intact: false, brokenAt: 21 });
  });

  test('finds two rows that changed places', async () => {
    raw.exec(`UPDATE audit SET sequence = 1000 WHERE sequence = 5; UPDATE audit SET sequence = 5 WHERE sequence = 6;
      UPDATE audit SET sequence = 6 WHERE sequence = 1000`);
    expect(await verdict()).toMatchObject({ intact: false, brokenAt: 5 });
  });

  test('finds a cut-off tail only against a head kept elsewhere', async () => {
    const head = await auditHead(desk.store.read);
    raw.exec('DELETE FROM audit WHERE sequence > 30');
    expect(await verdict()).toEqual({ checked: 30, intact: true, brokenAt: null });
    expect(await verifyChain(desk.store.read, head)).toEqual({ checked: 0, intact: false, brokenAt: ROWS });
  });

  test('does not wait for rows that are appended meanwhile', async () => {
    const [{ checked, intact }] = await Promise.all([verdict(), desk.change(() => undefined)]);
    expect(intact).toBe(true);
    expect(checked).toBeGreaterThanOrEqual(ROWS);
  });
});

describe('append', () => {
  test('tells the head it made, and several rows of one work follow each other', async () => {
    const heads = await desk.store.write((_, audit) => ok([audit.append(testEntry), audit.append(testEntry)]));
    expect(heads.ok && heads.value.map(({ sequence }) => sequence)).toEqual([ROWS + 1, ROWS + 2]);
    expect(heads.ok && heads.value[1]).toEqual(await auditHead(desk.store.read));
  });

  test('remembers the latest instant when the clock runs backwards', async () => {
    const latest = plus(TEST_START, seconds(ROWS));
    expect(await highWater(desk.store.read)).toBe(latest);
    desk.now = plus(TEST_START, minutes(-30));
    await desk.change(() => undefined);
    expect(await highWater(desk.store.read)).toBe(latest);
    expect((await verdict()).intact).toBe(true);
  });
});

describe('pageAudit', () => {
  test('gives the newest rows first, with the name of who did it', async () => {
    await desk.store.write(async (db, audit) => {
      await insertUser(db, userRow());
      audit.append({ ...testEntry, actorId: testId('user', 1), role: 'operator', detail: { b: 2, a: ['x'] } });
      return ok();
    });
    const { rows, total } = await pageAudit(desk.store.read, { offset: 0, limit: 2 });
    expect(total).toBe(ROWS + 1);
    expect(rows.map(({ sequence, actorName }) => [sequence, actorName])).toEqual([
      [ROWS + 1, 'Sato Hanako'],
      [ROWS, ''],
    ]);
    expect(rows[0]?.detail).toBe('{"a":["x"],"b":2}');
    const last = await pageAudit(desk.store.read, { offset: ROWS, limit: 50 });
    expect(last.rows.map(({ sequence }) => sequence)).toEqual([1]);
  });
});

/** Something the column takes and the test's rows do not hold. */
function otherThan(column: string): unknown {
  if (column === 'hash') return Buffer.alloc(32, 7);
  if (column === 'role') return 'auditor';
  if (column === 'detail') return '{"forged":true}';
  if (column === 'high_water_ms') return TEST_START + 10_000_000;
  return column === 'at_ms' ? 1 : 'forged';
}
