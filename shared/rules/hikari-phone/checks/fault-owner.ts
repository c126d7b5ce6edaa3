/**
 * Who repairs (故障の切り分け): the contractor what the contractor set up; the company what it installed itself (設備); the carrier what the company
 * rents (設備等), on the company's order. No day and no visit is named: the terms have none.
 *
 * Source: B 第1条2項9号〜11号, 第17条, 第28条, 第29条 · B-002, B-027, B-052, B-053, B-054, B-055, B-056, D-B17
 */
import type { Answer } from '../../../decisions/answer.ts';
import { type CitedRuleId, citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { type PlainDraft, plainAnswer, step } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import {
  FAULT_OWNER_WORDS,
  INSTRUCTION_LABEL,
  instructionText,
  NO_TIME_NOR_VISIT,
  OUTSOURCED,
  ownerWords,
  TELL_CONTRACTORS,
} from './fault-owner-words.ts';

export const FAULT_PARTS = ['homeDevices', 'gateway', 'facility', 'leasedCircuit', 'otherSide', 'unknown'] as const;
export type FaultPart = (typeof FAULT_PARTS)[number];
export const INSTALLERS = ['contractor', 'company', 'carrier'] as const;
type Installer = (typeof INSTALLERS)[number];

/** Whose it is to repair; null while that is not known. */
export type Repairer = Installer | 'otherSide' | null;

const INPUTS = {
  part: { kind: 'choice', options: FAULT_PARTS },
  installer: { kind: 'choice', options: INSTALLERS, optional: true },
  instructed: { kind: 'yesNo', optional: true },
} as const;

export const phoneFaultOwner = defineLookup({
  question: 'phoneFaultOwner',
  service: 'hikariPhone',
  group: 'checks',
  verification: null,
  inputs: INPUTS,
  words: FAULT_OWNER_WORDS,
  answer: answerFaultOwner,
});

/** A box belongs to whoever set it up: the same may be rented, bought or the company's. What stands at home is the contractor's until said otherwise. */
function repairerOf(part: FaultPart, installer: Installer | null): Repairer {
  switch (part) {
    case 'homeDevices':
      return installer ?? 'contractor';
    case 'facility':
      return 'company';
    case 'leasedCircuit':
      return 'carrier';
    case 'otherSide':
      return 'otherSide';
    case 'gateway':
    case 'unknown':
      return installer;
  }
}

const CITES: { readonly [R in Exclude<Repairer, null>]: readonly CitedRuleId[] } = {
  contractor: ['B-027', 'B-002'],
  company: ['B-054', 'B-002'],
  carrier: ['B-055', 'B-002'],
  otherSide: ['B-002'],
};

/**
 * `decided` where it is known who set the part up; `external` where it is not, or lies on the other side of the call. For what is rented the
 * order to the carrier is named as open until it is recorded.
 *
 * Source: B 第17条, 第29条 · B-002, B-027, B-054, B-055, B-056
 */
function answerFaultOwner({ facts, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { part, installer, instructed } = inputs;
  const repairer = repairerOf(part, installer);
  const ours = repairer === 'company' || repairer === 'carrier';
  const known = repairer !== null && repairer !== 'otherSide';
  const draft: PlainDraft = {
    state: known ? 'decided' : 'external',
    outcome: { type: 'repairer', repairer: repairer ?? 'unknown' },
    words: ownerWords(repairer),
    citations: (repairer === null ? (['B-002', 'B-027'] as const) : CITES[repairer]).map(citeArticle),
    alsoRead: ours ? ['B-052', 'B-053', 'B-056'] : [],
    defectIds: ours ? ['D-B17'] : [],
    working: repairer === 'carrier' ? [step(INSTRUCTION_LABEL, instructionText(instructed === true))] : [],
    warnings: ours ? [NO_TIME_NOR_VISIT, TELL_CONTRACTORS, OUTSOURCED] : [],
  };
  return plainAnswer(facts, tables, { rule: 'phone-fault-owner/1', ...draft });
}
