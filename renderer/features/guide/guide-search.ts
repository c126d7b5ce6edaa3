/**
 * Finding an article of a text by its number, by the id of a rule or a defect, or by words: in whatever width, kana or kanji they are typed.
 * What is named exactly comes first, then titles, then what is only about it.
 */
import { fold } from '../../../shared/search/fold.ts';
import { fulfils, planSearch } from '../../../shared/search/query.ts';
import { ARTICLES } from '../../../shared/terms/articles.ts';
import { DEFECTS } from '../../../shared/terms/defects.ts';
import { articlesOf } from '../../../shared/terms/guide/guide.ts';
import { articleNumber, type GuideArticle } from '../../../shared/terms/guide/guide-article.ts';
import type { Service } from '../../../shared/terms/service.ts';

interface Entry {
  readonly article: GuideArticle;
  /** What names the article itself: 27, 第27条, 別紙1. */
  readonly numbers: ReadonlySet<string>;
  readonly ids: readonly string[];
  readonly title: string;
  readonly text: string;
}

/** Without the hyphens and spaces that people leave out. */
const tight = (text: string): string => fold(text).replace(/[-\s]/gu, '');

function entryOf(article: GuideArticle): Entry {
  const { key, title, summary, ruleIds, defectIds, policyIds } = article;
  const ids = [...ruleIds, ...defectIds, ...policyIds];
  const number = articleNumber(key);
  const told = [
    ...ruleIds.map((id) => ARTICLES[id].summary),
    ...defectIds.flatMap((id) => [DEFECTS[id].gap, DEFECTS[id].treatment]),
  ];
  return {
    article,
    numbers: new Set([tight(number), tight(number.replace(/^\D+|\D+$/gu, ''))].filter((each) => each !== '')),
    ids,
    title: fold(title),
    text: fold([number, title, summary ?? '', ...ids, ...ids.map((id) => id.replaceAll('-', '')), ...told].join(' ')),
  };
}

const kept = new Map<Service, readonly Entry[]>();

function entriesOf(service: Service): readonly Entry[] {
  const known = kept.get(service);
  if (known !== undefined) return known;
  const entries = articlesOf(service).map(entryOf);
  kept.set(service, entries);
  return entries;
}

/** The rule, defect or policy that the query is the id of, or null. */
export function idIn(service: Service, query: string): string | null {
  const wanted = tight(query);
  if (wanted === '') return null;
  return (
    entriesOf(service)
      .flatMap(({ ids }) => ids)
      .find((id) => tight(id) === wanted) ?? null
  );
}

/** The articles that the query finds, the best first; all of them, in their order, for an empty one. */
export function findArticles(service: Service, query: string): readonly GuideArticle[] {
  const plan = planSearch(query);
  const entries = entriesOf(service);
  if (plan === null) return entries.map(({ article }) => article);
  const wanted = tight(query);
  const rankOf = ({ numbers, ids, title, text }: Entry): number | null => {
    if (numbers.has(wanted)) return 0;
    if (ids.some((id) => tight(id) === wanted)) return 1;
    if (plan.terms.every((term) => title.includes(term))) return 2;
    return fulfils(plan, text) ? 3 : null;
  };
  return entries
    .flatMap((entry) => {
      const rank = rankOf(entry);
      return rank === null ? [] : [{ article: entry.article, rank }];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ article }) => article);
}
