/** Makes an answer from what its rule decided: adds the facts, the versions of every table read, and what is true of all of them. */
import { HOLIDAY_TABLE_VERSION } from '../calendar/holidays.ts';
import type { Answer, PromiseDraft } from '../decisions/answer.ts';
import type { LookupFacts, ServerSupportFacts } from '../decisions/question-facts.ts';
import { type PolicyId, policyVersions } from '../policies/policy.ts';
import type { RuleId } from '../terms/citation.ts';
import type { ShownDefectId } from '../terms/defects.ts';
import { PREDICTED_DAYS } from './day-words.ts';
import type { RuleTables } from './rule-tables.ts';

/** The outcome, told three ways: large, why, and to the caller. */
export interface AnswerWords {
  readonly headline: string;
  readonly reason: string;
  readonly readAloud: string;
}

/** What a rule itself decides. */
export interface AnswerDraft
  extends Pick<Answer, 'state' | 'outcome' | 'citations' | 'working' | 'alternatives' | 'warnings'> {
  /** Name and version of the rule; the version rises with any change of its answers. */
  readonly rule: string;
  readonly policiesRead: readonly PolicyId[];
  readonly words: AnswerWords;
  /** Rules behind the working and the alternatives, besides those cited. */
  readonly alsoRead: readonly RuleId[];
  readonly defectIds: readonly ShownDefectId[];
  readonly promise: PromiseDraft | null;
  /** Versions of the tables read besides calendar and policies: rates, fees. */
  readonly tablesRead?: { readonly [table: string]: string };
  /** For a rule that asks nothing of the calendar; else the versions of calendar and holidays belong to the answer. */
  readonly withoutCalendar?: true;
  /** For a rule that asks the bank calendar; its version and that of the holidays belong to the answer. */
  readonly withBankCalendar?: true;
}

/**
 * The whole answer. Where a line of the working rests on a predicted day, the answer warns of it.
 */
export function composeAnswer(facts: ServerSupportFacts | LookupFacts, tables: RuleTables, draft: AnswerDraft): Answer {
  const predicted = draft.working.some((step) => step.predicted);
  return {
    format: 1,
    question: facts.question,
    service: facts.service,
    state: draft.state,
    outcome: draft.outcome,
    ...draft.words,
    ruleIds: [...new Set([...draft.citations.map(({ ruleId }) => ruleId), ...draft.alsoRead])],
    defectIds: draft.defectIds,
    citations: draft.citations,
    working: draft.working,
    alternatives: draft.alternatives,
    warnings: predicted ? [...draft.warnings, PREDICTED_DAYS] : draft.warnings,
    promise: draft.promise,
    facts,
    versions: {
      rule: draft.rule,
      ...(draft.withoutCalendar === true ? {} : { calendar: tables.calendar.version, holidays: HOLIDAY_TABLE_VERSION }),
      ...(draft.withBankCalendar === true
        ? { bankCalendar: tables.bankCalendar.version, holidays: HOLIDAY_TABLE_VERSION }
        : {}),
      ...draft.tablesRead,
      ...policyVersions(tables.policies, draft.policiesRead),
    },
  };
}
