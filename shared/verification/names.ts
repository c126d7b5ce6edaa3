/**
 * Names of companies and persons in one spelling. The form of a company leads in brackets, wherever it was said: callers mix up
 * みどり電設株式会社 and 株式会社みどり電設 all day, and a name alone never identifies anyone. Another form is another company.
 */
import { COMPANY_FORMS, DASHES } from '../core/japanese-text.ts';
import { canonical, longVowels, plainKana, toFixpoint } from './notation.ts';

/** Politeness that an operator writes down with the name. */
const HONORIFIC = /(?<=.)(?:様|殿|御中)$|(?<=\p{Script=Han})(?:サマ|サン)$/u;
/** Everything that is written and not said, save the dashes, which may be long vowels. */
const ORNAMENT = new RegExp(`[\\p{Z}\\p{C}^\`]|(?![&${DASHES}])\\p{P}`, 'gu');
const OPENING = '[(\\[〔【]';
const CLOSING = '[)\\]〕】]';

const plain = (text: string): string => plainKana(canonical(text));
/** As it stands once a name is plain. */
const spelled = (text: string): string => plain(text).replace(/[()]/g, '');

interface FormPattern {
  readonly short: string;
  readonly anywhere: RegExp;
}

const FORM_PATTERNS: readonly FormPattern[] = COMPANY_FORMS.map(({ name, short, readings, bank }) => {
  const bracketed = [...short, ...(bank === null ? [] : [bank])].map(spelled);
  const full = [name, ...readings].map(spelled);
  // A bank leaves out the bracket that faces away from the name: カ)ミドリ, ミドリ(カ.
  const edges = bank === null ? [] : [`^${spelled(bank)}\\)`, `\\(${spelled(bank)}$`];
  const alternatives = [`${OPENING}(?:${bracketed.join('|')})${CLOSING}`, ...edges, ...full];
  return { short: spelled(short[0] ?? name), anywhere: new RegExp(alternatives.join('|'), 'u') };
});

interface Found {
  readonly short: string;
  readonly start: number;
  readonly end: number;
}

/** The form that begins first; of two that begin together the one listed first. */
function findForm(text: string): Found | null {
  let first: Found | null = null;
  for (const { short, anywhere } of FORM_PATTERNS) {
    const match = anywhere.exec(text);
    if (match !== null && (first === null || match.index < first.start))
      first = { short, start: match.index, end: match.index + match[0].length };
  }
  return first;
}

const undecorated = (text: string): string => longVowels(text.replace(ORNAMENT, '')).replace(HONORIFIC, '');

function nameStep(text: string): string {
  // Spaces go first: 株式 会社 and ( 株 ) are forms too.
  const compact = plain(text).replace(/[\p{Z}\p{C}]/gu, '');
  const found = findForm(compact);
  if (found === null) return undecorated(compact);
  const core = undecorated(compact.slice(0, found.start) + compact.slice(found.end));
  return core === '' ? '' : `(${found.short})${core}`;
}

/** `(株)ミドリ電設`, or the bare name where no form is said; empty when only a form is. */
export const normaliseCompanyOrPerson = (text: string): string => toFixpoint(text, nameStep);

/** A person's name: no spaces, no honorific. */
export const normalisePerson = (text: string): string => toFixpoint(text, (value) => undecorated(plain(value)));

export interface SplitName {
  /** The form between its brackets, `株`; null where there is none. */
  readonly form: string | null;
  readonly core: string;
}

/** The two parts of a name that `normaliseCompanyOrPerson` made. */
export function splitName(normalised: string): SplitName {
  const match = /^\(([^)]+)\)(.+)$/u.exec(normalised);
  return match?.[1] === undefined || match[2] === undefined
    ? { form: null, core: normalised }
    : { form: match[1], core: match[2] };
}
