/** What stays readable when an unmasked case is refreshed without a reason. */
import { describe, expect, test } from 'vitest';
import type { CaseView, TimelineEntry } from '../../../shared/desk/views.ts';
import { keepUnmasked } from './keep-unmasked.ts';

const entry = (sequence: number, text: string | null, kind: TimelineEntry['kind'] = 'note'): TimelineEntry => ({
  sequence,
  at: sequence,
  kind,
  actorName: '佐藤',
  facts: {},
  text,
});
const view = (contractorName: string | null, timeline: readonly TimelineEntry[]): CaseView => {
  const contactId = '00000000-0000-4000-8000-000000000001';
  const callerNumber = contractorName === null ? null : '0742550193';
  return { contractorName, contacts: [{ contactId, callerNumber }], timeline } as unknown as CaseView;
};
const before = view('株式会社みどり電設', [entry(1, '今朝から入れない'), entry(2, null, 'check')]);
const texts = ({ timeline }: CaseView) => timeline.map(({ text }) => text);

describe('keepUnmasked', () => {
  test('keeps the name, the number and the notes that were readable', () => {
    const kept = keepUnmasked(before, view(null, [entry(1, null), entry(2, null, 'check')]), null);
    expect([kept.contractorName, texts(kept)]).toEqual(['株式会社みどり電設', ['今朝から入れない', null]]);
    expect(kept.contacts[0]?.callerNumber).toBe('0742550193');
  });
  test('shows the note its reader has just added', () => {
    const kept = keepUnmasked(before, view(null, [entry(1, null), entry(3, null)]), '復旧を確認');
    expect(texts(kept)).toEqual(['今朝から入れない', '復旧を確認']);
  });
  test('shows it also where an event has already brought it without its text', () => {
    const told = keepUnmasked(before, view(null, [entry(1, null), entry(3, null)]), null);
    const kept = keepUnmasked(told, view(null, [entry(1, null), entry(3, null)]), '復旧を確認');
    expect(texts(kept)).toEqual(['今朝から入れない', '復旧を確認']);
  });
  test('leaves the new note of anybody else masked', () => {
    expect(texts(keepUnmasked(before, view(null, [entry(1, null), entry(3, null)]), null))).toEqual([
      '今朝から入れない',
      null,
    ]);
  });
  test('takes what the desk itself now shows', () => {
    expect(texts(keepUnmasked(before, view(null, [entry(1, '訂正後')]), null))).toEqual(['訂正後']);
  });
});
