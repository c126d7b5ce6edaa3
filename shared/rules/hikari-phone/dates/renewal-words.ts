/** How the question about the renewal of B is asked, and what its answer says. */
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';

export const RENEWAL_WORDS = {
  ask: '光電話の契約は自動で続く？',
  aliases: ['更新', 'こうしん', '自動更新', '契約期間', 'けいやくきかん', '満了', '縛り', 'しばり', '何年'],
  inputs: {},
} as const satisfies LookupWords;

export const RENEWAL_SAID: AnswerWords = {
  headline: '解約の申し出がなければ自動で続きます',
  reason: '申し出がなければ契約は自動で更新されます。期間の長さは、約款のどこにも書かれていません。',
  readAloud: '解約のお申し出がなければ、ご契約は自動で更新されます。期間の長さは、約款には書かれておりません。',
};

/** Source: D-B12 */
export const NO_TERM_GUESSED =
  '「2年契約」「来年の何月まで」などと、期間や満了の日を推測で言わないでください。お申し込みの書類にあれば、責任者が確かめます。';
