/**
 * Asks for the article guide (規約ナビ) from wherever a rule, a defect or a policy is shown. The frame opens it over whatever is on the screen,
 * so nothing that was being done is left.
 */
import { createStore } from 'zustand/vanilla';
import type { Citation } from '../../shared/terms/citation.ts';
import { articlesWith, guideArticle } from '../../shared/terms/guide/guide.ts';
import type { ArticleKey } from '../../shared/terms/guide/guide-article.ts';
import type { Service } from '../../shared/terms/service.ts';
import { articleKeyIn } from '../../shared/terms-text/place-words.ts';

export interface GuideWish {
  readonly service: Service;
  readonly key: ArticleKey;
  /** The rule, defect or policy to mark there. */
  readonly id: string;
  /** The place as it is cited, whose lines are marked in the organisation's own text. */
  readonly place: string;
}

/** The same key opens the guide at the article of the answer on screen, or anywhere. */
export const GUIDE_KEYS = ['alt+k'] as const;

export const guideWishes = createStore<{ readonly open: boolean; readonly wish: GuideWish | null }>(() => ({
  open: false,
  wish: null,
}));

/** Opens the guide at a place, or where it was left. */
export const openGuide = (wish: GuideWish | null): void => guideWishes.setState({ open: true, wish });
export const closeGuide = (): void => guideWishes.setState({ open: false, wish: null });

/** Where a citation stands in the guide; null for a law, and for what the guide of its text does not have. */
export function wishOf({ layer, service, ruleId, place }: Citation, answeredFor: Service): GuideWish | null {
  if (layer === 'law') return null;
  const text = service ?? answeredFor;
  const named = layer === 'terms' ? articleKeyIn(place) : null;
  const key = named !== null && guideArticle(text, named) !== null ? named : articlesWith(text, ruleId)[0]?.key;
  return key === undefined ? null : { service: text, key, id: ruleId, place };
}
