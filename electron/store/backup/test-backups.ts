/** Backups of a test store in a folder of their own. For tests only. */
import { closeSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type InstantMs, instant } from '../../../shared/core/time.ts';
import { userRow } from '../test-rows.ts';
import { TEST_KEY, TEST_SIDECAR_KEY, type TestStore, testId } from '../test-store.ts';
import { insertUser } from '../users-repository.ts';
import type { BackupOrder } from './backup-steps.ts';

export function orderFor(desk: TestStore, more: Partial<BackupOrder> = {}): BackupOrder {
  return {
    database: desk.path,
    databaseKey: TEST_KEY,
    sidecarKey: TEST_SIDECAR_KEY,
    backups: join(desk.folder, 'backups'),
    header: Buffer.from('{"format":"madoguchi-vault"}'),
    madeAt: desk.now,
    why: 'request',
    proveFrom: null,
    ...more,
  };
}

/** Users from this number on, each in a transaction of its own. */
export async function addUsers(desk: TestStore, from: number, count: number): Promise<void> {
  for (let n = from; n < from + count; n += 1) {
    await desk.change((db) => insertUser(db, userRow({ id: testId('user', n), name: `User ${n}` })));
  }
}

/** Changes one bit in the middle of the file, or of this byte. */
export function flipBit(path: string, at: number = Math.floor(statSync(path).size / 2)): void {
  const file = openSync(path, 'r+');
  const byte = Buffer.alloc(1);
  readSync(file, byte, 0, 1, at);
  writeSync(file, Buffer.from([(byte[0] ?? 0) ^ 1]), 0, 1, at);
  closeSync(file);
}

export const later = (at: InstantMs, ms: number): InstantMs => instant(at + ms);
