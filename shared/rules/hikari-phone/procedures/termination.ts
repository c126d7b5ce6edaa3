/**
 * On which route the company may end a contract (当社からの解約): a suspension not put right in time, a notice that provably did not arrive, a ground of
 * Art. 10 found later. Each is a supervisor's, with a notice or a demand, or a recorded reason why there was none.
 *
 * Source: B 第15条 · B-023, B-024, B-025, D-B03, D-B29
 */
import type { Answer } from '../../../decisions/answer.ts';
import { type CitedRuleId, citeArticle } from '../../../terms/articles.ts';
import type { ShownDefectId } from '../../../terms/defects.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { NOTIFY_OR_DEMAND, TERMINATION_ANSWERS, TERMINATION_WORDS } from './termination-words.ts';

export const PHONE_TERMINATION_ROUTES = ['notCured', 'undeliverable', 'refusalGround'] as const;
type Route = (typeof PHONE_TERMINATION_ROUTES)[number];

const INPUTS = {
  route: { kind: 'choice', options: PHONE_TERMINATION_ROUTES },
  suspended: { kind: 'yesNo', optional: true },
  cureBy: { kind: 'date', optional: true },
  cured: { kind: 'yesNo', optional: true },
  returnedMail: { kind: 'yesNo', optional: true },
  evidence: { kind: 'yesNo', optional: true },
} as const;

export const phoneTermination = defineLookup({
  question: 'phoneTermination',
  service: 'hikariPhone',
  group: 'procedures',
  verification: null,
  inputs: INPUTS,
  words: TERMINATION_WORDS,
  answer: answerTermination,
});

export type TerminationFinding =
  | 'suspensionUnknown'
  | 'notSuspended'
  | 'noCureDay'
  | 'stillTime'
  | 'cured'
  | 'cureUnknown'
  | 'curedLate'
  | 'noReturnedMail'
  | 'noEvidence'
  | 'routeOpen';

/** The last day of the cure period still counts for the contractor; what is not known is never taken for a fact. Source: B 第15条1項 · B-023 */
function findingOf({ inputs, today }: Asked<typeof INPUTS>): TerminationFinding {
  const { route, suspended, cureBy, cured, returnedMail, evidence } = inputs;
  if (route === 'undeliverable') return returnedMail === true ? 'routeOpen' : 'noReturnedMail';
  if (route === 'refusalGround') return evidence === true ? 'routeOpen' : 'noEvidence';
  if (suspended !== true) return suspended === null ? 'suspensionUnknown' : 'notSuspended';
  if (cureBy === null) return cured === true ? 'cured' : 'noCureDay';
  if (today <= cureBy) return cured === true ? 'cured' : 'stillTime';
  if (cured === null) return 'cureUnknown';
  return cured ? 'curedLate' : 'routeOpen';
}

const CITES = { notCured: 'B-023', undeliverable: 'B-023', refusalGround: 'B-024' } as const;
const DEFECTS: { readonly [R in Route]: readonly ShownDefectId[] } = {
  notCured: [],
  undeliverable: ['D-B29'],
  refusalGround: ['D-B03'],
};
const ALSO: { readonly [R in Route]: readonly CitedRuleId[] } = {
  notCured: ['B-072'],
  undeliverable: ['B-086'],
  refusalGround: ['B-012'],
};

/**
 * `needsApproval` for a route that is open, while its proof is missing, and where it was put right but perhaps too late; `decided` that there is none
 * while there is time, where it was put right by then, or where nothing was suspended.
 *
 * Source: B 第15条 · B-023, B-024, B-025, D-B03, D-B29
 */
function answerTermination(asked: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { route } = asked.inputs;
  const finding = findingOf(asked);
  const decided = finding === 'stillTime' || finding === 'cured' || finding === 'notSuspended';
  return plainAnswer(asked.facts, tables, {
    rule: 'phone-termination/1',
    state: decided ? 'decided' : 'needsApproval',
    outcome: { type: finding, route },
    words: TERMINATION_ANSWERS[finding],
    citations: [citeArticle(CITES[route]), citeArticle('B-025')],
    alsoRead: ALSO[route],
    defectIds: DEFECTS[route],
    warnings: finding === 'routeOpen' ? [NOTIFY_OR_DEMAND] : [],
  });
}
