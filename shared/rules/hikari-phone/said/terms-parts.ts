/**
 * What belongs to the terms besides their text (約款の一部): notices, the notes and conditions of a plan, and the terms of the carriers, which are
 * not held here.
 *
 * Source: B 第1条3項〜5項 · B-003, B-004, D-B16
 */
import type { Standing } from '../../saying.ts';
import { choiceSaying } from './choice-saying.ts';
import { TERMS_PARTS_ANSWERS, TERMS_PARTS_WORDS } from './terms-parts-words.ts';

export const TERMS_PARTS = {
  notice: { state: 'decided', cites: ['B-003', 'B-006'] },
  planNote: { state: 'decided', cites: ['B-003'] },
  contradiction: { state: 'needsApproval', cites: ['B-003', 'B-007'], defectIds: ['D-B16'] },
  carrierTerms: { state: 'external', cites: ['B-004'] },
} as const satisfies { readonly [about: string]: Standing };
export type TermsPart = keyof typeof TERMS_PARTS;

/** Source: B 第1条3項〜5項 · B-003, B-004, D-B16 */
export const phoneTermsParts = choiceSaying({
  question: 'phoneTermsParts',
  rule: 'phone-terms-parts/1',
  outcome: 'termsPart',
  situations: TERMS_PARTS,
  words: TERMS_PARTS_WORDS,
  answers: TERMS_PARTS_ANSWERS,
});
