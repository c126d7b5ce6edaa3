/** How the cap on compensation is shown step by step: each condition, the duration to the second, the days and the yen. */
import type { PhonePlan } from '../../../contractors/contract.ts';
import { type CivilDate, dateOf, elapsed, type InstantMs } from '../../../core/time.ts';
import type { Yen } from '../../../core/yen.ts';
import type { WorkingStep } from '../../../decisions/answer.ts';
import type { PolicyValues } from '../../../policies/policy.ts';
import { clockText, shortDate } from '../../day-words.ts';
import { step } from '../../plain-answer.ts';
import { yenText } from '../../yen-words.ts';
import type { OutageCause } from './compensation.ts';
import type { CompensationCap } from './compensation-cap.ts';
import { COMPENSATION_WORDS } from './compensation-words.ts';
import { PLAN_NAMES } from './plan-words.ts';

interface Conditions {
  readonly cause: OutageCause;
  readonly total: boolean;
  readonly knownAt: InstantMs;
  readonly restoredAt: InstantMs | null;
  /** Known or planned, though its time may not be. */
  readonly restoredOn: CivilDate | null;
  readonly today: CivilDate;
}

const momentText = (at: InstantMs, today: CivilDate): string => `${shortDate(dateOf(at), today)} ${clockText(at)}`;

function restorationText({ restoredAt, restoredOn, today }: Conditions): string {
  if (restoredAt !== null) return momentText(restoredAt, today);
  if (restoredOn === null) return 'まだ復旧していません';
  return `${shortDate(restoredOn, today)}${restoredOn > today ? 'の予定' : '、時刻は未確認'}`;
}

export const conditionSteps = (conditions: Conditions): readonly WorkingStep[] => {
  const { cause, total, knownAt, restoredAt, today } = conditions;
  return [
    step('原因', COMPENSATION_WORDS.inputs.cause.options[cause]),
    step('まったく使えない', total ? 'はい' : 'いいえ'),
    step('知った時刻', momentText(knownAt, today)),
    step('復旧', restorationText(conditions)),
    ...(restoredAt === null ? [] : [step('続いた時間', `${lastedText(knownAt, restoredAt)}（48時間以上で対象）`)]),
  ];
};

/** `47時間59分59秒` */
function lastedText(from: InstantMs, to: InstantMs): string {
  const seconds = Math.max(0, Math.floor(elapsed(from, to) / 1000));
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}時間${two(Math.floor(seconds / 60) % 60)}分${two(seconds % 60)}秒`;
}

interface Amount extends CompensationCap {
  readonly plan: PhonePlan;
  readonly fee: Yen;
  readonly rounding: PolicyValues['P-PHONE-CAP-ROUNDING'];
}

export const capSteps = ({ plan, fee, days, specialRule, oneMonth, rounding }: Amount): readonly WorkingStep[] => [
  step('日数', `${days}日（24時間で1日、端数は切捨て）`),
  step(
    '条文の額',
    rounding === 'onceAtTheEnd'
      ? `${PLAN_NAMES[plan]} ${yenText(fee)} × ${days} ÷ 30 ＝ ${yenText(specialRule)}（税抜。最後に切捨て）`
      : `${PLAN_NAMES[plan]} ${yenText(fee)} ÷ 30（切捨て）× ${days} ＝ ${yenText(specialRule)}（税抜）`,
  ),
  ...(oneMonth === null ? [] : [step('1か月分', `${yenText(oneMonth)}（第37条の上限と比べる額）`)]),
];
