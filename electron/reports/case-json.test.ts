import { describe, expect, test } from 'vitest';
import { canonicalJson, type Json } from '../../shared/core/canonical-json.ts';
import { caseJson } from './case-json.ts';
import { caseReport } from './case-report.ts';
import { SECRETS, sampleCase, sampleStamp } from './sample-report.ts';

const text = (disclosure: 'masked' | 'full'): string =>
  Buffer.from(caseJson(caseReport(sampleCase, { ...sampleStamp, disclosure }))).toString('utf8');

describe('caseJson', () => {
  test('names its schema and holds the whole case, every decision as it was stored', () => {
    const document = JSON.parse(text('full'));
    expect(document).toMatchObject({ schema: 'madoguchi/case-report', version: 1, export: sampleStamp });
    expect(document.case.decisions).toEqual(sampleCase.decisions);
    expect(document.case.contractorName).toBe(sampleCase.contractorName);
  });

  test('is canonical: reading and writing it again gives the same bytes, in whatever order its members stood', () => {
    const document: Json = JSON.parse(text('full'));
    expect(`${canonicalJson(document)}\n`).toBe(text('full'));
    const turned = { ...Object.fromEntries(Object.entries(sampleCase).reverse()) } as typeof sampleCase;
    expect(Buffer.from(caseJson(caseReport(turned, sampleStamp))).toString()).toBe(text('full'));
  });

  test('a masked one holds no name, no caller number, no typed text', () => {
    for (const secret of SECRETS) {
      expect(text('full')).toContain(secret);
      expect(text('masked')).not.toContain(secret);
    }
  });
});
