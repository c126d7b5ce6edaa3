/** The records of the case as tables: promises, contacts with their stamps, the timeline, verifications and checks. */
import type { Content, ContentText, TableCell } from 'pdfmake/interfaces';
import { CHECK_ITEMS } from '../../shared/cases/case-words.ts';
import { STAMPS } from '../../shared/contacts/stamps.ts';
import { type InstantMs, instant } from '../../shared/core/time.ts';
import { checkWords } from '../../shared/words/check-words.ts';
import {
  NOTHING,
  promiseKindWords,
  promiseStateWords,
  riskLevelWords,
  stampWords,
  timelineWords,
  verificationItemWords,
  verificationMethodWords,
  verificationResultWords,
} from '../../shared/words/domain-words.ts';
import type { CaseReport, ReportEntry } from './case-report.ts';
import { factText } from './fact-text.ts';
import { AMBER, GREEN, INK, label, SIZE, titledTable } from './pdf-style.ts';
import { longDayOf, shortTime, span } from './report-dates.ts';
import {
  checkAnswerWords,
  columnWords,
  factWords,
  itemOutcomeWords,
  reportText,
  sectionWords,
  sourceWords,
  WITHHELD,
} from './report-words.ts';

type View = CaseReport['case'];

const soft = (text: string): ContentText => ({ text, color: INK.soft });
const time = (at: number): ContentText => ({ text: shortTime(at as InstantMs), noWrap: true });

export function promiseTable(promises: View['promises']): Content {
  const rows = promises.map(({ due, kind, text, tentative, state }): TableCell[] => [
    { text: longDayOf(due), noWrap: true },
    { text: promiseKindWords[kind] },
    { text: tentative ? `${text}（${reportText.tentative}）` : text },
    { text: promiseStateWords[state], color: state === 'open' ? AMBER.ink : INK.full },
  ]);
  return titledTable({ title: sectionWords.promises, columns: columnWords.promises, widths: [112, 52, '*', 52], rows });
}

/** Every contact as two lines of stamps, in the order of a call, and one line about the conversation. */
export function contactTable(contacts: View['contacts'], disclosure: CaseReport['stamp']['disclosure']): Content {
  const rows = contacts.flatMap((contact) => [...stampRows(contact), [...conversation(contact, disclosure)]]);
  return titledTable({
    title: sectionWords.contacts,
    columns: [],
    widths: ['*', '*', '*', '*'],
    rows,
    keepTogether: 3,
  });
}

const STAMPS_IN_A_ROW = 4;

function stampRows({ stamps, corrected }: View['contacts'][number]): TableCell[][] {
  const cells = STAMPS.map((stamp): TableCell => {
    const at = stamps[stamp];
    const name = corrected.includes(stamp) ? `${stampWords[stamp]}（${reportText.corrected}）` : stampWords[stamp];
    return { stack: [label(name), at === null ? { text: NOTHING, color: INK.faint } : time(at)] };
  });
  return [cells.slice(0, STAMPS_IN_A_ROW), cells.slice(STAMPS_IN_A_ROW)];
}

function conversation(contact: View['contacts'][number], disclosure: CaseReport['stamp']['disclosure']): TableCell[] {
  const { stamps, holds, callerNumber, source } = contact;
  const { answer, end } = stamps;
  const talk = answer === null ? reportText.notInCall : end === null ? reportText.ongoing : lengthOf(answer, end);
  const held = holds.reduce((sum, { from, to }) => sum + ((to ?? end ?? from) - from), 0);
  const number = disclosure === 'masked' ? WITHHELD : (callerNumber ?? NOTHING);
  const named = (name: string, text: string): TableCell => ({ stack: [label(name), text] });
  return [
    named(factWords.talk, talk),
    named(factWords.hold, holds.length === 0 ? NOTHING : reportText.holds(holds.length, lengthOf(0, held))),
    named(factWords.callerNumber, number),
    named(factWords.source, sourceWords[source] ?? source),
  ];
}

const lengthOf = (from: number, to: number): string => span(instant(from), instant(to));

/** An entry up to this length is kept whole on its page. */
const WHOLE_TEXT = 600;
const WHOLE_LINES = 20;

export function timelineTable(timeline: readonly ReportEntry[]): Content {
  const rows = timeline.map((entry): TableCell[] => [
    time(entry.at),
    { text: timelineWords[entry.kind] },
    { stack: entryLines(entry) },
    soft(entry.actorName),
  ]);
  const longRows = timeline.some(
    ({ text }) => (text?.length ?? 0) > WHOLE_TEXT || (text?.split('\n').length ?? 0) > WHOLE_LINES,
  );
  return titledTable({
    title: sectionWords.timeline,
    columns: columnWords.timeline,
    widths: [72, 62, '*', 62],
    rows,
    longRows,
  });
}

function entryLines(entry: ReportEntry): Content[] {
  const facts = factText(entry);
  const text = entry.withheld ? WITHHELD : entry.text;
  const lines: Content[] = [];
  if (facts !== '') lines.push({ text: facts, color: text === null ? INK.full : INK.soft });
  if (text !== null) lines.push({ text, color: entry.withheld ? INK.faint : INK.full });
  return lines.length === 0 ? [{ text: NOTHING, color: INK.faint }] : lines;
}

export function verificationTable(records: View['verifications']): Content {
  const rows = records.map((record): TableCell[] => [
    time(record.at),
    { text: `${record.level} ${riskLevelWords[record.level]}` },
    { text: verificationMethodWords[record.method] },
    { text: itemsText(record) },
    { text: verificationResultWords[record.result], color: record.result === 'confirmed' ? GREEN.ink : INK.full },
    {
      stack: [
        soft(record.operatorName),
        { text: `v${record.normaliserVersion}`, fontSize: SIZE.small, color: INK.faint },
      ],
    },
  ]);
  return titledTable({
    title: sectionWords.verifications,
    columns: columnWords.verifications,
    widths: [72, 84, 62, '*', 66, 56],
    rows,
  });
}

/** The items, with the result of each where this reader may know it. */
export function itemsText({ items, perItem }: View['verifications'][number]): string {
  const outcomes = new Map((perItem ?? '').split(' ').map((pair) => [...pair.split(':'), ''] as [string, string]));
  return items
    .map((item) => {
      const outcome = outcomes.get(item);
      return outcome === undefined || outcome === ''
        ? verificationItemWords[item]
        : `${verificationItemWords[item]} ${itemOutcomeWords[outcome] ?? outcome}`;
    })
    .join('、');
}

export function checkTable(checks: View['checks']): Content {
  const rows = CHECK_ITEMS.flatMap((item): TableCell[][] => {
    const check = checks[item];
    if (check === undefined) return [];
    return [
      [
        { text: checkWords[item].label },
        { text: checkWords[item].cite, color: INK.act },
        { text: checkAnswerWords[check.answer], color: check.answer === 'yes' ? INK.full : AMBER.ink },
        time(check.at),
      ],
    ];
  });
  return titledTable({ title: sectionWords.checks, columns: columnWords.checks, widths: ['*', 66, 46, 72], rows });
}
