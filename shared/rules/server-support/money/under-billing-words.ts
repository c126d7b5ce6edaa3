/** How the question about a wrong bill is asked, and what its answer says. */
import type { Yen } from '../../../core/yen.ts';
import type { WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import { step } from '../../plain-answer.ts';
import { yenText } from '../../yen-words.ts';

export const UNDER_BILLING_WORDS = {
  ask: '請求が少なかった分は払うの？',
  aliases: ['過少請求', 'かしょうせいきゅう', '請求もれ', '請求漏れ', '請求が違う', '差額', 'さがく', '追加の請求'],
  inputs: {
    billed: { label: '請求した額', hint: '請求書の額（税込）' },
    owed: { label: '本来の額', hint: '規約の料金で計算した額（税込）' },
  },
} as const satisfies LookupWords;

export const BILLED_RIGHT: AnswerWords = {
  headline: '差額はありません',
  reason: '請求した額と、規約の料金で計算した額が同じです。',
  readAloud: 'ご請求の金額に誤りはございません。追加のお支払いもございません。',
};

export const BILLED_TOO_LITTLE: AnswerWords = {
  headline: '差額の請求は責任者の判断',
  reason: '差額は支払いの対象ですが、請求の費用が見合わないときは請求しないことがあり、その基準は規約にありません。',
  readAloud: 'ご請求の金額を確認いたします。差額の扱いは、担当の者から改めてご連絡いたします。',
};

export const BILLED_TOO_MUCH: AnswerWords = {
  headline: '請求が多すぎた分は責任者の判断',
  reason: '受け取った額は返さないのが決まりですが、当社の誤りのときにどうするかは書かれていません。',
  readAloud: 'ご請求の金額を確認いたします。担当の者から改めてご連絡いたします。',
};

export function billingWorking({
  billed,
  owed,
  difference,
}: {
  readonly billed: Yen;
  readonly owed: Yen;
  readonly difference: Yen;
}): readonly WorkingStep[] {
  const [larger, smaller] = owed >= billed ? [owed, billed] : [billed, owed];
  return [
    step('請求した額', yenText(billed)),
    step('本来の額', yenText(owed)),
    step('差額', `${yenText(larger)} − ${yenText(smaller)} ＝ ${yenText(difference)}`),
  ];
}
