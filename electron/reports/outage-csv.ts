/**
 * The prepared caps of an outage for a spreadsheet: one line a contract, names masked, every line saying from which list and which export it comes, so
 * that no copy of it can be taken for a list of payments.
 */
import { type InstantMs, instant } from '../../shared/core/time.ts';
import type { CapRow, PreparationView } from '../../shared/desk/outage-views.ts';
import { NOTHING, phonePlanWords } from '../../shared/words/domain-words.ts';
import { capReasonWords, capStateWords, extentWords, partyWords } from '../../shared/words/outage-words.ts';
import { printCsv } from './case-csv.ts';
import { safeText } from './csv-cell.ts';
import * as words from './outage-csv-words.ts';
import { plainTime } from './report-dates.ts';

export interface OutageExport {
  readonly number: number;
  readonly list: PreparationView;
  readonly exportId: string;
  readonly exportedAt: InstantMs;
  readonly exportedBy: string;
  readonly purpose: keyof typeof words.purposes;
}

/** `outage-12-3f9a6c1e.csv` */
export const capsFileName = (number: number, exportId: string): string =>
  `outage-${number}-${exportId.replaceAll(/[^0-9a-z]/gi, '').slice(0, 8)}.csv`;

/** The head of the table. */
export const csvHead = (): string => printCsv([words.columns]);

/** Some lines of it, without a byte order mark. */
export function csvLines(report: OutageExport, rows: readonly CapRow[]): string {
  const { list } = report;
  const version = Object.entries(list.versions)
    .map(([id, number]) => (id.startsWith('P-') ? `${id} ${words.version(number)}` : number))
    .join('、');
  const common = [
    plainTime(instant(list.knownAt)),
    plainTime(instant(list.restoredAt)),
    extentWords[list.extent],
    partyWords[list.party],
    safeText([list.rule, version].join('、')),
    plainTime(instant(list.finishedAt)),
    words.purposes[report.purpose],
    safeText(report.exportedBy),
    plainTime(report.exportedAt),
    safeText(report.exportId),
  ];
  return printCsv(rows.map((row) => [...cellsOf(report, row), ...common])).slice(1);
}

function cellsOf({ number, list }: OutageExport, row: CapRow): string[] {
  const undecided = row.state === 'capped' && list.party === 'carrier' && list.totals.received === null;
  return [
    safeText(`No.${number}`),
    safeText(row.handle),
    safeText(row.maskedName ?? NOTHING),
    row.plan === null ? NOTHING : phonePlanWords[row.plan],
    capStateWords[row.state],
    row.reason === null ? (undecided ? words.notReceived : '') : capReasonWords[row.reason],
    amount(row.days),
    amount(row.fee),
    amount(row.cap),
    amount(row.oneMonth),
    amount(row.share),
    row.ended ? words.ended : '',
  ];
}

const amount = (value: number | null): string => (value === null ? '' : String(value));
