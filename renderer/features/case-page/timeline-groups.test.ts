/** How a timeline is grouped for reading, and what its lines say. */
import { describe, expect, test } from 'vitest';
import { TOLD_KINDS } from '../../../shared/cases/case-words.ts';
import { civilDate, hours, instantAt } from '../../../shared/core/time.ts';
import type { TimelineEntry } from '../../../shared/desk/views.ts';
import { entryLine, perItemLine } from '../../text/timeline.ts';
import { timelineDays } from './timeline-groups.ts';

const saturday = civilDate(2026, 11, 21);
const entry = (sequence: number, rest: Partial<TimelineEntry> = {}): TimelineEntry => ({
  sequence,
  at: instantAt(saturday, hours(10)),
  kind: 'note',
  actorName: '佐藤',
  facts: {},
  text: null,
  ...rest,
});
const shape = (timeline: readonly TimelineEntry[]) =>
  timelineDays(timeline).map(({ items }) =>
    items.map((item) => (item.type === 'checks' ? item.checks.map(({ sequence }) => sequence) : item.entry.sequence)),
  );

describe('timelineDays', () => {
  test('puts the newest first', () => {
    expect(shape([entry(1), entry(2), entry(3)])).toEqual([[3, 2, 1]]);
  });
  test('begins a new day at midnight in Japan', () => {
    const late = entry(1, { at: instantAt(saturday, hours(23)) });
    const early = entry(2, { at: instantAt(civilDate(2026, 11, 22), hours(0)) });
    expect(shape([late, early])).toEqual([[2], [1]]);
  });
  test('folds a run of checks by one person', () => {
    const check = { kind: 'check' } as const;
    expect(shape([entry(1), entry(2, check), entry(3, check), entry(4, check), entry(5)])).toEqual([[5, [4, 3, 2], 1]]);
  });
  test('does not fold the checks of two people together', () => {
    const check = { kind: 'check' } as const;
    expect(shape([entry(1, check), entry(2, { ...check, actorName: '林' })])).toEqual([[2, 1]]);
  });
});

describe('entryLine', () => {
  test.each([
    { kind: 'stamp', facts: { stamp: 'notice' }, line: '故障通知' },
    { kind: 'check', facts: { item: 'lineOpen', answer: 'yes' }, line: '設定の時点で回線が開通している：はい' },
    { kind: 'stateChanged', facts: { from: 'open', to: 'closed' }, line: '対応中 → 完了' },
    {
      kind: 'verification',
      facts: { level: 'B', result: 'confirmed', method: 'items', items: 'name address' },
      line: '確認済（レベルB・項目の照合：契約者名、住所）',
    },
    { kind: 'contractChosen', facts: { handle: null }, line: '選択を取り消し' },
    { kind: 'revealed', facts: { field: 'address', purpose: 'dispatch' }, line: '住所（訪問の手配）' },
    { kind: 'stamp', facts: { stamp: 'unheardOf' }, line: 'unheardOf' },
  ] as const)('says $line', ({ kind, facts, line }) => {
    expect(entryLine({ kind, facts })).toBe(line);
  });
  test('says the outcome of each item', () => {
    expect(perItemLine('name:match address:mismatch')).toBe('契約者名 一致、住所 不一致');
  });
  test('survives an entry of every kind without facts', () => {
    for (const kind of TOLD_KINDS) expect(entryLine({ kind, facts: {} })).not.toContain('undefined');
  });
});
