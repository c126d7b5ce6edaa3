/** The Japanese words for values of the domain that only the screen shows; those it shares with the reports stand in `shared/words`. A value without a word does not compile. */
import type { ContactPhase } from '../../shared/contacts/stamps.ts';
import type { ContractorKind, ContractState } from '../../shared/contractors/contract.ts';
import type { AnswerState } from '../../shared/decisions/answer.ts';
import type { GateItem } from '../../shared/desk/errors.ts';
import type { Role } from '../../shared/users/user.ts';

export const roleWords = {
  operator: 'オペレーター',
  supervisor: '責任者',
  auditor: '監査',
  administrator: '管理者',
} as const satisfies Record<Role, string>;

/** Behind a name in the top bar. */
export const shortRoleWords = {
  operator: 'Op',
  supervisor: '責任者',
  auditor: '監査',
  administrator: '管理',
} as const satisfies Record<Role, string>;

export const phaseWords = {
  ringing: '着信中',
  talking: '通話中',
  holding: '保留中',
  wrapUp: '後処理中',
  saved: '保存済',
} as const satisfies Record<ContactPhase, string>;

export const contractStateWords = {
  applied: '申込中',
  formed: '成立',
  inService: '利用中',
  suspended: '停止中',
  cancelled: '解約',
} as const satisfies Record<ContractState, string>;

export const contractorKindWords = { company: '法人', person: '個人' } as const satisfies Record<
  ContractorKind,
  string
>;

/** What the state of an answer asks of the person who reads it. */
export const answerStateMeanings = {
  decided: 'このままお伝えできます。',
  boundary: '境目にかかる時刻です。責任者が裁定できます。',
  twoReadings: '読み方が分かれます。見込みとしてお伝えします。',
  notProvided: '規約に定めがありません。その旨をお伝えします。',
  external: '手元にない資料が必要です。確かめてから折り返します。',
  needsApproval: '責任者の承認が必要です。',
} as const satisfies Record<AnswerState, string>;

/** What the close gate asks for. */
export const gateItemWords = {
  service: 'サービス',
  category: '分類',
  disposition: '対応結果',
  note: 'メモ',
  contractOrReason: '契約者、または選べない理由',
  endOfCall: '終話の時刻',
  declineReason: 'お断りの理由',
  decisionForDisposition: '対応結果に合う判断の記録',
} as const satisfies Record<GateItem, string>;

export const answerWords = { yes: 'はい', no: 'いいえ' } as const;

/** For a choice that nobody has made yet. */
export const notAskedWord = '未確認';
