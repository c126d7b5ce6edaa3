/**
 * Whether the conditions for using the service are met (利用の条件): the seven of N 37(1), and the path to the internet, which the
 * contractor provides.
 *
 * Source: N 第14条, 第37条1項 · N-031, N-105
 */
import type { Answer } from '../../../decisions/answer.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { type CheckDraft, checkAnswer } from './check-answer.ts';
import {
  CONDITIONS_MET_WORDS,
  type Condition,
  type ConditionStanding,
  conditionStep,
  conditionsUnknownWords,
  conditionsUnmetWords,
  LINE_FAULT_WORDS,
  MAY_STILL_BE_IMPOSSIBLE,
  REPRESENTATIVE_WORDS,
  SERVICE_CONDITIONS_WORDS,
} from './service-conditions-words.ts';

const yesNo = { kind: 'yesNo', optional: true } as const;
const INPUTS = {
  requestedByContractor: { kind: 'choice', options: ['contractor', 'representative', 'stranger'], optional: true },
  internetPath: { kind: 'choice', options: ['working', 'notPrepared', 'lineFault'], optional: true },
  connectedToLine: yesNo,
  alwaysOnline: yesNo,
  lineOpen: yesNo,
  providerUsable: yesNo,
  environmentKept: yesNo,
  runToSpecification: yesNo,
} as const;

export const serviceConditions = defineLookup({
  question: 'serviceConditions',
  service: 'serverSupport',
  group: 'checks',
  verification: 'A',
  inputs: INPUTS,
  words: SERVICE_CONDITIONS_WORDS,
  answer: answerServiceConditions,
});

type Inputs = Asked<typeof INPUTS>['inputs'];

/**
 * `needsApproval` where a condition is not met, because declining is a judgement (N-109), or where a representative asks; `decided` for a
 * fault of the line, which is no matter of this service, for what is still to be asked, and where all hold.
 *
 * Source: N 第14条, 第37条1項 · N-031, N-105
 */
function answerServiceConditions({ facts, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const conditions = Object.keys(INPUTS) as readonly Condition[];
  const thatAre = (standing: ConditionStanding): readonly Condition[] =>
    conditions.filter((condition) => standingOf(condition, inputs) === standing);
  const [unmet, unknown] = [thatAre('unmet'), thatAre('unknown')];
  const frame = {
    rule: 'service-conditions/1',
    cites: ['N-105', 'N-031'],
    working: conditions.map((condition) => conditionStep(condition, standingOf(condition, inputs))),
  } as const satisfies Partial<CheckDraft>;
  if (unmet.length > 0) {
    const outcome = { type: 'conditionsUnmet', unmet, unknown };
    const words = conditionsUnmetWords(unmet);
    return checkAnswer(facts, tables, { ...frame, state: 'needsApproval', outcome, words, alsoRead: ['N-109'] });
  }
  if (inputs.internetPath === 'lineFault') {
    const cites = ['N-031', 'N-105'] as const;
    return checkAnswer(facts, tables, {
      ...frame,
      cites,
      state: 'decided',
      outcome: { type: 'lineFault' },
      words: LINE_FAULT_WORDS,
    });
  }
  if (thatAre('ask').length > 0) {
    const outcome = { type: 'representativeAsks', unknown };
    return checkAnswer(facts, tables, { ...frame, state: 'needsApproval', outcome, words: REPRESENTATIVE_WORDS });
  }
  if (unknown.length > 0) {
    const outcome = { type: 'conditionsUnknown', unknown };
    return checkAnswer(facts, tables, { ...frame, state: 'decided', outcome, words: conditionsUnknownWords(unknown) });
  }
  return checkAnswer(facts, tables, {
    ...frame,
    state: 'decided',
    outcome: { type: 'conditionsMet' },
    words: CONDITIONS_MET_WORDS,
    warnings: [MAY_STILL_BE_IMPOSSIBLE],
  });
}

/** A line that is down by a fault has been provided, so it is no condition unmet. */
function standingOf(condition: Condition, inputs: Inputs): ConditionStanding {
  const value = inputs[condition];
  switch (value) {
    case null:
      return 'unknown';
    case true:
    case 'contractor':
    case 'working':
      return 'met';
    case 'lineFault':
      return 'down';
    case 'representative':
      return 'ask';
    case false:
    case 'stranger':
    case 'notPrepared':
      return 'unmet';
  }
}
