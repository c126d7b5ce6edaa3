/** The rules of both contracts that no file carries yet: the article guide explains them and says so, instead of promising that the desk works them out. */
import { ARTICLES } from '../../shared/terms/articles.ts';
import { isOfTests } from '../house/source-files.ts';
import { idsIn, type SourceText, sourcePassages } from './rule-coverage.ts';

export const GUIDE_ONLY_FILE = 'shared/terms/guide/guide-only.ts';

/** In the order of the register. */
export function guideOnlyRules(sources: readonly SourceText[]): readonly string[] {
  const carried = new Set(
    sources
      .filter(({ path }) => !isOfTests(path))
      .flatMap(({ text }) => sourcePassages(text))
      .flatMap((passage) => [...idsIn(passage), ...[...passage.matchAll(/\bB-\d{3}\b/gu)].map(([id]) => id)]),
  );
  return Object.keys(ARTICLES).filter((id) => !carried.has(id));
}

/** The list as a module, one id a line, so that a rule that gets its file is one line gone. */
export const guideOnlyModule = (ids: readonly string[]): string => `/**
 * The rules that the desk explains and does nothing else with so far. Written by \`npm run coverage:rules\` out of the sources; nothing here is
 * decided by hand.
 */
import type { CitedRuleId } from '../articles.ts';

export const GUIDE_ONLY: ReadonlySet<CitedRuleId> = new Set<CitedRuleId>([
${ids.map((id) => `  '${id}',\n`).join('')}]);
`;
