/**
 * The case report for people: A4, text that can be selected and searched, and on every page who took it out, when, under which number.
 * The same report gives the same bytes: its only date is the export's.
 */
import type { Content } from 'pdfmake/interfaces';
import { NOTHING } from '../../shared/words/domain-words.ts';
import type { CaseReport, ExportStamp } from './case-report.ts';
import { type FontCoverage, readCoverage } from './font-coverage.ts';
import type { ReportFonts } from './load-fonts.ts';
import { pdfDecisions } from './pdf-decisions.ts';
import { pdfHead } from './pdf-head.ts';
import type { PrintOrder } from './pdf-kernel.ts';
import { INK, label, SIZE, titledTable } from './pdf-style.ts';
import { checkTable, contactTable, promiseTable, timelineTable, verificationTable } from './pdf-tables.ts';
import { printPdf } from './print-pdf.ts';
import { printableText, splitAtLongRuns } from './printable-text.ts';
import { longTime, plainTime } from './report-dates.ts';
import { aboutWords, disclosureWords, purposeWords, reportText, sectionWords } from './report-words.ts';

export function casePdf(report: CaseReport, fonts: ReportFonts): Promise<Uint8Array> {
  return printPdf(printOrderOf(report, readCoverage(fonts.regular)), fonts);
}

/** What is printed, every text of it in characters that the font has. */
export function printOrderOf(report: CaseReport, coverage: FontCoverage): PrintOrder {
  const { case: view, stamp } = report;
  const product = `${reportText.product} ${stamp.appVersion}`;
  const secrecy = `${reportText.confidential} ・ ${disclosureWords[stamp.disclosure]}`;
  const order: PrintOrder = {
    title: `${reportText.title} ${view.number}`,
    subject: stamp.exportId,
    author: stamp.exportedBy,
    producer: product,
    createdAt: stamp.exportedAt,
    head: { first: [reportText.product, ''], others: [`${reportText.title}  ${view.number}`, secrecy] },
    foot: [
      `${stamp.exportedBy} ・ ${plainTime(stamp.exportedAt)} JST`,
      `${aboutWords.exportId} ${stamp.exportId} ・ ${aboutWords.headCode} ${stamp.headCode}`,
    ],
    content: [...pdfHead(report), ...sectionsOf(report)],
  };
  return printable(order, coverage) as PrintOrder;
}

function sectionsOf({ case: view, asked, stamp }: CaseReport): Content[] {
  return [
    ...(view.decisions.length === 0
      ? [empty(sectionWords.decisions)]
      : pdfDecisions(sectionWords.decisions, view.decisions, asked)),
    view.promises.length === 0 ? empty(sectionWords.promises) : promiseTable(view.promises),
    view.contacts.length === 0 ? empty(sectionWords.contacts) : contactTable(view.contacts, stamp.disclosure),
    view.timeline.length === 0 ? empty(sectionWords.timeline) : timelineTable(view.timeline),
    view.verifications.length === 0 ? empty(sectionWords.verifications) : verificationTable(view.verifications),
    Object.keys(view.checks).length === 0 ? empty(sectionWords.checks) : checkTable(view.checks),
    ...about(stamp),
  ];
}

/** A reader must not wonder whether something was left out. */
const empty = (title: string): Content =>
  titledTable({ title, columns: [], widths: ['*'], rows: [[{ text: reportText.none, color: INK.faint }]] });

function about(stamp: ExportStamp): Content[] {
  const facts: readonly (readonly [string, string])[] = [
    [aboutWords.exportedBy, stamp.exportedBy],
    [aboutWords.exportedAt, longTime(stamp.exportedAt)],
    [aboutWords.purpose, purposeWords[stamp.purpose]],
    [aboutWords.reason, stamp.reason ?? NOTHING],
    [aboutWords.disclosure, disclosureWords[stamp.disclosure]],
    [aboutWords.exportId, stamp.exportId],
    [aboutWords.headCode, stamp.headCode],
    [aboutWords.appVersion, `${reportText.product} ${stamp.appVersion}`],
  ];
  const rows = facts.map(([name, value]) => [label(name, 1), { text: value }]);
  const words = `${aboutWords[stamp.disclosure]}\n${aboutWords.integrity}`;
  return [
    titledTable({ title: sectionWords.about, columns: [], widths: [70, '*'], rows }),
    { text: words, fontSize: SIZE.label, color: INK.soft, margin: [0, 8, 0, 0] },
  ];
}

/** Every text in the order made printable, wherever it stands: no cell can forget it. */
function printable(node: unknown, coverage: FontCoverage): unknown {
  if (typeof node === 'string') return printableText(node, coverage);
  if (Array.isArray(node)) return node.map((member) => printable(member, coverage));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([member, value]) => {
      const made = printable(value, coverage);
      return [member, member === 'text' ? breakable(made) : made];
    }),
  );
}

/** A text whose long runs are set to break anywhere; otherwise they would run off the paper and take their table along. */
function breakable(text: unknown): unknown {
  if (Array.isArray(text)) return text.flatMap(breakable);
  if (typeof text !== 'string') return text;
  const parts = splitAtLongRuns(text);
  return parts.length < 2 && parts[0]?.isLong !== true
    ? text
    : parts.map(({ text: part, isLong }) => (isLong ? { text: part, wordBreak: 'break-all' } : part));
}
