/**
 * What is odd about the split of an imported text: numbers that are missing, come twice or out of order, headings without a text, and a text
 * that may be another contract's. None of it is mended; a person looks at each before the text is kept.
 *
 * Source: N-134
 */
import { fold } from '../search/fold.ts';
import { SERVICES, type Service } from '../terms/service.ts';
import { SERVICE_NAMES } from './heading-words.ts';
import { type TermsPart, type TermsText, textOf } from './terms-text.ts';

/** The kinds that bear printed numbers. */
export const NUMBERED_KINDS = ['article', 'annex'] as const;
export type NumberedKind = (typeof NUMBERED_KINDS)[number];

interface Place {
  readonly kind: NumberedKind;
  readonly number: number;
  readonly branch: number | null;
  readonly line: number;
}

export type TermsFinding =
  /** `line` is the heading before which they should stand; null where they should stand at the end. */
  | {
      readonly type: 'missing';
      readonly kind: NumberedKind;
      readonly from: number;
      readonly to: number;
      readonly line: number | null;
    }
  | ({ readonly type: 'repeated'; readonly firstLine: number } & Place)
  | ({ readonly type: 'outOfOrder'; readonly after: number } & Place)
  | ({ readonly type: 'withoutText' } & Place)
  /** A number the contract does not go up to. */
  | ({ readonly type: 'beyondKnown'; readonly known: number } & Place)
  /** The text names the other service and never its own. */
  | { readonly type: 'otherService' };

/** How many articles and annexes the text of a contract has, as far as the desk knows it. */
export type KnownExtent = { readonly [Kind in NumberedKind]: number };

/** Source: terms.md head */
export const KNOWN_EXTENTS: { readonly [S in Service]: KnownExtent } = {
  serverSupport: { article: 44, annex: 4 },
  hikariPhone: { article: 37, annex: 3 },
};

export interface SplitText {
  readonly service: Service;
  readonly lines: readonly string[];
  readonly split: TermsText;
}

/** In the order of the kinds, within a kind by their place in the text. Empty for a text that is as it should be. */
export function findingsIn({ service, lines, split }: SplitText): readonly TermsFinding[] {
  const found = NUMBERED_KINDS.flatMap((kind) => {
    const parts = split.parts.filter((part) => part.kind === kind);
    const known = KNOWN_EXTENTS[service][kind];
    const places = parts.map(({ number, branch, from }): Place => ({ kind, number, branch, line: from }));
    return [
      ...missingFrom(places, kind, known),
      ...misplaced(places),
      ...places
        .filter((_, index) => hasNoText(parts[index], split, lines))
        .map((place) => ({ type: 'withoutText', ...place }) as const),
      ...places
        .filter(({ number }) => number > known)
        .map((place) => ({ type: 'beyondKnown', known, ...place }) as const),
    ];
  });
  return namesOtherService(service, lines) ? [{ type: 'otherService' }, ...found] : found;
}

const hasNoText = (part: TermsPart | undefined, split: TermsText, lines: readonly string[]): boolean =>
  part !== undefined && textOf(part, split, lines).length === 1;

/** Runs of numbers from 1 to the last known one that no heading bears. */
function missingFrom(places: readonly Place[], kind: NumberedKind, known: number): readonly TermsFinding[] {
  const there = new Set(places.map(({ number }) => number));
  const runs: { from: number; to: number }[] = [];
  for (let number = 1; number <= Math.max(known, ...there); number += 1) {
    if (there.has(number)) continue;
    const run = runs.at(-1);
    if (run?.to === number - 1) run.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs.map(({ from, to }) => {
    const line = places.find(({ number }) => number > to)?.line ?? null;
    return { type: 'missing', kind, from, to, line };
  });
}

const rankOf = ({ number, branch }: Place): number => number * 100 + (branch ?? 0);

function misplaced(places: readonly Place[]): readonly TermsFinding[] {
  const firstLines = new Map<number, number>();
  let last: Place | null = null;
  return places.flatMap((place): readonly TermsFinding[] => {
    const rank = rankOf(place);
    const firstLine = firstLines.get(rank);
    if (firstLine !== undefined) return [{ type: 'repeated', firstLine, ...place }];
    firstLines.set(rank, place.line);
    if (last !== null && rank < rankOf(last)) return [{ type: 'outOfOrder', after: last.number, ...place }];
    last = place;
    return [];
  });
}

function namesOtherService(service: Service, lines: readonly string[]): boolean {
  const text = fold(lines.join(' ')).replaceAll(' ', '');
  const names = (each: Service): boolean => SERVICE_NAMES[each].some((name) => text.includes(fold(name)));
  return !names(service) && SERVICES.some((other) => other !== service && names(other));
}
