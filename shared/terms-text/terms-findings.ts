/**
 * What is odd about the split of an imported text: numbers that are missing, come twice or out of order, headings without a text or with
 * another title than the article guide knows, and a text that may be another contract's. None of it is mended; a person looks at each before
 * the text is kept.
 *
 * Source: N-134
 */
import { fold } from '../search/fold.ts';
import { articlesOf } from '../terms/guide/guide.ts';
import { SERVICES, type Service } from '../terms/service.ts';
import { SERVICE_NAMES } from './heading-words.ts';
import { type TermsPart, type TermsText, textOf } from './terms-text.ts';

/** The kinds that bear printed numbers. */
export const NUMBERED_KINDS = ['article', 'annex'] as const;
export type NumberedKind = (typeof NUMBERED_KINDS)[number];

type Place = {
  readonly kind: NumberedKind;
  readonly number: number;
  readonly branch: number | null;
  readonly line: number;
};

export type TermsFinding =
  /** The text names the other service and never its own. */
  | { readonly type: 'otherService' }
  /** A line that holds the sign for what could not be read when the file was made. */
  | { readonly type: 'damagedLine'; readonly line: number }
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
  /** A number the guide does not go up to. */
  | ({ readonly type: 'beyondGuide' } & Place)
  /** Beside the guide it would stand at an article about something else. */
  | ({ readonly type: 'otherTitle'; readonly title: string; readonly known: string } & Place);

export interface SplitText {
  readonly service: Service;
  readonly lines: readonly string[];
  readonly split: TermsText;
}

/** What concerns the whole text first, then by kind and by what is odd. Empty for a text that is as it should be. */
export function findingsIn({ service, lines, split }: SplitText): readonly TermsFinding[] {
  const damaged = lines.flatMap((line, index): readonly TermsFinding[] =>
    line.includes('\ufffd') ? [{ type: 'damagedLine', line: index + 1 }] : [],
  );
  const numbered = NUMBERED_KINDS.flatMap((kind) => {
    const titles = knownTitles(service, kind);
    const parts = split.parts.filter((part) => part.kind === kind);
    const places = parts.map((part) => placeOf(part, kind));
    return [
      ...missingFrom(places, kind, titles.size),
      ...misplaced(places),
      ...parts.filter((part) => textOf(part, split, lines).length === 1).map(withoutText(kind)),
      ...parts.flatMap((part) => differences(part, kind, titles)),
    ];
  });
  const other: readonly TermsFinding[] = namesOtherService(service, lines) ? [{ type: 'otherService' }] : [];
  return [...other, ...damaged, ...numbered];
}

/** What the guide calls each article or annex of the contract, by its number. */
function knownTitles(service: Service, kind: NumberedKind): ReadonlyMap<number, string> {
  const articles = articlesOf(service).filter(({ key }) => key.startsWith(`${kind}-`));
  return new Map(articles.map(({ key, title }) => [Number(key.slice(kind.length + 1)), title]));
}

const placeOf = ({ number, branch, from }: TermsPart, kind: NumberedKind): Place => ({
  kind,
  number,
  branch,
  line: from,
});

const withoutText =
  (kind: NumberedKind) =>
  (part: TermsPart): TermsFinding => ({ type: 'withoutText', ...placeOf(part, kind) });

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

/** Widths, spaces and what stands in brackets within a title make no difference. */
const titleKey = (title: string): string => fold(title.replace(/[(（].*$/u, '')).replaceAll(' ', '');

function differences(
  part: TermsPart,
  kind: NumberedKind,
  titles: ReadonlyMap<number, string>,
): readonly TermsFinding[] {
  const known = titles.get(part.number);
  if (known === undefined) return [{ type: 'beyondGuide', ...placeOf(part, kind) }];
  const { title, branch } = part;
  if (title === null || branch !== null || titleKey(title) === titleKey(known)) return [];
  return [{ type: 'otherTitle', title, known, ...placeOf(part, kind) }];
}

function namesOtherService(service: Service, lines: readonly string[]): boolean {
  const text = fold(lines.join(' ')).replaceAll(' ', '');
  const names = (each: Service): boolean => SERVICE_NAMES[each].some((name) => text.includes(fold(name)));
  return !names(service) && SERVICES.some((other) => other !== service && names(other));
}
