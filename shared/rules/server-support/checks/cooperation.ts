/**
 * Whether the contractor has given the cooperation that work needs (協力事項): information, data protected or erased beforehand, and the work
 * that is asked for. Data that a fault keeps from being erased is a matter of agreement, and recorded as such.
 *
 * Source: N 第38条 · N-108
 */
import type { Answer } from '../../../decisions/answer.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { type CheckDraft, checkAnswer } from './check-answer.ts';
import {
  ASK_AGREEMENT_WORDS,
  COOPERATION_WORDS,
  type CooperationItem,
  completeWords,
  NOT_AGREED_WORDS,
  RECORD_CANNOT_ERASE,
  refusedWords,
  unansweredWords,
} from './cooperation-words.ts';

const given = { kind: 'choice', options: ['given', 'refused'], optional: true } as const;
const INPUTS = {
  information: given,
  data: { kind: 'choice', options: ['none', 'done', 'cannotErase', 'refused'], optional: true },
  agreed: { kind: 'yesNo', optional: true },
  work: given,
} as const;

export const cooperation = defineLookup({
  question: 'cooperation',
  service: 'serverSupport',
  group: 'checks',
  verification: 'B',
  inputs: INPUTS,
  words: COOPERATION_WORDS,
  answer: answerCooperation,
});

/**
 * `decided` with what is still to be asked for, or where all three are there; data that cannot be erased needs an agreement besides.
 * `needsApproval` where one of the three or the agreement is refused.
 *
 * Source: N 第38条 · N-108
 */
function answerCooperation({ facts, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { information, data, agreed, work } = inputs;
  const items = Object.entries({ information, data, work }) as readonly (readonly [CooperationItem, string | null])[];
  const thatAre = (standing: 'refused' | null) => items.flatMap(([item, value]) => (value === standing ? [item] : []));
  const frame = { rule: 'cooperation/1', state: 'decided', cites: ['N-108'] } as const satisfies Partial<CheckDraft>;
  const refused = thatAre('refused');
  if (refused.length > 0) {
    const outcome = { type: 'cooperationMissing', missing: refused };
    return checkAnswer(facts, tables, {
      ...frame,
      state: 'needsApproval',
      outcome,
      words: refusedWords(refused),
      alsoRead: ['N-109'],
    });
  }
  const cannotErase = data === 'cannotErase';
  if (cannotErase && agreed === false) {
    const outcome = { type: 'eraseNotAgreed' };
    return checkAnswer(facts, tables, { ...frame, state: 'needsApproval', outcome, words: NOT_AGREED_WORDS });
  }
  const unknown = thatAre(null);
  if (unknown.length > 0) {
    const outcome = { type: 'cooperationUnknown', unknown };
    return checkAnswer(facts, tables, { ...frame, outcome, words: unansweredWords(unknown) });
  }
  if (cannotErase && agreed === null) {
    const outcome = { type: 'askAgreement' };
    return checkAnswer(facts, tables, { ...frame, outcome, words: ASK_AGREEMENT_WORDS });
  }
  return checkAnswer(facts, tables, {
    ...frame,
    outcome: { type: 'cooperationComplete', data: cannotErase ? 'cannotEraseAgreed' : data },
    words: completeWords(cannotErase),
    warnings: cannotErase ? [RECORD_CANNOT_ERASE] : [],
  });
}
