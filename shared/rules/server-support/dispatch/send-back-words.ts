/** What the answer about a send-back says, its working and what else it could have been. */
import { isBusinessDay, previousBusinessDay } from '../../../calendar/business-calendar.ts';
import { type CivilDate, formatIsoDate, instantAt, minutes } from '../../../core/time.ts';
import type { Alternative, WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { longDate, shortDate, spokenDate } from '../../day-words.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { acceptanceOf } from './acceptance.ts';
import { lastArrivalTime, RECEPTION } from './reception-hours.ts';
import { planShipment, type ShipmentPlan } from './shipment-plan.ts';
import {
  callDayStep,
  countedStep,
  countedText,
  doorStep,
  OPENING_STEP,
  stepsToNextBusinessDay,
} from './working-words.ts';

/** The old unit's return has no deadline in the terms. Source: D-N32 */
export const NO_RETURN_DEADLINE = '元の機器の返送期限は規約にありません。期限としてご案内しないでください。';

export function shipmentWords({ acceptance, shipFrom }: ShipmentPlan): AnswerWords {
  const { countedOn, acceptedOn, moved } = acceptance;
  return {
    headline: `${longDate(shipFrom, countedOn)}以降に発送`,
    reason: moved
      ? `${countedText(acceptance)} は受付時間外のため、受付日は ${shortDate(acceptedOn, countedOn)}です。発送はその翌営業日以降です。`
      : `受付日 ${shortDate(acceptedOn, countedOn)}の翌営業日以降の発送です。`,
    readAloud: `交換用の機器は、${spokenDate(shipFrom, countedOn)}以降の発送となります。お届けの日は、発送の手配が済みしだい改めてご連絡いたします。`,
  };
}

/** Nothing is sent before the unit is judged faulty. */
export const NOT_JUDGED_FAULTY = {
  words: {
    headline: '切り分けが先 ― 機器の不具合と判断してから',
    reason: '先出しセンドバックは、機器に問題があると判断したときの対応です。',
    readAloud: '交換の前に、機器の状態を確認させてください。恐れ入りますが、いくつかお伺いしてもよろしいでしょうか。',
  },
  otherwise: '機器の不具合と判断すれば',
} as const satisfies { readonly words: AnswerWords; readonly otherwise: string };

export const ORDINARY_VISIT = '通常のオンサイト';

export const shipmentPromiseText = ({ shipFrom, acceptance }: ShipmentPlan): string =>
  `${longDate(shipFrom, acceptance.countedOn)}以降に発送`;

export function shipmentWorking({ acceptance }: ShipmentPlan, { calendar }: RuleTables): readonly WorkingStep[] {
  const { countedOn: callDate, acceptedOn, moved } = acceptance;
  return [
    callDayStep(calendar, callDate),
    countedStep(acceptance),
    ...(moved && acceptedOn === callDate ? [OPENING_STEP] : []),
    ...(isBusinessDay(calendar, callDate) ? [doorStep(acceptance, RECEPTION.closes, '受付の終了')] : []),
    ...(acceptedOn === callDate
      ? []
      : stepsToNextBusinessDay(calendar, callDate, { callDate, note: '9:00 に受付 ・ 受付日' })),
    ...stepsToNextBusinessDay(calendar, acceptedOn, { callDate, note: 'この日以降に発送' }),
  ];
}

/** The card beside an answer about a visit. */
export const sendBackRoute = ({ shipFrom }: ShipmentPlan, callDate: CivilDate): Alternative => ({
  kind: 'otherRoute',
  label: '先出しセンドバック',
  headline: `${shortDate(shipFrom, callDate)}以降に発送`,
  note: '受付日の翌営業日',
  date: formatIsoDate(shipFrom),
});

/** What would hold without what stands in the way. */
export const sendBackIf = (label: string, plan: ShipmentPlan): Alternative => ({
  ...sendBackRoute(plan, plan.acceptance.countedOn),
  kind: 'counterfactual',
  label,
});

export function literalShipment({ literalFrom, shipFrom, acceptance }: ShipmentPlan): Alternative {
  return {
    kind: 'otherReading',
    label: '連絡の日を受付日と読むと',
    headline: `${shortDate(literalFrom, acceptance.countedOn)}以降に発送`,
    note: `差は${shipFrom - literalFrom}日`,
    date: formatIsoDate(literalFrom),
  };
}

/** The same notice after closing time where it came before it, and before the last closing time where it came after. */
export function otherSideOfClosing({ acceptance }: ShipmentPlan, tables: RuleTables): Alternative {
  const { countedOn, acceptedOn } = acceptance;
  const inTime = acceptedOn === countedOn;
  const opensToday = isBusinessDay(tables.calendar, countedOn);
  const closingDay = opensToday ? countedOn : previousBusinessDay(tables.calendar, countedOn);
  const time = inTime ? minutes(18 * 60 + 1) : lastArrivalTime(tables.policies);
  const at = instantAt(closingDay, time);
  const plan = planShipment(acceptanceOf({ answeredAt: at, noticeAt: at }, tables), tables);
  const day = opensToday ? '' : shortDate(closingDay, countedOn);
  return {
    kind: 'counterfactual',
    label: inTime ? 'もし 18:00 を過ぎた着信なら' : `もし ${day}18:00 までの着信なら`,
    headline: `${shortDate(plan.shipFrom, countedOn)}以降に発送`,
    note: `受付日は ${shortDate(plan.acceptance.acceptedOn, countedOn)}`,
    date: formatIsoDate(plan.shipFrom),
  };
}
