import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/** Tests look at a store from behind; nothing else may. */
const EXEMPT = /(^|\/)(test-[\w-]+\.ts|[\w-]+\.test\.tsx?)$/;
const IMPORT =
  /(?:^|\s)import\s+(?!type\s)[^;]*?['"]better-sqlite3[^'"]*['"]|(?:require|import)\(\s*['"]better-sqlite3/m;
const CONSTRUCTION = /\bnew\s+Database\s*\(/;
/** The first answers the whole database in the clear, the second opens another one. */
const WAY_ROUND = /\.serialize\s*\(|\bATTACH\s+(DATABASE|')/;

function violations(file: string, source: string): readonly string[] {
  if (file === 'electron/store/open-database.ts' || EXEMPT.test(file)) return [];
  const patterns = [IMPORT, CONSTRUCTION, ...(file.startsWith('electron/') ? [WAY_ROUND] : [])];
  return patterns.filter((pattern) => pattern.test(source)).map(() => file);
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = ['electron', 'renderer', 'shared', 'e2e'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|cts|mts|js|cjs|mjs)$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
);

describe('the database library', () => {
  test('is opened in one file only', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.flatMap((file) => violations(file, readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });

  test.each([
    ["import Database from 'better-sqlite3-multiple-ciphers';"],
    ["import {\n  Database,\n} from 'better-sqlite3';"],
    ["const Database = require('better-sqlite3-multiple-ciphers');"],
    ["const { default: Database } = await import('better-sqlite3-multiple-ciphers');"],
    ['const db = new Database(path);'],
    ['const copy = connection.serialize();'],
    ['connection.exec("ATTACH \'other.db\' AS other");'],
  ])('is found where it does not belong: %s', (planted) => {
    expect(violations('electron/services/planted.ts', planted)).toEqual(['electron/services/planted.ts']);
  });

  test('may be named as a type', () => {
    const typed = "import type BetterSqlite3 from 'better-sqlite3-multiple-ciphers';";
    expect(violations('electron/services/planted.ts', typed)).toEqual([]);
  });
});
