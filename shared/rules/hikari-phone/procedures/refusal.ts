/**
 * Whether an application may be refused (申し込みのお断り): the ten grounds of Art. 10, with what shows them. The company judges, so every ground goes to a
 * supervisor; the one about wards is misprinted and read by the legal department.
 *
 * Source: B 第10条 · B-012, B-001, D-B04
 */
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { NO_GROUND_WORDS, REFUSAL_WORDS, refusalStep, refusalWords, WARD_NOTE } from './refusal-words.ts';

/** In the order of the article. Source: B 第10条 · B-012 */
export const PHONE_REFUSAL_GROUNDS = [
  'notReal',
  'hikariNotComplete',
  'falseFiling',
  'multipleApplications',
  'cardNotApproved',
  'noConsentOfGuardian',
  'terminatedOrSuspended',
  'hardToProvide',
  'creditDamageFeared',
  'similar',
] as const;
export type PhoneRefusalGround = (typeof PHONE_REFUSAL_GROUNDS)[number];

const INPUTS = {
  grounds: { kind: 'ticks', options: PHONE_REFUSAL_GROUNDS },
  evidence: { kind: 'yesNo', optional: true },
} as const;

export const phoneRefusal = defineLookup({
  question: 'phoneRefusal',
  service: 'hikariPhone',
  group: 'procedures',
  verification: null,
  inputs: INPUTS,
  words: REFUSAL_WORDS,
  answer: answerRefusal,
});

/** `needsApproval` for every ground, with its evidence or without; `decided` that there is none. Source: B 第10条 · B-012, D-B04 */
function answerRefusal({ facts, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { grounds, evidence } = inputs;
  const ofWard = grounds.includes('noConsentOfGuardian');
  const frame = {
    rule: 'phone-refusal/1',
    citations: [citeArticle('B-012')],
    alsoRead: grounds.includes('hikariNotComplete') ? (['B-001'] as const) : [],
    defectIds: ofWard ? (['D-B04'] as const) : [],
    warnings: ofWard ? [WARD_NOTE] : [],
    working: grounds.map((ground) => refusalStep(ground, PHONE_REFUSAL_GROUNDS.indexOf(ground) + 1)),
  } as const;
  if (grounds.length === 0) {
    return plainAnswer(facts, tables, {
      ...frame,
      state: 'decided',
      outcome: { type: 'noGround' },
      words: NO_GROUND_WORDS,
    });
  }
  const shown = evidence === true;
  return plainAnswer(facts, tables, {
    ...frame,
    state: 'needsApproval',
    outcome: { type: shown ? 'refusalForSupervisor' : 'evidenceMissing', grounds },
    words: refusalWords(grounds.length, shown),
  });
}
