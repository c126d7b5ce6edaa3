/**
 * From which days the parts of a held text date: named once behind the citations of an answer, so that a place itself stays short.
 *
 * Source: D-B16
 */
import type { Citation } from './citation.ts';
import type { Service } from './service.ts';

export type TextDate = {
  readonly part: '本文' | '別紙';
  readonly event: '制定' | '改定';
  /** `YYYY-MM-DD` */
  readonly day: string;
};

/** The dates that B prints, in their order; no table says which wording applied when. Source: D-B16 */
export const TEXT_DATES_OF_HIKARI_PHONE = [
  { part: '別紙', event: '制定', day: '2015-06-01' },
  { part: '別紙', event: '改定', day: '2015-09-01' },
  { part: '本文', event: '制定', day: '2016-07-01' },
] as const satisfies readonly TextDate[];

/** The edition of each text whose parts differ in age; null where one day serves the whole text. */
export const EDITIONS: { readonly [S in Service]: string | null } = {
  serverSupport: null,
  hikariPhone: `本文 ${latestOf('本文')}・別紙 ${latestOf('別紙')}`,
};

/** The editions that these citations rest on, each once; empty where no text cited has parts of different age. */
export function editionsOf(citations: readonly Pick<Citation, 'layer' | 'service'>[]): readonly string[] {
  const editions = citations.flatMap(({ layer, service }) =>
    layer === 'terms' && service !== null ? (EDITIONS[service] ?? []) : [],
  );
  return [...new Set(editions)];
}

function latestOf(part: TextDate['part']): string {
  const days = TEXT_DATES_OF_HIKARI_PHONE.filter((date) => date.part === part).map(({ day }) => day);
  return days.at(-1)?.replaceAll('-', '/') ?? '';
}
