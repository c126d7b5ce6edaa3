/** What stays of a draft once a part of it is stored. */
import { describe, expect, test } from 'vitest';
import type { CaseId, UserId } from '../../../shared/core/ids.ts';
import { caseDrafts, draftKey, keepDraft, takeStored } from './case-drafts.ts';

const key = draftKey(
  '00000000-0000-4000-8000-000000000001' as UserId,
  '00000000-0000-4000-8000-000000000002' as CaseId,
);

describe('takeStored', () => {
  test.each([
    {
      name: 'nothing, where nothing was typed since',
      draft: '折り返し済み。',
      stored: '折り返し済み。',
      left: undefined,
    },
    { name: 'what was typed on', draft: '折り返し済み。次は', stored: '折り返し済み。', left: '次は' },
    { name: 'all of another text', draft: '次のメモ', stored: '折り返し済み。', left: '次のメモ' },
  ])('leaves $name', ({ draft, stored, left }) => {
    keepDraft(key, draft);
    takeStored(key, stored);
    expect(caseDrafts.getState().drafts[key]).toBe(left);
  });
});
