/** How the question about sharing out what a carrier pays is asked, and what its answer says. */
import type { Yen } from '../../../core/yen.ts';
import type { WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import { step } from '../../plain-answer.ts';
import { yenText } from '../../yen-words.ts';

export const CARRIER_SHARES_WORDS = {
  ask: '事業者から受け取った賠償を、どう分けたらよい？',
  aliases: ['按分', 'あんぶん', '分配', '事業者の賠償', '受け取った額', '回線の事業者', '割り振り'],
  inputs: {
    received: { label: '事業者から受け取った額' },
    amounts: { label: '契約ごとの上限の額', hint: '1行に1件。名前や番号は入れないでください' },
  },
} as const satisfies LookupWords;

interface Shared {
  readonly received: Yen;
  readonly claimed: Yen;
  readonly paid: Yen;
  readonly remainder: Yen;
  readonly amounts: readonly Yen[];
  readonly shares: readonly Yen[];
}

const ASK_LATER = '賠償については、責任者が確認のうえ、改めてご連絡いたします。';

export const sharesWords = ({ received, claimed, paid, remainder, shares }: Shared): AnswerWords => ({
  headline:
    claimed > received
      ? `${shares.length}件の上限の合計 ${yenText(paid)}（按分）`
      : `${shares.length}件とも上限のまま（合計 ${yenText(paid)}）`,
  reason:
    claimed > received
      ? `上限の合計 ${yenText(claimed)}が受け取った額を超えるので、額に応じて分けます。残り ${yenText(remainder)}。`
      : `上限の合計が、受け取った ${yenText(received)}を超えていません。残り ${yenText(remainder)}。`,
  readAloud: ASK_LATER,
});

export const LIST_UNREAD: AnswerWords = {
  headline: '一覧に読めない行があります',
  reason: 'すべての契約の額がそろわないと、分けた額は決まりません。',
  readAloud: ASK_LATER,
};

export const unreadStep = (lines: readonly number[]): WorkingStep =>
  step('読めない行', lines.map((line) => `${line}行目`).join('、'));

/** So many shares are listed one by one; of more, the sum says it. */
const LISTED = 20;

export const shareSteps = ({ received, claimed, paid, remainder, amounts, shares }: Shared): readonly WorkingStep[] => [
  step('受け取った額', yenText(received)),
  step('上限の合計', `${amounts.length}件 ${yenText(claimed)}`),
  ...shares.slice(0, LISTED).map((share, index) => {
    const [amount] = amounts.slice(index, index + 1);
    return step(`${index + 1}件目`, amount === undefined ? '' : shareText({ amount, share, received, claimed }));
  }),
  ...(shares.length > LISTED ? [step('ほか', `${shares.length - LISTED}件も同じ計算`)] : []),
  step('分けた額の合計', yenText(paid)),
  step('残り', yenText(remainder)),
];

interface Share {
  readonly amount: Yen;
  readonly share: Yen;
  readonly received: Yen;
  readonly claimed: Yen;
}

const shareText = ({ amount, share, received, claimed }: Share): string =>
  claimed > received
    ? `${yenText(received)} × ${yenText(amount)} ÷ ${yenText(claimed)} ＝ ${yenText(share)}（切捨て）`
    : `${yenText(share)}（上限のまま）`;

/** Source: B 第36条5項 · B-080 */
export const REMAINDER_STAYS =
  '分けた額の端数の扱いは書かれていません。切り捨てて、残りはそのまま示します。残りをどうするかは責任者が決めます。';
