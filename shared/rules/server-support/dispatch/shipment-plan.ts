/**
 * From which day a replacement unit is shipped (先出しセンドバック).
 *
 * Source: N 別紙1 表3-1 注意2 · N-120, D-N29
 */
import { nextBusinessDay } from '../../../calendar/business-calendar.ts';
import type { CivilDate } from '../../../core/time.ts';
import type { RuleTables } from '../../rule-tables.ts';
import type { Acceptance } from './acceptance.ts';

export interface ShipmentPlan {
  readonly acceptance: Acceptance;
  readonly state: 'decided' | 'twoReadings';
  /** The earliest day of shipping: a lower bound, not a promise. Never the reception day. */
  readonly shipFrom: CivilDate;
  /** The same, were the day of the notice the reception day although the desk was closed. */
  readonly literalFrom: CivilDate;
}

/** The next business day after the reception day; `twoReadings` where the day of the notice itself would give another one. */
export function planShipment(acceptance: Acceptance, { calendar }: RuleTables): ShipmentPlan {
  const shipFrom = nextBusinessDay(calendar, acceptance.acceptedOn);
  const literalFrom = nextBusinessDay(calendar, acceptance.countedOn);
  return { acceptance, state: shipFrom === literalFrom ? 'decided' : 'twoReadings', shipFrom, literalFrom };
}
