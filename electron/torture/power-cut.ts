/** The moment of a power cut: which of the changes that nobody had synced are on the disk, and what the folder then holds. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chance, integer, pick, type Random } from '../sample/random.ts';
import {
  applied,
  type Disk,
  type DiskFile,
  type DiskFolder,
  type DiskNode,
  rename,
  type Unsynced,
} from './disk-model.ts';

/** A sector is written or not. */
const SECTOR = 512;

const WAYS = ['nothing', 'everything', 'some', 'beginning', 'torn'] as const;
export type Way = (typeof WAYS)[number];

/** A folder after a cut: paths, with the bytes of each file; null for a folder. */
export interface Remains {
  /** Two cuts with the same key leave the same bytes. */
  readonly key: string;
  readonly files: ReadonlyMap<string, () => Buffer | null>;
}

/** What is left when the power fails now. */
export function cutPower(disk: Disk, random: Random, way: Way = pick(random, WAYS)): Remains {
  const names = namesAfter(disk, random, way);
  const files = new Map<string, () => Buffer | null>();
  const keys: string[] = [];
  const visit = (folder: DiskFolder, path: string): void => {
    for (const [name, node] of names(folder)) {
      const full = path === '' ? name : join(path, name);
      // Shared memory of the process that is gone; the next one makes it anew.
      if (name.endsWith('-shm')) continue;
      if (node.of === 'folder') {
        files.set(full, () => null);
        keys.push(full);
        visit(node, full);
      } else {
        const kept = keptOf(node, random, way);
        // The disk goes on; these bytes are those of this moment.
        const { safe } = node;
        files.set(full, () => applied(safe, kept.changes));
        keys.push(`${full}=${node.id}.${node.syncs}:${kept.key}`);
      }
    }
  };
  visit(disk.root, '');
  return { key: keys.sort().join('|'), files };
}

/** Lays what is left into a folder that is empty. */
export function layOut(remains: Remains, folder: string, only: readonly string[] | null = null): void {
  for (const [path, bytesOf] of remains.files) {
    if (only !== null && !only.includes(path)) continue;
    const bytes = bytesOf();
    if (bytes === null) mkdirSync(join(folder, path), { recursive: true });
    else writeFileSync(join(folder, path), bytes);
  }
}

function namesAfter({ names }: Disk, random: Random, way: Way): (folder: DiskFolder) => Map<string, DiskNode> {
  const copies = new Map<DiskFolder, Map<string, DiskNode>>();
  const namesIn = (folder: DiskFolder): Map<string, DiskNode> => {
    const known = copies.get(folder) ?? new Map(folder.safe);
    copies.set(folder, known);
    return known;
  };
  const share = { nothing: 0, everything: 1, some: 0.5, beginning: 0.5, torn: 0.5 }[way];
  for (const change of names) if (chance(random, share)) rename(change, namesIn);
  return namesIn;
}

interface Kept {
  readonly changes: readonly Unsynced[];
  readonly key: string;
}

function keptOf({ unsynced }: DiskFile, random: Random, way: Way): Kept {
  if (unsynced.length === 0 || way === 'nothing') return keptAll([]);
  if (way === 'everything') return keptAll([...unsynced]);
  if (way === 'some') return keptAll(unsynced.filter(() => chance(random, 0.5)));
  const beginning = unsynced.slice(0, integer(random, 0, unsynced.length));
  const last = beginning.at(-1);
  if (way === 'beginning' || last === undefined || last.kind === 'truncate') return keptAll(beginning);
  const torn = sectorsOf(last).filter(() => chance(random, 0.5));
  const whole = keptAll(beginning.slice(0, -1));
  return {
    changes: [...whole.changes, ...torn],
    key: `${whole.key}~${torn.map((part) => (part.kind === 'write' ? part.offset / SECTOR : 0)).join('.')}`,
  };
}

const keptAll = (changes: readonly Unsynced[]): Kept => ({ changes, key: changes.map(({ id }) => id).join(',') });

function sectorsOf(write: Extract<Unsynced, { kind: 'write' }>): readonly Unsynced[] {
  const parts: Unsynced[] = [];
  for (let from = 0; from < write.bytes.length; ) {
    const until = Math.min(write.bytes.length, from + SECTOR - ((write.offset + from) % SECTOR));
    parts.push({ id: write.id, kind: 'write', offset: write.offset + from, bytes: write.bytes.subarray(from, until) });
    from = until;
  }
  return parts;
}
