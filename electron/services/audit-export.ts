/**
 * Takes the audit log out of the desk for somebody who proves it elsewhere: one JSON line for each era, each anchor and each row, as the
 * stand-alone verifier reads them. The rows hold ids and codes alone. Recorded before the file exists, written whole or not at all.
 */
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { canonicalJson, type Json } from '../../shared/core/canonical-json.ts';
import { err, ok } from '../../shared/core/result.ts';
import type { Value } from '../../shared/desk/contract.ts';
import { saveReportInPortions } from '../reports/save-report.ts';
import { type AuditHead, auditHead } from '../store/audit/audit-chain.ts';
import { listEras } from '../store/audit/audit-eras.ts';
import type { AuditTable } from '../store/audit/audit-tables.ts';
import type { ReadableDb } from '../store/handles.ts';
import { readMeta } from '../store/meta-repository.ts';
import type { AuditDesk } from './audit-keys.ts';
import { type Outcome, recordReading } from './desk-work.ts';
import type { ReportDesk } from './export-report.ts';

export interface AuditExport {
  readonly head: AuditHead;
  /** The lines before the first row. */
  readonly opening: readonly Json[];
}

/** Rows between two turns of the event loop. */
const PORTION = 500;
const ROWS = 'SELECT * FROM audit WHERE sequence > ? AND sequence <= ? ORDER BY sequence LIMIT ?';

/** Errors: `exportCancelled`; `exportRefused` for a folder that carries files away; `exportFailed` when the disk would not take it. */
export async function exportAudit(
  desk: AuditDesk,
  reports: Pick<ReportDesk, 'chooseReportFile'>,
  onProgress: (done: number, total: number) => void,
): Outcome<Value<'audit:export'>> {
  const { work } = desk;
  const exportId = work.newId<'export'>();
  const path = await reports.chooseReportFile(`audit-${exportId.slice(0, 8)}.jsonl`);
  if (path === null) return err({ type: 'exportCancelled' });
  const db = work.store.read;
  const exported = await beginExport(desk);
  const { sequence: rows } = exported.head;
  const sha256 = await digestOf(exportLines(db, exported, (done) => onProgress(done, rows * 2)));
  const detail = { exportId, checked: rows, head: exported.head.hash, sha256 };
  const recorded = await recordReading(work, { action: 'audit:export', entity: 'audit', entityId: null, detail });
  if (!recorded.ok) return recorded;
  const lines = exportLines(db, exported, (done) => onProgress(rows + done, rows * 2));
  const saved = await saveReportInPortions(path, lines);
  return saved.ok ? ok({ ...saved.value, rows }) : saved;
}

/** What the file begins with; anchors that cannot be read now are left out, and the verifier is given their own file. */
export async function beginExport({ work, anchors }: Pick<AuditDesk, 'work' | 'anchors'>): Promise<AuditExport> {
  const db = work.store.read;
  const head = await auditHead(db);
  const eras = await listEras(db);
  const files = await anchors.lines().catch(() => []);
  return {
    head,
    opening: [
      {
        format: 'madoguchi-audit',
        version: 1,
        store: await readMeta(db, 'storeId'),
        exportedAt: work.clock.now(),
        rows: head.sequence,
        head: head.hash,
      },
      ...eras.map(({ seals, ...era }) => ({ era: { ...era, holders: seals.map(({ holder }) => holder) } })),
      ...files.flatMap((lines, file) => lines.map((anchor) => ({ anchor, file }))),
    ],
  };
}

export async function* exportLines(
  db: ReadableDb,
  { head, opening }: AuditExport,
  onProgress: (done: number) => void = () => undefined,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(opening.map(lineOf).join(''));
  const portion = db.rows<AuditTable>(ROWS);
  for (let done = 0; done < head.sequence; ) {
    const rows = portion.all(done, head.sequence, PORTION);
    yield Buffer.from(rows.map((row) => lineOf({ row: printable(row) })).join(''));
    done += Math.max(1, rows.length);
    onProgress(done);
    await setImmediate();
  }
}

const lineOf = (line: Json): string => `${canonicalJson(line)}\n`;

const printable = ({ hash, mac, ...row }: AuditTable): Json => ({
  ...row,
  hash: hex(hash),
  mac: mac === null ? null : hex(mac),
});

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

async function digestOf(portions: AsyncIterable<Uint8Array>): Promise<string> {
  const digest = createHash('sha256');
  for await (const portion of portions) digest.update(portion);
  return digest.digest('hex');
}
