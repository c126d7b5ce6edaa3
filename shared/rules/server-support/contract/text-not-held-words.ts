/** What is said of a time whose text the desk does not hold. */
import type { AnswerWords } from '../../answer-draft.ts';

export const TEXT_NOT_HELD: AnswerWords = {
  headline: '当時の規約を確認 ― この窓口では計算しません',
  reason: '2023年12月1日より前の規約は、この窓口にありません。',
  readAloud: '恐れ入りますが、その時期の規約を確認のうえ、改めてご連絡いたします。',
};
