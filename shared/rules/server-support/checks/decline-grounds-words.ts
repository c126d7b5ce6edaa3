/** How the question about declining a request is asked, and what its answer says. */
import type { CivilDate } from '../../../core/time.ts';
import type { WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { longDate } from '../../day-words.ts';
import type { LookupWords } from '../../lookup.ts';
import { checked } from './check-answer.ts';
import { shortList } from './check-words.ts';

const GROUNDS = {
  conditionUnmet: '条件や守ることが満たされない',
  noCooperation: '協力が得られず、作業が難しい',
  illegalRequest: '違法な作業やその手伝いを求められた',
  contractorsFault: 'そのほか、ご契約者の事情で提供が難しい',
  technicallyHard: '技術的に難しい',
  hardToMaintain: '保守が著しく難しいなど、業務に支障がある',
} as const;

export type DeclineGround = keyof typeof GROUNDS;
export type DeclineNeed = 'reason' | 'approval' | 'told';

export const DECLINE_GROUNDS_WORDS = {
  ask: 'この依頼はお断りできる？',
  aliases: ['断る', 'ことわる', 'お断り', 'おことわり', '不承諾', 'ふしょうだく', '拒否', 'きょひ', '除外', '理由'],
  inputs: {
    ground: { label: 'お断りの根拠', options: GROUNDS },
    reasonWritten: { label: '理由を案件に書いた' },
    approved: { label: '書いた人と別の責任者が承認した' },
    toldOn: { label: '理由を伝えた日', hint: 'まだなら空けておきます。' },
  },
} as const satisfies LookupWords;

export const TOLD_TOO_SOON = '承認より先に理由を伝えた記録です。責任者に知らせてください。';

/** What the caller is told as the reason; the particulars are the operator's. */
const TOLD = {
  conditionUnmet: 'ご利用の条件がそろっていないため',
  noCooperation: '必要なご協力がそろわず、作業を進めることが難しいため',
  illegalRequest: '法令に関わるおそれのある作業のため',
  contractorsFault: '現在のご利用の状況では、提供が難しいため',
  technicallyHard: '技術的に難しいため',
  hardToMaintain: 'その後の保守が著しく難しくなるため',
} as const satisfies Record<DeclineGround, string>;

const NEEDS = {
  reason: '理由の記録',
  approval: '責任者の承認',
  told: '理由のお伝え',
} as const satisfies Record<DeclineNeed, string>;

const names = (needs: readonly DeclineNeed[]): string => shortList(needs.map((need) => NEEDS[need]));

export const notReadyWords = (missing: readonly DeclineNeed[]): AnswerWords => ({
  headline: `まだお断りできません：${names(missing)}`,
  reason: `お断りには根拠と理由が必要です。${names(missing)}がまだありません。`,
  readAloud: 'お受けできるかどうかを責任者に確認いたします。恐れ入りますが、このまま少々お待ちいただけますでしょうか。',
});

export const tellReasonWords = (ground: DeclineGround): AnswerWords => ({
  headline: '理由をお伝えしてから、お断りが完了',
  reason: '理由の記録と承認はそろっています。伝えた日がまだありません。',
  readAloud: `恐れ入りますが、${TOLD[ground]}、今回のご依頼はお受けいたしかねます。`,
});

export const declineWords = (ground: DeclineGround, toldOn: CivilDate, today: CivilDate): AnswerWords => ({
  headline: 'お断りの記録がそろっています',
  reason: `「${GROUNDS[ground]}」を根拠に、${longDate(toldOn, today)}に理由を伝えています。`,
  readAloud: `恐れ入りますが、${TOLD[ground]}、今回のご依頼はお受けいたしかねます。`,
});

/** Both numbers, because the text prints one and its titles mean the other (D-N23). */
const NUMBERS = {
  conditionUnmet: '第39条1号。印刷は「第38条」ですが、題名に合うのは第37条です',
  noCooperation: '第39条2号。印刷は「第39条」ですが、題名に合うのは第38条です',
  illegalRequest: '第39条3号',
  contractorsFault: '第39条4号',
  technicallyHard: '第44条',
  hardToMaintain: '第44条',
} as const satisfies Record<DeclineGround, string>;

export const declineSteps = (ground: DeclineGround, missing: readonly DeclineNeed[]): readonly WorkingStep[] => [
  checked('根拠', NUMBERS[ground]),
  ...(['reason', 'approval', 'told'] as const).map((need) =>
    checked(NEEDS[need], missing.includes(need) ? 'まだありません' : 'あります'),
  ),
];
