/**
 * The articles that answers cite: for each rule its place in the text and what it says, in our own words.
 *
 * Source: terms.md 3.1, 3.2
 */
import type { Article } from './article.ts';
import { ARTICLES_OF_CONTRACT } from './articles-of-contract.ts';
import { ARTICLES_OF_HIKARI_PHONE } from './articles-of-hikari-phone.ts';
import { ARTICLES_OF_MONEY } from './articles-of-money.ts';
import { ARTICLES_OF_SERVICE } from './articles-of-service.ts';
import type { Citation, RuleId } from './citation.ts';

export const ARTICLES = {
  ...ARTICLES_OF_CONTRACT,
  ...ARTICLES_OF_MONEY,
  ...ARTICLES_OF_SERVICE,
  ...ARTICLES_OF_HIKARI_PHONE,
} as const satisfies { readonly [Id in RuleId]?: Article };

export type CitedRuleId = keyof typeof ARTICLES;

/** The citation of a rule of the terms. */
export function citeArticle(ruleId: CitedRuleId): Citation {
  const { service, place } = ARTICLES[ruleId];
  return { layer: 'terms', service, ruleId, place };
}

/** The citation of a desk policy that settled a reading, with the version that did. */
export function citePolicy(policy: { readonly id: `P-${string}`; readonly version: number }): Citation {
  return { layer: 'policy', service: null, ruleId: policy.id, place: `${policy.id} 第${policy.version}版` };
}
