/**
 * Whether a matter came by the right channel (専用受付番号), and what is done where it did not: it is logged and redirected, never refused in
 * silence.
 *
 * Source: N 第3条, 第35条11項, 別紙2 · N-007, N-097, D-N20
 */
import type { Answer, AnswerState } from '../../../decisions/answer.ts';
import type { CitedRuleId } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { checkAnswer } from './check-answer.ts';
import {
  ASK_FOR_NUMBER,
  NOTICE_AT_CHANGE,
  RECEPTION_CHANNEL_ANSWERS,
  RECEPTION_CHANNEL_WORDS,
  type ReceptionChannel,
} from './reception-channel-words.ts';

const INPUTS = {
  channel: {
    kind: 'choice',
    options: ['receptionNumber', 'oldNumber', 'otherNumber', 'mailOrVisit', 'willChange'],
  },
} as const;

interface Handling {
  readonly type: 'rightChannel' | 'useNewNumber' | 'redirect' | 'noticeFirst';
  readonly state: AnswerState;
  readonly cites: readonly CitedRuleId[];
}

const HANDLING: { readonly [C in ReceptionChannel]: Handling } = {
  receptionNumber: { type: 'rightChannel', state: 'decided', cites: ['N-007'] },
  oldNumber: { type: 'useNewNumber', state: 'decided', cites: ['N-097', 'N-007'] },
  otherNumber: { type: 'redirect', state: 'decided', cites: ['N-007'] },
  mailOrVisit: { type: 'redirect', state: 'decided', cites: ['N-007'] },
  willChange: { type: 'noticeFirst', state: 'twoReadings', cites: ['N-097'] },
};

export const receptionChannel = defineLookup({
  question: 'receptionChannel',
  service: 'serverSupport',
  group: 'checks',
  verification: null,
  inputs: INPUTS,
  words: RECEPTION_CHANNEL_WORDS,
  answer: answerReceptionChannel,
});

/**
 * `decided`: the right channel, or where to send the caller; `twoReadings` for the notice before a change of the number, which a stray half
 * of a sentence asks for.
 *
 * Source: N 第3条, 第35条11項, 別紙2 · N-007, N-097, D-N20
 */
function answerReceptionChannel({ facts, inputs: { channel } }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { type, state, cites } = HANDLING[channel];
  return checkAnswer(facts, tables, {
    rule: 'reception-channel/1',
    state,
    cites,
    outcome: { type, channel },
    words: RECEPTION_CHANNEL_ANSWERS[channel],
    defectIds: cites.includes('N-097') ? ['D-N20'] : [],
    alternatives: type === 'noticeFirst' ? [NOTICE_AT_CHANGE] : [],
    warnings: type === 'useNewNumber' || type === 'redirect' ? [ASK_FOR_NUMBER] : [],
  });
}
