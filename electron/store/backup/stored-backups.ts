/** The backups that lie in a folder: which there are, whether one is still what was verified when it was made, and how it is laid elsewhere. */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { err, ok, type Result } from '../../../shared/core/result.ts';
import { makePrivateFolder, syncFolder } from '../durable-files.ts';
import { digestFile, type FileDigest } from '../high-water.ts';
import {
  type BackupName,
  DATABASE_FILE,
  HEADER_FILE,
  isPartialName,
  MANIFEST_FILE,
  parseBackupName,
} from './backup-name.ts';
import { type Manifest, parseManifest } from './manifest.ts';
import { copyFile, writeNewFile } from './new-file.ts';

/** `present` when its manifest is ours and its files have their sizes; whether every byte is right, `verifyBackup` reads. */
export type StoredBackup =
  | { readonly state: 'present'; readonly path: string; readonly name: string; readonly manifest: Manifest }
  | { readonly state: 'otherKey' | 'damaged'; readonly path: string; readonly name: string; readonly said: BackupName };

export type PresentBackup = Extract<StoredBackup, { state: 'present' }>;

/** Newest first, by what the names say; none where there is no folder. */
export function listBackups(backups: string, sidecarKey: Uint8Array): readonly StoredBackup[] {
  return namesIn(backups)
    .flatMap((name) => {
      const said = parseBackupName(name);
      return said === null ? [] : [readBackup(join(backups, name), said, sidecarKey)];
    })
    .sort((a, b) => (a.name < b.name ? 1 : -1));
}

/** None where there is no folder, or one that cannot be read. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown) return [];
    throw thrown;
  }
}

/** Those that can be relied on, newest first. */
export const presentBackups = (backups: string, sidecarKey: Uint8Array): readonly PresentBackup[] =>
  listBackups(backups, sidecarKey).filter((backup) => backup.state === 'present');

/** The backup in this very folder, where it can be relied on. */
export function presentBackup(path: string, sidecarKey: Uint8Array): PresentBackup | null {
  const said = parseBackupName(basename(path));
  const backup = said === null ? null : readBackup(path, said, sidecarKey);
  return backup?.state === 'present' ? backup : null;
}

function readBackup(path: string, said: BackupName, sidecarKey: Uint8Array): StoredBackup {
  const name = basename(path);
  const manifest = manifestIn(path, sidecarKey);
  if (typeof manifest === 'string') return { state: manifest, path, name, said };
  const whole =
    manifest.name === name &&
    sizeOf(join(path, DATABASE_FILE)) === manifest.database.size &&
    (manifest.header === null || sizeOf(join(path, HEADER_FILE)) === manifest.header.size);
  return whole ? { state: 'present', path, name, manifest } : { state: 'damaged', path, name, said };
}

function manifestIn(path: string, sidecarKey: Uint8Array) {
  try {
    return parseManifest(readFileSync(join(path, MANIFEST_FILE), 'utf8'), sidecarKey);
  } catch (thrown) {
    // Gone or unreadable: no other backup is worse for it.
    if (thrown instanceof Error && 'code' in thrown) return 'damaged';
    throw thrown;
  }
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? -1;

const isSame = (one: FileDigest, other: FileDigest): boolean => one.size === other.size && one.sha256 === other.sha256;

/** Reads every byte and holds it to the manifest: what fits is, to the bit, what was verified when the backup was made. */
export async function verifyBackup({ path, manifest }: PresentBackup): Promise<boolean> {
  const { database, header } = manifest;
  try {
    if (!isSame(await digestFile(join(path, DATABASE_FILE)), database)) return false;
    return header === null || isSame(await digestFile(join(path, HEADER_FILE)), header);
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown) return false;
    throw thrown;
  }
}

export type Laying = Result<undefined, { readonly type: 'backupDamaged' }>;

/**
 * Lays the database of a backup under a name that must be free, durable, and proved byte for byte on the way. Throws what the disk throws; a file
 * that did not prove is taken away again.
 */
export async function materialise(
  { path, manifest }: PresentBackup,
  toFile: string,
  onProgress: (done: number) => void = () => undefined,
): Promise<Laying> {
  const { size } = manifest.database;
  let copied = 0;
  const copy = await copyFile(join(path, DATABASE_FILE), toFile, (count) => {
    copied += count;
    onProgress(copied / Math.max(size, 1));
  });
  if (isSame(copy, manifest.database)) return ok();
  rmSync(toFile, { force: true });
  return err({ type: 'backupDamaged' });
}

/** Puts a copy of a backup into another folder, under its own name once every byte of it has been read back from there. */
export async function copyBackup(
  backup: PresentBackup,
  backups: string,
  onProgress: (done: number) => void = () => undefined,
): Promise<Laying> {
  const { name, manifest, path } = backup;
  const target = join(backups, name);
  if (existsSync(target)) return ok();
  const partial = join(backups, `.partial-${name}`);
  rmSync(partial, { recursive: true, force: true });
  makePrivateFolder(backups);
  makePrivateFolder(partial);
  const laid = await materialise(backup, join(partial, DATABASE_FILE), onProgress);
  if (!laid.ok) return laid;
  if (manifest.header !== null) writeNewFile(join(partial, HEADER_FILE), readFileSync(join(path, HEADER_FILE)));
  writeNewFile(join(partial, MANIFEST_FILE), readFileSync(join(path, MANIFEST_FILE)));
  syncFolder(partial);
  if (!(await verifyBackup({ ...backup, path: partial }))) return err({ type: 'backupDamaged' });
  renameSync(partial, target);
  syncFolder(backups);
  return ok();
}

/** Takes away what was being made when the program ended, and so proves nothing. Only while no backup is being made. */
export function sweepPartials(backups: string): number {
  const partials = namesIn(backups).filter(isPartialName);
  for (const name of partials) rmSync(join(backups, name), { recursive: true, force: true });
  return partials.length;
}

/**
 * Deletes a backup. Its manifest goes first, so that a cut leaves a folder that nobody takes for a backup, and that the next sweep of
 * superfluous backups takes away.
 */
export function deleteBackup(path: string): void {
  rmSync(join(path, MANIFEST_FILE), { force: true });
  syncFolder(path);
  rmSync(path, { recursive: true, force: true });
}
