/**
 * What is done about a damaged header: the damaged file goes to quarantine, never away, and what was found and done is noted beside the vault
 * until somebody who signed in was told. The note is written first, so that a crash in between leaves it told once too often, not once too few.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Clock, InstantMs } from '../../shared/core/time.ts';
import { moveInto, readSmallFile, replaceFile } from './vault-file.ts';

export interface HeaderRepair {
  readonly at: InstantMs;
  /** Which of the two was found so. */
  readonly file: 'header' | 'copy';
  readonly was: 'missing' | 'damaged';
  /** What took its place. */
  readonly from: 'header' | 'copy' | 'backup';
  /** Where the damaged file lies now, seen from the vault's folder; null for a missing one. */
  readonly quarantine: string | null;
}

export interface HeaderRepairs {
  /** What nobody was told yet, oldest first. */
  untold(): readonly HeaderRepair[];
  told(): void;
  /** Notes the fact, and takes a damaged file away. Throws what the disk throws. */
  record(fact: Omit<HeaderRepair, 'at' | 'quarantine'>, path: string): void;
}

const NOTES = 'vault-repairs.json';
/** Far more than a sick disk gives before somebody signs in. */
const MOST_NOTES = 20;

export function openHeaderRepairs(folder: string, clock: Clock): HeaderRepairs {
  const notes = join(folder, NOTES);
  const untold = (): readonly HeaderRepair[] => parseNotes(readSmallFile(notes));
  return {
    untold,
    told: () => rmSync(notes, { force: true }),
    record(fact, path) {
      const at = clock.now();
      const quarantine = fact.was === 'damaged' ? freshQuarantine(folder, at) : null;
      replaceFile(notes, JSON.stringify([...untold(), { ...fact, at, quarantine }].slice(-MOST_NOTES)));
      if (quarantine !== null) moveInto(path, join(folder, quarantine));
    },
  };
}

/** Another folder for each, so that no damaged file ever takes the place of another one. */
function freshQuarantine(folder: string, at: InstantMs): string {
  const stamp = new Date(at).toISOString().replaceAll(/[-:.]/g, '');
  for (let count = 1; ; count++) {
    const name = join('quarantine', `${stamp}-vault${count === 1 ? '' : `-${count}`}`);
    if (!existsSync(join(folder, name))) return name;
  }
}

/** Notes that are damaged themselves tell nothing; what they were about still lies in quarantine. */
function parseNotes(text: string | null): readonly HeaderRepair[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter(isRepair) : [];
  } catch {
    return [];
  }
}

const isRepair = (value: unknown): value is HeaderRepair => {
  if (typeof value !== 'object' || value === null) return false;
  const { at, file, was, from, quarantine } = value as Record<string, unknown>;
  return (
    Number.isSafeInteger(at) &&
    (file === 'header' || file === 'copy') &&
    (was === 'missing' || was === 'damaged') &&
    (from === 'header' || from === 'copy' || from === 'backup') &&
    (quarantine === null || typeof quarantine === 'string')
  );
};

/** As the desk names its backups: what is half-made, or laid for a key that may never come, has another name. */
const BACKUP = /^\d{8}T\d{9}Z-\d{12}$/;

/** The headers that backups keep, `<folder>/<backup>/vault.json`. */
export function headersOfBackups(folders: readonly string[], name: string): readonly string[] {
  return folders.flatMap((folder) =>
    namesIn(folder)
      .filter((backup) => BACKUP.test(backup))
      .map((backup) => join(folder, basename(backup), name))
      .filter((path) => existsSync(path)),
  );
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // No folder, or a disk that is not there today: then it has no copy to give.
    return [];
  }
}
