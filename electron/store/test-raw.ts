/** What a test does to a store behind its back: opens it without its protections, or damages it. For tests only. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import Database from 'better-sqlite3-multiple-ciphers';
import type { Connection } from './open-database.ts';
import { TEST_KEY } from './test-store.ts';

/** As any program opens it that has the key and nothing else: the defaults of the build, and no triggers in its way. */
export function openRaw(path: string, key: Uint8Array = TEST_KEY): Connection {
  const connection = new Database(path);
  connection.pragma("cipher='sqlcipher'");
  connection.pragma('legacy=4');
  connection.pragma(`key="x'${Buffer.from(key).toString('hex')}'"`);
  return connection;
}

/** A database that anyone can read. */
export function openPlain(path: string): Connection {
  return new Database(path);
}

export function dropTriggers(connection: Connection, table: string): void {
  const triggers = connection
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?")
    .pluck()
    .all(table);
  for (const name of triggers) connection.exec(`DROP TRIGGER ${name}`);
}

/** The bytes of the store and its two companions; null for one that is not there. */
export function fingerprint(path: string): Readonly<Record<string, string | null>> {
  const digest = (file: string) =>
    existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : null;
  return { db: digest(path), wal: digest(`${path}-wal`), shm: digest(`${path}-shm`) };
}

/** What stands in SQLite's temporary files that this process holds open, deleted or not. Linux only. */
export function openTempFiles(): readonly Buffer[] {
  return readdirSync('/proc/self/fd').flatMap((descriptor) => {
    const path = `/proc/self/fd/${descriptor}`;
    try {
      return readlinkSync(path).includes('etilqs_') ? [readFileSync(path)] : [];
    } catch {
      // The descriptor that listed the folder is gone by now.
      return [];
    }
  });
}
