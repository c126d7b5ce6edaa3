/**
 * What a look-up question (規約アンサー) consists of: its inputs, its words, who must be identified before it is written into a case, and the
 * rule that answers it. The screen's form, the schema at the door, the replay and the coverage page all read this one description.
 */
import { isInRange } from '../calendar/business-calendar.ts';
import { CalendarRangeError } from '../calendar/calendar-range-error.ts';
import { assert } from '../core/assert.ts';
import { type CivilDate, parseIsoDate } from '../core/time.ts';
import type { Answer } from '../decisions/answer.ts';
import type { LookupFacts } from '../decisions/question-facts.ts';
import {
  type DebtValue,
  type InputSpec,
  type InputSpecs,
  type InputValues,
  type ReadInputs,
  readInputs,
} from '../decisions/question-inputs.ts';
import type { LookupQuestion } from '../decisions/questions.ts';
import type { Service } from '../terms/service.ts';
import type { RiskLevel } from '../verification/items.ts';
import type { RuleTables } from './rule-tables.ts';

/** Where a question stands in the palette. */
export const QUESTION_GROUPS = ['contract', 'money', 'checks', 'procedures'] as const;
export type QuestionGroup = (typeof QUESTION_GROUPS)[number];

type InputWords<Spec extends InputSpec> = {
  readonly label: string;
  /** What helps to fill it in; shown under the field. */
  readonly hint?: string;
} & (Spec extends { readonly options: readonly (infer Option extends string)[] }
  ? { readonly options: { readonly [O in Option]: string } }
  : { readonly options?: never });

export interface LookupWords<Specs extends InputSpecs = InputSpecs> {
  /** As a caller would ask it: `延滞金はいくら？` */
  readonly ask: string;
  /** Other words a person may type to find it, with readings in hiragana. */
  readonly aliases: readonly string[];
  readonly inputs: { readonly [Name in keyof Specs]: InputWords<Specs[Name]> };
}

/** What the rule of a look-up question is given. */
export interface Asked<Specs extends InputSpecs> {
  /** As they are stored with the answer. */
  readonly facts: LookupFacts;
  /** The day it is asked on. */
  readonly today: CivilDate;
  readonly inputs: ReadInputs<Specs>;
}

export interface Lookup<Specs extends InputSpecs = InputSpecs> {
  readonly question: LookupQuestion;
  readonly service: Service;
  readonly group: QuestionGroup;
  readonly inputs: Specs;
  readonly words: LookupWords<Specs>;
  /** The lowest level to which the caller must be identified before the answer is written into a case; null where it says nothing of a contract. */
  readonly verification: RiskLevel | null;
  /** Throws `BrokenInvariant` for inputs that `readInputs` refuses, and `CalendarRangeError` for a date outside the years of the calendar. */
  answerTo(facts: LookupFacts, tables: RuleTables): Answer;
}

interface LookupDefinition<Specs extends InputSpecs> extends Omit<Lookup<Specs>, 'answerTo'> {
  readonly answer: (asked: Asked<Specs>, tables: RuleTables) => Answer;
}

/** A look-up question from its parts, with its facts checked before its rule sees them. */
export function defineLookup<const Specs extends InputSpecs>(definition: LookupDefinition<Specs>): Lookup<Specs> {
  const { answer, ...described } = definition;
  return {
    ...described,
    answerTo(facts, tables) {
      const inputs = readInputs(definition.inputs, facts.inputs);
      assert(inputs.ok, 'the inputs of a look-up question were checked at the door');
      const today = parseIsoDate(facts.askedOn);
      assert(today !== null, 'a question is asked on a real day');
      for (const date of datesIn(definition.inputs, facts.inputs)) {
        if (!isInRange(date)) throw new CalendarRangeError(date);
      }
      return answer({ facts, today, inputs: inputs.value }, tables);
    },
  };
}

/** Every date put in, those of debts too: no rule has to answer for a year beyond all calendars. */
function datesIn(specs: InputSpecs, values: InputValues): readonly CivilDate[] {
  return Object.entries(specs).flatMap(([name, { kind }]) => {
    const value = values[name] ?? null;
    const texts =
      kind === 'date' ? [value] : kind === 'debts' ? ((value ?? []) as readonly DebtValue[]).map(({ due }) => due) : [];
    return texts.flatMap((text) => (typeof text === 'string' ? (parseIsoDate(text) ?? []) : []));
  });
}
