/**
 * Whether a change of the communication environment is permitted (通信環境の変更): asked for first, permitted, and the permission on record.
 *
 * Source: N 第35条5項 · N-089
 */
import type { Answer } from '../../../decisions/answer.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { type CheckDraft, checkAnswer } from './check-answer.ts';
import {
  ENVIRONMENT_CHANGE_WORDS,
  PERMISSION_NEEDED_WORDS,
  type PermissionFact,
  permittedWords,
  recordIncompleteWords,
  type Situation,
  unpermittedWords,
} from './environment-change-words.ts';

const PERMISSION_FACTS = ['who', 'when', 'what'] as const satisfies readonly PermissionFact[];

const SITUATIONS = [
  'planned',
  'plannedPermitted',
  'donePermitted',
  'donePermittedLater',
  'doneUnpermitted',
] as const satisfies readonly Situation[];

const INPUTS = {
  situation: { kind: 'choice', options: SITUATIONS },
  record: { kind: 'ticks', options: PERMISSION_FACTS },
} as const;

export const environmentChange = defineLookup({
  question: 'environmentChange',
  service: 'serverSupport',
  group: 'checks',
  verification: 'B',
  inputs: INPUTS,
  words: ENVIRONMENT_CHANGE_WORDS,
  answer: answerEnvironmentChange,
});

/**
 * `needsApproval` for a change that waits for its permission; `decided` for a permitted change, for what its record still lacks of who, when
 * and what, and for a change made without permission beforehand.
 *
 * Source: N 第35条5項 · N-089
 */
function answerEnvironmentChange({ facts, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { situation, record } = inputs;
  const frame = {
    rule: 'environment-change/1',
    state: 'decided',
    cites: ['N-089'],
  } as const satisfies Partial<CheckDraft>;
  switch (situation) {
    case 'planned': {
      const outcome = { type: 'permissionNeeded' };
      return checkAnswer(facts, tables, { ...frame, state: 'needsApproval', outcome, words: PERMISSION_NEEDED_WORDS });
    }
    case 'plannedPermitted':
    case 'donePermitted': {
      const missing = PERMISSION_FACTS.filter((fact) => !record.includes(fact));
      if (missing.length > 0) {
        const outcome = { type: 'recordIncomplete', missing };
        return checkAnswer(facts, tables, { ...frame, outcome, words: recordIncompleteWords(missing) });
      }
      const words = permittedWords(situation === 'donePermitted');
      return checkAnswer(facts, tables, { ...frame, outcome: { type: 'permitted' }, words });
    }
    case 'donePermittedLater':
    case 'doneUnpermitted': {
      const permittedLater = situation === 'donePermittedLater';
      const outcome = { type: 'unpermitted', permittedLater };
      return checkAnswer(facts, tables, { ...frame, outcome, words: unpermittedWords(permittedLater) });
    }
  }
}
