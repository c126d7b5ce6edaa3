/**
 * What a word of the terms means (用語): the twelve that Art. 1 defines. Two of them decide who repairs: 設備 is what the company installed itself,
 * 設備等 also what it rents.
 *
 * Source: B 第1条2項 · B-002
 */
import type { Answer } from '../../../decisions/answer.ts';
import type { CitedRuleId } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { composeSaying } from '../../saying.ts';
import { TERM_ANSWERS, TERM_WORDS } from './term-meaning-words.ts';

/** With the rules that use the word in a way a caller asks about. */
export const PHONE_TERMS = {
  voiceNetwork: ['B-028'],
  service: [],
  hikari: ['B-001'],
  fletsHikari: [],
  nttEastWest: [],
  switching: ['B-013', 'B-014'],
  contractor: [],
  contract: ['B-009', 'B-011'],
  contractorEquipment: ['B-027'],
  ownFacilities: ['B-054'],
  facilitiesAndRented: ['B-055'],
  taxEquivalent: ['B-039'],
} as const satisfies { readonly [term: string]: readonly CitedRuleId[] };
export type PhoneTerm = keyof typeof PHONE_TERMS;
const TERMS = Object.keys(PHONE_TERMS) as readonly PhoneTerm[];

const INPUTS = { about: { kind: 'choice', options: TERMS } } as const;

export const phoneTermMeaning = defineLookup({
  question: 'phoneTermMeaning',
  service: 'hikariPhone',
  group: 'checks',
  verification: null,
  inputs: INPUTS,
  words: TERM_WORDS,
  answer: answerTermMeaning,
});

/** Always `decided`: the terms define the word. Source: B 第1条2項 · B-002 */
function answerTermMeaning({ facts, inputs: { about } }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  return composeSaying(facts, tables, {
    rule: 'phone-term-meaning/1',
    outcome: { type: 'termMeaning', about },
    standing: { state: 'decided', cites: ['B-002'], alsoRead: PHONE_TERMS[about] },
    words: TERM_ANSWERS[about],
  });
}
