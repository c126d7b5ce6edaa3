/** What is said of a time before the text of B that the desk holds. */
import type { AnswerWords } from '../answer-draft.ts';

export const TEXT_NOT_HELD: AnswerWords = {
  headline: '当時の約款を確認 ― ここでは答えません',
  reason: '本文は2016年7月1日のものです。それより前の約款は、この窓口にありません。',
  readAloud: '恐れ入りますが、その時期の約款を確認のうえ、改めてご連絡いたします。',
};
