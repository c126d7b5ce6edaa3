/** What is sent for a case report. */
import { expect, test } from 'vitest';
import type { CaseId } from '../../../shared/core/ids.ts';
import { exportInput, FIRST_WISH, isReasonMissing } from './export-wish.ts';

const caseId = '0' as CaseId;

test('a report is masked unless somebody asks for more', () => {
  expect(exportInput(caseId, FIRST_WISH)).toEqual({
    caseId,
    format: 'pdf',
    disclosure: 'masked',
    purpose: 'service',
    reason: null,
  });
});
test('a reason that was typed for a full report does not travel with a masked one', () => {
  expect(exportInput(caseId, { ...FIRST_WISH, reason: '苦情' }).reason).toBeNull();
});
test.each([
  { disclosure: 'full', reason: ' 　', missing: true },
  { disclosure: 'full', reason: '苦情', missing: false },
  { disclosure: 'masked', reason: '', missing: false },
] as const)('a $disclosure report with the reason "$reason" lacks one: $missing', ({ missing, ...wish }) => {
  expect(isReasonMissing({ ...FIRST_WISH, ...wish })).toBe(missing);
});
