/** How the question about the fees of a bill is asked, and what its answer says. */
import type { CivilDate } from '../../../core/time.ts';
import type { WorkingStep } from '../../../decisions/answer.ts';
import type { Taxed } from '../../../rates/taxed.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { shortDate } from '../../day-words.ts';
import type { LookupWords } from '../../lookup.ts';
import { step } from '../../plain-answer.ts';
import { BILL_PREVAILS, yenText } from '../../yen-words.ts';
import type { FreeReason, PaymentMethod } from './bill-fees.ts';
import type { FeeMonth } from './fee-months.ts';
import { COLLECTION_FEE, ISSUE_FEE } from './fee-table.ts';

export const BILL_FEES_WORDS = {
  ask: '請求書の発行手数料は？',
  aliases: [
    '発行手数料',
    'はっこうてすうりょう',
    '収納手数料',
    'しゅうのうてすうりょう',
    '請求書代',
    '振込用紙',
    '口座振替通知書',
    '口座振替',
  ],
  inputs: {
    method: {
      label: '支払いの方法',
      options: {
        bill: '請求書で支払う',
        debitWithNotice: '口座振替（通知書あり）',
        debit: '口座振替（通知書なし）',
      },
    },
    contractorKind: {
      label: 'ご契約者',
      hint: '法人に相当すると当社が認める団体は、法人を選びます',
      options: { company: '法人', person: '個人・個人事業主' },
    },
    billedOn: { label: 'いつの料金の請求か', hint: 'その料金月のどの日でもかまいません' },
    startOn: { label: '利用開始日' },
    convertedOn: { label: '回線の転用日', hint: '転用がなければ空欄' },
    billedTogether: { label: '請求事業者がほかの請求とまとめているか' },
  },
} as const satisfies LookupWords;

const METHOD_SAID = {
  bill: '請求書でのお支払い',
  debitWithNotice: '口座振替の通知書',
  debit: '口座振替',
} as const satisfies Record<PaymentMethod, string>;

export function billFeesWords(method: PaymentMethod, { gross, net }: Taxed): AnswerWords {
  return {
    headline: `1回につき ${yenText(gross)}（税込）`,
    reason: `${method === 'bill' ? '発行手数料と収納手数料' : '発行手数料'}で、税抜 ${yenText(net)}です。`,
    readAloud: `${METHOD_SAID[method]}には、1回につき消費税を含めて${yenText(gross)}の手数料がかかります。${BILL_PREVAILS}`,
  };
}

const FREE = {
  company: {
    why: '法人のご契約者には、請求書などの発行の料金はかかりません。',
    said: '法人のお客さまには、請求書の発行手数料はかかりません。',
  },
  billedTogether: {
    why: '請求事業者がほかの請求とまとめているので、この手数料はかかりません。',
    said: 'ほかのご請求とまとめてお届けしておりますので、発行手数料はかかりません。',
  },
  noPaper: {
    why: '請求書も通知書も発行しないので、手数料はかかりません。',
    said: '通知書を発行しない口座振替ですので、手数料はかかりません。',
  },
  afterStart: {
    why: '利用を始めた料金月とその次の料金月には、この手数料はかかりません。',
    said: 'ご利用を始めた月とその次の月の分には、請求書の発行手数料はかかりません。',
  },
  afterConversion: {
    why: '回線の転用があった料金月とその次の料金月には、この手数料はかかりません。',
    said: '回線の転用があった月とその次の月の分には、請求書の発行手数料はかかりません。',
  },
} as const satisfies Record<FreeReason, { readonly why: string; readonly said: string }>;

export const freeWords = (reason: FreeReason): AnswerWords => ({
  headline: '手数料はかかりません',
  reason: FREE[reason].why,
  readAloud: FREE[reason].said,
});

interface MonthAsked {
  readonly month: FeeMonth;
  readonly startDay: number;
  readonly today: CivilDate;
}

export const monthSteps = ({ month, startDay, today }: MonthAsked): readonly WorkingStep[] => [
  step('料金月', `毎月${startDay}日から（運用の設定）`),
  step('請求の月', `${shortDate(month.start, today)}〜${shortDate(month.end, today)}`),
];

export const reasonStep = (reason: FreeReason): WorkingStep => step('かからない理由', FREE[reason].why);

export const methodStep = (method: PaymentMethod): WorkingStep =>
  method === 'bill'
    ? step('手数料', `発行手数料 ${yenText(ISSUE_FEE)} ＋ 収納手数料 ${yenText(COLLECTION_FEE)}`)
    : step('手数料', `発行手数料 ${yenText(ISSUE_FEE)}`);

/** Source: N 別紙4-2(3) */
export const SPECIAL_CASES_ELSEWHERE =
  '当社の都合で請求書を出すときなど、かからない特例が IP通信網サービス契約約款にあります（手元にありません）。';

export const BILLED_BEFORE_START: AnswerWords = {
  headline: '利用開始より前の月です',
  reason: '利用を始める前の月には料金がないので、この日付では答えが出ません。',
  readAloud: '恐れ入りますが、ご利用の開始日とご請求の月を、もう一度確認させてください。',
};
