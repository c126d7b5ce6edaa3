/** The five measures in our own words, and what is said while they are weighed. */
import type { WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import { step } from '../../plain-answer.ts';
import type { Measure } from './measures.ts';

const MEASURE_TEXTS = {
  terminate: '契約を解約する',
  demandStop: 'やめること、繰り返さないことを求める',
  demandTalk: '相手の方と話し合うことを求める',
  suspend: '利用を停止する',
  authorities: '裁判所や警察などに訴える',
} as const satisfies { readonly [M in Measure]: string };

export const MEASURES_WORDS = {
  ask: '使い方に問題があるとき、会社は何ができる？',
  aliases: [
    '措置',
    'そち',
    '要求',
    'ようきゅう',
    '苦情',
    'くじょう',
    '迷惑行為',
    'めいわくこうい',
    '訴え',
    'うったえ',
    'ADR',
  ],
  inputs: {
    trigger: {
      label: 'きっかけ',
      options: {
        prohibitedUse: '禁止された使い方',
        claimByOthers: 'ほかの方からの苦情・請求',
        otherwiseUnfit: 'そのほか運営上の不相当',
      },
    },
    judgedNecessary: { label: '当社が必要と認めた', hint: 'ほかの方からの苦情のときだけ。認めるのは責任者です。' },
    measures: { label: '検討している措置', hint: '組み合わせることもあります。', options: MEASURE_TEXTS },
  },
} as const satisfies LookupWords;

export const measureStep = (measure: Measure, item: number): WorkingStep =>
  step(`第34条1項${item}号`, MEASURE_TEXTS[measure]);

export const measuresWords = (count: number): AnswerWords => ({
  headline: count === 0 ? '5つの措置 ― 責任者が選ぶ' : `措置${count}件 ― 責任者が判断`,
  reason: '会社は5つの措置から選び、組み合わせることがあります。とる義務はありません。',
  readAloud:
    'お話は確かに承りました。どのように対応できるかは、責任者が確認いたします。結果をお伝えできないことがございます。',
});

export const NO_TRIGGER_WORDS: AnswerWords = {
  headline: '措置の前提がありません',
  reason: 'ほかの方からの苦情は、会社が必要と認めたときだけ、措置のきっかけになります。',
  readAloud: 'お話は承りました。約款では、ほかの方とのことは、ご契約者さまにご対応いただくこととしております。',
};

export const TERMINATION_NEEDS_ITS_ROUTE =
  '解約は「要求」ではありません。当社からの解約の条に沿った理由と通知が要ります。';
