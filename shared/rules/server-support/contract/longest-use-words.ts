/** How the question about the five years is asked, and what its answer says. */
import type { CivilDate } from '../../../core/time.ts';
import { formatIsoDate } from '../../../core/time.ts';
import type { Alternative, WorkingStep } from '../../../decisions/answer.ts';
import type { PeriodBasis } from '../../../policies/policy.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { longDate, shortDate, spokenDate } from '../../day-words.ts';
import type { LookupWords } from '../../lookup.ts';
import { step } from '../../plain-answer.ts';
import type { MaximumPeriod, PeriodCandidate } from './maximum-period.ts';

export const LONGEST_USE_WORDS = {
  ask: 'あと何年使える？',
  aliases: ['最長', 'さいちょう', '5年', '満了', 'まんりょう', '期限', 'きげん', 'いつまで使える', '契約期間'],
  inputs: {
    serviceStartOn: { label: '利用開始日', hint: '初期工事が完了した日です。' },
    effectiveOn: { label: '書面の日付', hint: '契約成立の書面に書かれた日です。' },
    introducedOn: { label: '機器の導入日', hint: '交換したときは、最初の機器の日です。' },
    replaced: { label: '機器を交換した' },
  },
} as const satisfies LookupWords;

const BASIS_NAMES = {
  introduced: '機器の導入日',
  effective: '書面の日付',
  serviceStart: '利用開始日',
} as const satisfies { readonly [Basis in PeriodBasis]: string };

export const lastDayWords = (lastDay: CivilDate, basis: PeriodBasis, today: CivilDate): AnswerWords => ({
  headline: `${longDate(lastDay, today)}まで`,
  reason: `最長の5年を、${BASIS_NAMES[basis]}から数えています。`,
  readAloud: `ご利用いただける期間は、最長で5年でございます。いまのご契約は、${spokenDate(lastDay, today)}までご利用いただけます。`,
});

export const likelyLastDayWords = (lastDay: CivilDate, basis: PeriodBasis, today: CivilDate): AnswerWords => ({
  headline: `${longDate(lastDay, today)}までの見込み`,
  reason: `最長の5年を、${BASIS_NAMES[basis]}から数えています。どの日から数えるかは、規約に書かれていません。`,
  readAloud: `ご利用いただける期間は、最長で5年でございます。いまのご契約は、${spokenDate(lastDay, today)}までの見込みでございます。`,
});

export const START_UNKNOWN: AnswerWords = {
  headline: '数え始めの日を確認 ― 満了の日は未定',
  reason: '5年を数え始める日がわからないため、満了の日をお答えできません。',
  readAloud:
    'ご利用いただける期間は、最長で5年でございます。満了の日は、ご契約の書面を確認のうえ、改めてご連絡いたします。',
};

export const OVER_MAXIMUM: AnswerWords = {
  headline: '最長の5年を過ぎています ― 責任者の判断',
  reason: '最長の期間を超えた契約は続けられません。終わり方は責任者が決めます。',
  readAloud: 'ご契約の期間について、責任者に確認いたします。恐れ入りますが、改めてご連絡いたします。',
};

export const lastDayPromise = (lastDay: CivilDate, today: CivilDate, tentative: boolean): string =>
  `最長の利用は ${longDate(lastDay, today)}まで${tentative ? 'の見込み' : ''}`;

export const candidateSteps = ({ candidates }: MaximumPeriod, today: CivilDate): readonly WorkingStep[] =>
  candidates.map(({ basis, lastDay, remainingDays }) =>
    step(
      BASIS_NAMES[basis],
      `5年の最後の日 ${shortDate(lastDay, today)} ・ ${remainingDays < 0 ? `${-remainingDays}日経過` : `残り${remainingDays}日`}`,
    ),
  );

export const otherCandidate = (
  { basis, lastDay }: PeriodCandidate,
  settled: CivilDate | null,
  today: CivilDate,
): Alternative => ({
  kind: 'otherReading',
  label: `${BASIS_NAMES[basis]}から数えると`,
  headline: `${shortDate(lastDay, today)}まで`,
  note: settled === null ? '数え始めの日の読み方の一つ' : `差は${Math.abs(lastDay - settled)}日`,
  date: formatIsoDate(lastDay),
});

/**
 * What the operator must know: how near the earliest count is, which alone never refuses, how near the settled one is once the earliest has
 * passed, and what the count rests on.
 *
 * Source: N 第8条 · N-017, D-N02
 */
export function periodWarnings(
  { candidates, warning, lastDayByPolicy }: MaximumPeriod,
  {
    replaced,
    missing,
    today,
  }: { readonly replaced: boolean | null; readonly missing: readonly PeriodBasis[]; readonly today: CivilDate },
): readonly string[] {
  const earliest = candidates[0];
  const basis = earliest === undefined ? '' : BASIS_NAMES[earliest.basis];
  const left = lastDayByPolicy === null ? null : lastDayByPolicy - today;
  return [
    ...(warning === 'over' && (left === null || left >= 0)
      ? [`${basis}から数えると、5年を過ぎています。それだけを理由にお断りしません。`]
      : []),
    ...(warning === 'over' && left !== null && left >= 0 ? [`ご案内する満了の日まで、残り${left}日です。`] : []),
    ...(typeof warning === 'number'
      ? [
          `いちばん早い数え方（${basis}）で、残り${earliest?.remainingDays ?? 0}日です。${warning}日前のお知らせの時期です。`,
        ]
      : []),
    ...(missing.length > 0
      ? [`${missing.map((one) => BASIS_NAMES[one]).join('と')}がわからないため、その数え方は示していません。`]
      : []),
    ...(replaced === true ? ['機器の交換で5年を数え直すとは書かれていません。最初の機器の日から数えます。'] : []),
  ];
}
