/** The working of a fee for days of use: the fee month, the days that count, and a line for every part of a month and every run of whole ones. */
import type { CivilDate } from '../../../core/time.ts';
import type { WorkingStep } from '../../../decisions/answer.ts';
import { spanLabel } from '../../date-words.ts';
import { step } from '../../plain-answer.ts';
import { grouped, yenText } from '../../yen-words.ts';
import { daysOf, type ProRateCase } from './fee-months.ts';
import type { FeeOfDays } from './fee-of-days.ts';
import { MONTHLY_FEE } from './fee-table.ts';
import type { PricedRun, ProRateOrder } from './pro-rating.ts';

const CASE_TEXT = {
  startedWithin: '月の途中で開始',
  cancelledWithin: '月の途中で解約',
  startedAndCancelledOnFirstDay: '月の初日に開始し、その日に解約',
} as const satisfies Record<ProRateCase, string>;

export function feeForPeriodWorking(fee: FeeOfDays, today: CivilDate): readonly WorkingStep[] {
  const { runs, from, to, days, startDay, total } = fee;
  const which = whichDays(fee);
  return [
    step('料金月', `毎月${startDay}日から（運用の設定）`),
    step('対象の日', `${spanLabel({ from, to }, today)} ${grouped(days)}日（${which}）`),
    ...runs.flatMap((run) => runSteps(run, today, fee.order)),
    ...(runs.length > 1 ? [step('合計', `${yenText(total)}（税込）`)] : []),
  ];
}

function whichDays({ from, cancelledOn, startsLater }: FeeOfDays): string {
  if (cancelledOn === null) return '最初の料金月の終わりまで';
  if (startsLater) return '手元の規約の料金月から解約日の前日まで';
  return from === cancelledOn ? '開始と解約が同じ日なので1日' : '開始日から解約日の前日まで';
}

function runSteps({ run, each, gross }: PricedRun, today: CivilDate, order: ProRateOrder): readonly WorkingStep[] {
  const label = spanLabel(run, today);
  const { net, tax, percent } = each;
  const taxed = `消費税${percent}%`;
  if (run.type === 'whole') {
    const month = `${yenText(net)} ＋ ${taxed} ${yenText(tax)} ＝ ${yenText(each.gross)}`;
    return [
      step(
        label,
        run.months === 1 ? `1か月 ${month}` : `${run.months}か月 （${month}）× ${run.months} ＝ ${yenText(gross)}`,
      ),
    ];
  }
  const cause = step(
    label,
    `${daysOf(run)}日 ÷ ${run.month.days}日（${run.cases.map((found) => CASE_TEXT[found]).join('・')}）`,
  );
  const share = `${daysOf(run)} ÷ ${run.month.days}`;
  if (order === 'taxThenProrate') {
    return [cause, step('日割り', `税込の月額 × ${share} ＝ ${yenText(gross)}（1円未満切捨て）`)];
  }
  return [
    cause,
    step('日割り', `${yenText(MONTHLY_FEE)} × ${share} ＝ ${yenText(net)}（1円未満切捨て）`),
    step('税込', `${yenText(net)} ＋ ${taxed} ${yenText(tax)}（1円未満切捨て）＝ ${yenText(gross)}`),
  ];
}
