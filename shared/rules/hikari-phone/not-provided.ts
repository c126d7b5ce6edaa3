/**
 * The answer of B to questions its terms are silent on (規定なし): hours, visits, urgent visits, exchange. It never borrows from N.
 *
 * Source: B 約款全体 · B-084, D-B17; 第17条, 第29条2項3項 · B-027, B-054, B-055
 */
import type { Answer } from '../../decisions/answer.ts';
import type { HikariPhoneFacts } from '../../decisions/question-facts.ts';
import { type CitedRuleId, citeArticle } from '../../terms/articles.ts';
import { notProvidedWords, whatTheTermsDoSay } from './not-provided-words.ts';

const RULE = 'hikari-phone-not-provided/1';

const RELATED = {
  reception: [],
  onSiteVisit: ['B-054', 'B-055'],
  urgentDispatch: ['B-054', 'B-055'],
  sendBack: ['B-027'],
} as const satisfies { readonly [Q in HikariPhoneFacts['question']]: readonly CitedRuleId[] };

/**
 * That the terms do not say, with words that promise nothing, and what they do say nearby. Reads no calendar and no policy.
 *
 * Source: B-084, D-B17
 */
export function answerNotProvided(facts: HikariPhoneFacts): Answer {
  const { question } = facts;
  return {
    format: 1,
    question,
    service: 'hikariPhone',
    state: 'notProvided',
    outcome: { type: 'notProvided' },
    ...notProvidedWords[question],
    ruleIds: ['B-084', ...RELATED[question]],
    defectIds: ['D-B17'],
    citations: [citeArticle('B-084'), ...RELATED[question].map(citeArticle)],
    working: [],
    alternatives: whatTheTermsDoSay[question],
    warnings: [],
    promise: null,
    facts,
    versions: { rule: RULE },
  };
}
