/** Citations as one short line: the places first, then the ids of the rules, each of them once. */
import type { Answer } from '../../shared/decisions/answer.ts';
import type { Citation } from '../../shared/terms/citation.ts';
import { layerWords, serviceLetters } from '../text/words.ts';

const source = ({ layer, service }: Citation): string =>
  service === null ? layerWords[layer] : serviceLetters[service];

/** `N 別紙1 3.1.1(1) ・ 表3-1 注2 ・ 運用 P-VERIFY ・ N-117 N-122`; places of one source stand together under one letter. */
export function citationLine({ citations, ruleIds }: Pick<Answer, 'citations' | 'ruleIds'>): string {
  const places = Map.groupBy(citations, source);
  const parts = [...places].map(
    ([name, cited]) => `${name} ${[...new Set(cited.map(({ place }) => place))].join(' ・ ')}`,
  );
  const ids = [...new Set(ruleIds)].join(' ');
  return [...parts, ids].filter((part) => part !== '').join(' ・ ');
}
