/**
 * Who provides and pays for the line and the equipment (回線・設備). Both are the contractor's own; the line's fee is no part of this service's.
 *
 * Source: N 第40条 · N-110
 */
import type { Answer } from '../../../decisions/answer.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { composeSaying, type Standing } from '../../saying.ts';
import { LINE_FEE_ANSWERS, LINE_FEE_WORDS } from './line-fee-words.ts';

const RULE = 'line-fee/1';

export const LINE_MATTERS = ['fee', 'amount', 'equipment'] as const;
export type LineMatter = (typeof LINE_MATTERS)[number];

const INPUTS = { about: { kind: 'choice', options: LINE_MATTERS } } as const;

const STANDINGS = {
  fee: { state: 'decided', cites: ['N-110'], alsoRead: ['N-062'] },
  amount: { state: 'external', cites: ['N-110'] },
  equipment: { state: 'decided', cites: ['N-110'], alsoRead: ['N-031'] },
} as const satisfies { readonly [About in LineMatter]: Standing };

export const lineFee = defineLookup({
  question: 'lineFee',
  service: 'serverSupport',
  group: 'checks',
  verification: null,
  inputs: INPUTS,
  words: LINE_FEE_WORDS,
  answer: answerLineFee,
});

/** `decided` on what is whose; `external` on how much the line costs, which its own terms say. Source: N 第40条 · N-110 */
function answerLineFee({ facts, inputs: { about } }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  return composeSaying(facts, tables, {
    rule: RULE,
    outcome: { type: 'lineFee', about },
    standing: STANDINGS[about],
    words: LINE_FEE_ANSWERS[about],
  });
}
