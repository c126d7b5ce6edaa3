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

const yesNo = { kind: 'yesNo', optional: true } as const;
const INPUTS = {
  information: yesNo,
  data: { kind: 'choice', options: ['none', 'done', 'cannotErase', 'notDone'], optional: true },
  agreed: yesNo,
  work: yesNo,
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
 * `decided` where all three are there, or with data that cannot be erased as agreed; `needsApproval` where one is refused or the agreement
 * is; `external` while one was not asked yet.
 *
 * Source: N 第38条 · N-108
 */
function answerCooperation({ facts, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { information, data, agreed, work } = inputs;
  const items: readonly (readonly [CooperationItem, boolean | null])[] = [
    ['information', information],
    ['data', data === null ? null : data !== 'notDone'],
    ['work', work],
  ];
  const thatAre = (given: boolean | null) => items.flatMap(([item, value]) => (value === given ? [item] : []));
  const frame = { rule: 'cooperation/1', cites: ['N-108'] } as const satisfies Partial<CheckDraft>;
  const refused = thatAre(false);
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
    return checkAnswer(facts, tables, { ...frame, state: 'external', outcome, words: unansweredWords(unknown) });
  }
  if (cannotErase && agreed === null) {
    const outcome = { type: 'askAgreement' };
    return checkAnswer(facts, tables, { ...frame, state: 'external', outcome, words: ASK_AGREEMENT_WORDS });
  }
  return checkAnswer(facts, tables, {
    ...frame,
    state: 'decided',
    outcome: { type: 'cooperationComplete', data: cannotErase ? 'cannotEraseAgreed' : data },
    words: completeWords(cannotErase),
    warnings: cannotErase ? [RECORD_CANNOT_ERASE] : [],
  });
}
