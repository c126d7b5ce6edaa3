/**
 * What may be promised of the support itself (お約束できること): being answered at once, finding the cause, repair, no further fault, the data,
 * the result of work done as explained. The terms promise none of it; the words say so and offer what can be done.
 *
 * Source: N 第35条 · N-085, N-086, N-088, N-090
 */
import type { Answer } from '../../../decisions/answer.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { composeSaying, type Standing } from '../../saying.ts';
import { ASSURANCE_ANSWERS, ASSURANCE_WORDS } from './assurance-words.ts';

const RULE = 'assurance/1';

export const ASSURANCES = ['waiting', 'solution', 'noFaults', 'data', 'guidedWork'] as const;
export type Assurance = (typeof ASSURANCES)[number];

const INPUTS = { about: { kind: 'choice', options: ASSURANCES } } as const;

const STANDINGS = {
  waiting: { state: 'decided', cites: ['N-085'], alsoRead: ['N-115'] },
  solution: { state: 'decided', cites: ['N-086'] },
  noFaults: { state: 'decided', cites: ['N-088'], alsoRead: ['N-118'] },
  data: { state: 'decided', cites: ['N-088'], alsoRead: ['N-108'] },
  guidedWork: { state: 'decided', cites: ['N-090'] },
} as const satisfies { readonly [About in Assurance]: Standing };

export const assurance = defineLookup({
  question: 'assurance',
  service: 'serverSupport',
  group: 'checks',
  verification: null,
  inputs: INPUTS,
  words: ASSURANCE_WORDS,
  answer: answerAssurance,
});

/** Always `decided`: none of these is promised. Source: N 第35条1項, 2項, 4項, 6項, 7項 · N-085, N-086, N-088, N-090 */
function answerAssurance({ facts, inputs: { about } }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  return composeSaying(facts, tables, {
    rule: RULE,
    outcome: { type: 'notPromised', about },
    standing: STANDINGS[about],
    words: ASSURANCE_ANSWERS[about],
  });
}
