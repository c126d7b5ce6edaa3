/**
 * Whether a change of the communication environment is permitted (通信環境の変更), and what is read before the contractor works on our
 * explanation.
 *
 * Source: N 第35条5項, 6項, 7項 · N-089, N-090
 */
import type { Answer } from '../../../decisions/answer.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { type CheckDraft, checkAnswer } from './check-answer.ts';
import {
  ENVIRONMENT_CHANGE_WORDS,
  LINE_READ_WORDS,
  PERMISSION_NEEDED_WORDS,
  type PermissionFact,
  permittedWords,
  READ_LINE_WORDS,
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
  'instructed',
] as const satisfies readonly Situation[];

const INPUTS = {
  situation: { kind: 'choice', options: SITUATIONS },
  record: { kind: 'ticks', options: PERMISSION_FACTS },
  lineRead: { kind: 'yesNo', optional: true },
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
 * `needsApproval` for a change that waits for its permission; `external` for a permission whose record lacks who, when or what; `decided`
 * for a permitted change, for one made without permission beforehand, and for work on our explanation.
 *
 * Source: N 第35条5項, 6項, 7項 · N-089, N-090
 */
function answerEnvironmentChange({ facts, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { situation, record, lineRead } = inputs;
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
      const words = missing.length > 0 ? recordIncompleteWords(missing) : permittedWords(situation === 'donePermitted');
      return missing.length > 0
        ? checkAnswer(facts, tables, {
            ...frame,
            state: 'external',
            outcome: { type: 'recordIncomplete', missing },
            words,
          })
        : checkAnswer(facts, tables, { ...frame, outcome: { type: 'permitted' }, words });
    }
    case 'donePermittedLater':
    case 'doneUnpermitted': {
      const permittedLater = situation === 'donePermittedLater';
      const outcome = { type: 'unpermitted', permittedLater };
      return checkAnswer(facts, tables, { ...frame, outcome, words: unpermittedWords(permittedLater) });
    }
    case 'instructed': {
      const read = lineRead === true;
      const outcome = { type: read ? 'lineRead' : 'readLine' };
      return checkAnswer(facts, tables, {
        ...frame,
        cites: ['N-090'],
        outcome,
        words: read ? LINE_READ_WORDS : READ_LINE_WORDS,
      });
    }
  }
}
