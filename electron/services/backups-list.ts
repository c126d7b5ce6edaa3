/** The backups as a manager sees them: which there are, where each lies, and how they stand. */
import { ok } from '../../shared/core/result.ts';
import type { BackupRow, SecondFolderView } from '../../shared/desk/backup-views.ts';
import type { Value } from '../../shared/desk/contract.ts';
import { backupsIn, kindOfFolder, readPlaces, secondFolderNow } from '../places.ts';
import { listBackups, type StoredBackup } from '../store/backup/stored-backups.ts';
import type { BackupKeeper } from './backups.ts';
import type { Outcome } from './desk-work.ts';
import type { OpenDesk } from './open-desk.ts';

/** More than retention keeps in two places. */
const MOST_ROWS = 1000;

export interface BackupDesk {
  /** The data folder. */
  readonly folder: string;
  readonly backups: BackupKeeper;
}

export async function listDeskBackups(
  { keys }: OpenDesk,
  { folder, backups }: BackupDesk,
): Outcome<Value<'backups:list'>> {
  const health = backups.health();
  const rows = backupRows(folder, keys.sidecarKey).slice(0, MOST_ROWS);
  return ok({ rows, health, second: secondFolderView(folder), making: backups.making() });
}

/** Newest first; one that lies in both folders is one row, and what it says of itself is what its better copy says. */
function backupRows(folder: string, sidecarKey: Uint8Array): BackupRow[] {
  const second = secondFolderNow(folder);
  const local = listBackups(backupsIn(folder), sidecarKey);
  const copies = second === null ? [] : listBackups(backupsIn(second), sidecarKey);
  const names = [...new Set([...local, ...copies].map(({ name }) => name))].sort().toReversed();
  return names.flatMap((name) => {
    const here = local.filter((backup) => backup.name === name);
    const there = copies.filter((backup) => backup.name === name);
    const best = [...here, ...there].find(({ state }) => state === 'present') ?? here[0] ?? there[0];
    if (best === undefined) return [];
    const places = [...here.map(() => 'local' as const), ...there.map(() => 'second' as const)];
    return [{ ...rowOf(best), places }];
  });
}

function rowOf(backup: StoredBackup): Omit<BackupRow, 'places'> {
  const { name, state } = backup;
  if (backup.state !== 'present') return { name, state, ...backup.said, why: null, bytes: null };
  const { madeAt, head, why, database } = backup.manifest;
  return { name, state, madeAt, sequence: head.sequence, why, bytes: database.size };
}

export function secondFolderView(folder: string): SecondFolderView | null {
  const { second } = readPlaces(folder);
  if (second === null) return null;
  return { path: second, kind: kindOfFolder(folder, second), present: secondFolderNow(folder) !== null };
}
