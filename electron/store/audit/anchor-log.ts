/**
 * The anchors (錨) of the audit chain: a file outside the database, if possible on another disk, that says which head the chain had at which
 * moment. A database that was cut off, taken back or written anew does not fit them. One line of canonical JSON for each anchor; each line
 * carries the digest of the line before it.
 */
import { hash } from 'node:crypto';
import { type FileHandle, mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalJson } from '../../../shared/core/canonical-json.ts';
import { type InstantMs, instant } from '../../../shared/core/time.ts';
import { PRIVATE_FILE, PRIVATE_FOLDER, syncFolder } from '../durable-files.ts';
import type { AuditHead } from './audit-chain.ts';

export const ANCHOR_REASONS = ['minute', 'export', 'backup', 'close'] as const;
export type AnchorReason = (typeof ANCHOR_REASONS)[number];

export interface Anchor {
  readonly sequence: number;
  /** 64 hex digits. */
  readonly head: string;
  readonly at: InstantMs;
  readonly why: AnchorReason;
}

/** A head at the moment at which it is anchored. */
export interface NewAnchor extends AuditHead {
  readonly at: InstantMs;
  readonly why: AnchorReason;
}

interface LinkedAnchor extends Anchor {
  readonly previous: string;
}

export interface AnchorReading {
  readonly anchors: readonly Anchor[];
  /** The first line that is no anchor or does not follow the one before it, from 1; null in a whole file. */
  readonly brokenLine: number | null;
}

const FILE = 'anchor.log';
const BEGINNING = '0'.repeat(64);
/** Two lines and more. */
const TAIL_BYTES = 1024;
/** The anchors of some hours. */
const NEWEST_BYTES = 65_536;
const MEMBERS = ['at', 'head', 'previous', 'sequence', 'why'];

export const anchorFileIn = (folder: string): string => join(folder, FILE);

/**
 * Durable when it resolves; rejects with what the disk throws. The folder is made, never the one it lies in: a disk that is not there is not
 * replaced by this one.
 */
export async function appendAnchor(folder: string, { sequence, hash: head, at, why }: NewAnchor): Promise<void> {
  const file = await openOrMake(folder);
  try {
    const { end, lines } = await tailOf(file, TAIL_BYTES);
    const last = lines.at(-1);
    const previous = last === undefined ? BEGINNING : digestOf(last);
    const line = Buffer.from(`${canonicalJson({ sequence, head, at, why, previous })}\n`);
    // What stands behind the last whole line was being written when the power went.
    await file.truncate(end);
    await file.write(line, 0, line.length, end);
    await file.datasync();
  } finally {
    await file.close();
  }
}

/** Leaves the anchors of a store that is no more, under another name: a new one has its own. */
export async function setAsideAnchors(folder: string, at: InstantMs): Promise<void> {
  try {
    await rename(anchorFileIn(folder), join(folder, `anchor-before-${at}.log`));
    syncFolder(folder);
  } catch (thrown) {
    if (!isAbsent(thrown)) throw thrown;
  }
}

/** The last anchors of the folder's file, without a proof that its lines follow each other. */
export async function newestAnchors(folder: string): Promise<readonly Anchor[]> {
  const file = await open(anchorFileIn(folder), 'r');
  try {
    const { lines } = await tailOf(file, NEWEST_BYTES);
    return lines.flatMap((line) => parseAnchor(line) ?? []);
  } finally {
    await file.close();
  }
}

/** The lines of the folder's file; none where there is no file. One without its end was never acknowledged, and is left out. */
export async function anchorLines(folder: string): Promise<readonly string[]> {
  try {
    return (await readFile(anchorFileIn(folder), 'utf8')).split('\n').slice(0, -1);
  } catch (thrown) {
    if (isAbsent(thrown)) return [];
    throw thrown;
  }
}

/** Every anchor of a file up to the first broken line. */
export function parseAnchors(lines: readonly string[]): AnchorReading {
  const anchors: Anchor[] = [];
  let previous = BEGINNING;
  for (const [index, line] of lines.entries()) {
    const anchor = parseAnchor(line);
    if (anchor?.previous !== previous) return { anchors, brokenLine: index + 1 };
    anchors.push(anchor);
    previous = digestOf(line);
  }
  return { anchors, brokenLine: null };
}

function parseAnchor(line: string): LinkedAnchor | null {
  let value: Record<string, unknown>;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || Object.keys(value).toSorted().join() !== MEMBERS.join())
    return null;
  const { sequence, head, at, why, previous } = value;
  const fits =
    Number.isSafeInteger(sequence) &&
    (sequence as number) > 0 &&
    Number.isSafeInteger(at) &&
    typeof head === 'string' &&
    /^[0-9a-f]{64}$/.test(head) &&
    ANCHOR_REASONS.includes(why as AnchorReason) &&
    typeof previous === 'string';
  return fits ? { ...(value as unknown as LinkedAnchor), at: instant(at as number) } : null;
}

async function openOrMake(folder: string): Promise<FileHandle> {
  try {
    return await open(anchorFileIn(folder), 'r+');
  } catch (thrown) {
    if (!isAbsent(thrown)) throw thrown;
  }
  await mkdir(folder, { mode: PRIVATE_FOLDER }).catch((thrown) => {
    if (!isThere(thrown)) throw thrown;
  });
  const file = await open(anchorFileIn(folder), 'wx+', PRIVATE_FILE);
  syncFolder(folder);
  return file;
}

/** Where the last whole line ends, and the whole lines of so many bytes before it. */
async function tailOf(
  file: FileHandle,
  bytes: number,
): Promise<{ readonly end: number; readonly lines: readonly string[] }> {
  const { size } = await file.stat();
  const start = Math.max(0, size - bytes);
  const tail = Buffer.alloc(size - start);
  await file.read(tail, 0, tail.length, start);
  // A file without one line end is none of ours; it is added to, and told as broken.
  const end = tail.lastIndexOf('\n') + 1;
  const begin = start === 0 ? 0 : tail.indexOf('\n') + 1;
  if (end <= begin) return { end: start + end, lines: [] };
  return { end: start + end, lines: tail.toString('utf8', begin, end - 1).split('\n') };
}

const digestOf = (line: string): string => hash('sha256', line);

const codeOf = (thrown: unknown): unknown => (thrown instanceof Error && 'code' in thrown ? thrown.code : null);
const isAbsent = (thrown: unknown): boolean => codeOf(thrown) === 'ENOENT';
const isThere = (thrown: unknown): boolean => codeOf(thrown) === 'EEXIST';
