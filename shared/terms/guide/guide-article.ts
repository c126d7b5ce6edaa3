/**
 * One article, annex or supplementary provision of a text as the article guide (規約ナビ) shows it: what it is about in our own words, and the
 * rules, defects and settled readings that belong to it.
 */
import type { CitedRuleId } from '../articles.ts';
import type { ShownDefectId } from '../defects.ts';

/** Names an article within its own text; an imported text is laid beside the guide by it. `supplement` is the 附則. */
export type ArticleKey = `article-${number}` | `annex-${number}` | 'supplement';

export type GuideArticle = {
  readonly key: ArticleKey;
  readonly title: string;
  /** Null where the guide has no more than the title so far. */
  readonly summary: string | null;
  /** Every rule that stands in the article or rests on it, in their order. */
  readonly ruleIds: readonly CitedRuleId[];
  readonly defectIds: readonly ShownDefectId[];
  /** The desk policies that settle a reading of this article. */
  readonly policyIds: readonly `P-${string}`[];
};

export type GuideChapter = {
  readonly title: string;
  readonly articles: readonly GuideArticle[];
};

/** `第7条`, `別紙1` or `附則`: the article as a person would look it up. */
export function articleNumber(key: ArticleKey): string {
  if (key === 'supplement') return '附則';
  const [kind, number] = key.split('-');
  return kind === 'annex' ? `別紙${number}` : `第${number}条`;
}
