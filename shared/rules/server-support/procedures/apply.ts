/**
 * The answer to "I want to apply" (申込): what an application states, who may apply, that the device must have been introduced, and when the
 * contract is formed.
 *
 * Source: N 第6条, 第7条, 第9条1項 · N-012, N-013, N-014, N-015, N-016, N-018, D-N04
 */
import type { Answer } from '../../../decisions/answer.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { type CheckDraft, checkAnswer } from '../checks/check-answer.ts';
import {
  APPLY_WORDS,
  DATA_GOES_TO_PARTNERS,
  DESIGNEE,
  DEVICE_FIRST,
  DEVICE_NOT_IN_YET,
  FORMED_BY_DOCUMENT,
  NOT_THE_PARTY,
  READY_TO_EXAMINE,
  STATEMENTS,
  statementsMissing,
} from './apply-words.ts';
import { documentSteps, OPEN_THE_FILE } from './procedure-answer-words.ts';

const STATED = ['lineNumber', 'details', 'dataConsent'] as const;
export type ApplicationStatement = (typeof STATED)[number];

const INPUTS = {
  party: { kind: 'choice', options: ['lineContractor', 'collaborationDesignee', 'other'] },
  device: { kind: 'choice', options: ['introduced', 'ordered', 'none'] },
  stated: { kind: 'ticks', options: STATED },
} as const;

export const applyRequest = defineLookup({
  question: 'applyRequest',
  service: 'serverSupport',
  group: 'procedures',
  verification: null,
  inputs: INPUTS,
  words: APPLY_WORDS,
  answer: answerApply,
});

type Finding = Pick<CheckDraft, 'state' | 'outcome' | 'words' | 'cites'> & Partial<CheckDraft>;

/**
 * `decided` while something is missing or the party cannot apply; `twoReadings` for a device that is ordered and not yet installed;
 * `needsApproval` once it can be examined, because the company accepts.
 *
 * Source: N 第7条, 第9条1項 · N-013, N-016, N-018
 */
function answerApply({ facts, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const designee = inputs.party === 'collaborationDesignee';
  return checkAnswer(facts, tables, {
    rule: 'apply-request/1',
    alsoRead: ['N-012', 'N-014', 'N-015', 'N-018'],
    defectIds: designee ? ['D-N04'] : [],
    working: [...documentSteps(STATEMENTS, STATED, inputs.stated), FORMED_BY_DOCUMENT],
    warnings: [...(designee ? [DESIGNEE] : []), DATA_GOES_TO_PARTNERS, OPEN_THE_FILE],
    ...findApply(inputs),
  });
}

function findApply({ party, device, stated }: Asked<typeof INPUTS>['inputs']): Finding {
  if (party === 'other') {
    return { state: 'decided', outcome: { type: 'notTheParty' }, words: NOT_THE_PARTY, cites: ['N-012'] };
  }
  if (device === 'none') {
    return { state: 'decided', outcome: { type: 'deviceFirst' }, words: DEVICE_FIRST, cites: ['N-016'] };
  }
  if (device === 'ordered') {
    const outcome = { type: 'deviceOrdered' };
    return {
      state: 'twoReadings',
      outcome,
      words: DEVICE_FIRST,
      cites: ['N-016'],
      alternatives: [DEVICE_NOT_IN_YET],
    };
  }
  const missing = STATED.filter((one) => !stated.includes(one));
  return missing.length > 0
    ? {
        state: 'decided',
        outcome: { type: 'statementsMissing', missing },
        words: statementsMissing(missing),
        cites: ['N-013', 'N-014'],
      }
    : { state: 'needsApproval', outcome: { type: 'toExamine' }, words: READY_TO_EXAMINE, cites: ['N-018', 'N-013'] };
}
