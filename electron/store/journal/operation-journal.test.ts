import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assert } from '../../../shared/core/assert.ts';
import { type AuditHead, GENESIS } from '../audit/audit-chain.ts';
import { TEST_SIDECAR_KEY } from '../test-store.ts';
import type { JournalFrame } from './journal-frame.ts';
import {
  createJournal,
  listSegments,
  type OperationJournal,
  openJournal,
  readSegmentFile,
} from './operation-journal.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-journal-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const place = () => ({ folder, sidecarKey: TEST_SIDECAR_KEY });
const headAt = (sequence: number): AuditHead => ({ sequence, hash: sequence.toString(16).padStart(64, '0') });
const frameTo = (
  sequence: number,
  values: JournalFrame['statements'][number]['values'] = [sequence],
): JournalFrame => ({
  head: headAt(sequence),
  schema: 180,
  statements: [{ sql: 'INSERT INTO t VALUES (?)', values }],
  touched: { case: [sequence], contract: [] },
});

function opened(): OperationJournal {
  const journal = openJournal(place());
  assert(typeof journal !== 'string', 'the journal opens');
  return journal;
}

const framesOf = (path: string) => readSegmentFile(TEST_SIDECAR_KEY, path)?.frames.map(({ frame }) => frame());
const onlySegment = (): string => listSegments(folder)[0]?.path ?? '';

describe('the operation journal', () => {
  test('gives back every frame after a start, in order and to the last value', () => {
    const frames = [
      frameTo(1),
      frameTo(3, ['名前', null, 1.5, -0, 7n, new Uint8Array([0, 255])]),
      frameTo(4, ['\ud800']),
    ];
    const journal = createJournal(place(), GENESIS);
    for (const frame of frames) journal.append(frame);
    journal.close();
    const again = framesOf(onlySegment());
    expect(again).toEqual(frames.map((frame) => ({ ...frame, statements: frame.statements.map(comparable) })));
    const reopened = opened();
    expect(reopened.tip()).toEqual(headAt(4));
    reopened.append(frameTo(5));
    reopened.close();
    expect(framesOf(onlySegment())?.length).toBe(4);
  });

  test('takes the last frame back, and goes on with another in its place', () => {
    const journal = createJournal(place(), GENESIS);
    journal.append(frameTo(1));
    journal.append(frameTo(2, ['not committed']));
    journal.takeBack();
    expect(journal.tip()).toEqual(headAt(1));
    journal.append(frameTo(2, ['committed']));
    journal.close();
    expect(framesOf(onlySegment())?.map(({ statements }) => statements[0]?.values)).toEqual([[1], ['committed']]);
  });

  test('shows nothing of what it holds without the key', () => {
    const journal = createJournal(place(), GENESIS);
    journal.append(frameTo(1, ['株式会社みどり電設工業']));
    journal.close();
    expect(readFileSync(onlySegment()).includes(Buffer.from('みどり'))).toBe(false);
    expect(readSegmentFile(new Uint8Array(32), onlySegment())).toBeNull();
  });

  test('begins a segment at the tip, and drops those that a backup of a sequence covers whole', () => {
    const journal = createJournal(place(), GENESIS);
    journal.append(frameTo(4));
    journal.startSegment();
    journal.startSegment();
    journal.append(frameTo(9));
    journal.startSegment();
    expect(listSegments(folder).map(({ base }) => base)).toEqual([0, 4, 9]);
    expect(journal.dropBefore(8)).toBe(1);
    expect(journal.dropBefore(9)).toBe(1);
    expect(journal.dropBefore(100)).toBe(0);
    expect(listSegments(folder).map(({ base }) => base)).toEqual([9]);
    journal.close();
    expect(opened().tip()).toEqual(headAt(9));
  });

  test.each([
    ['no folder', () => rmSync(folder, { recursive: true }), 'absent'],
    ['an empty file', () => writeFileSync(onlySegment(), ''), 'damaged'],
    ['a cut last frame', () => truncateSync(onlySegment(), readFileSync(onlySegment()).length - 1), 'damaged'],
    ['bytes after the last frame', () => writeFileSync(onlySegment(), 'x', { flag: 'a' }), 'damaged'],
  ])('is not written on with %s', (_what, harm, problem) => {
    const journal = createJournal(place(), GENESIS);
    journal.append(frameTo(1));
    journal.close();
    harm();
    const after = openJournal(place());
    if (problem === 'absent') folder = mkdtempSync(join(tmpdir(), 'madoguchi-journal-'));
    expect(after).toBe(problem);
  });
});

describe('a frame that was tampered with', () => {
  test('is never given back, wherever a bit was flipped or a frame was moved', () => {
    const journal = createJournal(place(), GENESIS);
    for (let sequence = 1; sequence <= 6; sequence += 1) journal.append(frameTo(sequence));
    journal.close();
    const path = onlySegment();
    const whole = readFileSync(path);
    const truth = framesOf(path);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const bytes = Buffer.from(whole);
        bytes.writeUInt8(bytes.readUInt8(at) ^ flip, at);
        writeFileSync(path, bytes);
        const frames = framesOf(path);
        expect(frames?.length ?? 0).toBeLessThan(6);
        expect(frames ?? []).toEqual(truth?.slice(0, frames?.length ?? 0));
      }),
      { seed: 20261121, numRuns: 400 },
    );
  });

  test('twin: a frame that was cut off with all after it looks whole; only database and mark tell', () => {
    const journal = createJournal(place(), GENESIS);
    journal.append(frameTo(1));
    const end = readFileSync(onlySegment()).length;
    journal.append(frameTo(2));
    journal.close();
    truncateSync(onlySegment(), end);
    expect(opened().tip()).toEqual(headAt(1));
    expect(readdirSync(folder)).toHaveLength(1);
  });
});

/** Bytes come back as a Buffer, a lone surrogate as itself. */
const comparable = ({ sql, values }: JournalFrame['statements'][number]) => ({
  sql,
  values: values.map((value) => (value instanceof Uint8Array ? Buffer.from(value) : value)),
});
