import { describe, expect, test } from 'vitest';
import { caseCsv } from './case-csv.ts';
import { caseJson } from './case-json.ts';
import { caseReport } from './case-report.ts';
import { WITHHELD } from './report-words.ts';
import { lookupDecision, SECRETS, sampleCase, sampleStamp, TYPED_NETWORK, typedDecision } from './sample-report.ts';

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

  describe('of a decision on what was pasted', () => {
    const pasted = {
      ...sampleCase,
      decisions: [typedDecision, lookupDecision],
      timeline: [
        ...sampleCase.timeline,
        {
          sequence: 11,
          at: typedDecision.acceptedAt,
          kind: 'decision' as const,
          actorName: '佐藤 花子',
          facts: { decisionId: typedDecision.decisionId, question: 'addressOverlap', state: 'decided', due: null },
          text: typedDecision.answer.headline,
        },
      ],
    };
    const open = caseReport(pasted, sampleStamp);
    const report = caseReport(pasted, { ...sampleStamp, disclosure: 'masked' });

    test('no format of a masked one tells the network (twin: the full one does)', () => {
      expect(JSON.stringify(open)).toContain(TYPED_NETWORK);
      expect(JSON.stringify(report)).not.toContain(TYPED_NETWORK);
      for (const format of [caseCsv, caseJson]) {
        expect(Buffer.from(format(open)).toString()).toContain(TYPED_NETWORK);
        expect(Buffer.from(format(report)).toString()).not.toContain(TYPED_NETWORK);
      }
    });

    test('a masked one still tells what was asked, how certain it is and on what it rests', () => {
      expect(report.asked[typedDecision.decisionId]).toEqual([expect.objectContaining({ text: WITHHELD })]);
      const { state, citations, question, versions } = typedDecision.answer;
      expect(report.case.decisions[0]?.answer).toMatchObject({
        state,
        citations,
        question,
        versions,
        headline: WITHHELD,
      });
    });

    test('dates and amounts that were typed stay, and the stored view is left as it was', () => {
      expect(report.case.decisions[1]).toEqual(lookupDecision);
      expect(report.asked[lookupDecision.decisionId]).toEqual(open.asked[lookupDecision.decisionId]);
      expect(pasted.decisions[0]).toBe(typedDecision);
    });
  });
});
