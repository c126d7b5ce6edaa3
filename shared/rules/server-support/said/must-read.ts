/**
 * What must be read out, asked and agreed before each kind of work (必ず読む文). The lines are those of the call screen's checklists; here they
 * stand together, so that they can be read with or without a case.
 *
 * Source: N 第35条, 第36条6項, 第37条1項, 第38条 · N-133, N-086, N-088, N-090, N-104, N-105, N-108
 */
import { type CheckItem, CONDITIONS, CONSENTS, COOPERATION } from '../../../cases/case-words.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { type CitedRuleId, citeArticle } from '../../../terms/articles.ts';
import { checkWords } from '../../../words/check-words.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { plainAnswer, step } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { MUST_READ_WORDS, mustReadWords, NOTHING_IS_RECORDED, URGENT_COST } from './must-read-words.ts';

const RULE = 'must-read/1';

export const WORK_ROUTES = ['inquiry', 'guidedWork', 'sendBack', 'onSite'] as const;
export type WorkRoute = (typeof WORK_ROUTES)[number];

const INPUTS = { route: { kind: 'choice', options: WORK_ROUTES } } as const;

interface Route {
  /** Read out word for word. */
  readonly lines: readonly CheckItem[];
  /** Asked, and answered by the caller. */
  readonly questions: readonly CheckItem[];
  readonly cites: readonly CitedRuleId[];
}

const BEFORE_WORK = ['noPromiseToSolve', 'noPromiseForData'] as const;

/** For a send-back and a visit these are the checks without which the decision is not accepted. */
export const ROUTES: { readonly [Name in WorkRoute]: Route } = {
  inquiry: { lines: ['noPromiseToSolve'], questions: [], cites: ['N-133', 'N-086'] },
  guidedWork: {
    lines: ['noPromiseToSolve', 'workNotWarranted'],
    questions: [],
    cites: ['N-133', 'N-086', 'N-090'],
  },
  sendBack: {
    lines: BEFORE_WORK,
    questions: [...CONDITIONS, ...COOPERATION],
    cites: ['N-133', 'N-086', 'N-088', 'N-105', 'N-108'],
  },
  onSite: {
    lines: BEFORE_WORK,
    questions: [...CONDITIONS, ...COOPERATION, ...CONSENTS],
    cites: ['N-133', 'N-086', 'N-088', 'N-105', 'N-108', 'N-104'],
  },
};

export const mustRead = defineLookup({
  question: 'mustRead',
  service: 'serverSupport',
  group: 'checks',
  verification: null,
  inputs: INPUTS,
  words: MUST_READ_WORDS,
  answer: answerMustRead,
});

/** `decided`: the lines of the route are read aloud, its questions are the working. Source: N-133 */
function answerMustRead({ facts, inputs: { route } }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { lines, questions, cites } = ROUTES[route];
  return plainAnswer(facts, tables, {
    rule: RULE,
    state: 'decided',
    outcome: { type: 'mustRead', lines, questions },
    words: mustReadWords(
      route,
      lines.map((item) => checkWords[item].say),
      questions.length,
    ),
    citations: cites.map(citeArticle),
    alsoRead: route === 'onSite' ? ['N-124'] : [],
    working: questions.map((item) => step(checkWords[item].cite, checkWords[item].say)),
    warnings: [...(route === 'onSite' ? [URGENT_COST] : []), NOTHING_IS_RECORDED],
  });
}
