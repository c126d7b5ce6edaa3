/** The first thing a reader sees: which case this is, in what state, whose, and the few facts that place it. */
import type { Content, TableCell } from 'pdfmake/interfaces';
import type { CaseState } from '../../shared/cases/case-words.ts';
import type { InstantMs } from '../../shared/core/time.ts';
import {
  caseStateWords,
  categoryWords,
  dispositionWords,
  NOTHING,
  serviceWords,
} from '../../shared/words/domain-words.ts';
import type { CaseReport } from './case-report.ts';
import { AMBER, BLUE, chip, GREEN, INK, label, RED, SIZE, type Tone } from './pdf-style.ts';
import { longDayOf, longTime } from './report-dates.ts';
import { disclosureWords, factWords, reportText, WITHHELD } from './report-words.ts';

const stateTones = { open: BLUE, waiting: AMBER, closed: GREEN } as const satisfies Record<CaseState, Tone>;

export function pdfHead({ case: view, stamp }: CaseReport): Content[] {
  const secrecy = `${reportText.confidential} ・ ${disclosureWords[stamp.disclosure]}`;
  return [
    {
      columns: [
        { width: '*', text: reportText.title, color: INK.soft, characterSpacing: 1 },
        { width: 'auto', stack: [chip(secrecy, stamp.disclosure === 'full' ? RED : BLUE)] },
      ],
      columnGap: 8,
    },
    {
      columns: [
        { width: 'auto', text: view.number, fontSize: SIZE.number, bold: true },
        { width: 'auto', stack: [chip(caseStateWords[view.state], stateTones[view.state])], margin: [0, 11, 0, 0] },
      ],
      columnGap: 10,
      margin: [0, 2, 0, 0],
    },
    { text: contractorOf(view, stamp), fontSize: SIZE.name, margin: [0, 2, 0, 10] },
    factsOf(view),
  ];
}

function contractorOf(view: CaseReport['case'], stamp: CaseReport['stamp']): string {
  if (view.handle === null) return reportText.noContractor;
  return (stamp.disclosure === 'full' ? view.contractorName : null) ?? view.maskedName ?? WITHHELD;
}

/** Two pairs to a row: what the case is about on the left, its days on the right. */
function factsOf(view: CaseReport['case']): Content {
  const facts: readonly (readonly [string, string])[] = [
    [factWords.service, view.service === null ? NOTHING : serviceWords[view.service]],
    [factWords.openedAt, longTime(view.openedAt as InstantMs)],
    [factWords.handle, view.handle ?? NOTHING],
    [factWords.updatedAt, longTime(view.updatedAt as InstantMs)],
    [factWords.category, view.category === null ? NOTHING : categoryWords[view.category]],
    [factWords.closedAt, view.closedAt === null ? NOTHING : longTime(view.closedAt as InstantMs)],
    [factWords.disposition, view.disposition === null ? NOTHING : dispositionWords[view.disposition]],
    [factWords.nextDue, view.nextDue === null ? NOTHING : longDayOf(view.nextDue)],
    [factWords.operator, view.operatorName],
    [factWords.tags, view.tags.length === 0 ? NOTHING : view.tags.join('、')],
  ];
  const cells = facts.map(([name, value]): TableCell[] => [label(name, 1.5), { text: value }]);
  const body = Array.from({ length: cells.length / 2 }, (_, row) => [
    ...(cells[row * 2] ?? []),
    ...(cells[row * 2 + 1] ?? []),
  ]);
  return { table: { widths: [52, '*', 52, 170], body }, layout: 'ruled' };
}
