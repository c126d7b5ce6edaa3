/**
 * What replaying a stored answer showed (再計算): the same bytes, or what differs and whether the difference is the answer's or only the release's.
 *
 * Source: terms.md 5.6, property 9
 */
import { canonicalJson, type Json } from '../core/canonical-json.ts';
import { type Answer, answerText } from './answer.ts';

/** A table, or the rule itself, that the stored answer read in a version that is not the one read now; null where there is none. */
export type VersionDifference = {
  readonly table: string;
  readonly stored: string | null;
  readonly present: string | null;
};

export type ReplayVerdict =
  | { readonly type: 'same' }
  /** The release has other rules or tables by now, so equal bytes cannot be asked for; `agrees` where it says the same all the same. */
  | { readonly type: 'otherVersions'; readonly versions: readonly VersionDifference[]; readonly agrees: boolean }
  /** Same rule, same tables, another answer: the stored one is not what the rule said. */
  | { readonly type: 'different'; readonly fields: readonly string[] };

/** Compares the stored bytes with the answer worked out again. */
export function replayVerdict(storedText: string, stored: Answer, replayed: Answer): ReplayVerdict {
  if (answerText(replayed) === storedText) return { type: 'same' };
  const versions = versionDifferences(stored.versions, replayed.versions);
  const fields = differingFields(stored, replayed);
  if (versions.length > 0) return { type: 'otherVersions', versions, agrees: effectOf(stored, replayed) === 'none' };
  // Equal fields in another notation are other bytes as well.
  return { type: 'different', fields: fields.length > 0 ? fields : ['format'] };
}

export function versionDifferences(
  stored: Answer['versions'],
  present: Answer['versions'],
): readonly VersionDifference[] {
  const tables = [...new Set([...Object.keys(stored), ...Object.keys(present)])];
  return tables
    .filter((table) => stored[table] !== present[table])
    .map((table) => ({ table, stored: stored[table] ?? null, present: present[table] ?? null }));
}

function differingFields(a: Answer, b: Answer): readonly string[] {
  const fields = [...new Set([...Object.keys(a), ...Object.keys(b)])] as (keyof Answer)[];
  return fields.filter((field) => jsonOf(a[field]) !== jsonOf(b[field]));
}

const jsonOf = (value: unknown): string => (value === undefined ? '' : canonicalJson(value as Json));

/**
 * What a change does to an answer: `outcome` where another outcome, state, headline or promise comes out; `words` where only what is said
 * around it changes; `none` where a caller would notice nothing.
 */
export type AnswerEffect = 'none' | 'words' | 'outcome';

export function effectOf(before: Answer, after: Answer): AnswerEffect {
  const differs = (field: keyof Answer): boolean => jsonOf(before[field]) !== jsonOf(after[field]);
  if ((['state', 'outcome', 'headline', 'promise'] as const).some(differs)) return 'outcome';
  return (['reason', 'readAloud', 'warnings', 'alternatives'] as const).some(differs) ? 'words' : 'none';
}
