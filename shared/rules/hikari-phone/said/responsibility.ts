/**
 * Who answers for what is done with the service (自己責任): the contractor for own acts and own disputes, and a victim who asks the company to act
 * is told no more than that it may.
 *
 * Source: B 第26条, 第34条2項3項 · B-048, B-049, B-050, B-071
 */
import type { Standing } from '../../saying.ts';
import { choiceSaying } from './choice-saying.ts';
import { RESPONSIBILITY_ANSWERS, RESPONSIBILITY_WORDS } from './responsibility-words.ts';

export const RESPONSIBILITY_MATTERS = {
  ownActs: { state: 'decided', cites: ['B-048'] },
  nuisanceCall: { state: 'decided', cites: ['B-048', 'B-071'] },
  claimFromOthers: { state: 'decided', cites: ['B-048'], alsoRead: ['B-070'] },
  victimAsksUs: { state: 'needsApproval', cites: ['B-071', 'B-048'], alsoRead: ['B-070'] },
  otherNetwork: { state: 'decided', cites: ['B-050'] },
  damageToUs: { state: 'needsApproval', cites: ['B-049'] },
} as const satisfies { readonly [about: string]: Standing };
export type ResponsibilityMatter = keyof typeof RESPONSIBILITY_MATTERS;

/** Source: B 第26条, 第34条2項3項 · B-048, B-049, B-050, B-071 */
export const phoneResponsibility = choiceSaying({
  question: 'phoneResponsibility',
  rule: 'phone-responsibility/1',
  outcome: 'responsibility',
  situations: RESPONSIBILITY_MATTERS,
  words: RESPONSIBILITY_WORDS,
  answers: RESPONSIBILITY_ANSWERS,
});
