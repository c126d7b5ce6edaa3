/**
 * The answer to "may we terminate this contract?" (当社からの解約): the routes of Art. 22 with what each asks for, never without a notice, and
 * Art. 23 for the legal department alone.
 *
 * Source: N 第22条, 第23条 · N-053, N-054, N-055, N-056, N-057, N-058, N-059, N-060, N-061, D-N11, D-N12, D-N38
 */
import type { Answer } from '../../../decisions/answer.ts';
import type { CitedRuleId } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { type CheckDraft, checkAnswer } from '../checks/check-answer.ts';
import {
  BY_LEGAL,
  BY_NOTICE,
  CAUSE_GONE,
  COMPANY_TERMINATION_WORDS,
  evidenceSteps,
  LINE_ENDS_BY_ITSELF,
  NO_ITEM_FOUR,
  NOTICE_FIRST,
  OBSOLETE_NAMES,
  TERMINATION_EVIDENCE_MISSING,
  TO_LEGAL,
} from './company-termination-words.ts';
import { FOUR_EYES, OPEN_THE_FILE } from './procedure-answer-words.ts';

const ROUTES = ['causeRemains', 'lineEnded', 'insolvency', 'violentDemand', 'antisocial'] as const;
export type TerminationRoute = (typeof ROUTES)[number];
const INPUTS = {
  route: { kind: 'choice', options: ROUTES },
  evidence: { kind: 'yesNo' },
  causeStands: { kind: 'yesNo', optional: true },
} as const;

export const companyTermination = defineLookup({
  question: 'companyTermination',
  service: 'serverSupport',
  group: 'procedures',
  verification: null,
  inputs: INPUTS,
  words: COMPANY_TERMINATION_WORDS,
  answer: answerTermination,
});

const RULE_OF = {
  causeRemains: 'N-054',
  lineEnded: 'N-055',
  insolvency: 'N-056',
  violentDemand: 'N-057',
  antisocial: 'N-060',
} as const satisfies { readonly [Route in TerminationRoute]: CitedRuleId };

/**
 * `needsApproval` on every route; `decided` that a contract goes on whose suspension has lost its cause, and that the end of the line is
 * itself the end of the contract. No route is without notice.
 *
 * Source: N 第22条, 第23条2項 · N-053, N-054, N-055, N-058, N-060
 */
function answerTermination({ facts, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { route, evidence } = inputs;
  return checkAnswer(facts, tables, {
    rule: 'company-termination/1',
    cites: route === 'antisocial' ? ['N-060'] : [RULE_OF[route], 'N-053'],
    alsoRead: route === 'antisocial' ? ['N-059', 'N-061', 'N-058'] : ['N-058'],
    defectIds: ['D-N11'],
    working: [...evidenceSteps(route, evidence), ...(route === 'antisocial' ? [] : [NOTICE_FIRST]), FOUR_EYES],
    warnings: [NO_ITEM_FOUR, OPEN_THE_FILE],
    ...findRoute(inputs),
  });
}

function findRoute({
  route,
  evidence,
  causeStands,
}: Asked<typeof INPUTS>['inputs']): Pick<CheckDraft, 'state' | 'outcome' | 'words'> & Partial<CheckDraft> {
  if (route === 'antisocial') {
    return { state: 'needsApproval', outcome: { type: 'toLegal' }, words: TO_LEGAL };
  }
  if (route === 'lineEnded') {
    return { state: 'decided', outcome: { type: 'endsByItself' }, words: LINE_ENDS_BY_ITSELF };
  }
  if (route === 'causeRemains' && causeStands === false) {
    return { state: 'decided', outcome: { type: 'causeGone' }, words: CAUSE_GONE };
  }
  const outcome = { type: evidence ? 'byNotice' : 'evidenceMissing', route };
  const words = evidence ? BY_NOTICE[route] : TERMINATION_EVIDENCE_MISSING;
  if (route === 'violentDemand') {
    const defectIds = ['D-N11', 'D-N12'] as const;
    return {
      state: 'needsApproval',
      outcome,
      words,
      defectIds,
      alsoRead: ['N-058', 'N-060'],
      alternatives: [BY_LEGAL],
    };
  }
  if (route === 'insolvency') {
    const warnings = [OBSOLETE_NAMES, NO_ITEM_FOUR, OPEN_THE_FILE];
    return { state: 'needsApproval', outcome, words, defectIds: ['D-N11', 'D-N38'], warnings };
  }
  return { state: 'needsApproval', outcome, words };
}
