/**
 * The names in a folder of backups: `20261121T074420123Z-000000000412` for a verified one, made at that instant with that many rows of the audit
 * chain, and `.partial-…` for one that is still being made and proves nothing.
 */
import { type InstantMs, instant } from '../../../shared/core/time.ts';

export const BACKUPS_FOLDER = 'backups';
export const DATABASE_FILE = 'desk.db';
export const HEADER_FILE = 'vault.json';
export const MANIFEST_FILE = 'manifest.json';

const PARTIAL = '.partial-';
const NAME = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-(\d{12})$/;

export interface BackupName {
  readonly madeAt: InstantMs;
  readonly sequence: number;
}

export const stampOf = (at: InstantMs): string => new Date(at).toISOString().replaceAll(/[-:.]/g, '');

export const printBackupName = ({ madeAt, sequence }: BackupName): string =>
  `${stampOf(madeAt)}-${String(sequence).padStart(12, '0')}`;

/** Null for every name that `printBackupName` does not give. */
export function parseBackupName(name: string): BackupName | null {
  const [, year, month, day, hour, minute, second, fraction, sequence] = NAME.exec(name) ?? [];
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction}Z`);
  if (!Number.isSafeInteger(at)) return null;
  const parsed = { madeAt: instant(at), sequence: Number(sequence) };
  return printBackupName(parsed) === name ? parsed : null;
}

export const partialName = (madeAt: InstantMs): string => `${PARTIAL}${stampOf(madeAt)}`;
export const isPartialName = (name: string): boolean => name.startsWith(PARTIAL);
