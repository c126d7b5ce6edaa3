/**
 * The answer to "is this device covered?" (対象機器), with the ruling that binds where the definition does not name the model.
 *
 * Source: N 第3条, 第7条4項, 第8条, 別紙3 · N-008, N-016, N-129, D-N01 · P-DEVICE-COVERAGE
 */
import { DEVICE_MODELS, type DeviceModel } from '../../../contractors/contract.ts';
import type { CivilDate } from '../../../core/time.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle, citePolicy } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { type PlainDraft, plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import {
  ASK_FOR_RULING,
  BY_DEFINITION,
  COVERED_DEVICE_WORDS,
  coveredUntilRuledWords,
  coveredWords,
  deviceSteps,
  INTRODUCED_LATER,
  NOT_INTRODUCED,
  NOT_LISTED,
  ruledOutWords,
} from './covered-device-words.ts';
import { deviceCoverage, isDefinedModel } from './device-coverage.ts';

const RULE = 'covered-device/1';
const INPUTS = {
  model: { kind: 'choice', options: [...DEVICE_MODELS, 'other'], from: 'deviceModel' },
  introducedOn: { kind: 'date', optional: true, from: 'introducedOn' },
} as const;

export const coveredDevice = defineLookup({
  question: 'coveredDevice',
  service: 'serverSupport',
  group: 'checks',
  verification: null,
  inputs: INPUTS,
  words: COVERED_DEVICE_WORDS,
  answer: answerCoveredDevice,
});

/**
 * Whether the service covers a model. `decided` by the definition, by annex 3 or by a ruling, which is cited with its version; `twoReadings`
 * for a model that only annex 3 names while nobody has ruled: covered by default.
 *
 * Source: N 第3条, 別紙3 · N-008, D-N01
 */
function answerCoveredDevice({ facts, today, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { model, introducedOn } = inputs;
  if (model === 'other') {
    return plainAnswer(facts, tables, {
      rule: RULE,
      state: 'decided',
      outcome: { type: 'notListed' },
      words: NOT_LISTED,
      citations: [citeArticle('N-129'), citeArticle('N-008')],
    });
  }
  return plainAnswer(facts, tables, {
    rule: RULE,
    policiesRead: ['P-DEVICE-COVERAGE'],
    ...coverageDraft(model, tables),
    alsoRead: ['N-129', 'N-016'],
    working: deviceSteps(model, {
      defined: isDefinedModel(model),
      ruling: tables.policies['P-DEVICE-COVERAGE'],
      today,
    }),
    warnings: warningsOf(model, { introducedOn, today, tables }),
  });
}

function coverageDraft(model: DeviceModel, { policies }: RuleTables): PlainDraft {
  const ruling = policies['P-DEVICE-COVERAGE'];
  const article = citeArticle('N-008');
  if (isDefinedModel(model)) {
    const outcome = { type: 'covered', model, ruling: null };
    return { state: 'decided', outcome, words: coveredWords(model, false), citations: [article] };
  }
  const ruled = { citations: [article, citePolicy(ruling)], defectIds: ['D-N01'] } as const;
  switch (deviceCoverage(model, policies)) {
    case 'covered': {
      const outcome = { type: 'covered', model, ruling: ruling.version };
      return { ...ruled, state: 'decided', outcome, words: coveredWords(model, true) };
    }
    case 'notCovered': {
      const outcome = { type: 'notCovered', model, ruling: ruling.version };
      return { ...ruled, state: 'decided', outcome, words: ruledOutWords(model) };
    }
    case 'needsRuling': {
      const outcome = { type: 'covered', model, ruling: null };
      const alternatives = [BY_DEFINITION];
      return { ...ruled, state: 'twoReadings', outcome, words: coveredUntilRuledWords(model), alternatives };
    }
  }
}

/** What the operator must still see to: a ruling, and that the device stands where it is to be supported. Source: N 第7条4項 · N-016 */
const warningsOf = (
  model: DeviceModel,
  {
    introducedOn,
    today,
    tables,
  }: { readonly introducedOn: CivilDate | null; readonly today: CivilDate; readonly tables: RuleTables },
): readonly string[] => [
  ...(deviceCoverage(model, tables.policies) === 'needsRuling' ? [ASK_FOR_RULING] : []),
  ...(introducedOn === null ? [NOT_INTRODUCED] : introducedOn > today ? [INTRODUCED_LATER] : []),
];
