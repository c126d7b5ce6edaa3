/**
 * The answer to "a replacement or a visit?" (対応の方法): each by its own judgement; where both are possible the annex gives no criteria, so the
 * choice is the desk's and its reason is recorded.
 *
 * Source: N 別紙1 表3-1 · N-118, N-120, N-121
 */
import type { Answer } from '../../../decisions/answer.ts';
import { type CitedRuleId, citeArticle } from '../../../terms/articles.ts';
import { type AnswerDraft, composeAnswer } from '../../answer-draft.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import {
  CRITERIA_UNSAID,
  REPAIR_ROUTE_WORDS,
  routeCard,
  routeSteps,
  routeWords,
  TRIAGE_FIRST,
} from './repair-route-words.ts';

const ROUTES = ['sendBack', 'onSite'] as const;
export type RepairRoute = (typeof ROUTES)[number];
const GROUNDS = ['swapRestores', 'workAtSite', 'cannotInstall', 'callerWish', 'supervisor'] as const;
export type RouteGround = (typeof GROUNDS)[number];
const INPUTS = {
  faulty: { kind: 'yesNo' },
  siteWork: { kind: 'yesNo' },
  chosen: { kind: 'choice', options: ROUTES, optional: true },
  ground: { kind: 'choice', options: GROUNDS, optional: true },
} as const;

export const repairRoute = defineLookup({
  question: 'repairRoute',
  service: 'serverSupport',
  group: 'checks',
  verification: null,
  inputs: INPUTS,
  words: REPAIR_ROUTE_WORDS,
  answer: answerRepairRoute,
});

/**
 * `decided` where only one way is judged to be needed, where none is yet, and where both are and one was chosen with its reason;
 * `notProvided` while both are possible and the choice or its reason is missing.
 *
 * Source: N 別紙1 表3-1 · N-118, N-120, N-121
 */
function answerRepairRoute({ facts, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  return composeAnswer(facts, tables, {
    rule: 'repair-route/1',
    policiesRead: [],
    ...routeDraft(inputs),
    alsoRead: ['N-118', 'N-120', 'N-121'],
    defectIds: [],
    working: routeSteps(inputs),
    warnings: [],
    promise: null,
    withoutCalendar: true,
  });
}

type RouteDraft = Pick<AnswerDraft, 'state' | 'outcome' | 'words' | 'citations' | 'alternatives'>;

function routeDraft({ faulty, siteWork, chosen, ground }: Asked<typeof INPUTS>['inputs']): RouteDraft {
  if (!faulty && !siteWork) {
    const outcome = { type: 'triageFirst' };
    return { state: 'decided', outcome, words: TRIAGE_FIRST, citations: [citeArticle('N-118')], alternatives: [] };
  }
  if (!faulty || !siteWork) return chosenDraft(faulty ? 'sendBack' : 'onSite', null);
  if (chosen !== null && ground !== null) return chosenDraft(chosen, ground);
  return {
    state: 'notProvided',
    outcome: { type: 'bothPossible', missing: chosen === null ? 'choice' : 'ground' },
    words: CRITERIA_UNSAID,
    citations: [citeArticle('N-121'), citeArticle('N-120')],
    alternatives: ROUTES.map(routeCard),
  };
}

const ARTICLES = { sendBack: 'N-120', onSite: 'N-121' } as const satisfies {
  readonly [Route in RepairRoute]: CitedRuleId;
};

const chosenDraft = (route: RepairRoute, ground: RouteGround | null): RouteDraft => ({
  state: 'decided',
  outcome: { type: route, ground },
  words: routeWords(route, ground),
  citations: [citeArticle(ARTICLES[route]), citeArticle('N-118')],
  alternatives: ground === null ? [] : ROUTES.filter((other) => other !== route).map(routeCard),
});
