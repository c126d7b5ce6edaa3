import { describe, expect, test } from 'vitest';
import { caseReport } from './case-report.ts';
import { SECRETS, sampleCase, sampleStamp } from './sample-report.ts';

const full = caseReport(sampleCase, sampleStamp);
const masked = caseReport(sampleCase, { ...sampleStamp, disclosure: 'masked' });

describe('caseReport', () => {
  test('a full one holds what the view held', () => {
    expect(full.case).toEqual({
      ...sampleCase,
      timeline: sampleCase.timeline.map((entry) => ({ ...entry, withheld: false })),
    });
  });

  test('a masked one holds none of it, even where the view was not masked (twin: the full one does)', () => {
    for (const secret of SECRETS) {
      expect(JSON.stringify(full)).toContain(secret);
      expect(JSON.stringify(masked)).not.toContain(secret);
    }
    expect(masked.case.verifications.map(({ perItem }) => perItem)).toEqual([null, null]);
  });

  test('a masked one keeps what the rulebook said, and marks every text it does not tell', () => {
    const texts = masked.case.timeline.map(({ kind, text, withheld }) => ({ kind, told: text !== null, withheld }));
    expect(texts.filter(({ told }) => told)).toEqual([{ kind: 'decision', told: true, withheld: false }]);
    expect(texts.filter(({ withheld }) => withheld).map(({ kind }) => kind)).toEqual(['stampCorrected', 'note']);
    expect(masked.case.decisions).toEqual(sampleCase.decisions);
  });

  test('a note that was masked on the way counts as withheld, not as absent', () => {
    const timeline = sampleCase.timeline.map((entry) => ({ ...entry, text: null }));
    const report = caseReport({ ...sampleCase, timeline }, sampleStamp);
    expect(report.case.timeline.filter(({ withheld }) => withheld).map(({ kind }) => kind)).toEqual(['note']);
  });
});
