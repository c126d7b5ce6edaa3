/**
 * What all segments of the operation journal tell together: which of them lead on from one another, from which rows of the audit chain they
 * can be played, and whether anything is missing or damaged.
 */
import type { AuditHead } from '../audit/audit-chain.ts';
import { sameHead } from '../connection-head.ts';
import type { JournalFrame } from '../journal/journal-frame.ts';
import { listSegments, readSegmentFile, type StoredSegment } from '../journal/operation-journal.ts';
import { HEAD_BYTES, type SegmentReading } from '../journal/segment.ts';

export interface JournalStory {
  readonly segments: readonly StoredSegment[];
  /**
   * `torn` where only bytes after the last whole frame of the last segment are wrong, as a cut leaves them or damage; `damaged` where anything
   * else is; `absent` without a segment.
   */
  readonly state: 'whole' | 'torn' | 'damaged' | 'absent';
  /** Where the last frame that can be read leads; null without a readable last segment. */
  readonly tip: AuditHead | null;
  /** How many bytes of the last segment are whole frames. */
  readonly wholeBytes: number;
  /** The first row of the segments that lead on to the tip without a gap; null without a tip. */
  readonly since: AuditHead | null;
  /** The way on from this row; null where no segment has it between two frames. */
  from(row: AuditHead): Way | null;
}

/** The frames that lead on from one row of the audit chain. */
export interface Way {
  readonly end: AuditHead;
  frames(): Iterable<JournalFrame>;
}

interface Piece {
  readonly base: AuditHead;
  readonly end: AuditHead;
  readonly frames: SegmentReading['frames'];
}

/** Segments of which each begins where the one before it ends. */
type Run = readonly Piece[];

export function readStory(folder: string, sidecarKey: Uint8Array): JournalStory {
  const segments = listSegments(folder);
  const readings = segments.map(({ path, base }) => {
    const reading = readSegmentFile(sidecarKey, path);
    return reading?.base.sequence === base ? reading : null;
  });
  const last = readings.at(-1) ?? null;
  const runs = runsOf(readings);
  const tip = last === null ? null : endOf(last);
  return {
    segments,
    state: stateOf(readings, runs),
    tip,
    wholeBytes: last?.frames.at(-1)?.end ?? HEAD_BYTES,
    since: tip === null ? null : (runs.at(-1)?.[0]?.base ?? null),
    from: (row) => findWay(runs, row),
  };
}

const endOf = ({ base, frames }: SegmentReading): AuditHead => frames.at(-1)?.frame().head ?? base;

function stateOf(readings: readonly (SegmentReading | null)[], runs: readonly Run[]): JournalStory['state'] {
  const last = readings.at(-1);
  if (last === undefined) return 'absent';
  const before = readings.slice(0, -1);
  const whole = runs.length === 1 && before.every((reading) => reading?.state === 'whole');
  if (last === null || !whole) return 'damaged';
  return last.state;
}

function runsOf(readings: readonly (SegmentReading | null)[]): readonly Run[] {
  const runs: Piece[][] = [];
  let open: Piece[] | null = null;
  for (const reading of readings) {
    if (reading === null) {
      open = null;
      continue;
    }
    const piece = { base: reading.base, end: endOf(reading), frames: reading.frames };
    const before = open?.at(-1);
    if (open !== null && before !== undefined && sameHead(before.end, piece.base)) open.push(piece);
    else {
      open = [piece];
      runs.push(open);
    }
    if (reading.state === 'torn') open = null;
  }
  return runs;
}

function findWay(runs: readonly Run[], row: AuditHead): Way | null {
  // The last run that has it: what was begun anew after a repair is what counts.
  for (const run of runs.toReversed()) {
    const end = run.at(-1)?.end;
    if (end !== undefined && knows(run, row)) return { end, frames: () => framesAfter(run, row) };
  }
  return null;
}

function knows(run: Run, row: AuditHead): boolean {
  return run.some(
    ({ base, end, frames }) =>
      sameHead(base, row) ||
      (base.sequence < row.sequence &&
        row.sequence <= end.sequence &&
        frames.some(({ frame }) => sameHead(frame().head, row))),
  );
}

function* framesAfter(run: Run, { sequence }: AuditHead): Iterable<JournalFrame> {
  for (const { end, frames } of run) {
    if (end.sequence <= sequence) continue;
    for (const { frame } of frames) {
      const read = frame();
      if (read.head.sequence > sequence) yield read;
    }
  }
}
