/**
 * Takes a case out of the desk as a file: masked unless a supervisor writes down why not, recorded before the file exists, written whole or
 * not at all. Source: security.md SEC-65; N 36(3) · N-100
 */
import { err, ok, type Result } from '../../shared/core/result.ts';
import type { Parsed, Value } from '../../shared/desk/contract.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import { caseCsv } from '../reports/case-csv.ts';
import { caseJson } from '../reports/case-json.ts';
import { casePdf } from '../reports/case-pdf.ts';
import { type CaseReport, caseReport, type ExportStamp } from '../reports/case-report.ts';
import { loadFonts } from '../reports/load-fonts.ts';
import { reportFileName } from '../reports/report-name.ts';
import { saveReport, sha256Of } from '../reports/save-report.ts';
import { auditHead } from '../store/audit/audit-chain.ts';
import { findCase } from '../store/cases-repository.ts';
import { appendTimeline } from '../store/timeline-repository.ts';
import { caseViewOf } from './cases.ts';
import { type DeskWork, type Outcome, record } from './desk-work.ts';

/** What an export needs of its surroundings. */
export interface ReportDesk {
  /** The full path to write to, chosen by the person; null when they thought better of it. */
  chooseReportFile(suggestedName: string): Promise<string | null>;
  readonly fontFolder: string;
  readonly version: string;
}

const HEAD_CODE_LENGTH = 8;

/**
 * Errors: `exportRefused` for a full report without the role or the reason, and for a folder that carries files away; `exportCancelled` when no
 * file was chosen; `exportFailed` when the disk would not take it. An export that was recorded stays recorded, even when its file then failed.
 */
export async function exportReport(
  work: DeskWork,
  input: Parsed<'report:export'>,
  desk: ReportDesk,
): Outcome<Value<'report:export'>> {
  const allowed = mayExport(work, input);
  if (!allowed.ok) return allowed;
  const found = await findCase(work.store.read, input.caseId);
  if (found === null) return err({ type: 'notFound', what: 'case' });
  const stamp = await stampFor(work, input, desk.version);
  const report = caseReport(await caseViewOf(work.store.read, found), stamp);
  const path = await desk.chooseReportFile(reportFileName(report, input.format));
  if (path === null) return err({ type: 'exportCancelled' });
  const bytes = await bytesOf(input.format, report, desk.fontFolder);
  const recorded = await recordExport(work, input, { stamp, sha256: sha256Of(bytes) });
  return recorded.ok ? saveReport(path, bytes) : recorded;
}

function mayExport({ user }: DeskWork, { disclosure, reason }: Parsed<'report:export'>): Result<undefined, DeskError> {
  if (disclosure === 'masked') return ok();
  if (user.role !== 'supervisor') return err({ type: 'exportRefused', reason: 'role' });
  return reason === null ? err({ type: 'exportRefused', reason: 'reasonMissing' }) : ok();
}

/** What stands on every page; the head code is that of the chain as the report found it. */
async function stampFor(work: DeskWork, input: Parsed<'report:export'>, appVersion: string): Promise<ExportStamp> {
  const { purpose, reason, disclosure } = input;
  return {
    exportId: work.newId<'export'>(),
    purpose,
    reason,
    disclosure,
    exportedBy: work.user.name,
    exportedAt: work.clock.now(),
    headCode: (await auditHead(work.store.read)).hash.slice(0, HEAD_CODE_LENGTH),
    appVersion,
  };
}

/** Writes that the case is about to leave, and with which bytes. */
function recordExport(
  work: DeskWork,
  { caseId, format }: Parsed<'report:export'>,
  { stamp, sha256 }: { readonly stamp: ExportStamp; readonly sha256: string },
): Outcome<undefined> {
  const { exportId, disclosure, purpose, reason, exportedAt } = stamp;
  return work.store.write<undefined, DeskError>(async (db, audit) => {
    const facts = { exportId, format, disclosure, purpose };
    const entry = { caseId, contactId: null, at: exportedAt, actorId: work.user.id };
    await appendTimeline(db, { ...entry, kind: 'exported', facts, text: reason });
    record(work, audit, { action: 'report:export', entity: 'case', entityId: caseId, detail: { ...facts, sha256 } });
    return ok();
  });
}

async function bytesOf(
  format: Parsed<'report:export'>['format'],
  report: CaseReport,
  fontFolder: string,
): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return casePdf(report, await loadFonts(fontFolder));
    case 'csv':
      return caseCsv(report);
    case 'json':
      return caseJson(report);
  }
}
