/** What the torture of backups holds them to: each one with a final name, to the last byte and row, and the newest with the journal. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { backupsIn, journalIn } from '../places.ts';
import { isPartialName } from '../store/backup/backup-name.ts';
import { proveCopy } from '../store/backup/backup-steps.ts';
import { rebuildStore } from '../store/backup/rebuild.ts';
import { listBackups, materialise, type PresentBackup, verifyBackup } from '../store/backup/stored-backups.ts';
import { KNOWN_SCHEMA } from '../store/migrations/all-migrations.ts';
import { openDatabase } from '../store/open-database.ts';
import { testId } from '../store/test-store.ts';

export interface ProofKeys {
  readonly databaseKey: Uint8Array;
  readonly sidecarKey: Uint8Array;
}

/** What is wrong with the backups of this folder; each that has been proved before is passed over. */
export async function proveBackups(
  folder: string,
  keys: ProofKeys,
  proved: Set<string>,
): Promise<{ readonly wrong: readonly string[]; readonly newest: PresentBackup | null }> {
  const wrong: string[] = [];
  const listed = listBackups(backupsIn(folder), keys.sidecarKey);
  const strangers = readdirSync(backupsIn(folder)).filter(
    (name) => !isPartialName(name) && listed.every((backup) => backup.name !== name),
  );
  wrong.push(...strangers.map((name) => `${name} is neither a backup nor partial`));
  for (const backup of listed) {
    if (backup.state !== 'present') wrong.push(`${backup.name} is ${backup.state}`);
    else if (!proved.has(backup.name)) {
      const problem = await problemOf(backup, keys, join(folder, '.proof'));
      if (problem !== null) wrong.push(`${backup.name}: ${problem}`);
      proved.add(backup.name);
    }
  }
  return { wrong, newest: listed.find((backup) => backup.state === 'present') ?? null };
}

/** What is wrong with this one: its bytes, or the store that it lays. */
export async function problemOf(backup: PresentBackup, keys: ProofKeys, scratch: string): Promise<string | null> {
  if (!(await verifyBackup(backup))) return 'other bytes than its manifest says';
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch);
  try {
    const laid = await materialise(backup, join(scratch, 'desk.db'));
    if (!laid.ok) return laid.error.type;
    const { head, schema, counts } = backup.manifest;
    const proof = await proveCopy({ folder: scratch, moment: { head, schema, counts } }, { ...keys, proveFrom: null });
    return proof.ok ? null : `${proof.error.reason} ${proof.error.check}`;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The acknowledged writes that the newest backup and the journal do not give back. */
export async function lostWrites(
  folder: string,
  {
    keys,
    backup,
    acknowledged,
  }: { readonly keys: ProofKeys; readonly backup: PresentBackup; readonly acknowledged: Iterable<number> },
): Promise<readonly string[]> {
  const scratch = join(folder, '.proof');
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch);
  try {
    const toFile = join(scratch, 'desk.db');
    const built = await rebuildStore({ backup, journal: journalIn(folder), ...keys, toFile });
    if (!built.ok) return [`the store cannot be built again: ${built.error.type}`];
    const request = { path: toFile, key: keys.databaseKey, access: 'readWrite', create: false } as const;
    const opened = openDatabase({ ...request, knownSchema: KNOWN_SCHEMA });
    if (!opened.ok) return [`the store that was built does not open: ${opened.error.type}`];
    const ids = new Set(opened.value.prepare('SELECT id FROM users').pluck().all() as string[]);
    opened.value.close();
    return [...acknowledged].filter((n) => !ids.has(testId('user', n))).map((n) => `write ${n} is lost`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
