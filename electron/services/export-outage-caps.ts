/**
 * Takes a prepared list of caps out of the desk as a file, through the same gates as a report: a supervisor, a purpose, masked names, recorded before
 * the file exists, written whole or not at all. Source: security.md SEC-65; B 36 · B-076, B-083
 */
import { setImmediate } from 'node:timers/promises';
import type { PreparationId } from '../../shared/core/ids.ts';
import { err, ok } from '../../shared/core/result.ts';
import type { Parsed, Value } from '../../shared/desk/contract.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import { capsFileName, csvHead, csvLines, type OutageExport } from '../reports/outage-csv.ts';
import { saveReport, sha256Of } from '../reports/save-report.ts';
import type { ReadableDb } from '../store/handles.ts';
import { capsOfPreparation, findPreparation } from '../store/outage-preparations-repository.ts';
import { findOutage } from '../store/outages-repository.ts';
import { type DeskWork, type Outcome, record } from './desk-work.ts';
import type { ReportDesk } from './export-report.ts';
import { capRowOf, preparationViewOf } from './outage-preparation-view.ts';

/** Lines between two turns of the event loop. */
const AT_ONCE = 500;

/**
 * Errors: `notFound` for a list that is unknown or was not finished; `exportCancelled`; `exportRefused` for a folder that carries files away;
 * `exportFailed` when the disk would not take it.
 */
export async function exportCaps(
  work: DeskWork,
  { preparationId, purpose }: Parsed<'outage:export'>,
  desk: Pick<ReportDesk, 'chooseReportFile'>,
): Outcome<Value<'outage:export'>> {
  const db = work.store.read;
  const stored = await findPreparation(db, preparationId);
  const outage = stored === null ? null : await findOutage(db, stored.outageId);
  const list = stored === null || outage === null ? null : preparationViewOf(stored, outage.revision);
  if (outage === null || list === null) return err({ type: 'notFound', what: 'preparation' });
  const exportedAt = work.clock.now();
  const exportId = work.newId<'export'>();
  const path = await desk.chooseReportFile(capsFileName(outage.number, exportId));
  if (path === null) return err({ type: 'exportCancelled' });
  const stamp = { exportId, exportedAt, exportedBy: work.user.name, purpose };
  const bytes = await bytesOf(db, preparationId, { ...stamp, number: outage.number, list });
  const sha256 = sha256Of(bytes);
  const recorded = await work.store.write<undefined, DeskError>((_db, audit) => {
    const detail = { exportId, preparationId, format: 'csv', disclosure: 'masked', purpose, sha256 };
    record(work, audit, { action: 'outage:export', entity: 'outage', entityId: outage.id, detail });
    return ok();
  });
  if (!recorded.ok) return recorded;
  const saved = saveReport(path, bytes);
  return saved.ok ? ok({ ...saved.value, lines: list.totals.contracts }) : saved;
}

async function bytesOf(db: ReadableDb, id: PreparationId, report: OutageExport): Promise<Uint8Array> {
  const parts = [csvHead()];
  let after = 0;
  for (;;) {
    const caps = capsOfPreparation(db, id, { after, limit: AT_ONCE });
    parts.push(csvLines(report, caps.map(capRowOf)));
    const last = caps.at(-1);
    if (last === undefined || caps.length < AT_ONCE) return Buffer.from(parts.join(''));
    after = last.ordinal;
    await setImmediate();
  }
}
