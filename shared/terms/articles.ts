/**
 * The articles that answers cite: for each rule its place in the text and what it says, in our own words.
 *
 * Source: terms.md 3.1, 3.2
 */
import { type Article, ofB } from './article.ts';
import { ARTICLES_OF_CONTRACT } from './articles-of-contract.ts';
import { ARTICLES_OF_MONEY } from './articles-of-money.ts';
import { ARTICLES_OF_SERVICE } from './articles-of-service.ts';
import type { Citation, RuleId } from './citation.ts';

export const ARTICLES = {
  ...ARTICLES_OF_CONTRACT,
  ...ARTICLES_OF_MONEY,
  ...ARTICLES_OF_SERVICE,
  'B-027': ofB('第17条', 'K1', '契約者設備の設置と維持は、ご契約者の負担です。'),
  'B-054': ofB('第29条2項', 'R1', '当社が設置した設備の障害は、すみやかに修理・復旧します。'),
  'B-055': ofB('第29条3項', 'R0', '借り受けた回線の障害は、回線の事業者に修理を指示します。'),
  'B-084': ofB('約款に定めなし', 'S0', '受付時間、訪問、交換などの定めはありません。'),
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
