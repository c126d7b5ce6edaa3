/**
 * The dates of a procedure (手続きの日付): what the machines ask the rules of the contract for, and the working that is shown while a file is
 * being filled in.
 *
 * Source: N 第8条, 第18条1項, 第21条2項, 第25条1項 · N-017, N-039, N-052, N-063
 */
import type { CivilDate } from '../../../core/time.ts';
import type { DateRules } from '../../../procedures/guards.ts';
import { dayOf } from '../../../procedures/guards.ts';
import type { ProcedureFile } from '../../../procedures/procedure.ts';
import { cancellationDay, lastBilledDay } from '../contract/cancellation-day.ts';
import { lastDayOfPeriod } from '../contract/maximum-period.ts';
import { lastDayOfSuspension } from '../contract/suspension-period.ts';
import { cancellationLines, type DateLine, maximumLines, suspensionLines } from './procedure-dates-words.ts';

export const PROCEDURE_DATES: DateRules = { cancellationDay, longestSuspension: lastDayOfSuspension };

/** The dates that follow from what stands in the file today, each with how it was counted; none where nothing follows yet. */
export function datesOfFile(file: ProcedureFile, today: CivilDate): readonly DateLine[] {
  switch (file.kind) {
    case 'cancellation': {
      const desired = dayOf(file, 'desiredOn');
      if (desired === null) return [];
      const settled = dayOf(file, 'cancelOn');
      const on = settled ?? cancellationDay(desired, today);
      const lastBilled = lastBilledDay(null, on);
      return cancellationLines({ desired, on, lastBilled, settled: settled !== null, today });
    }
    case 'suspension': {
      const first = dayOf(file, 'startOn');
      const last = dayOf(file, 'lastOn');
      return first === null ? [] : suspensionLines({ first, last, limit: lastDayOfSuspension(first), today });
    }
    case 'application': {
      const start = dayOf(file, 'workCompletedOn');
      return start === null ? [] : maximumLines(start, lastDayOfPeriod(start), today);
    }
    default:
      return [];
  }
}
