/** Extraordinary closures (臨時休業), as the desk shows and extends them. */
import { isInRange } from '../../shared/calendar/business-calendar.ts';
import { FIRST_DATE, LAST_DATE } from '../../shared/calendar/holidays.ts';
import { assert } from '../../shared/core/assert.ts';
import { err, ok } from '../../shared/core/result.ts';
import { formatIsoDate, parseIsoDate, partsOf } from '../../shared/core/time.ts';
import type { Parsed, Value } from '../../shared/desk/contract.ts';
import { insertClosure, listClosures } from '../store/closures-repository.ts';
import { type DeskWork, type Outcome, record } from './desk-work.ts';

export async function listDeskClosures(work: DeskWork): Outcome<Value<'calendar:closures'>> {
  const closures = await listClosures(work.store.read, null);
  return ok(
    closures.map(({ date, reason, addedByName, addedAt }) => ({
      date: formatIsoDate(date),
      reason,
      addedBy: addedByName,
      addedAt,
    })),
  );
}

/** Errors: `outsideCalendar` for a day that no calendar covers. A day that is closed already is closed once more with its own reason. */
export function addClosure(work: DeskWork, input: Parsed<'calendar:addClosure'>): Outcome<null> {
  const date = parseIsoDate(input.date);
  assert(date !== null, 'the schema lets only real dates pass');
  return work.store.write(async (db, audit) => {
    if (!isInRange(date)) {
      const range = { firstYear: partsOf(FIRST_DATE).year, lastYear: partsOf(LAST_DATE).year };
      return err({ type: 'outsideCalendar', ...range });
    }
    await insertClosure(db, { date, reason: input.reason, addedBy: work.user.id, addedAt: work.clock.now() });
    record(work, audit, {
      action: 'calendar:addClosure',
      entity: 'closure',
      entityId: null,
      detail: { date: input.date },
    });
    return ok(null);
  });
}
