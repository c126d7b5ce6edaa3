/**
 * Whether the right to the service can be passed on (権利の譲渡): not transferred, not sold, not pledged. Of a succession B says nothing, so an
 * inheritance is sent to the question of its own.
 *
 * Source: B 第16条 · B-026, B-084, D-B17
 */
import type { Standing } from '../../saying.ts';
import { choiceSaying } from './choice-saying.ts';
import { TRANSFER_ANSWERS, TRANSFER_WORDS } from './transfer-words.ts';

export const PHONE_PASSINGS = {
  transfer: { state: 'decided', cites: ['B-026'] },
  sale: { state: 'decided', cites: ['B-026'] },
  pledge: { state: 'decided', cites: ['B-026'] },
  lending: { state: 'needsApproval', cites: ['B-026'] },
  rename: { state: 'decided', cites: ['B-015'], alsoRead: ['B-026'] },
  succession: { state: 'notProvided', cites: ['B-084', 'B-026'], defectIds: ['D-B17'] },
} as const satisfies { readonly [about: string]: Standing };
export type PhonePassing = keyof typeof PHONE_PASSINGS;

/** Source: B 第16条 · B-026, B-084, D-B17 */
export const phoneTransfer = choiceSaying({
  question: 'phoneTransfer',
  rule: 'phone-transfer/1',
  outcome: 'passing',
  situations: PHONE_PASSINGS,
  words: TRANSFER_WORDS,
  answers: TRANSFER_ANSWERS,
});
