/**
 * The case report for a spreadsheet: one table, one line for each thing that was recorded, so that a filter on one column shows the decisions,
 * the promises or one operator's entries, and every line says from which case and which export it comes, even when it is copied elsewhere.
 * UTF-8 with a byte order mark, CRLF, as Excel in Japan opens it; no cell computes anything.
 */
import { CHECK_ITEMS } from '../../shared/cases/case-words.ts';
import { STAMPS } from '../../shared/contacts/stamps.ts';
import { type InstantMs, instant } from '../../shared/core/time.ts';
import type { DecisionView } from '../../shared/desk/views.ts';
import type { AskedLine } from '../../shared/rules/asked-words.ts';
import { checkWords } from '../../shared/words/check-words.ts';
import * as domain from '../../shared/words/domain-words.ts';
import { questionWords } from '../../shared/words/question-words.ts';
import type { CaseReport } from './case-report.ts';
import { safeText } from './csv-cell.ts';
import { factText } from './fact-text.ts';
import { citationTexts } from './pdf-decisions.ts';
import { itemsText } from './pdf-tables.ts';
import { plainTime, span } from './report-dates.ts';
import * as words from './report-words.ts';

/** A day or an instant stays bare, so that a spreadsheet sorts it as one; text is made safe when the line is written. */
interface Line {
  readonly section: keyof typeof words.csvWords.sections;
  readonly at?: number | null;
  readonly item?: string;
  readonly text?: string;
  readonly rule?: string;
  readonly due?: string | null;
  readonly state?: string;
  readonly by?: string;
}

export function caseCsv(report: CaseReport): Uint8Array {
  const { case: view, stamp } = report;
  const rows = linesOf(report).map((line) => [
    safeText(view.number),
    line.at === undefined || line.at === null ? '' : plainTime(instant(line.at)),
    words.csvWords.sections[line.section],
    ...[line.item, line.text, line.rule].map((text) => safeText(text ?? '')),
    line.due ?? '',
    ...[line.state, line.by, stamp.exportId].map((text) => safeText(text ?? '')),
  ]);
  return Buffer.from(printCsv([words.csvWords.columns, ...rows]));
}

/** Rows of finished cells as RFC 4180 text behind a byte order mark; every cell is quoted, so that no line break or blank is lost. */
export function printCsv(rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  return `\ufeff${rows.map((cells) => `${line(cells)}\r\n`).join('')}`;
}

function linesOf(report: CaseReport): Line[] {
  const { case: view } = report;
  return [
    ...caseLines(report),
    ...view.contacts.flatMap(stampLines),
    ...view.timeline.map(
      (entry): Line => ({
        section: 'timeline',
        at: entry.at,
        item: domain.timelineWords[entry.kind],
        text: [factText(entry), entry.withheld ? words.WITHHELD : (entry.text ?? '')].filter(Boolean).join('\n'),
        by: entry.actorName,
      }),
    ),
    ...view.decisions.flatMap((decision) => decisionLines(decision, report.asked[decision.decisionId] ?? [])),
    ...view.promises.map(
      (promise): Line => ({
        section: 'promise',
        item: domain.promiseKindWords[promise.kind],
        text: promise.tentative ? `${promise.text}（${words.reportText.tentative}）` : promise.text,
        due: promise.due,
        state: domain.promiseStateWords[promise.state],
      }),
    ),
    ...view.verifications.map(
      (record): Line => ({
        section: 'verification',
        at: record.at,
        item: `${domain.riskLevelWords[record.level]}（${record.level}）`,
        text: `${domain.verificationMethodWords[record.method]} ${itemsText(record)}`,
        state: domain.verificationResultWords[record.result],
        by: record.operatorName,
      }),
    ),
    ...checkLines(view.checks),
  ];
}

function caseLines({ case: view, stamp }: CaseReport): Line[] {
  const name = (stamp.disclosure === 'full' ? view.contractorName : null) ?? view.maskedName;
  const facts: readonly (readonly [string, string | null])[] = [
    [words.factWords.contractor, name],
    [words.factWords.handle, view.handle],
    [words.factWords.service, view.service === null ? null : domain.serviceWords[view.service]],
    [words.factWords.category, view.category === null ? null : domain.categoryWords[view.category]],
    [words.factWords.disposition, view.disposition === null ? null : domain.dispositionWords[view.disposition]],
    [words.factWords.state, domain.caseStateWords[view.state]],
    [words.factWords.tags, view.tags.join('、')],
  ];
  const exported = [
    words.purposeWords[stamp.purpose],
    words.disclosureWords[stamp.disclosure],
    `${words.aboutWords.headCode} ${stamp.headCode}`,
    `${words.reportText.product} ${stamp.appVersion}`,
    ...(stamp.reason === null ? [] : [stamp.reason]),
  ];
  return [
    {
      section: 'report',
      at: stamp.exportedAt,
      item: words.reportText.title,
      text: exported.join('、'),
      by: stamp.exportedBy,
    },
    { section: 'case', at: view.openedAt, item: words.factWords.openedAt, by: view.operatorName },
    {
      section: 'case',
      at: view.closedAt,
      item: words.factWords.closedAt,
      text: view.closedAt === null ? domain.NOTHING : '',
    },
    ...facts.map(([item, text]): Line => ({ section: 'case', item, text: text ?? domain.NOTHING })),
    { section: 'case', item: words.factWords.nextDue, due: view.nextDue },
  ];
}

function stampLines({
  stamps,
  holds,
  corrected,
  callerNumber,
  source,
}: CaseReport['case']['contacts'][number]): Line[] {
  return [
    ...STAMPS.flatMap((stamp): Line[] => {
      const at = stamps[stamp];
      if (at === null) return [];
      const text = corrected.includes(stamp) ? words.reportText.corrected : '';
      return [{ section: 'stamp', at, item: domain.stampWords[stamp], text }];
    }),
    ...holds.map(
      ({ from, to }): Line => ({
        section: 'stamp',
        at: from,
        item: words.factWords.hold,
        text: to === null ? words.reportText.ongoing : span(from as InstantMs, to as InstantMs),
      }),
    ),
    {
      section: 'stamp',
      item: words.factWords.callerNumber,
      text: callerNumber ?? domain.NOTHING,
      state: words.sourceWords[source] ?? source,
    },
  ];
}

function decisionLines({ answer, acceptedAt, acceptedBy }: DecisionView, asked: readonly AskedLine[]): Line[] {
  const rule = citationTexts(answer).join('、');
  const item = questionWords[answer.question];
  return [
    {
      section: 'decision',
      at: acceptedAt,
      item,
      text: [answer.headline, answer.reason, answer.readAloud, ...answer.warnings].join('\n'),
      rule,
      due: answer.promise?.due ?? null,
      state: domain.answerStateWords[answer.state],
      by: acceptedBy,
    },
    ...asked.map(({ label, text }): Line => ({ section: 'asked', at: acceptedAt, item: label, text })),
    ...answer.working.map(
      ({ label, text, predicted }): Line => ({
        section: 'working',
        at: acceptedAt,
        item: label,
        text,
        state: predicted ? words.reportText.predicted : '',
      }),
    ),
    ...answer.alternatives.map(
      ({ kind, label, headline, note, date }): Line => ({
        section: 'alternative',
        at: acceptedAt,
        item: words.alternativeWords[kind],
        text: [`${label} ${headline}`, note].join('\n'),
        due: date,
      }),
    ),
  ];
}

const checkLines = (checks: CaseReport['case']['checks']): Line[] =>
  CHECK_ITEMS.flatMap((item): Line[] => {
    const check = checks[item];
    if (check === undefined) return [];
    return [
      {
        section: 'check',
        at: check.at,
        item: checkWords[item].label,
        text: words.checkAnswerWords[check.answer],
        rule: checkWords[item].cite,
      },
    ];
  });
