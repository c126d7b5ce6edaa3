/** The look-up questions (規約アンサー) that an article of the guide answers. */
import type { LookupQuestion } from '../../../shared/decisions/questions.ts';
import { LOOKUP_SOURCES } from '../../../shared/rules/lookup-sources.ts';
import { LOOKUPS } from '../../../shared/rules/lookups.ts';
import { ARTICLES } from '../../../shared/terms/articles.ts';
import type { ArticleKey } from '../../../shared/terms/guide/guide-article.ts';
import type { Service } from '../../../shared/terms/service.ts';
import { articleKeyIn } from '../../../shared/terms-text/place-words.ts';

export interface ArticleQuestion {
  readonly question: LookupQuestion;
  /** As a caller asks it. */
  readonly ask: string;
}

export function questionsOf(service: Service, key: ArticleKey): readonly ArticleQuestion[] {
  return Object.values(LOOKUPS)
    .filter((lookup) => lookup.service === service)
    .filter(({ question }) => LOOKUP_SOURCES[question]?.some((id) => articleKeyIn(ARTICLES[id].place) === key))
    .map(({ question, words: { ask } }) => ({ question, ask }));
}
