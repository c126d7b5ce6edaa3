/**
 * The answer to "we took the contractor over" (承継): which documents, who represents several, when the filing of the line is enough, and that
 * the service may be withheld until it is done.
 *
 * Source: N 第13条 · N-027, N-028, N-029, N-030, D-N06, D-N41
 */

import { type CivilDate, formatIsoDate } from '../../../core/time.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { type CheckDraft, checkAnswer } from '../checks/check-answer.ts';
import { documentSteps, FOUR_EYES, OPEN_THE_FILE } from './procedure-answer-words.ts';
import {
  COLLABORATION_SUCCESSION,
  deemedWords,
  FILED,
  filingMissing,
  lineFiledStep,
  MAY_BE_WITHHELD,
  NO_SUCCESSION,
  ONE_IS_TREATED,
  REPRESENTATIVE_MISSING,
  representativeStep,
  SUCCESSION_DOCUMENTS,
  SUCCESSION_WORDS,
} from './succession-words.ts';

const DOCUMENTS = ['form', 'proof'] as const;
export type SuccessionDocument = (typeof DOCUMENTS)[number];
const INPUTS = {
  cause: { kind: 'choice', options: ['inheritance', 'merger', 'split', 'businessSale'] },
  collaboration: { kind: 'yesNo' },
  several: { kind: 'yesNo' },
  representativeFiled: { kind: 'yesNo', optional: true },
  documents: { kind: 'ticks', options: DOCUMENTS },
  lineFiledOn: { kind: 'date', optional: true },
} as const;

export const successionRequest = defineLookup({
  question: 'successionRequest',
  service: 'serverSupport',
  group: 'procedures',
  verification: null,
  inputs: INPUTS,
  words: SUCCESSION_WORDS,
  answer: answerSuccession,
});

type Inputs = Asked<typeof INPUTS>['inputs'];
type Finding = Pick<CheckDraft, 'state' | 'outcome' | 'words' | 'cites'> & Partial<CheckDraft>;

/**
 * `decided` while documents are missing, where the line's own filing is deemed enough, and for the sale of a business, which is a transfer;
 * `external` for a collaboration line; `needsApproval` with the documents there, and where several name nobody.
 *
 * Source: N 第13条 · N-027, N-028, N-029, D-N06
 */
function answerSuccession({ facts, today, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  return checkAnswer(facts, tables, {
    rule: 'succession-request/1',
    alsoRead: ['N-026', 'N-030'],
    defectIds: ['D-N41'],
    working: [
      ...documentSteps(SUCCESSION_DOCUMENTS, DOCUMENTS, inputs.documents),
      ...(inputs.several ? [representativeStep(inputs.representativeFiled === true)] : []),
      ...(inputs.lineFiledOn === null ? [] : [lineFiledStep(inputs.lineFiledOn, today)]),
      FOUR_EYES,
    ],
    warnings: [MAY_BE_WITHHELD, OPEN_THE_FILE],
    ...findSuccession(inputs, today),
  });
}

function findSuccession(inputs: Inputs, today: CivilDate): Finding {
  const { cause, collaboration, several, representativeFiled, documents, lineFiledOn } = inputs;
  if (cause === 'businessSale') {
    const outcome = { type: 'noSuccession' };
    return { state: 'decided', outcome, words: NO_SUCCESSION, cites: ['N-027', 'N-023'], warnings: [] };
  }
  if (collaboration) {
    const outcome = { type: 'collaborationLine' };
    const words = COLLABORATION_SUCCESSION;
    return { state: 'external', outcome, words, cites: ['N-027'], defectIds: ['D-N06'] };
  }
  const missing = DOCUMENTS.filter((one) => !documents.includes(one));
  if (missing.length > 0 && lineFiledOn !== null && lineFiledOn <= today) {
    const outcome = { type: 'deemed', on: formatIsoDate(lineFiledOn) };
    return { state: 'decided', outcome, words: deemedWords(lineFiledOn, today), cites: ['N-029', 'N-027'] };
  }
  if (missing.length > 0) {
    const outcome = { type: 'documentsMissing', missing };
    return { state: 'decided', outcome, words: filingMissing(missing), cites: ['N-027'] };
  }
  if (several && representativeFiled !== true) {
    const outcome = { type: 'representativeMissing' };
    const warnings = [ONE_IS_TREATED, MAY_BE_WITHHELD, OPEN_THE_FILE];
    return { state: 'needsApproval', outcome, words: REPRESENTATIVE_MISSING, cites: ['N-028', 'N-027'], warnings };
  }
  const cites = several ? (['N-027', 'N-028'] as const) : (['N-027'] as const);
  return { state: 'needsApproval', outcome: { type: 'filed' }, words: FILED, cites };
}
