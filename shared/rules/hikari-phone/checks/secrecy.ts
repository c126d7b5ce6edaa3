/**
 * What may be done with what belongs to the secrecy of communications (通信の秘密): whom somebody called, when, and what was said. Used for running
 * the service, or where nobody can be made out; for a new service only with consent given before. Never told to anybody on the phone.
 *
 * Source: B 第30条1項4項 · B-057, B-058, B-060
 */
import type { Standing } from '../../saying.ts';
import { choiceSaying } from '../said/choice-saying.ts';
import { SECRECY_ANSWERS, SECRECY_WORDS } from './secrecy-words.ts';

export const SECRECY_PURPOSES = {
  runningService: { state: 'decided', cites: ['B-057'] },
  statistics: { state: 'decided', cites: ['B-057'] },
  newServiceAgreed: { state: 'needsApproval', cites: ['B-057'] },
  newServiceNotAgreed: { state: 'decided', cites: ['B-057'] },
  caseNote: { state: 'decided', cites: ['B-057'] },
  ownCalls: { state: 'needsApproval', cites: ['B-057'] },
  familyOrOthers: { state: 'decided', cites: ['B-057'] },
  authority: { state: 'needsApproval', cites: ['B-058', 'B-057'], alsoRead: ['B-063'] },
  selfDefence: { state: 'needsApproval', cites: ['B-060', 'B-057'] },
} as const satisfies { readonly [about: string]: Standing };
export type SecrecyPurpose = keyof typeof SECRECY_PURPOSES;

/**
 * `decided` where the article itself allows or forbids it; `needsApproval` where consent, an order or an emergency must first be looked at by
 * somebody else.
 *
 * Source: B 第30条 · B-057, B-058, B-060
 */
export const phoneSecrecy = choiceSaying({
  question: 'phoneSecrecy',
  rule: 'phone-secrecy/1',
  outcome: 'secrecy',
  situations: SECRECY_PURPOSES,
  words: SECRECY_WORDS,
  answers: SECRECY_ANSWERS,
});
