import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONTRACT, ON_FILE, openTestDesk, STORED_VALUES, type TestDesk } from '../testing/desk-fixture.ts';

describe('contracts:search', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
    await desk.get('sample:open', {});
    await desk.signIn('森 智子');
  });
  afterAll(() => desk.close());

  const found = async (text: string) =>
    (await desk.get('contracts:search', { text })).rows.map(({ handle }) => handle).toSorted();
  const BOTH = ['H-20001', 'S-10001'];

  test.each([
    { name: 'a part of the company', text: 'みどり電設', handles: BOTH },
    { name: 'its kana', text: 'ミドリデンセツ', handles: BOTH },
    { name: 'a fragment of a number, in full width', text: '０７４２－５５', handles: BOTH },
    { name: 'a part of the address', text: '三条本町', handles: BOTH },
    { name: 'the line of one contract', text: ON_FILE.line, handles: ['S-10001'] },
    { name: 'nothing but spaces', text: '　 ', handles: [] },
    { name: 'what nobody has', text: '存在しない商会', handles: [] },
  ])('finds by $name', async ({ text, handles }) => {
    expect(await found(text)).toEqual(handles);
  });

  describe('by 申込書管理番号', () => {
    test.each([
      { name: 'its full value', text: ON_FILE.applicationNumber, hits: 1 },
      { name: 'its full value as a caller may write it', text: ' ａｐ７７３１－９０４２６', hits: 1 },
      { name: 'all but its last figure', text: ON_FILE.applicationNumber.slice(0, -1), hits: 0 },
      { name: 'all but its first letter', text: ON_FILE.applicationNumber.slice(1), hits: 0 },
      { name: 'its second half', text: '90426', hits: 0 },
      { name: 'one figure more', text: `${ON_FILE.applicationNumber}1`, hits: 0 },
      { name: 'one figure different', text: 'AP-7731-90427', hits: 0 },
    ])('finds $hits for $name', async ({ text, hits }) => {
      expect(await found(text)).toHaveLength(hits);
    });
  });

  test('shows a mask instead of the name, and nothing else that is on file', async () => {
    const { rows } = await desk.get('contracts:search', { text: 'みどり電設' });
    expect(rows).toContainEqual({
      contractId: CONTRACT,
      handle: 'S-10001',
      maskedName: '㈱ みど●●●●',
      service: 'serverSupport',
      state: 'inService',
    });
    expect(STORED_VALUES.filter((value) => desk.replies.some((reply) => reply.includes(value)))).toEqual([]);
  });

  test.each([
    { text: ON_FILE.applicationNumber, detail: { letters: 13, hits: 1, byApplicationNumber: true } },
    { text: '三条本町', detail: { letters: 4, hits: 2, byApplicationNumber: false } },
  ])('is recorded by its length and its hits, without the text ($text)', async ({ text, detail }) => {
    await desk.get('contracts:search', { text });
    const [row] = (await desk.get('audit:page', { offset: 0, limit: 1 })).rows;
    expect(row).toMatchObject({ action: 'contracts:search', entityId: null });
    expect(JSON.parse(row?.detail ?? '')).toEqual(detail);
  });

  test('is recorded not at all where nothing was typed', async () => {
    const { lastSequence } = await desk.get('desk:health', {});
    await desk.get('contracts:search', { text: ' ' });
    expect((await desk.get('desk:health', {})).lastSequence).toBe(lastSequence);
  });
});
