/**
 * Whether data are deleted on the contractor's objection (異議による削除): an express objection to keeping them leads to deletion, unless something on
 * the hold list stands. The desk deletes nothing by an answer; two people do it in the procedure.
 *
 * Source: B 第31条5項 · B-064, D-B23
 */
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { plainAnswer, step } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { neverSaid } from '../../saying-words.ts';
import {
  DATA_DELETION_WORDS,
  DELETION_ANSWERS,
  HOLD_LABEL,
  HOLDS_NOT_CHECKED,
  holdText,
  holdWords,
  LITERAL_READING,
  NEVER_DONE_YET,
} from './data-deletion-words.ts';

/** What keeps data in spite of an objection; only the first is the law's. Source: D-B23 */
export const DELETION_HOLDS = ['legalDuty', 'unpaidDebt', 'openDispute', 'openCompensation', 'authorityOrder'] as const;
export type DeletionHold = (typeof DELETION_HOLDS)[number];

const INPUTS = {
  ended: { kind: 'yesNo' },
  objection: { kind: 'choice', options: ['express', 'unclear', 'none'] },
  holdsChecked: { kind: 'yesNo', optional: true },
  holds: { kind: 'ticks', options: DELETION_HOLDS },
} as const;

export const phoneDataDeletion = defineLookup({
  question: 'phoneDataDeletion',
  service: 'hikariPhone',
  group: 'procedures',
  verification: 'B',
  inputs: INPUTS,
  words: DATA_DELETION_WORDS,
  answer: answerDataDeletion,
});

export type DeletionFinding =
  | 'noObjection'
  | 'askExpressly'
  | 'stillUnderContract'
  | 'holdsUnchecked'
  | 'deletionForSupervisor';

const CITED = [citeArticle('B-064')] as const;

/**
 * `decided` that nothing is deleted without an express objection; `needsApproval` for a deletion and for every hold, the law's too, since what it
 * covers is somebody else's to say, and while the contract runs or nobody has looked.
 *
 * Source: B 第31条5項 · B-064, B-061, D-B23
 */
function answerDataDeletion({ facts, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { ended, objection, holdsChecked, holds } = inputs;
  const say = (type: DeletionFinding, state: 'decided' | 'needsApproval', warnings: readonly string[] = []): Answer =>
    plainAnswer(facts, tables, {
      rule: 'phone-data-deletion/1',
      state,
      outcome: { type },
      words: DELETION_ANSWERS[type],
      citations: CITED,
      alsoRead: ['B-061'],
      defectIds: ['D-B23'],
      warnings: [...warnings, neverSaid(NEVER_DONE_YET)],
    });
  if (objection === 'none') return say('noObjection', 'decided');
  if (objection === 'unclear') return say('askExpressly', 'decided');
  if (!ended) return say('stillUnderContract', 'needsApproval');
  if (holds.length === 0) {
    return holdsChecked === true
      ? say('deletionForSupervisor', 'needsApproval')
      : say('holdsUnchecked', 'needsApproval', [HOLDS_NOT_CHECKED]);
  }
  const byLaw = holds.includes('legalDuty');
  return plainAnswer(facts, tables, {
    rule: 'phone-data-deletion/1',
    state: 'needsApproval',
    outcome: { type: 'held', holds },
    words: holdWords(byLaw),
    citations: CITED,
    alsoRead: ['B-061'],
    defectIds: ['D-B23'],
    working: holds.map((hold) => step(HOLD_LABEL, holdText(hold))),
    alternatives: holds.some((hold) => hold !== 'legalDuty') ? [LITERAL_READING] : [],
    warnings: [neverSaid(NEVER_DONE_YET)],
  });
}
