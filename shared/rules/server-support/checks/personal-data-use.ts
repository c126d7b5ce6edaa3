/**
 * What personal data may be used for (個人情報の利用目的), during the contract and after it; for how long it is kept, the terms do not say.
 *
 * Source: N 第36条2項, 3項 · N-099, N-100, N-101
 */
import type { Answer } from '../../../decisions/answer.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { type CheckDraft, checkAnswer } from './check-answer.ts';
import {
  AFTER_CANCELLATION_SERVICE_WORDS,
  AFTER_CANCELLATION_WARNING,
  AFTER_CANCELLATION_WORDS,
  type DataUse,
  OTHER_PURPOSE_WORDS,
  PERSONAL_DATA_USE_WORDS,
  PRIVACY_POLICY_WORDS,
  purposeStep,
  purposeWords,
  RETENTION_WORDS,
} from './personal-data-use-words.ts';

/** In the order of their numbers. Source: N 第36条3項 · N-100 */
const PURPOSES = [
  'service',
  'ownOffers',
  'othersOffers',
  'surveys',
  'quality',
  'campaigns',
  'internetInformation',
] as const satisfies readonly DataUse[];

const INPUTS = {
  use: { kind: 'choice', options: [...PURPOSES, 'anythingElse', 'retention', 'privacyPolicy'] },
  contractState: {
    kind: 'choice',
    options: ['applied', 'formed', 'inService', 'suspended', 'cancelled'],
    optional: true,
    from: 'contractState',
  },
} as const;

export const personalDataUse = defineLookup({
  question: 'personalDataUse',
  service: 'serverSupport',
  group: 'checks',
  verification: null,
  inputs: INPUTS,
  words: PERSONAL_DATA_USE_WORDS,
  answer: answerPersonalDataUse,
});

/**
 * `decided` for a purpose of the list, or outside it; `needsApproval` for offers after cancellation; `notProvided` for how long data is kept;
 * `external` for a conflict with the privacy policy, which is not held.
 *
 * Source: N 第36条2項, 3項 · N-099, N-100, N-101
 */
function answerPersonalDataUse({ facts, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { use, contractState } = inputs;
  const frame = {
    rule: 'personal-data-use/1',
    state: 'decided',
    cites: ['N-100'],
  } as const satisfies Partial<CheckDraft>;
  switch (use) {
    case 'anythingElse':
      return checkAnswer(facts, tables, {
        ...frame,
        outcome: { type: 'purposeNotAllowed' },
        words: OTHER_PURPOSE_WORDS,
      });
    case 'retention':
      return checkAnswer(facts, tables, {
        ...frame,
        state: 'notProvided',
        cites: ['N-101'],
        outcome: { type: 'retentionNotSaid' },
        words: RETENTION_WORDS,
      });
    case 'privacyPolicy':
      return checkAnswer(facts, tables, {
        ...frame,
        state: 'external',
        cites: ['N-099'],
        outcome: { type: 'termsPrevail' },
        words: PRIVACY_POLICY_WORDS,
      });
    default: {
      const tag = PURPOSES.indexOf(use) + 1;
      const ofPurpose = { ...frame, working: [purposeStep(tag, use)] };
      if (contractState !== 'cancelled') {
        const warnings = contractState === null ? [AFTER_CANCELLATION_WARNING] : [];
        const outcome = { type: 'purposeAllowed', tag };
        return checkAnswer(facts, tables, { ...ofPurpose, outcome, words: purposeWords(use, tag), warnings });
      }
      const cites = ['N-101', 'N-100'] as const;
      if (use === 'service') {
        const outcome = { type: 'allowedWithinNeed', tag };
        return checkAnswer(facts, tables, { ...ofPurpose, cites, outcome, words: AFTER_CANCELLATION_SERVICE_WORDS });
      }
      const outcome = { type: 'afterCancellation', tag };
      return checkAnswer(facts, tables, {
        ...ofPurpose,
        cites,
        state: 'needsApproval',
        outcome,
        words: AFTER_CANCELLATION_WORDS,
      });
    }
  }
}
