/**
 * A report of a prohibited use (禁止事項): which of the sixteen items it names and what shows it. It goes to a supervisor and is never a verdict.
 * Work done in an office is no finding: office plans are sold, so item 1 alone counts for nothing. Calls to the desk are no use of the service.
 *
 * Source: B 第27条 · B-051, D-B17, D-B22
 */
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { plainAnswer, step } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import {
  ABOUT_THE_DESK_WORDS,
  EVIDENCE_LABEL,
  EVIDENCE_TEXTS,
  NEVER_A_VERDICT,
  NOTHING_TICKED_WORDS,
  noEvidenceWords,
  OFFICE_PLANS_EXIST,
  OFFICE_USE_WORDS,
  PROHIBITED_USE_WORDS,
  toSupervisorWords,
  useStep,
} from './prohibited-use-words.ts';

/** In the order of the article. Source: B 第27条 · B-051 */
export const PROHIBITED_USES = [
  'commercial',
  'intellectualProperty',
  'propertyOrPrivacy',
  'defamation',
  'crime',
  'obscene',
  'stalking',
  'pyramid',
  'tampering',
  'impersonation',
  'election',
  'hinderingFacilities',
  'deceptiveCollection',
  'unlicensed',
  'publicOrder',
  'other',
] as const;
export type ProhibitedUse = (typeof PROHIBITED_USES)[number];

/** What is there to look at besides the report itself. */
export const USE_EVIDENCE = ['document', 'authority', 'equipmentRecord', 'callersWordsOnly'] as const;
export type UseEvidence = (typeof USE_EVIDENCE)[number];

const INPUTS = {
  towardsDesk: { kind: 'yesNo' },
  items: { kind: 'ticks', options: PROHIBITED_USES },
  evidence: { kind: 'choice', options: USE_EVIDENCE, optional: true },
} as const;

export const phoneProhibitedUse = defineLookup({
  question: 'phoneProhibitedUse',
  service: 'hikariPhone',
  group: 'checks',
  verification: null,
  inputs: INPUTS,
  words: PROHIBITED_USE_WORDS,
  answer: answerProhibitedUse,
});

/**
 * `needsApproval` for every report with an item, complete with its evidence or still without; `decided` only that there is nothing to report:
 * no item, or business use alone; `notProvided` for what was said or done to the desk.
 *
 * Source: B 第27条 · B-051, D-B17, D-B22
 */
function answerProhibitedUse({ facts, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { towardsDesk, evidence } = inputs;
  const items = inputs.items.filter((item) => item !== 'commercial');
  const officeUse = inputs.items.length > items.length;
  const frame = {
    rule: 'phone-prohibited-use/1',
    citations: [citeArticle('B-051')],
    working: [
      ...items.map((item) => useStep(item, PROHIBITED_USES.indexOf(item) + 1)),
      ...(items.length > 0 ? [step(EVIDENCE_LABEL, EVIDENCE_TEXTS[evidence ?? 'none'])] : []),
    ],
    warnings: officeUse ? [NEVER_A_VERDICT, OFFICE_PLANS_EXIST] : [NEVER_A_VERDICT],
    defectIds: officeUse ? (['D-B22'] as const) : [],
  } as const;
  if (towardsDesk) {
    return plainAnswer(facts, tables, {
      ...frame,
      state: 'notProvided',
      outcome: { type: 'towardsDesk' },
      words: ABOUT_THE_DESK_WORDS,
      citations: [citeArticle('B-084'), citeArticle('B-051')],
      defectIds: officeUse ? ['D-B17', 'D-B22'] : ['D-B17'],
    });
  }
  if (items.length === 0) {
    const outcome = { type: officeUse ? 'officeUseNotFlagged' : 'nothingReported' };
    const words = officeUse ? OFFICE_USE_WORDS : NOTHING_TICKED_WORDS;
    return plainAnswer(facts, tables, { ...frame, state: 'decided', outcome, words });
  }
  const shown = evidence !== null && evidence !== 'callersWordsOnly';
  return plainAnswer(facts, tables, {
    ...frame,
    state: 'needsApproval',
    outcome: { type: shown ? 'reportForSupervisor' : 'evidenceMissing', items },
    words: shown ? toSupervisorWords(items) : noEvidenceWords(items),
    alsoRead: ['B-070'],
  });
}
