/**
 * The masked name (伏せ名): enough for an operator to go on with the right line of a list, never the whole name and never its length.
 * Source: decisions.md "Verification"
 */
import { COMPANY_FORMS } from '../core/japanese-text.ts';
import type { ContractorKind } from './contract.ts';

/** Always the same number, so that the length of a name stays unknown. */
const DOTS = '●●●●';
const SHOWN = { company: 2, person: 1 } as const satisfies Record<ContractorKind, number>;

// What would turn round, hide or break the line that the mask stands in. Joiners and variation selectors stay: they belong to their character.
const DANGEROUS = /(?![\u200d\ufe00-\ufe0f\u{e0100}-\u{e01ef}])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029\u3164]/gu;
const GRAPHEMES = new Intl.Segmenter('ja', { granularity: 'grapheme' });

const FORMS = COMPANY_FORMS.map(({ name, short, sign }) => {
  const abbreviations = short.map((letters) => `[(（]\\s*${letters}\\s*[)）]`);
  const signs = sign.startsWith('(') ? [] : [sign];
  return { sign, pattern: new RegExp([name, ...signs, ...abbreviations].join('|'), 'u') };
});
// 會社 and the square ㍿ are how the oldest and the tersest of papers write it.
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/㍿/gu, '㈱'],
  [/會社/gu, '会社'],
];

/**
 * `㈱ みど●●●●` for a company: its form and the first two characters; `髙●●●●` for a person: the first. A form behind the name stays
 * behind. Of a name that short, one character less than it has, so that no mask says a whole name; of a name that is blank, dots alone.
 */
export function maskName(kind: ContractorKind, name: string): string {
  const written = SPELLINGS.reduce(
    (text, [spelling, usual]) => text.replace(spelling, usual),
    name.replace(DANGEROUS, ''),
  );
  const form = kind === 'company' ? findForm(written) : null;
  const core = form === null ? written : written.slice(0, form.start) + written.slice(form.end);
  const masked = `${firstOf(core, SHOWN[kind])}${DOTS}`;
  if (form === null) return masked;
  return written.slice(0, form.start).trim() === '' ? `${form.sign} ${masked}` : `${masked} ${form.sign}`;
}

function findForm(name: string) {
  for (const { sign, pattern } of FORMS) {
    const match = pattern.exec(name);
    if (match !== null) return { sign, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** At most so many of its visible characters, and never all. */
function firstOf(core: string, most: number): string {
  const visible = [...GRAPHEMES.segment(core)]
    .map(({ segment }) => segment)
    .filter((segment) => /[^\s\p{M}]/u.test(segment));
  return visible.slice(0, Math.min(most, visible.length - 1)).join('');
}
