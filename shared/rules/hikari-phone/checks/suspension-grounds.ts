/**
 * Whether a ground for a suspension stands (利用停止の事由): the seven of Art. 35, each with the facts it waits for. The desk suspends nobody by it: a
 * ground is put to a supervisor, the reason is told first, and the fee goes on.
 *
 * Source: B 第21条3項, 第35条 · B-072, B-073, B-075, B-036, B-074, D-B05, D-B06
 */
import type { CivilDate } from '../../../core/time.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { type PlainDraft, plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import {
  groundMetLateWords,
  groundMissingWords,
  groundNotYetWords,
  groundStandsWords,
  groundStep,
  groundStopsWords,
  OTHER_READING_OF_DEMANDS,
  SUSPENSION_GROUNDS_WORDS,
  TELL_FIRST,
  TERMINATION_IS_NO_DEMAND,
} from './suspension-grounds-words.ts';

/** In the order of the paragraph. Source: B 第35条1項 · B-072 */
export const PHONE_SUSPENSION_GROUNDS = [
  'unpaid',
  'cardUnverifiable',
  'cardLost',
  'formNotBack',
  'insolvencyOrGuardian',
  'demandUnmet',
  'otherBreach',
] as const;
export type PhoneSuspensionGround = (typeof PHONE_SUSPENSION_GROUNDS)[number];

/** The items of 34(1) that a contractor may have been told: 1 is no demand. */
export const DEMANDS = ['termination', 'stop', 'talk'] as const;

const INPUTS = {
  ground: { kind: 'choice', options: PHONE_SUSPENSION_GROUNDS },
  deadline: { kind: 'date', optional: true },
  metOn: { kind: 'date', optional: true },
  evidence: { kind: 'yesNo', optional: true },
  demand: { kind: 'choice', options: DEMANDS, optional: true },
} as const;

export const phoneSuspensionGrounds = defineLookup({
  question: 'phoneSuspensionGrounds',
  service: 'hikariPhone',
  group: 'checks',
  verification: 'A',
  inputs: INPUTS,
  words: SUSPENSION_GROUNDS_WORDS,
  answer: answerSuspensionGrounds,
});

type Inputs = Asked<typeof INPUTS>['inputs'];
/** What the facts say of the ground; `missing` while one of them is not known. */
export type GroundStanding = 'missing' | 'notYet' | 'ended' | 'metLate' | 'noDemand' | 'stands';

const WITH_DEADLINE: readonly PhoneSuspensionGround[] = ['unpaid', 'formNotBack', 'demandUnmet'];

/** Grounds that are there only as long as they last. The others name something that has happened and that no later day undoes. */
const PASSING: readonly PhoneSuspensionGround[] = ['unpaid', 'cardUnverifiable', 'cardLost'];

/** Nothing is late on the last day itself; what was met too late is left to a supervisor. Source: B 第35条1項 · B-072 */
function standingOf({ ground, deadline, metOn, evidence, demand }: Inputs, today: CivilDate): GroundStanding {
  if (ground === 'demandUnmet' && demand === null) return 'missing';
  if (demand === 'termination' && ground === 'demandUnmet') return 'noDemand';
  if (metOn !== null && metOn <= today) {
    if (PASSING.includes(ground)) return 'ended';
    if (!WITH_DEADLINE.includes(ground)) return 'metLate';
    if (deadline === null) return 'missing';
    return metOn <= deadline ? 'ended' : 'metLate';
  }
  if (!WITH_DEADLINE.includes(ground)) return evidence === true ? 'stands' : 'missing';
  if (deadline === null) return 'missing';
  return today > deadline ? 'stands' : 'notYet';
}

/**
 * `needsApproval` for a ground that stands or was met too late, and while a fact is missing; `decided` where none stands: the day has not passed, it
 * has been met, or what was told is no demand. A demand to talk is read as a demand, though the text names items 1 and 2.
 *
 * Source: B 第35条1項 · B-072, B-075, D-B05, D-B06
 */
function answerSuspensionGrounds({ facts, inputs, today }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { ground, demand } = inputs;
  const standing = standingOf(inputs, today);
  const ofDemand = ground === 'demandUnmet';
  const frame = {
    rule: 'phone-suspension-grounds/1',
    citations: [citeArticle('B-072'), citeArticle('B-073')],
    defectIds: ofDemand ? (['D-B05', 'D-B06'] as const) : (['D-B06'] as const),
    working: [groundStep(ground, PHONE_SUSPENSION_GROUNDS.indexOf(ground) + 1, standing)],
    outcome: { type: OUTCOMES[standing], ground },
  } as const;
  if (standing === 'stands') {
    const more: Partial<PlainDraft> = {
      alsoRead:
        ground === 'cardUnverifiable' || ground === 'cardLost' ? ['B-036', 'B-075', 'B-074'] : ['B-036', 'B-075'],
      alternatives: ofDemand && demand === 'talk' ? [OTHER_READING_OF_DEMANDS] : [],
      warnings: [TELL_FIRST],
    };
    return plainAnswer(facts, tables, { ...frame, ...more, state: 'needsApproval', words: groundStandsWords(ground) });
  }
  if (standing === 'missing') {
    return plainAnswer(facts, tables, { ...frame, state: 'needsApproval', words: groundMissingWords(ground) });
  }
  if (standing === 'metLate') {
    return plainAnswer(facts, tables, { ...frame, state: 'needsApproval', words: groundMetLateWords(ground) });
  }
  const words = standing === 'notYet' ? groundNotYetWords() : groundStopsWords(standing);
  const warnings = standing === 'noDemand' ? [TERMINATION_IS_NO_DEMAND] : [];
  return plainAnswer(facts, tables, { ...frame, state: 'decided', words, warnings });
}

const OUTCOMES = {
  missing: 'factsMissing',
  notYet: 'groundNotYet',
  ended: 'groundEnded',
  metLate: 'groundMetLate',
  noDemand: 'noDemand',
  stands: 'groundStands',
} as const satisfies { readonly [S in GroundStanding]: string };
