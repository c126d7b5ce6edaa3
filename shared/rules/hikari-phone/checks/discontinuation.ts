/**
 * Whether the service may be discontinued for a time (提供の中止): the five grounds of Art. 33. How often a contractor is tried before counting as out of
 * reach is desk policy. It is told beforehand where that is possible, and the fee goes on.
 *
 * Source: B 第21条2項, 第33条 · B-068, B-069, B-035, B-086, D-B24
 */
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle, citePolicy } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { type PlainDraft, plainAnswer, step } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { ATTEMPTS, deliveryStanding } from '../dates/undeliverable.ts';
import {
  ATTEMPTS_LABEL,
  attemptsText,
  DISCONTINUATION_ANSWERS,
  DISCONTINUATION_WORDS,
  TELL_BEFOREHAND,
} from './discontinuation-words.ts';

export const DISCONTINUATION_GROUNDS = ['maintenance', 'works', 'carrier', 'restriction', 'unreachable'] as const;

const INPUTS = {
  ground: { kind: 'choice', options: DISCONTINUATION_GROUNDS },
  daysTried: { kind: 'count', min: 0, max: 50, optional: true },
  mailReturned: { kind: 'yesNo', optional: true },
} as const;

export const phoneDiscontinuation = defineLookup({
  question: 'phoneDiscontinuation',
  service: 'hikariPhone',
  group: 'checks',
  verification: null,
  inputs: INPUTS,
  words: DISCONTINUATION_WORDS,
  answer: answerDiscontinuation,
});

export type DiscontinuationFinding =
  | Exclude<(typeof DISCONTINUATION_GROUNDS)[number], 'unreachable'>
  | 'notTriedEnough'
  | 'unreachable'
  | 'returned';

const ALSO: { readonly [F in DiscontinuationFinding]?: Partial<PlainDraft> } = {
  carrier: { alsoRead: ['B-035', 'B-055'] },
  restriction: { alsoRead: ['B-035', 'B-066'] },
};

/**
 * `decided` on the four grounds that lie in the network, and while a contractor was not tried often enough; `needsApproval` once one counts as out
 * of reach or mail came back.
 *
 * Source: B 第33条 · B-068, B-069, D-B24
 */
function answerDiscontinuation({ facts, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { ground } = inputs;
  const frame = {
    rule: 'phone-discontinuation/1',
    citations: [citeArticle('B-068'), citeArticle('B-069')],
    warnings: [TELL_BEFOREHAND],
  } as const;
  if (ground !== 'unreachable') {
    return plainAnswer(facts, tables, {
      ...frame,
      state: 'decided',
      outcome: { type: 'mayDiscontinue', ground },
      words: DISCONTINUATION_ANSWERS[ground],
      alsoRead: ['B-035'],
      ...ALSO[ground],
    });
  }
  const policy = tables.policies['P-PHONE-UNREACHABLE'];
  const needed = ATTEMPTS[policy.value];
  const log = {
    returnedLetters: inputs.mailReturned === true ? 1 : 0,
    daysTried: inputs.daysTried ?? 0,
    reachedSince: false,
  };
  const standing = deliveryStanding(log, needed);
  const finding = standing === 'returned' || standing === 'unreachable' ? standing : 'notTriedEnough';
  return plainAnswer(facts, tables, {
    ...frame,
    state: finding === 'notTriedEnough' ? 'decided' : 'needsApproval',
    outcome: { type: finding, daysTried: log.daysTried, needed },
    words: DISCONTINUATION_ANSWERS[finding],
    citations: [...frame.citations, citePolicy(policy)],
    policiesRead: ['P-PHONE-UNREACHABLE'],
    alsoRead: ['B-035', 'B-086'],
    defectIds: ['D-B24'],
    working: [step(ATTEMPTS_LABEL, attemptsText(log.daysTried, needed))],
  });
}
