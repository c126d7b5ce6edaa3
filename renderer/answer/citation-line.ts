/**
 * Citations as one short line: the places first, then the ids of the rules that are cited there, each of them once and leading to its article,
 * and behind them the edition of a text whose parts differ in age.
 */
import type { Answer } from '../../shared/decisions/answer.ts';
import type { Citation } from '../../shared/terms/citation.ts';
import { editionsOf } from '../../shared/terms/edition.ts';
import { layerWords, serviceLetters } from '../../shared/words/domain-words.ts';

/** A piece of the line; `of` is the citation it stands for, null for what stands between. */
export interface CitationPart {
  readonly text: string;
  readonly of: Citation | null;
}

const source = ({ layer, service }: Citation): string =>
  service === null ? layerWords[layer] : serviceLetters[service];

const between = (text: string): CitationPart => ({ text, of: null });
const BREAK = between(' ・ ');

/** `N 別紙1 3.1.1(1) ・ 表3-1 注2 ・ 運用 P-VERIFY ・ N-117 N-122`; places of one source stand together under one letter. */
export function citationParts({ citations }: Pick<Answer, 'citations'>): readonly CitationPart[] {
  const places = [...Map.groupBy(citations, source)].map(([name, cited]) => [
    between(`${name} `),
    ...joined(
      once(cited, ({ place }) => place),
      BREAK,
    ),
  ]);
  // A policy is cited by its id already; a rule is cited by its place, and its id stands at the end.
  const terms = citations.filter(({ layer }) => layer === 'terms');
  const ids = joined(
    once(terms, ({ ruleId }) => ruleId),
    between(' '),
  );
  const editions = editionsOf(citations).map((edition) => [between(edition)]);
  return [...places, ids, ...editions]
    .filter((parts) => parts.length > 0)
    .flatMap((parts, index) => (index === 0 ? parts : [BREAK, ...parts]));
}

const once = (citations: readonly Citation[], textOf: (citation: Citation) => string): readonly CitationPart[] =>
  [...new Map(citations.toReversed().map((of) => [textOf(of), of]))].toReversed().map(([text, of]) => ({ text, of }));

const joined = (parts: readonly CitationPart[], separator: CitationPart): readonly CitationPart[] =>
  parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]));
