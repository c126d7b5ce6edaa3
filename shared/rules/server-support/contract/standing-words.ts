/** What is said where the contract or the device stands in the way of work, whatever the work. */
import type { WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../answer-draft.ts';
import type { NotInService } from './contract-standing.ts';

export const CONTRACT_NOT_CHOSEN = '契約が選ばれていないため、契約の状態と機器は確認していません。';
export const DEVICE_NEEDS_RULING =
  'OS Pro は第3条の定義にない機種で、別紙3により対象として扱っています。責任者の判断はまだありません。';

const STATE_NAMES = {
  applied: '申込中',
  formed: '利用開始前',
  suspended: '利用停止中',
  cancelled: '解約済み',
} as const satisfies { readonly [State in NotInService]: string };

/** The contract does not carry the work now. */
export function notInServiceWords(state: NotInService): AnswerWords {
  return {
    headline: `${STATE_NAMES[state]}の契約 ― 責任者の確認が必要`,
    reason: `ご契約が${STATE_NAMES[state]}のため、手配の前に責任者の確認が必要です。`,
    readAloud: 'ご契約の状況を確認いたします。恐れ入りますが、このまま少々お待ちいただけますでしょうか。',
  };
}

/** The label of the answer that would hold without the obstacle. */
export const IF_IN_SERVICE = '利用中の契約なら';

export const contractStep = (state: NotInService): WorkingStep => ({
  label: '契約',
  text: `${STATE_NAMES[state]} ・ サポートの対象は利用中の契約です`,
  predicted: false,
});
