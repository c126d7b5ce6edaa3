/**
 * Why use may be limited, or the service be abolished (利用の制限・廃止): an emergency, traffic far above the average, an abolition for a time or for
 * good. The sentence about set procedures is broken, so nothing is made of it.
 *
 * Source: B 第19条1項4項, 第32条 · B-029, B-032, B-066, B-067, D-B25
 */
import type { Standing } from '../../saying.ts';
import { choiceSaying } from './choice-saying.ts';
import { RESTRICTION_ANSWERS, RESTRICTION_WORDS } from './restriction-words.ts';

export const RESTRICTION_MATTERS = {
  emergency: { state: 'decided', cites: ['B-066'], alsoRead: ['B-068'] },
  heavyTraffic: { state: 'needsApproval', cites: ['B-067'] },
  setProcedure: { state: 'notProvided', cites: ['B-067'], defectIds: ['D-B25'] },
  abolishedForATime: { state: 'decided', cites: ['B-029'], alsoRead: ['B-031', 'B-068'] },
  abolishedForGood: { state: 'decided', cites: ['B-029', 'B-031'] },
  abolitionLiability: { state: 'needsApproval', cites: ['B-032'] },
} as const satisfies { readonly [about: string]: Standing };
export type RestrictionMatter = keyof typeof RESTRICTION_MATTERS;

/** Source: B 第19条1項4項, 第32条 · B-029, B-032, B-066, B-067, D-B25 */
export const phoneRestriction = choiceSaying({
  question: 'phoneRestriction',
  rule: 'phone-restriction/1',
  outcome: 'restriction',
  situations: RESTRICTION_MATTERS,
  words: RESTRICTION_WORDS,
  answers: RESTRICTION_ANSWERS,
});
