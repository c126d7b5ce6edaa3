/** How an operator asks what must be read before a kind of work, and how the lines are put together. */
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import type { WorkRoute } from './must-read.ts';

/** Each with the words that go before it. */
const BEFORE = {
  inquiry: '質問にお答えする前',
  guidedWork: '作業をご案内する前',
  sendBack: 'センドバックの手配の前',
  onSite: '訪問の手配の前',
} as const satisfies { readonly [Route in WorkRoute]: string };

export const MUST_READ_WORDS = {
  ask: '作業の前に何を読む？',
  aliases: [
    '読み上げ',
    'よみあげ',
    '必ず読む',
    'かならずよむ',
    '説明',
    '同意',
    'どうい',
    '注意事項',
    '前置き',
    '何とお伝えする',
  ],
  inputs: {
    route: {
      label: 'これから行うこと',
      options: {
        inquiry: '質問にお答えする',
        guidedWork: '電話で作業をご案内する',
        sendBack: '先出しセンドバック',
        onSite: 'オンサイト（訪問・緊急の派遣）',
      },
    },
  },
} as const satisfies LookupWords;

/** Each piece of work is explained anew. Source: N-090 */
const EVERY_TIME = '作業のたびに読みます。';

/** Its words stand with the question itself. Source: N-124 */
export const URGENT_COST =
  '緊急の派遣では、実費のご請求になることも先に説明します。言い方は「緊急の派遣」の質問にあります。';

export const NOTHING_IS_RECORDED = '読んだ時刻とご返事は、応対の画面のチェックで残します。ここでは記録されません。';

export function mustReadWords(route: WorkRoute, lines: readonly string[], questions: number): AnswerWords {
  const asked = questions === 0 ? '' : `、確かめる質問は${questions}項目`;
  return {
    headline: `${BEFORE[route]}に読む文`,
    reason: `必ず読む文は${lines.length}つ${asked}です。${route === 'guidedWork' ? EVERY_TIME : ''}`,
    readAloud: lines.join(''),
  };
}
