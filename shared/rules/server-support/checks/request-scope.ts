/**
 * Whether the work that is wished for is one of the four offerings of annex 1 (提供範囲), and by which route it goes. Changes of settings are
 * none of the four, but N 35(12) takes for granted that they are done.
 *
 * Source: N 第4条, 第35条12項, 第44条, 別紙1 表3-1 · N-010, N-096, N-118, N-121
 */
import type { Answer } from '../../../decisions/answer.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { type CheckDraft, checkAnswer } from './check-answer.ts';
import {
  inScopeWords,
  LIMIT_ROUTE,
  outOfScopeWords,
  REPAIR_ROUTES,
  REQUEST_SCOPE_WORDS,
  ROUTE_OPEN_WORDS,
  type Route,
  type WishedWork,
} from './request-scope-words.ts';

const REQUESTS = [
  'inquiry',
  'faultReport',
  'alert',
  'sendBack',
  'onSite',
  'repairUndecided',
  'serverSettings',
  'line',
  'otherDevice',
  'dataRecovery',
  'newWork',
] as const satisfies readonly WishedWork[];

const INPUTS = { request: { kind: 'choice', options: REQUESTS } } as const;

/** What is offered. Source: N 第35条12項, 別紙1 表3-1 · N-096, N-118 */
const ROUTES: { readonly [Request in WishedWork]?: Route } = {
  inquiry: 'inquiry',
  faultReport: 'fault',
  alert: 'alert',
  sendBack: 'sendBack',
  onSite: 'onSite',
  serverSettings: 'settings',
};

export const requestScope = defineLookup({
  question: 'requestScope',
  service: 'serverSupport',
  group: 'checks',
  verification: null,
  inputs: INPUTS,
  words: REQUEST_SCOPE_WORDS,
  answer: answerRequestScope,
});

/**
 * `decided` with the route of an offering; `notProvided` for what annex 1 does not list, with the way of N 44, and for the choice between
 * replacement and visit, which has no criterion.
 *
 * Source: N 第4条, 別紙1 表3-1 · N-010, N-118, N-121
 */
function answerRequestScope({ facts, inputs: { request } }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const frame = { rule: 'request-scope/1', cites: ['N-118', 'N-010'] } as const satisfies Partial<CheckDraft>;
  const route = ROUTES[request];
  if (route !== undefined) {
    return checkAnswer(facts, tables, {
      ...frame,
      state: 'decided',
      cites: route === 'settings' ? ['N-096', 'N-095'] : frame.cites,
      outcome: { type: 'inScope', route },
      words: inScopeWords(route),
      alsoRead: route === 'settings' ? frame.cites : route === 'onSite' || route === 'sendBack' ? ['N-121'] : [],
    });
  }
  if (request === 'repairUndecided') {
    return checkAnswer(facts, tables, {
      ...frame,
      state: 'notProvided',
      cites: ['N-118', 'N-121'],
      outcome: { type: 'routeOpen' },
      words: ROUTE_OPEN_WORDS,
      alternatives: REPAIR_ROUTES,
    });
  }
  return checkAnswer(facts, tables, {
    ...frame,
    state: 'notProvided',
    outcome: { type: 'outOfScope', request },
    words: outOfScopeWords(request),
    alsoRead: request === 'dataRecovery' ? ['N-112', 'N-088'] : ['N-112'],
    alternatives: [LIMIT_ROUTE],
  });
}
