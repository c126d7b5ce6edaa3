/**
 * The case report for programs: canonical JSON, so that the same report is always the same bytes and can be signed or compared. Instants are
 * UTC epoch milliseconds, days are `YYYY-MM-DD`, every word is a code of the desk's contract, and a decision is the whole stored
 * answer, but for what a masked report withholds of it.
 */
import { canonicalJson, type Json } from '../../shared/core/canonical-json.ts';
import type { CaseReport } from './case-report.ts';

export const CASE_JSON_SCHEMA = 'madoguchi/case-report';
/** Rises when a member changes its meaning or goes; a new member alone does not raise it. */
export const CASE_JSON_VERSION = 1;

/** UTF-8 with one line break at the end. */
export function caseJson(report: CaseReport): Uint8Array {
  const document = { schema: CASE_JSON_SCHEMA, version: CASE_JSON_VERSION, export: report.stamp, case: report.case };
  return Buffer.from(`${canonicalJson(document as unknown as Json)}\n`);
}
