/** What a rule reads besides the facts of its question: the company calendar and the desk policies in force. */
import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import type { PolicySet } from '../policies/policy.ts';

export interface RuleTables {
  /** Of kind `company`: the calendar of 営業日. */
  readonly calendar: BusinessCalendar;
  readonly policies: PolicySet;
}
