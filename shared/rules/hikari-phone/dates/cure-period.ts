/**
 * Whether a contractor whose use is suspended put things right in time (是正期間), and whether we may end the contract.
 *
 * Source: B 第15条1項, 3項 · B-023, B-025
 */
import { type CivilDate, formatIsoDate } from '../../../core/time.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { type PlainDraft, plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import {
  CURE_PERIOD_WORDS,
  CURED_IN_TIME,
  cureSteps,
  NOT_CURED,
  NOT_SUSPENDED,
  NOTIFY_FIRST,
  runningPromise,
  runningWords,
} from './cure-period-words.ts';

const INPUTS = {
  suspended: { kind: 'yesNo' },
  cureBy: { kind: 'date' },
  curedOn: { kind: 'date', optional: true },
} as const;

export const phoneCurePeriod = defineLookup({
  question: 'phoneCurePeriod',
  service: 'hikariPhone',
  group: 'contract',
  verification: 'B',
  inputs: INPUTS,
  words: CURE_PERIOD_WORDS,
  answer: answerCurePeriod,
});

type CureStanding = 'notSuspended' | 'curedInTime' | 'running' | 'notCured';

interface Cure {
  readonly suspended: boolean;
  readonly cureBy: CivilDate;
  readonly curedOn: CivilDate | null;
  readonly today: CivilDate;
}

/**
 * The last day of the period counts in. What was put right after it was still not put right in time, and what is only going to be is not yet.
 *
 * Source: B 第15条1項 · B-023
 */
function cureStanding({ suspended, cureBy, curedOn, today }: Cure): CureStanding {
  if (!suspended) return 'notSuspended';
  if (curedOn !== null && curedOn <= cureBy && curedOn <= today) return 'curedInTime';
  return (curedOn === null || curedOn > today) && today <= cureBy ? 'running' : 'notCured';
}

/** `decided` while there is no ground to end the contract; `needsApproval` once there is, because ending it is a supervisor's step. */
function answerCurePeriod({ facts, inputs, today }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  return plainAnswer(facts, tables, {
    rule: 'phone-cure-period/1',
    citations: [citeArticle('B-023'), citeArticle('B-025')],
    working: cureSteps(inputs, today),
    warnings: [NOTIFY_FIRST],
    ...draftOf(cureStanding({ ...inputs, today }), inputs.cureBy, today),
  });
}

function draftOf(standing: CureStanding, cureBy: CivilDate, today: CivilDate): Omit<PlainDraft, 'citations'> {
  const outcome = { type: standing, cureBy: formatIsoDate(cureBy) };
  switch (standing) {
    case 'notSuspended':
      return { state: 'decided', outcome, words: NOT_SUSPENDED };
    case 'curedInTime':
      return { state: 'decided', outcome, words: CURED_IN_TIME };
    case 'running':
      return {
        state: 'decided',
        outcome,
        words: runningWords(cureBy, today),
        promise: { kind: 'told', due: formatIsoDate(cureBy), text: runningPromise(cureBy, today), tentative: false },
      };
    case 'notCured':
      return { state: 'needsApproval', outcome, words: NOT_CURED };
  }
}
