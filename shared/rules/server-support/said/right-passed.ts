/**
 * What passes with the right to the service (利用権の引き継ぎ), and which ways of passing it on the terms allow. The steps of a transfer and of a
 * succession are procedures of their own.
 *
 * Source: N 第11条4項, 第12条 · N-025, N-026, D-N41
 */
import type { Answer } from '../../../decisions/answer.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { composeSaying, type Standing } from '../../saying.ts';
import { RIGHT_PASSED_ANSWERS, RIGHT_PASSED_WORDS } from './right-passed-words.ts';

const RULE = 'right-passed/1';

export const PASSING_MATTERS = [
  'debts',
  'assignedDebts',
  'rights',
  'sale',
  'pledge',
  'inheritance',
  'lending',
] as const;
export type PassingMatter = (typeof PASSING_MATTERS)[number];

const INPUTS = { about: { kind: 'choice', options: PASSING_MATTERS } } as const;

const STANDINGS = {
  debts: { state: 'decided', cites: ['N-025'], alsoRead: ['N-023'] },
  assignedDebts: { state: 'decided', cites: ['N-025'], alsoRead: ['N-079'] },
  rights: { state: 'decided', cites: ['N-025'], alsoRead: ['N-023'] },
  sale: { state: 'decided', cites: ['N-026', 'N-023'], defectIds: ['D-N41'] },
  pledge: { state: 'decided', cites: ['N-026'] },
  inheritance: { state: 'decided', cites: ['N-027', 'N-026'], defectIds: ['D-N41'] },
  lending: { state: 'needsApproval', cites: ['N-026'] },
} as const satisfies { readonly [About in PassingMatter]: Standing };

export const rightPassed = defineLookup({
  question: 'rightPassed',
  service: 'serverSupport',
  group: 'checks',
  verification: null,
  inputs: INPUTS,
  words: RIGHT_PASSED_WORDS,
  answer: answerRightPassed,
});

/**
 * `decided`: whoever takes the right over takes everything, and only an approved transfer or a succession passes it on; `needsApproval` for
 * lending, which the terms do not name among what they forbid.
 *
 * Source: N 第11条4項, 第12条 · N-025, N-026, D-N41
 */
function answerRightPassed({ facts, inputs: { about } }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  return composeSaying(facts, tables, {
    rule: RULE,
    outcome: { type: 'rightPassed', about },
    standing: STANDINGS[about],
    words: RIGHT_PASSED_ANSWERS[about],
  });
}
