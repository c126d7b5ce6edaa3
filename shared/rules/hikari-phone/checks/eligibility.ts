/**
 * Whether a person may have the telephone (契約できる方): it is given to contractors of BiZiMo 光 alone, one contract for each plan.
 *
 * Source: B 第1条1項, 第8条, 別紙1 · B-001, B-009
 */
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { type PlainDraft, plainAnswer, step } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import {
  CONTRACT_UNIT_WORDS,
  contractUnitWords,
  ELIGIBILITY_ANSWERS,
  ELIGIBILITY_WORDS,
  NO_PLAN_WORDS,
  PLAN_NAMES,
  sameLineWords,
  UNIT_LABEL,
} from './eligibility-words.ts';

export const HIKARI_STATES = ['active', 'applied', 'ended', 'none'] as const;
export type HikariState = (typeof HIKARI_STATES)[number];
export const PHONE_PLANS = ['hikari', 'hikariPlus', 'office', 'officePlus'] as const;
export type AskedPlan = (typeof PHONE_PLANS)[number];

const ELIGIBILITY_INPUTS = { hikari: { kind: 'choice', options: HIKARI_STATES } } as const;

export const phoneEligibility = defineLookup({
  question: 'phoneEligibility',
  service: 'hikariPhone',
  group: 'contract',
  verification: null,
  inputs: ELIGIBILITY_INPUTS,
  words: ELIGIBILITY_WORDS,
  answer: answerEligibility,
});

const STATES = {
  active: { state: 'decided', outcome: { type: 'eligible' } },
  applied: { state: 'needsApproval', outcome: { type: 'hikariNotComplete' }, alsoRead: ['B-012'] },
  ended: { state: 'needsApproval', outcome: { type: 'hikariEnded' } },
  none: { state: 'decided', outcome: { type: 'notEligible' } },
} as const satisfies { readonly [S in HikariState]: Pick<PlainDraft, 'state' | 'outcome' | 'alsoRead'> };

/**
 * `decided` with the line or without it; `needsApproval` while its application runs, and where it has ended and the telephone is still there:
 * the terms ask for the line but do not say what becomes of the telephone.
 *
 * Source: B 第1条1項, 別紙1 · B-001
 */
function answerEligibility({ facts, inputs }: Asked<typeof ELIGIBILITY_INPUTS>, tables: RuleTables): Answer {
  return plainAnswer(facts, tables, {
    rule: 'phone-eligibility/1',
    ...STATES[inputs.hikari],
    words: ELIGIBILITY_ANSWERS[inputs.hikari],
    citations: [citeArticle('B-001')],
  });
}

const UNIT_INPUTS = {
  plans: { kind: 'ticks', options: PHONE_PLANS },
  sameLine: { kind: 'yesNo', optional: true },
} as const;

export const phoneContractUnit = defineLookup({
  question: 'phoneContractUnit',
  service: 'hikariPhone',
  group: 'contract',
  verification: null,
  inputs: UNIT_INPUTS,
  words: CONTRACT_UNIT_WORDS,
  answer: answerContractUnit,
});

/**
 * `decided` with as many contracts as plans; `external` where two plans are to share one line, which the terms do not speak of and the page of the
 * plans might.
 *
 * Source: B 第8条, 別紙1, 別紙2 · B-009
 */
function answerContractUnit({ facts, inputs }: Asked<typeof UNIT_INPUTS>, tables: RuleTables): Answer {
  const { plans, sameLine } = inputs;
  const frame = {
    rule: 'phone-contract-unit/1',
    citations: [citeArticle('B-009')],
    alsoRead: ['B-005'],
    working: plans.map((plan) => step(UNIT_LABEL, PLAN_NAMES[plan])),
  } as const;
  if (plans.length === 0) {
    return plainAnswer(facts, tables, {
      ...frame,
      state: 'decided',
      outcome: { type: 'noPlan' },
      words: NO_PLAN_WORDS,
    });
  }
  const contracts = plans.length;
  if (contracts > 1 && sameLine === true) {
    const outcome = { type: 'plansOnOneLine', contracts };
    return plainAnswer(facts, tables, { ...frame, state: 'external', outcome, words: sameLineWords(contracts) });
  }
  const outcome = { type: 'contracts', contracts };
  return plainAnswer(facts, tables, { ...frame, state: 'decided', outcome, words: contractUnitWords(contracts) });
}
