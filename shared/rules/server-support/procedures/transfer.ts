/**
 * The answer to "we want the contract in another name" (譲渡): which documents, what speaks against it, what the transferee takes over, and who
 * decides. Nothing else passes the right on.
 *
 * Source: N 第11条, 第12条 · N-023, N-024, N-025, N-026, D-N41
 */
import type { Answer } from '../../../decisions/answer.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { type CheckDraft, checkAnswer } from '../checks/check-answer.ts';
import { documentSteps, FOUR_EYES, OPEN_THE_FILE } from './procedure-answer-words.ts';
import {
  ARREARS_NOT_ASKED,
  COLLABORATION_TRANSFER,
  DEBTS_PASS_TOO,
  documentsMissing,
  groundSteps,
  groundsAgainst,
  NO_OTHER_WAY,
  READY_TO_DECIDE,
  TRANSFER_DOCUMENTS,
  TRANSFER_WORDS,
} from './transfer-words.ts';

const DOCUMENTS = ['form', 'jointSignature', 'proof'] as const;
export type TransferDocument = (typeof DOCUMENTS)[number];
/** Source: N 第11条3項 · N-024 */
export type TransferGround = 'lineApart' | 'otherParty' | 'arrears';

const INPUTS = {
  means: { kind: 'choice', options: ['transfer', 'sale', 'pledge'] },
  line: { kind: 'choice', options: ['together', 'apart', 'collaboration'] },
  toLineContractor: { kind: 'yesNo' },
  arrears: { kind: 'yesNo', optional: true },
  documents: { kind: 'ticks', options: DOCUMENTS },
} as const;

export const transferRequest = defineLookup({
  question: 'transferRequest',
  service: 'serverSupport',
  group: 'procedures',
  verification: null,
  inputs: INPUTS,
  words: TRANSFER_WORDS,
  answer: answerTransfer,
});

type Inputs = Asked<typeof INPUTS>['inputs'];
type Finding = Pick<CheckDraft, 'state' | 'outcome' | 'words'> & Partial<CheckDraft>;

/** Either both sign, or there is proof instead. Source: N 第11条2項 · N-023 */
export function missingForTransfer(there: readonly TransferDocument[]): readonly TransferDocument[] {
  const signed = there.includes('jointSignature') || there.includes('proof');
  return [...(there.includes('form') ? [] : (['form'] as const)), ...(signed ? [] : (['jointSignature'] as const))];
}

/** The grounds that hold; an unknown debt speaks for nothing. Source: N 第11条3項 · N-024 */
export function transferGrounds({
  line,
  toLineContractor,
  arrears,
}: Pick<Inputs, 'line' | 'toLineContractor' | 'arrears'>): readonly TransferGround[] {
  return [
    ...(line === 'apart' ? (['lineApart'] as const) : []),
    ...(toLineContractor ? [] : (['otherParty'] as const)),
    ...(arrears === true ? (['arrears'] as const) : []),
  ];
}

/**
 * `decided` while documents are missing, and for a sale or a pledge, which is no way at all; `external` for a collaboration line; else
 * `needsApproval`, with the grounds that speak against it.
 *
 * Source: N 第11条, 第12条 · N-023, N-024, N-026
 */
function answerTransfer({ facts, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { documents, arrears } = inputs;
  return checkAnswer(facts, tables, {
    rule: 'transfer-request/1',
    cites: ['N-023', 'N-024'],
    alsoRead: ['N-025', 'N-026'],
    defectIds: ['D-N41'],
    working: [
      ...documentSteps(TRANSFER_DOCUMENTS, DOCUMENTS, documents),
      ...groundSteps(transferGrounds(inputs)),
      ...(arrears === null ? [ARREARS_NOT_ASKED] : []),
      FOUR_EYES,
    ],
    warnings: [DEBTS_PASS_TOO, OPEN_THE_FILE],
    ...findTransfer(inputs),
  });
}

function findTransfer(inputs: Inputs): Finding {
  if (inputs.means !== 'transfer') {
    const outcome = { type: 'noOtherWay', means: inputs.means };
    return { state: 'decided', outcome, words: NO_OTHER_WAY, cites: ['N-026', 'N-023'], warnings: [] };
  }
  if (inputs.line === 'collaboration') {
    return { state: 'external', outcome: { type: 'collaborationLine' }, words: COLLABORATION_TRANSFER };
  }
  const missing = missingForTransfer(inputs.documents);
  if (missing.length > 0) {
    return { state: 'decided', outcome: { type: 'documentsMissing', missing }, words: documentsMissing(missing) };
  }
  const grounds = transferGrounds(inputs);
  return grounds.length > 0
    ? { state: 'needsApproval', outcome: { type: 'groundsAgainst', grounds }, words: groundsAgainst(grounds) }
    : { state: 'needsApproval', outcome: { type: 'readyToDecide' }, words: READY_TO_DECIDE };
}
