/**
 * The header on disk, `vault.json`, and its copy, `vault.copy.json`: read strictly, proved under the data key before it is built upon, and
 * written whole.
 *
 * The header is written first and is the truth from then on; the copy follows. In the other order a change that the disk refuses half-way
 * would stand in the copy although it was told as not saved. Whatever a crash leaves of the copy is put right at the next reading.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '../../shared/core/result.ts';
import { type Header, type HeaderBody, type HeaderReading, isUnchanged, printHeader, readHeader } from './header.ts';
import { type HeaderRepair, type HeaderRepairs, headersOfBackups } from './header-repair.ts';
import type { WorkFactor } from './password-cost.ts';
import type { VaultUnusable } from './vault-errors.ts';
import { createFile, notSaved, readSmallFile, replaceFile } from './vault-file.ts';

export const HEADER = 'vault.json';
export const HEADER_COPY = 'vault.copy.json';

export interface HeaderFile {
  /** Whether there is a header, or a copy that could take its place. */
  exists(): boolean;
  /** The header, its shape checked and nothing else. Where it was missing or damaged, the best copy has taken its place. */
  read(): Result<Header, VaultUnusable>;
  /** The header, certain to be what the holder of this data key wrote: only such a one may be changed and signed again. */
  readProved(dataKey: Uint8Array): Result<Header, VaultUnusable>;
  /** False when there is one already. */
  create(body: HeaderBody, dataKey: Uint8Array): boolean;
  /** Writes the header with these members changed, as its next revision. */
  change(header: Header, members: Partial<Pick<HeaderBody, 'users'>>, dataKey: Uint8Array): void;
  /** Puts another header in place of the one that stands there: the one act by which a change of the data key happens. */
  replace(text: string): void;
}

export interface HeaderPlace {
  readonly folder: string;
  readonly floor: WorkFactor['floor'];
  readonly repairs: HeaderRepairs;
  /** Folders of backups, each with a copy of the header inside. */
  readonly backupFolders: () => readonly string[];
  /** False only in the twin of a test: then a damaged header is the end. */
  readonly mirrored: boolean;
}

type Found = { readonly state: 'absent' } | (HeaderReading & { readonly text: string });
type Sound = Extract<Found, { state: 'sound' }>;

export function openHeaderFile(place: HeaderPlace): HeaderFile {
  const path = join(place.folder, HEADER);
  const write = (text: string): void => {
    replaceFile(path, text);
    if (place.mirrored) keepCopy(place, text);
  };
  const readOrRepair = (): Result<Header, VaultUnusable> => {
    const found = look(path, place.floor);
    if (found.state === 'foreign') return err({ type: 'storeDamaged', reason: 'notOurFile' });
    if (found.state === 'sound') {
      if (place.mirrored) keepCopy(place, found.text);
      return ok(found.header);
    }
    const source = place.mirrored ? bestCopy(place) : null;
    if (source !== null) {
      putRight(place, source, found.state === 'absent' ? 'missing' : 'damaged');
      return ok(source.copy.header);
    }
    const absent = found.state === 'absent' && !existsSync(join(place.folder, HEADER_COPY));
    return err(absent ? { type: 'vaultAbsent' } : { type: 'storeDamaged', reason: 'notOurFile' });
  };
  const read = (): Result<Header, VaultUnusable> => {
    try {
      return readOrRepair();
    } catch (thrown) {
      // A disk that refuses a file says nothing about what is in it.
      return err(notSaved(thrown));
    }
  };
  return {
    exists: () =>
      existsSync(path) || (place.mirrored && (existsSync(join(place.folder, HEADER_COPY)) || bestCopy(place) !== null)),
    read,
    readProved(dataKey) {
      const header = read();
      if (!header.ok || isUnchanged(header.value, dataKey)) return header;
      return err({ type: 'storeDamaged', reason: 'corrupt' });
    },
    create(body, dataKey) {
      const text = printHeader(body, dataKey);
      if (!createFile(path, text)) return false;
      if (place.mirrored) keepCopy(place, text);
      return true;
    },
    change({ mac: _, ...header }, members, dataKey) {
      write(printHeader({ ...header, ...members, revision: header.revision + 1 }, dataKey));
    },
    replace: write,
  };
}

function look(path: string, floor: WorkFactor['floor']): Found {
  const text = readSmallFile(path);
  return text === null ? { state: 'absent' } : { ...readHeader(text, floor), text };
}

/** The latest of the copy beside the header and those that backups keep: a copy may have missed a change that the disk refused it. */
function bestCopy({ folder, floor, backupFolders }: HeaderPlace): {
  readonly from: 'copy' | 'backup';
  readonly copy: Sound;
} | null {
  const kept = [join(folder, HEADER_COPY), ...headersOfBackups(backupFolders(), HEADER)];
  let best: ReturnType<typeof bestCopy> = null;
  for (const [index, path] of kept.entries()) {
    const copy = look(path, floor);
    if (copy.state !== 'sound' || (best !== null && copy.header.revision <= best.copy.header.revision)) continue;
    best = { from: index === 0 ? 'copy' : 'backup', copy };
  }
  return best;
}

/** Gives the copy the place of the header. A disk that refuses leaves both as they are; the desk opens with the copy all the same. */
function putRight(
  place: HeaderPlace,
  { from, copy }: NonNullable<ReturnType<typeof bestCopy>>,
  was: HeaderRepair['was'],
): void {
  const path = join(place.folder, HEADER);
  unlessRefused(() => {
    place.repairs.record({ file: 'header', was, from }, path);
    replaceFile(path, copy.text);
    keepCopy(place, copy.text);
  });
}

/** Brings the copy up to the header. One that is older is what a crash leaves, and nothing to tell of; one that is damaged is told. */
function keepCopy({ folder, floor, repairs }: HeaderPlace, text: string): void {
  const path = join(folder, HEADER_COPY);
  unlessRefused(() => {
    const copy = look(path, floor);
    if (copy.state !== 'absent' && copy.text === text) return;
    if (copy.state === 'damaged') repairs.record({ file: 'copy', was: 'damaged', from: 'header' }, path);
    replaceFile(path, text);
  });
}

function unlessRefused(write: () => void): void {
  try {
    write();
  } catch (thrown) {
    // Throws what is not the disk's refusal; the next reading tries again.
    notSaved(thrown);
  }
}
