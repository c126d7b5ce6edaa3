/** What the article guide shows: which text, what was typed, the open article, what is marked in it, and which version of the own text stands beside. */
import type { ArticleKey } from '../../../shared/terms/guide/guide-article.ts';
import type { Service } from '../../../shared/terms/service.ts';
import type { GuideWish } from '../../answer/open-article.ts';
import { findArticles, idIn } from './guide-search.ts';

/** What the guide was opened for, or what was searched for by its id. */
export interface Mark {
  readonly id: string;
  /** As it was cited; null where nothing was. */
  readonly place: string | null;
}

export interface GuideState {
  readonly page: 'article' | 'import';
  readonly service: Service;
  readonly query: string;
  readonly key: ArticleKey;
  readonly mark: Mark | null;
  /** The version of the own text chosen by hand; null for the newest. */
  readonly version: number | null;
}

export type GuideEvent =
  | { readonly type: 'typed'; readonly query: string }
  | { readonly type: 'moved'; readonly step: 1 | -1 }
  | { readonly type: 'chosen'; readonly key: ArticleKey }
  | { readonly type: 'serviceChosen'; readonly service: Service }
  | { readonly type: 'versionChosen'; readonly version: number | null }
  | { readonly type: 'importOpened' | 'importLeft' }
  | { readonly type: 'imported'; readonly service: Service };

const FIRST: ArticleKey = 'article-1';

export const openedGuide = (wish: GuideWish | null): GuideState => ({
  page: 'article',
  service: wish?.service ?? 'serverSupport',
  query: '',
  key: wish?.key ?? FIRST,
  mark: wish === null ? null : { id: wish.id, place: wish.place },
  version: null,
});

export function reduceGuide(state: GuideState, event: GuideEvent): GuideState {
  switch (event.type) {
    case 'typed':
      return searched(state, event.query);
    case 'moved': {
      const found = findArticles(state.service, state.query);
      const at = found.findIndex(({ key }) => key === state.key);
      const to = found[at === -1 ? 0 : Math.min(found.length - 1, Math.max(0, at + event.step))];
      return to === undefined || to.key === state.key ? state : { ...state, key: to.key, mark: markFor(state) };
    }
    case 'chosen':
      return { ...state, key: event.key, mark: markFor(state) };
    case 'serviceChosen':
      return event.service === state.service ? state : inService(state, event.service);
    case 'versionChosen':
      return { ...state, version: event.version };
    case 'importOpened':
      return { ...state, page: 'import' };
    case 'importLeft':
      return { ...state, page: 'article' };
    case 'imported': {
      const shown = event.service === state.service ? state : inService(state, event.service);
      return { ...shown, page: 'article', version: null };
    }
  }
}

function searched(state: GuideState, query: string): GuideState {
  const found = findArticles(state.service, query);
  const key = query.trim() === '' ? state.key : (found[0]?.key ?? state.key);
  return { ...state, query, key, mark: markFor({ ...state, query }) };
}

/** The other text has other articles under the same numbers, so it is entered at its beginning, or at what was typed. */
const inService = (state: GuideState, service: Service): GuideState =>
  searched({ ...state, service, key: FIRST, version: null }, state.query);

function markFor({ service, query }: GuideState): Mark | null {
  const id = idIn(service, query);
  return id === null ? null : { id, place: null };
}
