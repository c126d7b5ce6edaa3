/**
 * The answer to "who may be the contractor?" (契約の単位): the line's own contractor, or for a light-collaboration line whom that contractor
 * designates.
 *
 * Source: N 第3条, 第6条, 第9条3項, 第15条1項 · N-006, N-012, N-020, N-032, D-N04
 */
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { type PlainDraft, plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import {
  BY_REFUSAL_GROUND,
  CONTRACTING_PARTY_WORDS,
  DESIGNATION_MISSING,
  DESIGNEE_AGREES,
  DESIGNEE_CHANGED,
  DESIGNEE_IS_NO_GROUND,
  DESIGNEE_ONLY,
  NAME_CHANGE_FIRST,
  PARTY_AGREES,
  PARTY_DIFFERS,
  partySteps,
} from './contracting-party-words.ts';

const RELATIONS = ['same', 'designated', 'designeeChanged', 'nameChangePending', 'other'] as const;
export type PartyRelation = (typeof RELATIONS)[number];
const INPUTS = {
  collaboration: { kind: 'yesNo' },
  relation: { kind: 'choice', options: RELATIONS },
  designationKept: { kind: 'yesNo', optional: true },
} as const;

export const contractingParty = defineLookup({
  question: 'contractingParty',
  service: 'serverSupport',
  group: 'checks',
  verification: null,
  inputs: INPUTS,
  words: CONTRACTING_PARTY_WORDS,
  answer: answerContractingParty,
});

/**
 * Whether this party may contract. `decided` by N 6; `twoReadings` for the designee of a collaboration line, whom N 9(3)(4) read alone would
 * refuse; `needsApproval` while a name change is not filed, a designee has changed, or the designation is not shown.
 *
 * Source: N 第6条, 第9条3項4号 · N-012, D-N04
 */
function answerContractingParty({ facts, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const draft =
    inputs.relation === 'nameChangePending'
      ? NAME_PENDING
      : inputs.collaboration
        ? byDesignation(inputs)
        : bySameness(inputs);
  return plainAnswer(facts, tables, {
    rule: 'contracting-party/1',
    working: partySteps(inputs.relation, inputs),
    ...draft,
    alsoRead: ['N-006', 'N-020', 'N-032'],
  });
}

type Inputs = Asked<typeof INPUTS>['inputs'];
const UNIT = [citeArticle('N-012')];

const NAME_PENDING: PlainDraft = {
  state: 'needsApproval',
  outcome: { type: 'nameChangeFirst' },
  words: NAME_CHANGE_FIRST,
  citations: [...UNIT, citeArticle('N-032')],
};

/** A line that is no collaboration line knows no designation. */
const bySameness = ({ relation }: Inputs): PlainDraft =>
  relation === 'same'
    ? { state: 'decided', outcome: { type: 'partyAgrees' }, words: PARTY_AGREES, citations: UNIT }
    : {
        state: 'decided',
        outcome: { type: 'partyDiffers' },
        words: PARTY_DIFFERS,
        citations: [...UNIT, citeArticle('N-020')],
      };

function byDesignation({ relation, designationKept }: Inputs): PlainDraft {
  if (relation === 'other') {
    return { state: 'decided', outcome: { type: 'notDesignated' }, words: DESIGNEE_ONLY, citations: UNIT };
  }
  if (relation === 'designeeChanged') {
    return { state: 'needsApproval', outcome: { type: 'designeeChanged' }, words: DESIGNEE_CHANGED, citations: UNIT };
  }
  if (designationKept !== true) {
    const outcome = { type: 'designationMissing' };
    return { state: 'needsApproval', outcome, words: DESIGNATION_MISSING, citations: UNIT };
  }
  if (relation === 'same') {
    return { state: 'decided', outcome: { type: 'partyAgrees' }, words: DESIGNEE_AGREES, citations: UNIT };
  }
  return {
    state: 'twoReadings',
    outcome: { type: 'designeeAgrees' },
    words: DESIGNEE_AGREES,
    citations: [...UNIT, citeArticle('N-020')],
    defectIds: ['D-N04'],
    alternatives: [BY_REFUSAL_GROUND],
    warnings: [DESIGNEE_IS_NO_GROUND],
  };
}
