/**
 * What can at most be owed for a service that could not be used at all (賠償の上限), with every condition asked for.
 *
 * Source: B 第36条, 第37条1項 · B-076, B-077, B-078, B-079, B-080, B-081, D-B07, D-B08, D-B09, D-B26
 */
import { PHONE_PLANS } from '../../../contractors/contract.ts';
import { type InstantMs, instantAt } from '../../../core/time.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { type PlainDraft, plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { isTextHeld, textNotHeld } from '../terms-date.ts';
import { cappedDraft } from './compensation-amount.ts';
import {
  CAUSE_UNKNOWN,
  COMPENSATION_WORDS,
  LIMITS_MAY_FALL,
  NEVER_A_PAYOUT,
  NOT_OURS,
  PARTLY_USABLE,
  RESTORED_AT_UNKNOWN,
  runningWords,
} from './compensation-words.ts';
import { conditionSteps } from './compensation-working-words.ts';

const OUTAGE_CAUSES = ['ours', 'carrier', 'forceMajeure', 'customer', 'unknown'] as const;
export type OutageCause = (typeof OUTAGE_CAUSES)[number];
const EXCLUDED_LOSSES = ['special', 'lostProfit', 'indirect'] as const;

const RULE = 'phone-compensation/1';

const INPUTS = {
  plan: { kind: 'choice', options: PHONE_PLANS, from: 'phonePlan' },
  cause: { kind: 'choice', options: OUTAGE_CAUSES },
  total: { kind: 'yesNo' },
  knownOn: { kind: 'date' },
  knownAt: { kind: 'time' },
  restoredOn: { kind: 'date', optional: true },
  restoredAt: { kind: 'time', optional: true },
  loss: { kind: 'yen', optional: true },
  lossIncludes: { kind: 'ticks', options: EXCLUDED_LOSSES },
  monthFee: { kind: 'yen', optional: true },
  grossNegligence: { kind: 'yesNo', optional: true },
} as const;

export type AskedCompensation = Asked<typeof INPUTS>;

export const phoneCompensation = defineLookup({
  question: 'phoneCompensation',
  service: 'hikariPhone',
  group: 'money',
  verification: 'A',
  inputs: INPUTS,
  words: COMPENSATION_WORDS,
  answer: answerCompensation,
});

/**
 * The cap, or why there is none: `decided`; `twoReadings` where one month's fee would be less. `needsApproval` where the cause is not found, where
 * wilful or gross negligence may lift the limits, and for a service that still worked in part; `external` where a carrier is the cause, because
 * the cap is then what the carrier pays, where only the day of the restoration is known, and before the text that is held.
 *
 * Source: B 第36条, 第37条1項 · B-076, B-079, B-080, B-081
 */
function answerCompensation(asked: AskedCompensation, tables: RuleTables): Answer {
  const { facts, inputs, today } = asked;
  if (!isTextHeld(inputs.knownOn)) return textNotHeld(facts, tables, { rule: RULE, on: inputs.knownOn });
  const knownAt = instantAt(inputs.knownOn, inputs.knownAt);
  const restoredAt = restoration(asked);
  return plainAnswer(facts, tables, {
    rule: RULE,
    alsoRead: ['B-077', 'B-078'],
    defectIds: ['D-B09'],
    working: conditionSteps({ ...inputs, knownAt, restoredAt, today }),
    warnings: [NEVER_A_PAYOUT],
    ...(withoutCap(asked) ??
      (restoredAt === null
        ? running(knownAt, asked)
        : cappedDraft(asked, { knownAt, restoredAt, policies: tables.policies }))),
  });
}

/** A restoration that is only planned has not ended anything. */
const isRestored = ({ inputs: { restoredOn }, today }: AskedCompensation): boolean =>
  restoredOn !== null && restoredOn <= today;

/** Null while it lasts, or while nobody has said at which time it ended. */
function restoration(asked: AskedCompensation): InstantMs | null {
  const { restoredOn, restoredAt } = asked.inputs;
  return restoredOn === null || restoredAt === null || !isRestored(asked) ? null : instantAt(restoredOn, restoredAt);
}

/**
 * What stands before any cap; null where none of it does. Alleged gross negligence comes first, because it disputes the cause too.
 *
 * Source: B 第36条1項, 3項, 第37条1項 · B-076, B-079, B-081, D-B08
 */
function withoutCap({ inputs: { cause, total, grossNegligence } }: AskedCompensation): PlainDraft | null {
  const citations = [citeArticle('B-076')];
  if (grossNegligence === true) {
    return {
      state: 'needsApproval',
      outcome: { type: 'limitsMayFall' },
      words: LIMITS_MAY_FALL,
      citations: [citeArticle('B-079'), ...citations],
      defectIds: ['D-B08', 'D-B09'],
    };
  }
  if (cause === 'forceMajeure' || cause === 'customer') {
    return { state: 'decided', outcome: { type: 'notOurs', cause }, words: NOT_OURS[cause], citations };
  }
  if (cause === 'unknown') {
    return { state: 'needsApproval', outcome: { type: 'causeUnknown' }, words: CAUSE_UNKNOWN, citations };
  }
  if (total) return null;
  return {
    state: 'needsApproval',
    outcome: { type: 'partlyUsable' },
    words: PARTLY_USABLE,
    citations: [citeArticle('B-081'), ...citations],
  };
}

/**
 * While it lasts there is a rule and the instant at which it begins to count, and no amount; nor is there one while the time of the restoration
 * is not known. Source: B 第36条1項 · B-076, B-077
 */
function running(knownAt: InstantMs, asked: AskedCompensation): PlainDraft {
  const citations = [citeArticle('B-076'), citeArticle('B-077')];
  return isRestored(asked)
    ? { state: 'external', outcome: { type: 'restoredAtUnknown' }, words: RESTORED_AT_UNKNOWN, citations }
    : { state: 'decided', outcome: { type: 'notRestored' }, words: runningWords(knownAt, asked.today), citations };
}
