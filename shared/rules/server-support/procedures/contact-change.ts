/**
 * The answer to "our address or contact data has changed" (氏名・連絡先の変更): filed promptly, proved by something else than the call that asks,
 * with the caller identified at level C, and decided by somebody else.
 *
 * Source: N 第15条 · N-032, N-033, N-034, D-N07 · P-VERIFY
 */
import type { Answer } from '../../../decisions/answer.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { type CheckDraft, checkAnswer } from '../checks/check-answer.ts';
import {
  CONTACT_CHANGE_WORDS,
  changeSteps,
  LEVEL_C_MISSING,
  NOT_FROM_THIS_CALL,
  NOTICES_GO_TO_THE_OLD,
  READY_FOR_DECISION,
  WAIT_FOR_EVIDENCE,
} from './contact-change-words.ts';
import { FOUR_EYES, OPEN_THE_FILE } from './procedure-answer-words.ts';

const DATA = ['name', 'tradeName', 'address', 'phone', 'email', 'billAddress'] as const;
export type ContactDatum = (typeof DATA)[number];
const EVIDENCES = ['thisCall', 'proofDocument', 'callBackOnFile', 'letterFromContractor'] as const;
export type ContactEvidence = (typeof EVIDENCES)[number];
/** A notice by mail still counts where these were not filed; phone and e-mail are not among them (D-N07). Source: N 第15条2項 · N-033 */
const DEEMED: readonly ContactDatum[] = ['name', 'tradeName', 'address', 'billAddress'];

const INPUTS = {
  changed: { kind: 'ticks', options: DATA },
  evidence: { kind: 'choice', options: EVIDENCES, optional: true },
  confirmedAtC: { kind: 'yesNo', optional: true },
} as const;

export const contactChange = defineLookup({
  question: 'contactChange',
  service: 'serverSupport',
  group: 'procedures',
  verification: null,
  inputs: INPUTS,
  words: CONTACT_CHANGE_WORDS,
  answer: answerContactChange,
});

type Finding = Pick<CheckDraft, 'state' | 'outcome' | 'words'>;

/**
 * `decided` as long as something is missing: nothing is changed. `needsApproval` once there is evidence of another kind and level C.
 *
 * Source: N 第15条1項, 3項 · N-032, N-034
 */
function answerContactChange({ facts, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { changed, evidence, confirmedAtC } = inputs;
  const deemed = changed.some((datum) => DEEMED.includes(datum));
  return checkAnswer(facts, tables, {
    rule: 'contact-change/1',
    cites: ['N-032', 'N-034'],
    policies: ['P-VERIFY'],
    alsoRead: deemed ? ['N-033'] : [],
    defectIds: changed.some((datum) => !DEEMED.includes(datum)) ? ['D-N07'] : [],
    working: [...changeSteps(changed, evidence, confirmedAtC === true), FOUR_EYES],
    warnings: [...(deemed ? [NOTICES_GO_TO_THE_OLD] : []), OPEN_THE_FILE],
    ...findContactChange(inputs),
  });
}

function findContactChange({ evidence, confirmedAtC }: Asked<typeof INPUTS>['inputs']): Finding {
  if (evidence === 'thisCall')
    return { state: 'decided', outcome: { type: 'notFromThisCall' }, words: NOT_FROM_THIS_CALL };
  if (evidence === null) return { state: 'decided', outcome: { type: 'evidenceMissing' }, words: WAIT_FOR_EVIDENCE };
  return confirmedAtC === true
    ? { state: 'needsApproval', outcome: { type: 'readyForDecision' }, words: READY_FOR_DECISION }
    : { state: 'decided', outcome: { type: 'levelMissing' }, words: LEVEL_C_MISSING };
}
