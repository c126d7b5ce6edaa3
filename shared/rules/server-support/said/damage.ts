/**
 * What is said to a caller who asks for damages (損害の補償). N has no clause that pays: it excludes liability cause by cause, and is silent on
 * the rest. What the desk itself may have caused is for a supervisor, never for a script.
 *
 * Source: N 第23条3項, 第35条 · N-038, N-061, N-087, N-088, N-089, N-090, N-091, N-092, N-093
 */
import type { Answer } from '../../../decisions/answer.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { composeSaying, type Standing } from '../../saying.ts';
import { DAMAGE_ANSWERS, DAMAGE_WORDS } from './damage-words.ts';

const RULE = 'damage/1';

export const DAMAGE_CAUSES = [
  'otherNetwork',
  'unclear',
  'ourEquipment',
  'dataLost',
  'guidedWork',
  'wrongGuidance',
  'ownChange',
  'halted',
  'disaster',
  'thirdParty',
  'terminated',
] as const;
export type DamageCause = (typeof DAMAGE_CAUSES)[number];

const INPUTS = { cause: { kind: 'choice', options: DAMAGE_CAUSES } } as const;

const STANDINGS = {
  otherNetwork: { state: 'decided', cites: ['N-087'] },
  unclear: { state: 'needsApproval', cites: ['N-087'] },
  ourEquipment: { state: 'notProvided', cites: ['N-038'], alsoRead: ['N-087'] },
  dataLost: { state: 'needsApproval', cites: ['N-088'], alsoRead: ['N-038'] },
  guidedWork: { state: 'decided', cites: ['N-090'] },
  wrongGuidance: { state: 'needsApproval', cites: ['N-090'] },
  ownChange: { state: 'decided', cites: ['N-089'] },
  halted: { state: 'decided', cites: ['N-092', 'N-038'] },
  disaster: { state: 'decided', cites: ['N-093'] },
  thirdParty: { state: 'decided', cites: ['N-091'] },
  terminated: { state: 'needsApproval', cites: ['N-061'] },
} as const satisfies { readonly [Cause in DamageCause]: Standing };

export const damage = defineLookup({
  question: 'damage',
  service: 'serverSupport',
  group: 'checks',
  verification: null,
  inputs: INPUTS,
  words: DAMAGE_WORDS,
  answer: answerDamage,
});

/**
 * `decided` where the terms exclude the cause; `notProvided` for a fault of our own equipment, on which they are silent; `needsApproval`
 * where the cause is open, data is lost, our explanation was wrong, or the contract was terminated. That data is not guaranteed does not say
 * that its loss is never paid for.
 *
 * Source: N 第35条3項〜5項, 7項〜10項, 第23条3項 · N-061, N-087..N-093
 */
function answerDamage({ facts, inputs: { cause } }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const standing = STANDINGS[cause];
  return composeSaying(facts, tables, {
    rule: RULE,
    outcome: { type: standing.state === 'decided' ? 'notCompensated' : 'compensationOpen', cause },
    standing,
    words: DAMAGE_ANSWERS[cause],
  });
}
