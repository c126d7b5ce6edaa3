/**
 * The answer to "how long can I use it?" (最長利用期間): the last of five years, with the other days it could be counted from.
 *
 * Source: N 第8条, 第9条1項, 2項, 別紙3 · N-017, N-018, N-019, N-129, D-N02, D-N02b, D-N03 · P-MAX-PERIOD
 */
import { formatIsoDate } from '../../../core/time.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { PERIOD_BASES } from '../../../policies/policy.ts';
import { citeArticle, citePolicy } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { type PlainDraft, plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import {
  candidateSteps,
  LONGEST_USE_WORDS,
  lastDayPromise,
  lastDayWords,
  likelyLastDayWords,
  OVER_MAXIMUM,
  otherCandidate,
  periodWarnings,
  START_UNKNOWN,
} from './longest-use-words.ts';
import { type MaximumPeriod, maximumPeriod } from './maximum-period.ts';

const RULE = 'longest-use/1';
const INPUTS = {
  serviceStartOn: { kind: 'date', optional: true, from: 'serviceStartOn' },
  effectiveOn: { kind: 'date', optional: true, from: 'effectiveOn' },
  introducedOn: { kind: 'date', optional: true, from: 'introducedOn' },
  replaced: { kind: 'yesNo', optional: true },
} as const;

export const longestUse = defineLookup({
  question: 'maximumPeriod',
  service: 'serverSupport',
  group: 'contract',
  verification: 'A',
  inputs: INPUTS,
  words: LONGEST_USE_WORDS,
  answer: answerLongestUse,
});

/**
 * The last usable day on the basis of the desk's policy. `decided` where every known day gives the same; `twoReadings` where they differ;
 * `external` while the day of the policy is not known; `needsApproval` past the last day by the policy. The earliest count alone never
 * refuses.
 *
 * Source: N 第8条, 別紙3 · N-017, D-N02
 */
function answerLongestUse(asked: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { introducedOn, effectiveOn, serviceStartOn, replaced } = asked.inputs;
  const starts = { introduced: introducedOn, effective: effectiveOn, serviceStart: serviceStartOn };
  const policy = tables.policies['P-MAX-PERIOD'];
  const period = maximumPeriod(starts, asked.today, tables.policies);
  const frame = {
    rule: RULE,
    policiesRead: ['P-MAX-PERIOD'],
    citations: [citeArticle('N-017'), citePolicy(policy)],
    alsoRead: ['N-129', 'N-019', 'N-018'],
    defectIds: ['D-N02', 'D-N02b'],
  } as const;
  if (period === null) {
    const unknown = { state: 'external', outcome: { type: 'startUnknown' }, words: START_UNKNOWN } as const;
    return plainAnswer(asked.facts, tables, { ...frame, ...unknown });
  }
  const missing = PERIOD_BASES.filter((basis) => starts[basis] === null);
  return plainAnswer(asked.facts, tables, {
    ...frame,
    ...lastDayDraft(period, { asked, tables }),
    ...(effectiveOn !== null && serviceStartOn !== null && effectiveOn !== serviceStartOn
      ? { defectIds: [...frame.defectIds, 'D-N03'] }
      : {}),
    working: candidateSteps(period, asked.today),
    warnings: periodWarnings(period, { replaced, missing, today: asked.today }),
  });
}

function lastDayDraft(
  { candidates, lastDayByPolicy, warning }: MaximumPeriod,
  { asked: { today }, tables }: { readonly asked: Asked<typeof INPUTS>; readonly tables: RuleTables },
): Pick<PlainDraft, 'state' | 'outcome' | 'words' | 'alternatives' | 'promise'> {
  const { basis } = tables.policies['P-MAX-PERIOD'].value;
  const alternatives = candidates
    .filter(({ lastDay }) => lastDay !== lastDayByPolicy)
    .map((candidate) => otherCandidate(candidate, lastDayByPolicy, today));
  if (lastDayByPolicy === null) {
    return { state: 'external', outcome: { type: 'startUnknown' }, words: START_UNKNOWN, alternatives, promise: null };
  }
  const lastDay = formatIsoDate(lastDayByPolicy);
  if (today > lastDayByPolicy) {
    const outcome = { type: 'overMaximum', lastDay };
    return { state: 'needsApproval', outcome, words: OVER_MAXIMUM, alternatives, promise: null };
  }
  const tentative = alternatives.length > 0;
  const earliest = candidates[0]?.lastDay ?? lastDayByPolicy;
  return {
    state: tentative ? 'twoReadings' : 'decided',
    outcome: { type: 'maximumPeriod', basis, lastDay, earliest: formatIsoDate(earliest), warning },
    words: (tentative ? likelyLastDayWords : lastDayWords)(lastDayByPolicy, basis, today),
    alternatives,
    promise: {
      kind: 'told',
      due: lastDay,
      text: lastDayPromise(lastDayByPolicy, today, tentative),
      tentative,
    },
  };
}
