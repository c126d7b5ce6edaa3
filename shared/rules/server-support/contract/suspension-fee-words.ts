/** How the question about fees during a suspension is asked, and what its answer says. */
import type { Alternative } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import { step } from '../../plain-answer.ts';

export const SUSPENSION_FEE_WORDS = {
  ask: '停止中も料金はかかる？',
  aliases: ['停止中の料金', 'ていしちゅう', '止まっている間', '使えない間の料金', '利用停止 料金'],
  inputs: {},
} as const satisfies LookupWords;

export const FEE_CONTINUES: AnswerWords = {
  headline: '料金は続くものとして扱います',
  reason: '停止中の料金は規約に書かれていません。契約が続く間は料金がかかる、という読み方を採っています。',
  readAloud:
    '停止の間の料金について、規約に個別の定めはございません。ご契約が続いている間は、料金がかかるものとしてご案内しております。実際の金額は、ご請求の内容でご確認をお願いいたします。',
};

export const FEE_REFERRED: AnswerWords = {
  headline: '停止中の料金 ― 責任者の判断',
  reason: '停止中の料金は規約に書かれていないため、責任者が一件ごとに判断します。',
  readAloud: '停止の間の料金について、責任者に確認いたします。恐れ入りますが、改めてご連絡いたします。',
};

export const FEE_STOPS: Alternative = {
  kind: 'otherReading',
  label: '提供のない間はかからないと読むと',
  headline: '停止の間は料金なし',
  note: '規約に書かれていないため、約束はしません',
  date: null,
};

export const FEE_STEPS = [
  step('利用停止', '停止中の料金の定めなし'),
  step('支払いの期間', '開始した日から解約日の前日まで ・ 停止は除かれていません'),
] as const;
