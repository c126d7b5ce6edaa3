/** What the tests of the rules share: the tables of a fresh desk, and a look-up question asked as its operator would. */
import { BANK_CALENDAR } from '../calendar/bank-calendar.ts';
import { buildBusinessCalendar } from '../calendar/business-calendar.ts';
import type { Answer } from '../decisions/answer.ts';
import type { InputValues } from '../decisions/question-inputs.ts';
import { DEFAULT_POLICIES } from '../policies/default-policies.ts';
import type { PolicyId, PolicySet, PolicyValues } from '../policies/policy.ts';
import type { Lookup } from './lookup.ts';
import type { RuleTables } from './rule-tables.ts';

export const TEST_TABLES: RuleTables = {
  calendar: buildBusinessCalendar('company', []),
  bankCalendar: BANK_CALENDAR,
  policies: DEFAULT_POLICIES,
};

/** The tables with one policy signed anew, as version 2. */
export function tablesWith<Id extends PolicyId>(id: Id, value: PolicyValues[Id]): RuleTables {
  const signed = { ...DEFAULT_POLICIES[id], version: 2, value, signedBy: '林' };
  return { ...TEST_TABLES, policies: { ...DEFAULT_POLICIES, [id]: signed } as PolicySet };
}

/** The answer to a look-up question; inputs not named are null, and the day is 2026-11-21 unless said. */
export function ask(
  lookup: Lookup,
  inputs: InputValues,
  { askedOn = '2026-11-21', tables = TEST_TABLES }: { readonly askedOn?: string; readonly tables?: RuleTables } = {},
): Answer {
  const blank = Object.entries(lookup.inputs).map(([name, { kind }]) => [name, kind === 'ticks' ? [] : null]);
  const { question, service } = lookup;
  return lookup.answerTo({ service, question, askedOn, inputs: { ...Object.fromEntries(blank), ...inputs } }, tables);
}
