/**
 * The answer to "we want to change the contract" (契約内容の変更): the other items of the application only; a new line number is none of them,
 * and name, address and contact data go by a filing.
 *
 * Source: N 第10条, 第7条1項 · N-022, N-013, N-018, N-020, N-032, D-N05
 */
import type { Answer } from '../../../decisions/answer.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { type CheckDraft, checkAnswer } from '../checks/check-answer.ts';
import {
  BY_FILING,
  CONTRACT_CHANGE_WORDS,
  FORM_FIRST,
  formStep,
  LIKE_AN_APPLICATION,
  LINE_NUMBER_CHANGED,
  LINE_NUMBER_ROUTE,
} from './contract-change-words.ts';
import { FOUR_EYES, OPEN_THE_FILE } from './procedure-answer-words.ts';

const INPUTS = {
  what: { kind: 'choice', options: ['detail', 'lineNumber', 'contactData'] },
  formReceived: { kind: 'yesNo', optional: true },
} as const;

export const contractChange = defineLookup({
  question: 'contractChange',
  service: 'serverSupport',
  group: 'procedures',
  verification: null,
  inputs: INPUTS,
  words: CONTRACT_CHANGE_WORDS,
  answer: answerContractChange,
});

type Finding = Omit<CheckDraft, 'rule'>;

/**
 * `decided` without the request in writing and for contact data, which are filed; `needsApproval` with it, because it is handled like an
 * application; `notProvided` for a changed line number.
 *
 * Source: N 第10条 · N-022, D-N05
 */
function answerContractChange({ facts, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  return checkAnswer(facts, tables, { rule: 'contract-change/1', ...findChange(inputs) });
}

function findChange({ what, formReceived }: Asked<typeof INPUTS>['inputs']): Finding {
  if (what === 'lineNumber') {
    return {
      state: 'notProvided',
      outcome: { type: 'lineNumberChanged' },
      words: LINE_NUMBER_CHANGED,
      cites: ['N-022', 'N-013'],
      defectIds: ['D-N05'],
      alternatives: [LINE_NUMBER_ROUTE],
    };
  }
  if (what === 'contactData') {
    return { state: 'decided', outcome: { type: 'byFiling' }, words: BY_FILING, cites: ['N-032'], alsoRead: ['N-022'] };
  }
  const received = formReceived === true;
  return {
    state: received ? 'needsApproval' : 'decided',
    outcome: { type: received ? 'likeAnApplication' : 'formFirst' },
    words: received ? LIKE_AN_APPLICATION : FORM_FIRST,
    cites: ['N-022'],
    alsoRead: ['N-018', 'N-020'],
    working: [formStep(received), FOUR_EYES],
    warnings: [OPEN_THE_FILE],
  };
}
