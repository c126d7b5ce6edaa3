/**
 * What the terms of B do not say (約款に定めなし): each its own question, answered by saying so, with safe words and without a figure. It never
 * borrows from the other contract; what the desk does meanwhile is named as the desk's own.
 *
 * Source: B 約款全体 · B-084, D-B17; 第16条 · B-026; 第21条4項 · B-037, D-B14; 第22条 · B-040, D-B10; 第29条 · B-054; 第31条1項 · B-061; 第36条 · B-078
 */
import type { PhoneSilence } from '../../../decisions/questions.ts';
import type { CitedRuleId } from '../../../terms/articles.ts';
import type { ShownDefectId } from '../../../terms/defects.ts';
import { defineLookup } from '../../lookup.ts';
import { composeSaying } from '../../saying.ts';
import { SILENCE_ANSWERS, SILENCE_WORDS } from './silence-words.ts';

interface Silence {
  readonly rule: string;
  /** What the terms do say nearby. */
  readonly nearby: readonly CitedRuleId[];
  readonly defectIds: readonly ShownDefectId[];
}

export const SILENCES = {
  phoneIdentityItems: { rule: 'phone-identity-items/1', nearby: [], defectIds: ['D-B17'] },
  phoneExcessiveContact: { rule: 'phone-excessive-contact/1', nearby: ['B-051'], defectIds: ['D-B17'] },
  phoneSuccession: { rule: 'phone-succession/1', nearby: ['B-026'], defectIds: ['D-B17'] },
  phoneRounding: { rule: 'phone-rounding/1', nearby: ['B-037', 'B-040'], defectIds: ['D-B14', 'D-B10'] },
  phoneRefund: { rule: 'phone-refund/1', nearby: ['B-078'], defectIds: ['D-B17'] },
  phoneRepairTime: { rule: 'phone-repair-time/1', nearby: ['B-054', 'B-055'], defectIds: ['D-B17'] },
  phoneRetentionPeriod: { rule: 'phone-retention-period/1', nearby: ['B-061', 'B-064'], defectIds: [] },
} as const satisfies { readonly [Q in PhoneSilence]: Silence };

const silence = (question: PhoneSilence) =>
  defineLookup({
    question,
    service: 'hikariPhone',
    group: 'checks',
    verification: null,
    inputs: {},
    words: SILENCE_WORDS[question],
    answer: ({ facts }, tables) => {
      const { rule, nearby, defectIds } = SILENCES[question];
      const standing = { state: 'notProvided', cites: ['B-084', ...nearby], defectIds } as const;
      const words = SILENCE_ANSWERS[question];
      return composeSaying(facts, tables, { rule, outcome: { type: 'notProvided' }, standing, words });
    },
  });

/** Source: B-084, D-B17 */
export const phoneIdentityItems = silence('phoneIdentityItems');
/** Source: B-084, D-B17 */
export const phoneExcessiveContact = silence('phoneExcessiveContact');
/** Source: B-084, B-026, D-B17 */
export const phoneSuccession = silence('phoneSuccession');
/** Source: B-084, B-037, B-040, D-B10, D-B14 */
export const phoneRounding = silence('phoneRounding');
/** Source: B-084, B-078, D-B17 */
export const phoneRefund = silence('phoneRefund');
/** Source: B-084, B-054, B-055, D-B17 */
export const phoneRepairTime = silence('phoneRepairTime');
/** Source: B-084, B-061, B-064 */
export const phoneRetentionPeriod = silence('phoneRetentionPeriod');
