/**
 * Until when a bill must be paid (支払期日). The day is set outside the terms, so it is put in; the rule says whether it has passed.
 *
 * Source: N 第18条1項1号, 第30条1項 · N-040, N-074, D-N37
 */
import { type CivilDate, formatIsoDate } from '../../../core/time.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { DUE_DATE_WORDS, dueDateWorking, inTimeWords, LOOK_AT_THE_BILL, overdueWords } from './due-date-words.ts';
import { DUE_DAY_TABLES, fallsOnDayOff } from './due-day.ts';
import { DUE_DAY_OFF, NO_GRACE_FOR_SUSPENSION } from './late-interest-words.ts';

const RULE = 'due-date/1';

const INPUTS = { dueOn: { kind: 'date', optional: true } } as const;

export const dueDate = defineLookup({
  question: 'dueDate',
  service: 'serverSupport',
  group: 'money',
  verification: 'A',
  inputs: INPUTS,
  words: DUE_DATE_WORDS,
  answer: answerDueDate,
});

/** Whether the due date has passed: a payment on the day itself is in time. Source: N 第30条1項 · N-074 */
export const isOverdue = (due: CivilDate, today: CivilDate): boolean => today > due;

/** `external` while nobody has looked at the bill; with its date `decided`. Source: N 第30条1項 · N-074, D-N37 */
function answerDueDate({ facts, today, inputs: { dueOn } }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  if (dueOn === null) {
    return plainAnswer(facts, tables, {
      rule: RULE,
      state: 'external',
      outcome: { type: 'dueDateOnBill' },
      words: LOOK_AT_THE_BILL,
      citations: [citeArticle('N-074')],
      defectIds: ['D-N37'],
    });
  }
  const overdue = isOverdue(dueOn, today);
  return plainAnswer(facts, tables, {
    rule: RULE,
    state: 'decided',
    outcome: { type: overdue ? 'overdue' : 'notOverdue', due: formatIsoDate(dueOn) },
    words: overdue ? overdueWords(dueOn, today) : inTimeWords(dueOn, today),
    citations: [citeArticle('N-074'), ...(overdue ? [citeArticle('N-040')] : [])],
    defectIds: ['D-N37'],
    working: dueDateWorking(dueOn, today),
    warnings: [...(overdue ? [NO_GRACE_FOR_SUSPENSION] : []), ...(fallsOnDayOff(dueOn) ? [DUE_DAY_OFF] : [])],
    tablesRead: DUE_DAY_TABLES,
  });
}
