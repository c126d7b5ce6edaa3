/** The decisions, each in a box: how certain it is, what it says, on what it rests, how it was counted, and what was said to the caller. */
import type { Content, TableCell } from 'pdfmake/interfaces';
import type { InstantMs } from '../../shared/core/time.ts';
import type { Alternative, Answer, WorkingStep } from '../../shared/decisions/answer.ts';
import type { DecisionView } from '../../shared/desk/views.ts';
import type { AskedLine } from '../../shared/rules/asked-words.ts';
import type { Citation } from '../../shared/terms/citation.ts';
import { editionsOf } from '../../shared/terms/edition.ts';
import { answerStateWords, layerWords, promiseKindWords, serviceLetters } from '../../shared/words/domain-words.ts';
import { questionWords } from '../../shared/words/question-words.ts';
import type { AskedById } from './case-report.ts';
import { AMBER, answerTones, BLUE, chip, framed, INK, label, SIZE } from './pdf-style.ts';
import { longDayOf, shortTime } from './report-dates.ts';
import { alternativeWords, decisionWords, reportText } from './report-words.ts';

/** One frame for each decision; the title goes with the first. */
export const pdfDecisions = (title: string, decisions: readonly DecisionView[], asked: AskedById): Content[] =>
  decisions.map((decision, index) =>
    framed(index === 0 ? title : null, decisionBlocks(decision, asked[decision.decisionId] ?? [])),
  );

function decisionBlocks(decision: DecisionView, asked: readonly AskedLine[]): Content[] {
  const { answer } = decision;
  const blocks: (Content | null)[] = [
    outcome(decision),
    asked.length === 0 ? null : block(decisionWords.asked, askedTable(asked)),
    block(decisionWords.readAloud, readAloud(answer.readAloud)),
    ...pieces(answer.working).map((steps, index) => block(index === 0 ? decisionWords.working : null, working(steps))),
    answer.alternatives.length === 0 ? null : block(decisionWords.alternatives, alternatives(answer.alternatives)),
    answer.promise === null ? null : block(decisionWords.promise, { text: promiseText(answer.promise) }),
    answer.warnings.length === 0 ? null : block(decisionWords.warnings, { stack: answer.warnings.map(warning) }),
    versionLine(answer),
  ];
  return blocks.filter((part) => part !== null);
}

/** A working that could fill a page is cut, because a block stays whole. */
const STEPS_IN_A_BLOCK = 20;
function pieces(steps: readonly WorkingStep[]): (readonly WorkingStep[])[] {
  const count = Math.ceil(steps.length / STEPS_IN_A_BLOCK);
  return Array.from({ length: count }, (_, piece) =>
    steps.slice(piece * STEPS_IN_A_BLOCK, (piece + 1) * STEPS_IN_A_BLOCK),
  );
}

const outcome = (decision: DecisionView): Content => ({
  stack: [
    decisionLine(decision),
    { text: decision.answer.headline, fontSize: SIZE.headline, bold: true, margin: [0, 4, 0, 0] },
    { text: decision.answer.reason, color: INK.soft },
    ...(decision.underDoubtfulClock ? [warning(reportText.doubtfulClock)] : []),
    {
      text: citationTexts(decision.answer).join('  ・  '),
      fontSize: SIZE.label,
      color: INK.act,
      margin: [0, 3, 0, 0],
    },
  ],
});

const block = (title: string | null, content: Content): Content => ({
  stack: title === null ? [content] : [{ ...label(title), margin: [0, 9, 0, 2] }, content],
});

function decisionLine({ answer, acceptedAt, acceptedBy }: DecisionView): Content {
  const accepted = decisionWords.accepted(shortTime(acceptedAt as InstantMs), acceptedBy);
  return {
    columns: [
      { width: 'auto', stack: [chip(answerStateWords[answer.state], answerTones[answer.state])] },
      { width: '*', text: questionWords[answer.question], bold: true, color: INK.soft, margin: [0, 1, 0, 0] },
      { width: 'auto', text: accepted, fontSize: SIZE.label, color: INK.faint, margin: [0, 2, 0, 0] },
    ],
    columnGap: 8,
  };
}

/** The places of an answer, each with its source, and behind them the edition of a text whose parts differ in age. */
export const citationTexts = ({ citations }: Pick<Answer, 'citations'>): readonly string[] => [
  ...citations.map(citationText),
  ...editionsOf(citations),
];

/** `N 別紙1 3.1.1(1)`, `運用 遠隔地の一覧`. */
function citationText({ layer, service, place }: Citation): string {
  const source = layer === 'terms' && service !== null ? serviceLetters[service] : layerWords[layer];
  return `${source} ${place}`;
}

const warning = (text: string): Content => ({ text, color: AMBER.ink, margin: [0, 1, 0, 1] });

const readAloud = (text: string): Content => ({
  table: { widths: ['*'], body: [[{ text, fontSize: SIZE.read, lineHeight: 1.45, fillColor: BLUE.ground }]] },
  layout: 'quote',
});

const askedTable = (lines: readonly AskedLine[]): Content => ({
  table: {
    widths: [150, '*'],
    body: lines.map(({ label: name, text }): TableCell[] => [{ text: name, color: INK.soft }, { text }]),
  },
  layout: 'ruled',
});

function working(steps: readonly WorkingStep[]): Content {
  const body = steps.map(({ label: name, text, predicted }): TableCell[] => [
    { text: name, color: INK.soft },
    { text: predicted ? [text, { text: `  ${reportText.predicted}`, color: AMBER.ink, fontSize: SIZE.label }] : text },
  ]);
  return { table: { widths: [70, '*'], body }, layout: 'ruled' };
}

function alternatives(list: readonly Alternative[]): Content {
  const body = list.map(({ kind, label: name, headline, note }): TableCell[] => [
    { text: alternativeWords[kind], color: INK.soft },
    {
      stack: [
        { text: [name, '  ', { text: headline, bold: true }] },
        { text: note, color: INK.soft, fontSize: SIZE.label },
      ],
    },
  ]);
  return { table: { widths: [70, '*'], body, dontBreakRows: true }, layout: 'ruled' };
}

function promiseText({ kind, due, text, tentative }: NonNullable<Answer['promise']>): string {
  const likely = tentative ? `（${reportText.tentative}）` : '';
  return `${longDayOf(due)}  ${promiseKindWords[kind]}  ${text}${likely}`;
}

/** The ids by which the answer can be computed again: rules, known faults of the terms, and the version of every table it read. */
function versionLine({ ruleIds, defectIds, versions }: Answer): Content {
  const parts = [
    `${decisionWords.rules} ${ruleIds.join(' ')}`,
    ...(defectIds.length === 0 ? [] : [`${decisionWords.defects} ${defectIds.join(' ')}`]),
    `${decisionWords.versions} ${Object.entries(versions)
      .map(([table, version]) => `${table} ${version}`)
      .join(', ')}`,
  ];
  return { text: parts.join('   '), fontSize: SIZE.small, color: INK.faint, margin: [0, 9, 0, 0] };
}
