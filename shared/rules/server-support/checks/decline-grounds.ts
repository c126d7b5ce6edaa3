/**
 * Whether a request may be declined (お断り): on which ground, and whether its reason is written, approved and told. Without the reason no
 * request is declined.
 *
 * Source: N 第39条, 第44条 · N-109, N-112, D-N23
 */
import { formatIsoDate } from '../../../core/time.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { type CheckDraft, checkAnswer } from './check-answer.ts';
import {
  DECLINE_GROUNDS_WORDS,
  type DeclineGround,
  type DeclineNeed,
  declineSteps,
  declineWords,
  notReadyWords,
  TOLD_TOO_SOON,
  tellReasonWords,
} from './decline-grounds-words.ts';

/** Source: N 第39条 · N-109, D-N23 */
const EXCLUSIONS = [
  'conditionUnmet',
  'noCooperation',
  'illegalRequest',
  'contractorsFault',
] as const satisfies readonly DeclineGround[];
/** Source: N 第44条 · N-112 */
const LIMITS = ['technicallyHard', 'hardToMaintain'] as const satisfies readonly DeclineGround[];

const INPUTS = {
  ground: { kind: 'choice', options: [...EXCLUSIONS, ...LIMITS] },
  reasonWritten: { kind: 'yesNo' },
  approved: { kind: 'yesNo' },
  toldOn: { kind: 'date', optional: true },
} as const;

export const declineGrounds = defineLookup({
  question: 'declineGrounds',
  service: 'serverSupport',
  group: 'checks',
  verification: null,
  inputs: INPUTS,
  words: DECLINE_GROUNDS_WORDS,
  answer: answerDeclineGrounds,
});

/**
 * `needsApproval` until the reason is written and another person has approved; then `decided`, complete only when the reason was told. A
 * day still to come has told nobody anything.
 *
 * Source: N 第39条, 第44条 · N-109, N-112, D-N23
 */
function answerDeclineGrounds({ facts, today, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { ground, reasonWritten, approved } = inputs;
  const toldOn = inputs.toldOn !== null && inputs.toldOn <= today ? inputs.toldOn : null;
  const needs: readonly (readonly [DeclineNeed, boolean])[] = [
    ['reason', reasonWritten],
    ['approval', approved],
    ['told', toldOn !== null],
  ];
  const missing = needs.flatMap(([need, met]) => (met ? [] : [need]));
  const isLimit = (LIMITS as readonly DeclineGround[]).includes(ground);
  const misprinted = ground === 'conditionUnmet' || ground === 'noCooperation';
  const frame = {
    rule: 'decline-grounds/1',
    cites: isLimit ? ['N-112'] : ['N-109', 'N-112'],
    alsoRead: ground === 'conditionUnmet' ? ['N-105', 'N-106'] : ground === 'noCooperation' ? ['N-108'] : [],
    defectIds: misprinted ? ['D-N23'] : [],
    working: declineSteps(ground, missing),
  } as const satisfies Partial<CheckDraft>;
  if (!reasonWritten || !approved) {
    const outcome = { type: 'declineNotReady', ground, missing };
    const words = notReadyWords(missing);
    const warnings = toldOn === null || approved ? [] : [TOLD_TOO_SOON];
    return checkAnswer(facts, tables, { ...frame, state: 'needsApproval', outcome, words, warnings });
  }
  if (toldOn === null) {
    const outcome = { type: 'tellReason', ground };
    return checkAnswer(facts, tables, { ...frame, state: 'decided', outcome, words: tellReasonWords(ground) });
  }
  const outcome = { type: 'declineComplete', ground, toldOn: formatIsoDate(toldOn) };
  return checkAnswer(facts, tables, {
    ...frame,
    state: 'decided',
    outcome,
    words: declineWords(ground, toldOn, today),
  });
}
