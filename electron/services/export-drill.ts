/** Takes the report of a restore drill out of the desk as a file, recorded before the file exists. It holds no personal value but the name of who ran it. */
import { err, ok } from '../../shared/core/result.ts';
import type { Parsed, Value } from '../../shared/desk/contract.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import { drillCsv, drillFileName } from '../reports/drill-csv.ts';
import { saveReport, sha256Of } from '../reports/save-report.ts';
import { findDeskDrill } from './backups-drill.ts';
import { type DeskWork, type Outcome, record } from './desk-work.ts';
import type { ReportDesk } from './export-report.ts';

/** Errors: `notFound`, `exportCancelled`, `exportRefused`, `exportFailed`. */
export async function exportDrill(
  work: DeskWork,
  { drillId }: Parsed<'backups:exportDrill'>,
  desk: Pick<ReportDesk, 'chooseReportFile'>,
): Outcome<Value<'backups:exportDrill'>> {
  const drill = findDeskDrill(work.store.read, drillId);
  if (drill === null) return err({ type: 'notFound', what: 'drill' });
  const exportId = work.newId<'export'>();
  const path = await desk.chooseReportFile(drillFileName(drill, exportId));
  if (path === null) return err({ type: 'exportCancelled' });
  const bytes = drillCsv(drill, { exportId, exportedAt: work.clock.now(), exportedBy: work.user.name });
  const recorded = await work.store.write<undefined, DeskError>((_db, audit) => {
    const detail = { exportId, format: 'csv', sha256: sha256Of(bytes) };
    record(work, audit, { action: 'backups:exportDrill', entity: 'drill', entityId: drillId, detail });
    return ok();
  });
  return recorded.ok ? saveReport(path, bytes) : recorded;
}
