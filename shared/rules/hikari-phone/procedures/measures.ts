/**
 * Which measures can be taken against a use of the service (5つの措置): any of five, or a mix, decided by a supervisor. No measure is owed to anybody, and
 * self-responsibility stands.
 *
 * Source: B 第34条 · B-070, B-071, B-024, B-072, D-B05
 */
import type { Answer } from '../../../decisions/answer.ts';
import { type CitedRuleId, citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import {
  MEASURES_WORDS,
  measureStep,
  measuresWords,
  NO_TRIGGER_WORDS,
  TERMINATION_NEEDS_ITS_ROUTE,
} from './measures-words.ts';

/** In the order of the paragraph. Source: B 第34条1項 · B-070 */
export const MEASURES = ['terminate', 'demandStop', 'demandTalk', 'suspend', 'authorities'] as const;
export type Measure = (typeof MEASURES)[number];
export const MEASURE_TRIGGERS = ['prohibitedUse', 'claimByOthers', 'otherwiseUnfit'] as const;

const INPUTS = {
  trigger: { kind: 'choice', options: MEASURE_TRIGGERS },
  judgedNecessary: { kind: 'yesNo', optional: true },
  measures: { kind: 'ticks', options: MEASURES },
} as const;

export const phoneMeasures = defineLookup({
  question: 'phoneMeasures',
  service: 'hikariPhone',
  group: 'procedures',
  verification: null,
  inputs: INPUTS,
  words: MEASURES_WORDS,
  answer: answerMeasures,
});

const BEHIND: { readonly [M in Measure]?: readonly CitedRuleId[] } = {
  terminate: ['B-023', 'B-025'],
  suspend: ['B-072', 'B-073'],
};

/**
 * `needsApproval` always where a trigger is there; `decided` that there is none while a claim of others was not judged to need anything. Demands are
 * the second and the third measure; the first ends the contract and follows its own article.
 *
 * Source: B 第34条1項 · B-070, B-071, D-B05
 */
function answerMeasures({ facts, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { trigger, judgedNecessary, measures } = inputs;
  const frame = {
    rule: 'phone-measures/1',
    citations: [citeArticle('B-070'), citeArticle('B-071')],
    alsoRead: trigger === 'prohibitedUse' ? (['B-051'] as const) : [],
  } as const;
  if (trigger === 'claimByOthers' && judgedNecessary === false) {
    return plainAnswer(facts, tables, {
      ...frame,
      state: 'decided',
      outcome: { type: 'noTrigger' },
      words: NO_TRIGGER_WORDS,
    });
  }
  return plainAnswer(facts, tables, {
    ...frame,
    state: 'needsApproval',
    outcome: { type: 'measuresForSupervisor', trigger, measures },
    words: measuresWords(measures.length),
    alsoRead: [...frame.alsoRead, ...measures.flatMap((measure) => BEHIND[measure] ?? [])],
    defectIds: measures.some(
      (measure) => measure === 'terminate' || measure === 'demandStop' || measure === 'demandTalk',
    )
      ? ['D-B05']
      : [],
    working: (measures.length === 0 ? MEASURES : measures).map((measure) =>
      measureStep(measure, MEASURES.indexOf(measure) + 1),
    ),
    warnings: measures.includes('terminate') ? [TERMINATION_NEEDS_ITS_ROUTE] : [],
  });
}
