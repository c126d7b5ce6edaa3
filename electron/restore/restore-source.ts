/** Finds the backups and the journal in a folder that a person points at: a backup itself, a folder of them, a data folder, or the second folder. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { backupsIn, journalIn } from '../places.ts';
import { HEADER_FILE, MANIFEST_FILE, parseBackupName } from '../store/backup/backup-name.ts';
import { claimedManifest, type Manifest } from '../store/backup/manifest.ts';
import { listSegments } from '../store/journal/operation-journal.ts';

export interface FoundBackup {
  readonly path: string;
  readonly name: string;
  /** What it says of itself, and nobody has proved. */
  readonly claimed: Manifest;
}

export interface RestoreSource {
  /** Newest first. */
  readonly backups: readonly FoundBackup[];
  /** Where an operation journal lies beside them; null where none does. */
  readonly journal: string | null;
}

const NOTHING: RestoreSource = { backups: [], journal: null };

export function findSource(path: string): RestoreSource {
  if (!isFolder(path)) return NOTHING;
  const itself = readBackup(path);
  if (itself !== null) return { backups: [itself], journal: journalBeside(dirname(dirname(path))) };
  const here = backupsOf(path);
  if (here.length > 0) return { backups: here, journal: journalBeside(dirname(path)) };
  const below = backupsOf(backupsIn(path));
  if (below.length > 0) return { backups: below, journal: journalBeside(path) };
  // A disk on which the folder of a desk stands.
  const desk = foldersIn(path).find((folder) => backupsOf(backupsIn(folder)).length > 0);
  return desk === undefined ? NOTHING : { backups: backupsOf(backupsIn(desk)), journal: journalBeside(desk) };
}

const backupsOf = (folder: string): readonly FoundBackup[] =>
  foldersIn(folder)
    .flatMap((path) => readBackup(path) ?? [])
    .sort((a, b) => (a.name < b.name ? 1 : -1));

function readBackup(path: string): FoundBackup | null {
  const name = basename(path);
  if (parseBackupName(name) === null || !existsSync(join(path, HEADER_FILE))) return null;
  try {
    const claimed = claimedManifest(readFileSync(join(path, MANIFEST_FILE), 'utf8'));
    return claimed?.name === name ? { path, name, claimed } : null;
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown) return null;
    throw thrown;
  }
}

export const journalBeside = (folder: string): string | null =>
  listSegments(journalIn(folder)).length > 0 ? journalIn(folder) : null;

/** The journal in a folder that a person points at: the folder itself, or one that holds it. */
export const journalAt = (path: string): string | null => (listSegments(path).length > 0 ? path : journalBeside(path));

function foldersIn(path: string): readonly string[] {
  try {
    return readdirSync(path)
      .map((name) => join(path, name))
      .filter(isFolder);
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown) return [];
    throw thrown;
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
