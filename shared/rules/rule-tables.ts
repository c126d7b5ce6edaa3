/** What a rule reads besides the facts of its question: the calendars and the desk policies in force. */
import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import type { PolicySet } from '../policies/policy.ts';

export interface RuleTables {
  /** Of kind `company`: the calendar of 営業日. */
  readonly calendar: BusinessCalendar;
  /** Of kind `bank`: the calendar of 金融機関の営業日, on which B debits. */
  readonly bankCalendar: BusinessCalendar;
  readonly policies: PolicySet;
}
