/** The report of a restore drill for a spreadsheet: one line a fact, what was promised (RPO, RTO) among them. */
import { type InstantMs, instant } from '../../shared/core/time.ts';
import type { DrillView } from '../../shared/desk/backup-views.ts';
import { printCsv } from './case-csv.ts';
import { safeText } from './csv-cell.ts';
import * as words from './drill-csv-words.ts';
import { plainTime } from './report-dates.ts';

export interface DrillExport {
  readonly exportId: string;
  readonly exportedAt: InstantMs;
  readonly exportedBy: string;
}

/** `drill-20261121-3f9a6c1e.csv` */
export function drillFileName({ at }: DrillView, exportId: string): string {
  const day = plainTime(instant(at)).slice(0, 10).replaceAll('-', '');
  return `drill-${day}-${exportId.replaceAll(/[^0-9a-z]/gi, '').slice(0, 8)}.csv`;
}

export function drillCsv(drill: DrillView, { exportId, exportedAt, exportedBy }: DrillExport): Uint8Array {
  const facts: Record<keyof typeof words.lines, string> = {
    drill: safeText(drill.drillId),
    at: plainTime(instant(drill.at)),
    by: safeText(drill.by),
    verdict: drill.passed ? words.verdicts.passed : words.verdicts.failed,
    failed: drill.failed.length === 0 ? words.none : drill.failed.map((check) => words.checks[check]).join('、'),
    backup: safeText(drill.backup),
    backupMadeAt: plainTime(instant(drill.backupMadeAt)),
    duration: (drill.durationMs / 1000).toFixed(1),
    transactions: String(drill.transactions),
    sequence: String(drill.sequence),
    restoredSequence: String(drill.restoredSequence),
    lost: String(Math.max(0, drill.sequence - drill.restoredSequence)),
    rows: String(drill.rows),
    restoredRows: String(drill.restoredRows),
    exportId: safeText(exportId),
    exportedAt: plainTime(exportedAt),
    exportedBy: safeText(exportedBy),
  };
  const rows = Object.entries(words.lines).map(([fact, word]) => [word, facts[fact as keyof typeof words.lines]]);
  return Buffer.from(printCsv([[...words.head], ...rows]));
}
