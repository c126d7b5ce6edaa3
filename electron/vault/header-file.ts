/** The header on disk: read strictly, proved under the data key before it is built upon, and written whole. */
import { existsSync } from 'node:fs';
import { err, ok, type Result } from '../../shared/core/result.ts';
import { type Header, type HeaderBody, isUnchanged, parseHeader, printHeader } from './header.ts';
import type { WorkFactor } from './password-cost.ts';
import type { VaultAbsent, VaultDamaged } from './vault-errors.ts';
import { createFile, readSmallFile, replaceFile } from './vault-file.ts';

export interface HeaderFile {
  exists(): boolean;
  /** The header as it stands there, its shape checked and nothing else. */
  read(): Result<Header, VaultAbsent | VaultDamaged>;
  /** The header, certain to be what the holder of this data key wrote: only such a one may be changed and signed again. */
  readProved(dataKey: Uint8Array): Result<Header, VaultAbsent | VaultDamaged>;
  /** False when there is one already. */
  create(body: HeaderBody, dataKey: Uint8Array): boolean;
  /** Writes the header with these members changed, as its next revision. */
  change(header: Header, members: Partial<Pick<HeaderBody, 'users'>>, dataKey: Uint8Array): void;
}

export function openHeaderFile(path: string, floor: WorkFactor['floor']): HeaderFile {
  const read = (): Result<Header, VaultAbsent | VaultDamaged> => {
    const text = readSmallFile(path);
    if (text === null) return err({ type: 'vaultAbsent' });
    const header = parseHeader(text, floor);
    return header === null ? err({ type: 'storeDamaged', reason: 'notOurFile' }) : ok(header);
  };
  return {
    exists: () => existsSync(path),
    read,
    readProved(dataKey) {
      const header = read();
      if (!header.ok || isUnchanged(header.value, dataKey)) return header;
      return err({ type: 'storeDamaged', reason: 'corrupt' });
    },
    create: (body, dataKey) => createFile(path, printHeader(body, dataKey)),
    change({ mac: _, ...header }, members, dataKey) {
      replaceFile(path, printHeader({ ...header, ...members, revision: header.revision + 1 }, dataKey));
    },
  };
}
