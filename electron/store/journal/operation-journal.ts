/**
 * The operation journal (操作ジャーナル): a second durable copy of every acknowledged write, in files of their own and if possible on another
 * disk. A frame is synced before its transaction is committed, so whatever was acknowledged stands here since the last verified backup.
 *
 * A segment begins at a verified backup; older ones stay until the backup before that is no longer needed.
 */
import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { assert } from '../../../shared/core/assert.ts';
import type { AuditHead } from '../audit/audit-chain.ts';
import { makePrivateFolder, PRIVATE_FILE, syncFolder, writeWhole } from '../durable-files.ts';
import type { JournalFrame } from './journal-frame.ts';
import { HEAD_BYTES, newSegment, readSegment, type SegmentReading, type SegmentSeal, sealFrame } from './segment.ts';

export interface OperationJournal {
  readonly folder: string;
  /** The row of the audit chain after which the next frame begins. */
  tip(): AuditHead;
  /** The frame is durable when this returns. Throws what the disk throws, and then the frame is not there. */
  append(frame: JournalFrame): void;
  /** Takes the last frame back, because its transaction was not committed. Throws where the disk refuses that too. */
  takeBack(): void;
  /** Cuts off what a refused write may have left beyond the last frame; nothing where it left nothing. Throws while the disk still refuses. */
  mend(): void;
  /** Begins a new segment at the tip; nothing where the last one has no frame yet. */
  startSegment(): void;
  /** Deletes the segments that a backup of this sequence makes superfluous; how many there were. */
  dropBefore(sequence: number): number;
  close(): void;
}

/** Why the journal cannot be written on: none where there should be one, or one whose last segment is not whole. */
export type JournalProblem = 'absent' | 'damaged';

export interface JournalPlace {
  readonly folder: string;
  readonly sidecarKey: Uint8Array;
}

export interface StoredSegment {
  readonly path: string;
  readonly base: number;
}

const NAME = /^journal-(\d{12})\.log$/;
const nameOf = (base: number): string => `journal-${String(base).padStart(12, '0')}.log`;

/** The segments of the folder, the oldest first; none where there is no folder. */
export function listSegments(folder: string): readonly StoredSegment[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const base = NAME.exec(name)?.[1];
      return base === undefined ? [] : [{ path: join(folder, name), base: Number(base) }];
    })
    .sort((a, b) => a.base - b.base);
}

/** Every frame of a segment that proves whole, in order; null where the file is not a segment of ours. */
export const readSegmentFile = (sidecarKey: Uint8Array, path: string): SegmentReading | null =>
  readSegment(sidecarKey, readFileSync(path));

/** Begins a journal at this row, in its folder; segments that stand there stay as they are. */
export function createJournal({ folder, sidecarKey }: JournalPlace, base: AuditHead): OperationJournal {
  makePrivateFolder(folder);
  return journalOn({ folder, sidecarKey }, startFile({ folder, sidecarKey }, base));
}

/** Goes on with the last segment of the folder. It must be whole: what to do with a torn one is decided against the database. */
export function openJournal(place: JournalPlace): OperationJournal | JournalProblem {
  const last = listSegments(place.folder).at(-1);
  if (last === undefined) return 'absent';
  const reading = readSegmentFile(place.sidecarKey, last.path);
  if (reading === null || reading.state === 'torn' || reading.base.sequence !== last.base) return 'damaged';
  const frame = reading.frames.at(-1);
  return journalOn(place, {
    file: openSync(last.path, 'r+'),
    seal: reading.seal,
    tip: frame?.frame().head ?? reading.base,
    size: readSize(reading),
    frames: reading.frames.length,
    before: null,
  });
}

/** The last segment as it is being written. */
interface OpenSegment {
  readonly file: number;
  readonly seal: SegmentSeal;
  readonly tip: AuditHead;
  readonly size: number;
  readonly frames: number;
  /** What `takeBack` returns to. */
  readonly before: Pick<OpenSegment, 'seal' | 'tip' | 'size' | 'frames'> | null;
}

function journalOn(place: JournalPlace, first: OpenSegment): OperationJournal {
  let segment = first;
  /** Bytes beyond the last frame may stand in the file, because the disk refused to take them back. */
  let uncut = false;

  function cut(): void {
    uncut = true;
    ftruncateSync(segment.file, segment.size);
    fsyncSync(segment.file);
    uncut = false;
  }

  return {
    folder: place.folder,
    tip: () => segment.tip,
    append(frame) {
      assert(frame.head.sequence > segment.tip.sequence, 'a frame leads on');
      const { key, link } = segment.seal;
      const sealed = sealFrame(key, link, frame);
      if (uncut) cut();
      try {
        writeWhole(segment.file, sealed.bytes, segment.size);
        fdatasyncSync(segment.file);
      } catch (thrown) {
        uncut = true;
        throw thrown;
      }
      const { seal, tip, size, frames } = segment;
      segment = {
        file: segment.file,
        seal: { ...seal, link: sealed.link },
        tip: frame.head,
        size: size + sealed.bytes.length,
        frames: frames + 1,
        before: { seal, tip, size, frames },
      };
    },
    takeBack() {
      const { before, file } = segment;
      assert(before !== null, 'only the frame that was just written is taken back');
      segment = { file, ...before, before: null };
      cut();
    },
    mend() {
      if (uncut) cut();
    },
    startSegment() {
      if (segment.frames === 0) return;
      if (uncut) cut();
      const next = startFile(place, segment.tip);
      closeSync(segment.file);
      segment = next;
    },
    dropBefore(sequence) {
      const segments = listSegments(place.folder);
      const superfluous = segments.filter(
        (_, index) => (segments[index + 1]?.base ?? Number.POSITIVE_INFINITY) <= sequence,
      );
      for (const { path } of superfluous) rmSync(path);
      if (superfluous.length > 0) syncFolder(place.folder);
      return superfluous.length;
    },
    close() {
      try {
        if (uncut) cut();
      } finally {
        closeSync(segment.file);
      }
    },
  };
}

/** A new segment file with its head, durable by name and content. An unused one of the same name is replaced: nothing was in it. */
function startFile({ folder, sidecarKey }: JournalPlace, base: AuditHead): OpenSegment {
  const { head, seal } = newSegment(sidecarKey, base);
  const file = openSync(join(folder, nameOf(base.sequence)), 'w+', PRIVATE_FILE);
  try {
    writeWhole(file, head, 0);
    fsyncSync(file);
    syncFolder(folder);
  } catch (thrown) {
    closeSync(file);
    throw thrown;
  }
  return { file, seal, tip: base, size: head.length, frames: 0, before: null };
}

const readSize = ({ frames }: SegmentReading): number => frames.at(-1)?.end ?? HEAD_BYTES;
