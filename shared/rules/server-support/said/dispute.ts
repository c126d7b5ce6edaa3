/**
 * What is said when a matter turns into a dispute (紛争): the law that governs, the court, the talks that come first; and no opinion of the
 * operator's own. A threat to sue and a lawyer are a supervisor's.
 *
 * Source: N 第41条, 第42条, 第43条 · N-111
 */
import type { Answer } from '../../../decisions/answer.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { composeSaying, type Standing } from '../../saying.ts';
import { DISPUTE_ANSWERS, DISPUTE_WORDS } from './dispute-words.ts';

const RULE = 'dispute/1';

export const DISPUTE_MATTERS = ['lawsuit', 'lawyer', 'talk', 'court', 'law', 'opinion'] as const;
export type DisputeMatter = (typeof DISPUTE_MATTERS)[number];

const INPUTS = { about: { kind: 'choice', options: DISPUTE_MATTERS } } as const;

const STANDINGS = {
  lawsuit: { state: 'needsApproval', cites: ['N-111'] },
  lawyer: { state: 'needsApproval', cites: ['N-111'] },
  talk: { state: 'decided', cites: ['N-111'] },
  court: { state: 'decided', cites: ['N-111'] },
  law: { state: 'decided', cites: ['N-111'] },
  opinion: { state: 'external', cites: ['N-111'] },
} as const satisfies { readonly [About in DisputeMatter]: Standing };

export const dispute = defineLookup({
  question: 'dispute',
  service: 'serverSupport',
  group: 'checks',
  verification: null,
  inputs: INPUTS,
  words: DISPUTE_WORDS,
  answer: answerDispute,
});

/**
 * `decided` on talks, court and law, which the terms name; `external` on what a law says; `needsApproval` for a lawsuit and a lawyer.
 *
 * Source: N 第41条〜第43条 · N-111
 */
function answerDispute({ facts, inputs: { about } }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  return composeSaying(facts, tables, {
    rule: RULE,
    outcome: { type: 'dispute', about },
    standing: STANDINGS[about],
    words: DISPUTE_ANSWERS[about],
  });
}
