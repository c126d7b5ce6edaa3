/** Citations as one short line: the places first, then the ids of the rules that are cited there, each of them once. */
import type { Answer } from '../../shared/decisions/answer.ts';
import type { Citation } from '../../shared/terms/citation.ts';
import { layerWords, serviceLetters } from '../../shared/words/domain-words.ts';

const source = ({ layer, service }: Citation): string =>
  service === null ? layerWords[layer] : serviceLetters[service];

/** `N 別紙1 3.1.1(1) ・ 表3-1 注2 ・ 運用 P-VERIFY ・ N-117 N-122`; places of one source stand together under one letter. */
export function citationLine({ citations }: Pick<Answer, 'citations'>): string {
  const places = Map.groupBy(citations, source);
  const parts = [...places].map(
    ([name, cited]) => `${name} ${[...new Set(cited.map(({ place }) => place))].join(' ・ ')}`,
  );
  // A policy is cited by its id already; a rule is cited by its place, and its id stands at the end.
  const ids = [...new Set(citations.filter(({ layer }) => layer === 'terms').map(({ ruleId }) => ruleId))].join(' ');
  return [...parts, ids].filter((part) => part !== '').join(' ・ ');
}
