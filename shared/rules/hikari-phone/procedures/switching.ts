/**
 * Switching to the telephone, and away from it (切替): from NTT on request, unless a ground of Art. 10 stands or NTT refuses; no way back, say the
 * terms, though a supervisor looks at what has become possible since.
 *
 * Source: B 第11条 · B-013, B-014, B-012, D-B19
 */
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { type PlainDraft, plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { neverSaid } from '../../saying-words.ts';
import { NEVER_CERTAIN, SWITCHING_ANSWERS, SWITCHING_WORDS } from './switching-words.ts';

const INPUTS = {
  wish: { kind: 'choice', options: ['fromNtt', 'backToNtt', 'toOtherOperator'] },
  ntt: { kind: 'choice', options: ['accepted', 'refused', 'pending'], optional: true },
  ground: { kind: 'yesNo', optional: true },
  switched: { kind: 'yesNo', optional: true },
} as const;

export const phoneSwitch = defineLookup({
  question: 'phoneSwitch',
  service: 'hikariPhone',
  group: 'procedures',
  verification: null,
  inputs: INPUTS,
  words: SWITCHING_WORDS,
  answer: answerSwitch,
});

export type SwitchFinding =
  | 'noWayBack'
  | 'notSwitched'
  | 'nttRefused'
  | 'refusalGround'
  | 'nttPending'
  | 'groundUnchecked'
  | 'accepted';

function findingOf({ wish, ntt, ground, switched }: Asked<typeof INPUTS>['inputs']): SwitchFinding {
  if (wish !== 'fromNtt') return switched === false ? 'notSwitched' : 'noWayBack';
  if (ntt === 'refused') return 'nttRefused';
  if (ground === true) return 'refusalGround';
  if (ntt !== 'accepted') return 'nttPending';
  return ground === null ? 'groundUnchecked' : 'accepted';
}

const IN = [citeArticle('B-013')] as const;
const BACK = [citeArticle('B-014')] as const;
const DRAFTS: { readonly [F in SwitchFinding]: Pick<PlainDraft, 'state' | 'citations'> & Partial<PlainDraft> } = {
  noWayBack: { state: 'needsApproval', citations: BACK, defectIds: ['D-B19'], warnings: [neverSaid(NEVER_CERTAIN)] },
  notSwitched: { state: 'notProvided', citations: BACK, defectIds: ['D-B19'], warnings: [neverSaid(NEVER_CERTAIN)] },
  nttRefused: { state: 'decided', citations: IN },
  refusalGround: { state: 'needsApproval', citations: [...IN, citeArticle('B-012')] },
  nttPending: { state: 'external', citations: IN },
  groundUnchecked: { state: 'needsApproval', citations: [...IN, citeArticle('B-012')] },
  accepted: {
    state: 'decided',
    citations: [...IN, ...BACK],
    alsoRead: ['B-012'],
    warnings: [neverSaid(NEVER_CERTAIN)],
  },
};

/**
 * Inwards `decided` once NTT has answered and no ground stands, `external` before that. Outwards `needsApproval` always: the terms forbid it, and
 * schemes that they do not know of exist; of a contract that was never switched they say nothing.
 *
 * Source: B 第11条 · B-013, B-014, D-B19
 */
function answerSwitch({ facts, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const finding = findingOf(inputs);
  return plainAnswer(facts, tables, {
    rule: 'phone-switch/1',
    outcome: { type: finding },
    words: SWITCHING_ANSWERS[finding],
    ...DRAFTS[finding],
  });
}
