/** Looks at a store from outside while a desk works on it: which records were added, and whether anything else is another one. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { openRaw } from '../store/test-raw.ts';

export interface AuditRecord {
  readonly action: string;
  readonly detail: string;
}

export interface StoreWatch {
  /** Whether anything at all was committed since the last call. */
  committed(): boolean;
  /** The audit rows since the last call, but for what the desk does by itself, such as a backup. */
  records(): readonly AuditRecord[];
  /** A digest of every row of every table but the audit's own. */
  fingerprint(): string;
  close(): void;
}

/** Tables that a refused request may grow: its record, and what seals the records. */
const RECORDS = /^audit/;
/** The full-text index keeps its own tables, made from the others. */
const INDEX = /_(data|idx|content|docsize|config)$/;

export function watchStore(folder: string, key: Uint8Array): StoreWatch {
  const raw = openRaw(join(folder, 'desk.db'), key);
  const version = raw.prepare('PRAGMA data_version').pluck();
  const newest = raw.prepare('SELECT coalesce(max(sequence), 0) FROM audit').pluck();
  const since = raw.prepare(
    "SELECT action, coalesce(detail, '') AS detail FROM audit WHERE sequence > ? AND role <> 'system' AND action NOT LIKE 'backup%' ORDER BY sequence",
  );
  const tables = raw
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%'",
    )
    .pluck()
    .all() as string[];
  const rows = tables
    .filter((name) => !RECORDS.test(name) && !INDEX.test(name))
    .map((name) => raw.prepare(`SELECT * FROM "${name}"`).raw().safeIntegers(false));
  let seen = version.get();
  let told = Number(newest.get());
  return {
    committed() {
      const now = version.get();
      const changed = now !== seen;
      seen = now;
      return changed;
    },
    records() {
      const records = since.all(told) as AuditRecord[];
      told = Number(newest.get());
      return records;
    },
    fingerprint() {
      const digest = createHash('sha256');
      for (const table of rows) digest.update(JSON.stringify(table.all()));
      return digest.digest('hex');
    },
    close: () => void raw.close(),
  };
}
