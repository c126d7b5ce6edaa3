/**
 * The article guide (規約ナビ): both texts, chapter by chapter and article by article, complete by number. It cites; it never answers.
 *
 * Source: terms.md 3.1, 3.2, 4.1
 */
import type { Service } from '../service.ts';
import type { ArticleKey, GuideArticle, GuideChapter } from './guide-article.ts';
import { GUIDE_TO_CONTRACT } from './guide-to-contract.ts';
import { GUIDE_TO_HIKARI_PHONE } from './guide-to-hikari-phone.ts';
import { GUIDE_TO_MONEY } from './guide-to-money.ts';
import { GUIDE_TO_SERVICE } from './guide-to-service.ts';

export const GUIDE: { readonly [S in Service]: readonly GuideChapter[] } = {
  serverSupport: [...GUIDE_TO_CONTRACT, ...GUIDE_TO_MONEY, ...GUIDE_TO_SERVICE],
  hikariPhone: GUIDE_TO_HIKARI_PHONE,
};

/** Every article of a text, in its order. */
export const articlesOf = (service: Service): readonly GuideArticle[] =>
  GUIDE[service].flatMap(({ articles }) => articles);

/** The article of that key, or null where the text has none. */
export const guideArticle = (service: Service, key: ArticleKey): GuideArticle | null =>
  articlesOf(service).find((article) => article.key === key) ?? null;

/** The articles a rule or a defect stands in, in the order of the text; a screen that shows the id leads there. */
export const articlesWith = (service: Service, id: string): readonly GuideArticle[] =>
  articlesOf(service).filter(({ ruleIds, defectIds, policyIds }) =>
    [...ruleIds, ...defectIds, ...policyIds].some((own) => own === id),
  );
