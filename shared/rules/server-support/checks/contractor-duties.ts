/**
 * Where a reported breach of the contractor's duties belongs (契約者の義務): into a file for a supervisor, by the item it concerns. The desk
 * never finds that there was a breach.
 *
 * Source: N 第16条, 第18条1項4号, 第37条2項 · N-035, N-043, N-106, D-N42
 */
import type { Answer } from '../../../decisions/answer.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { checkAnswer } from './check-answer.ts';
import {
  BREACH_WARNING,
  breachFileWords,
  CONTRACTOR_DUTIES_WORDS,
  IDENTITY_CHECK_FAILED_WORDS,
  MANUAL_ASKED_FOR_WORDS,
  type Report,
  SUSPENSION_ROUTE,
} from './contractor-duties-words.ts';

/** The eleven duties, in the order of their items. Source: N 37(2) · N-106 */
const DUTIES = [
  'infringement',
  'illegalUse',
  'tampering',
  'impersonation',
  'malware',
  'unauthorisedAccess',
  'deceptiveCollection',
  'hindering',
  'discredit',
  'credentials',
  'similar',
] as const satisfies readonly Report[];

/** How what we supply is handled, in the order of the items. Source: N 16(2) · N-035 */
const SUPPLIED = ['otherUse', 'copying', 'lending', 'noticeRemoved'] as const satisfies readonly Report[];

const INPUTS = {
  report: { kind: 'choice', options: [...DUTIES, ...SUPPLIED, 'identityCheckFailed', 'manualAskedFor'] },
} as const;

export const contractorDuties = defineLookup({
  question: 'contractorDuties',
  service: 'serverSupport',
  group: 'checks',
  verification: null,
  inputs: INPUTS,
  words: CONTRACTOR_DUTIES_WORDS,
  answer: answerContractorDuties,
});

/**
 * `needsApproval` with the article and item a supervisor has to look at; `decided` only for what is no breach by itself: a failed identity
 * check, which is not impersonation, and the wish for a manual.
 *
 * Source: N 第16条, 第37条2項 · N-035, N-043, N-106, D-N42
 */
function answerContractorDuties({ facts, inputs: { report } }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const rule = 'contractor-duties/1';
  if (report === 'identityCheckFailed') {
    const outcome = { type: 'notImpersonation' };
    const words = IDENTITY_CHECK_FAILED_WORDS;
    return checkAnswer(facts, tables, {
      rule,
      state: 'decided',
      cites: ['N-106', 'N-094'],
      outcome,
      words,
      alsoRead: ['N-032'],
    });
  }
  if (report === 'manualAskedFor') {
    const outcome = { type: 'notBreach' };
    return checkAnswer(facts, tables, {
      rule,
      state: 'decided',
      cites: ['N-035'],
      outcome,
      words: MANUAL_ASKED_FOR_WORDS,
    });
  }
  const item = placeOf(report);
  return checkAnswer(facts, tables, {
    rule,
    state: 'needsApproval',
    cites: [item.article === 37 ? 'N-106' : 'N-035', 'N-043'],
    outcome: { type: 'breachFile', report, ...item },
    words: breachFileWords(report),
    defectIds: ['D-N42'],
    warnings: [BREACH_WARNING],
    alternatives: [SUSPENSION_ROUTE],
  });
}

/** Both articles list their items in paragraph 2. */
function placeOf(report: Report): { readonly article: 16 | 37; readonly item: number } {
  const duty = (DUTIES as readonly Report[]).indexOf(report);
  return duty >= 0
    ? { article: 37, item: duty + 1 }
    : { article: 16, item: (SUPPLIED as readonly Report[]).indexOf(report) + 1 };
}
