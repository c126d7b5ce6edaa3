/** What is done to one file of a store: bits, cuts, and what an earlier day of the same store puts in its place. */
import {
  closeSync,
  cpSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { integer, pick, type Random } from '../sample/random.ts';
import { type DamageDesk, STORE } from './damage-desks.ts';

/** Whose damage it is, and so what the report has to name. */
export type Victim = 'database' | 'journal' | 'mark' | 'backup';

export interface Harm {
  readonly what: string;
  readonly victim: Victim;
  /** The file below the data folder. */
  readonly file: string;
}

const PAGE = 4096;
const KINDS = ['flip', 'flip', 'flip', 'cut', 'delete', 'zero', 'old', 'oldPage', 'firstPage'] as const;

/** Damages one file in the folder, which is a copy of the desk, and says what was done. Null where that kind of damage changes nothing there. */
export function harm(desk: DamageDesk, folder: string, random: Random): Harm | null {
  const { file, victim } = pickFile(folder, random);
  const path = join(folder, file);
  const before = readFileSync(path);
  const kind = pick(random, KINDS);
  const done = inflict(kind, { path, old: join(desk.early, file), random });
  if (done === null || (existsSync(path) && readFileSync(path).equals(before))) return null;
  return { what: `${file}: ${done}`, victim, file };
}

function pickFile(folder: string, random: Random): Pick<Harm, 'file' | 'victim'> {
  const files: readonly (readonly [Victim, number, readonly string[]])[] = [
    ['database', 4, [STORE]],
    ['database', 3, existsSync(join(folder, `${STORE}-wal`)) ? [`${STORE}-wal`] : []],
    ['journal', 3, readdirSync(join(folder, 'journal')).map((name) => join('journal', name))],
    ['mark', 2, ['high-water']],
    ['backup', 1, backupsOf(folder).map((name) => join('backups', name, 'manifest.json'))],
  ];
  const choices = files.flatMap(([victim, weight, names]) =>
    names.length === 0 ? [] : Array.from({ length: weight }, () => ({ victim, file: pick(random, names) })),
  );
  return pick(random, choices);
}

const backupsOf = (folder: string): readonly string[] =>
  existsSync(join(folder, 'backups'))
    ? readdirSync(join(folder, 'backups')).filter((name) => !name.startsWith('.'))
    : [];

interface Place {
  readonly path: string;
  readonly old: string;
  readonly random: Random;
}

function inflict(kind: (typeof KINDS)[number], { path, old, random }: Place): string | null {
  const size = statSync(path).size;
  if (size === 0) return null;
  switch (kind) {
    case 'flip': {
      const bits = Array.from({ length: integer(random, 1, 4) }, () => integer(random, 0, size * 8 - 1));
      for (const bit of bits) flip(path, bit);
      return `bits ${bits.join(', ')} flipped`;
    }
    case 'cut': {
      const left = integer(random, 0, size - 1);
      truncateSync(path, left);
      return `cut to ${left} of ${size} bytes`;
    }
    case 'delete':
      rmSync(path);
      return 'deleted';
    case 'zero': {
      const at = PAGE * integer(random, 0, Math.floor((size - 1) / PAGE));
      overwrite(path, Buffer.alloc(Math.min(PAGE, size - at)), at);
      return `zeroed at ${at}`;
    }
    case 'firstPage':
      flip(path, integer(random, 0, Math.min(size, PAGE) * 8 - 1));
      return 'a bit of its beginning flipped';
    case 'old':
      if (!existsSync(old)) return null;
      cpSync(old, path);
      return 'an old one put back';
    case 'oldPage':
      return putOldPageBack(path, old, random);
  }
}

/** F5: a page with a good MAC, from another day. */
function putOldPageBack(path: string, old: string, random: Random): string | null {
  if (!path.endsWith(STORE) || !existsSync(old)) return null;
  const now = readFileSync(path);
  const then = readFileSync(old);
  const pages = Array.from({ length: Math.min(now.length, then.length) / PAGE }, (_, page) => page).filter(
    (page) => !now.subarray(page * PAGE, (page + 1) * PAGE).equals(then.subarray(page * PAGE, (page + 1) * PAGE)),
  );
  if (pages.length === 0) return null;
  const page = pick(random, pages);
  overwrite(path, then.subarray(page * PAGE, (page + 1) * PAGE), page * PAGE);
  return `page ${page} as it was before`;
}

function flip(path: string, bit: number): void {
  const at = Math.floor(bit / 8);
  const byte = Buffer.alloc(1);
  const file = openSync(path, 'r+');
  readSync(file, byte, 0, 1, at);
  writeSync(file, Buffer.from([(byte[0] ?? 0) ^ (1 << (bit % 8))]), 0, 1, at);
  closeSync(file);
}

function overwrite(path: string, bytes: Uint8Array, at: number): void {
  const file = openSync(path, 'r+');
  writeSync(file, bytes, 0, bytes.length, at);
  closeSync(file);
}

/** What only the high-water mark can tell: log and journal of a killed store as they were some time before, each whole. */
export function takeBoth(desk: DamageDesk, folder: string): void {
  rmSync(join(folder, 'journal'), { recursive: true });
  cpSync(join(desk.early, 'journal'), join(folder, 'journal'), { recursive: true });
  writeFileSync(join(folder, `${STORE}-wal`), readFileSync(join(desk.early, `${STORE}-wal`)));
}
