/** What is said where the contract or the device stands in the way of work, whatever the work. */
import type { WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { NotInService, StandingObstacle } from './contract-standing.ts';

export const CONTRACT_NOT_CHOSEN = '契約が選ばれていないため、契約の状態と機器は確認していません。';
export const DEVICE_NEEDS_RULING =
  'OS Pro は第3条の定義にない機種で、別紙3により対象として扱っています。責任者の裁定はまだありません。';

/** Names the version of the ruling, so that the next case shows whose word it rests on. */
export const deviceCoveredByRuling = (version: number): string =>
  `OS Pro は、責任者の判断（P-DEVICE-COVERAGE 第${version}版）により対象として扱っています。`;

const STATE_NAMES = {
  applied: '申込中',
  formed: '利用開始前',
  suspended: '利用停止中',
  cancelled: '解約済み',
} as const satisfies { readonly [State in NotInService]: string };

/** The contract or the device does not carry the work now. */
export function obstacleWords(obstacle: StandingObstacle): AnswerWords {
  switch (obstacle.type) {
    case 'contractNotInService': {
      const state = STATE_NAMES[obstacle.contractState];
      return {
        headline: `${state}の契約 ― 責任者の確認が必要`,
        reason: `ご契約が${state}のため、手配の前に責任者の確認が必要です。`,
        readAloud: 'ご契約の状況を確認いたします。恐れ入りますが、このまま少々お待ちいただけますでしょうか。',
      };
    }
    case 'deviceNotCovered':
      return {
        headline: `${obstacle.deviceModel} は対象外 ― 責任者の確認が必要`,
        reason: 'この機種を対象に含めないという裁定があるため、手配の前に責任者の確認が必要です。',
        readAloud:
          'お使いの機種がサポートの対象になるかどうかを、責任者に確認いたします。恐れ入りますが、このまま少々お待ちいただけますでしょうか。',
      };
  }
}

/** The label of the answer that would hold without the obstacle. */
export const withoutObstacle = {
  contractNotInService: '利用中の契約なら',
  deviceNotCovered: '対象の機種なら',
} as const satisfies { readonly [Type in StandingObstacle['type']]: string };

export function obstacleStep(obstacle: StandingObstacle): WorkingStep {
  switch (obstacle.type) {
    case 'contractNotInService':
      return {
        label: '契約',
        text: `${STATE_NAMES[obstacle.contractState]} ・ サポートの対象は利用中の契約です`,
        predicted: false,
      };
    case 'deviceNotCovered':
      return { label: '機種', text: `${obstacle.deviceModel} ・ 対象に含めないと裁定済み`, predicted: false };
  }
}
