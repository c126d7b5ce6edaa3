/**
 * A move to another address (引っ越し): never outside the area; where the line there cannot carry the plan, another plan is chosen together. Area and
 * line are checked elsewhere, so nothing is said before both are known.
 *
 * Source: B 第12条2項, 別紙3 · B-016, B-018, B-015
 */
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { type PlainDraft, plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { CANCELLATION_ROUTE, MOVE_ANSWERS, MOVE_WORDS } from './move-words.ts';

const CHECKS = ['yes', 'no', 'unchecked'] as const;

const INPUTS = {
  area: { kind: 'choice', options: ['inside', 'outside', 'unchecked'] },
  plan: { kind: 'choice', options: CHECKS, optional: true },
  otherPlan: { kind: 'choice', options: CHECKS, optional: true },
} as const;

export const phoneMove = defineLookup({
  question: 'phoneMove',
  service: 'hikariPhone',
  group: 'procedures',
  verification: null,
  inputs: INPUTS,
  words: MOVE_WORDS,
  answer: answerMove,
});

export type MoveFinding =
  | 'areaUnchecked'
  | 'outsideArea'
  | 'lineUnchecked'
  | 'keepsPlan'
  | 'choosePlan'
  | 'plansUnchecked'
  | 'noPlanFits';

function findingOf({ area, plan, otherPlan }: Asked<typeof INPUTS>['inputs']): MoveFinding {
  if (area !== 'inside') return area === 'outside' ? 'outsideArea' : 'areaUnchecked';
  if (plan === 'yes') return 'keepsPlan';
  if (plan !== 'no') return 'lineUnchecked';
  if (otherPlan === 'yes') return 'choosePlan';
  return otherPlan === 'no' ? 'noPlanFits' : 'plansUnchecked';
}

const DRAFTS: { readonly [F in MoveFinding]: Pick<PlainDraft, 'state' | 'citations'> & Partial<PlainDraft> } = {
  areaUnchecked: { state: 'external', citations: [citeArticle('B-018')] },
  outsideArea: {
    state: 'decided',
    citations: [citeArticle('B-018')],
    alternatives: [CANCELLATION_ROUTE],
    alsoRead: ['B-020'],
  },
  lineUnchecked: { state: 'external', citations: [citeArticle('B-016'), citeArticle('B-018')] },
  keepsPlan: { state: 'decided', citations: [citeArticle('B-015'), citeArticle('B-018')], alsoRead: ['B-016'] },
  choosePlan: { state: 'decided', citations: [citeArticle('B-016')], alsoRead: ['B-015', 'B-018', 'B-019'] },
  plansUnchecked: { state: 'external', citations: [citeArticle('B-016')], alsoRead: ['B-018'] },
  noPlanFits: {
    state: 'notProvided',
    citations: [citeArticle('B-016')],
    alternatives: [CANCELLATION_ROUTE],
    alsoRead: ['B-018', 'B-020'],
  },
};

/**
 * `decided` that the plan goes along, that another is chosen, or that an address outside the area is impossible; `external` until area, line and
 * plans were checked; `notProvided` where none fits: the terms do not say what becomes of the contract then.
 *
 * Source: B 第12条2項, 別紙3 · B-015, B-016, B-018
 */
function answerMove({ facts, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const finding = findingOf(inputs);
  return plainAnswer(facts, tables, {
    rule: 'phone-move/1',
    outcome: { type: finding },
    words: MOVE_ANSWERS[finding],
    ...DRAFTS[finding],
  });
}
