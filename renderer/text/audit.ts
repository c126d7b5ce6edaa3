/** The words of the audit browser: every action that the desk writes down, and the verdict on the chain. */
import type { Channel } from '../../shared/desk/contract.ts';
import { roleWords } from './words.ts';

export const auditText = {
  title: '監査記録',
  grid: '監査記録の一覧',
  loading: '読み込んでいます',
  count: (total: string) => `${total}件`,
  verify: '改ざんがないか確かめる',
  verifyAliases: ['かいざん', 'けんしょう', 'たしかめる', 'verify'],
  detail: '内訳',
  system: '窓口',
  columns: {
    sequence: '通し番号',
    at: '時刻',
    actor: '人',
    role: '役割',
    action: '操作',
    entity: '対象',
    detail: '内訳',
    hash: 'ハッシュ',
  },
} as const;

/** Channels that only read what is shown anyway leave no row and need no word. */
const actionWords: Readonly<Record<string, string>> = {
  'vault:create': '最初の登録',
  'vault:recover': '回復キーで再開',
  'session:signIn': 'サインイン',
  'session:lock': 'ロック',
  'users:create': '利用者の登録',
  'users:setDisabled': '利用者の停止・再開',
  'users:leave': '退職・異動',
  'users:changePassword': 'パスワードの変更',
  'contracts:search': '契約の検索',
  'call:start': '応対の開始',
  'call:answer': '応答',
  'call:stamp': '時刻の記録',
  'call:correctStamp': '時刻の訂正',
  'call:hold': '保留',
  'call:chooseContract': '契約の選択',
  'call:setMatter': '分類',
  'call:saveNote': 'メモの保存',
  'call:check': '確認事項',
  'call:end': '終話',
  'call:wrapUp': '後処理の完了',
  'verification:attempt': '本人確認',
  'verification:callBack': '本人確認（折り返し）',
  'verification:secondPerson': '本人確認（2人目）',
  'contract:reveal': '登録内容の表示',
  'decision:accept': '判断の記録',
  'cases:page': '案件の検索',
  'case:get': '案件の表示',
  'case:addNote': 'メモの追記',
  'case:setState': '案件の状態の変更',
  'promise:settle': 'お約束の結果',
  'procedure:open': '手続きの開始',
  'procedure:get': '手続きの閲覧',
  'procedure:record': '手続きの項目',
  'procedure:step': '手続きの段階',
  'outage:open': '障害の登録',
  'outage:change': '障害の記録',
  'outage:addContracts': '障害の対象の追加',
  'outage:removeContract': '障害の対象から外す',
  'outage:tell': '障害のお知らせ',
  'outage:prepare': '補償の準備',
  'outage:export': '補償の準備の書き出し',
  'notice:open': '通知の作成',
  'notice:get': '通知の閲覧',
  'notice:record': '通知の記載',
  'notice:fail': '届かなかった記録',
  'notice:step': '通知の段階',
  'notice:prepare': '通知文の表示',
  'notice:save': '通知文の保存',
  'report:export': '書き出し',
  'calendar:addClosure': '臨時休業の登録',
  'terms:import': '規約の本文の取り込み',
  'policies:sign': '運用ルールの署名',
  'audit:page': '監査記録の閲覧',
  'audit:verify': '監査記録の検証',
  'audit:findHead': '台帳コードの照合',
  'audit:keys': '検証キーの表示',
  'audit:export': '監査記録の書き出し',
} satisfies Partial<Record<Channel, string>>;

/** What the desk writes down without having been asked through a channel. */
const ownActionWords: Readonly<Record<string, string>> = {
  'door:reject': '拒んだ要求',
  'session:refuse': 'サインインの拒否',
  'clock:doubt': '時計異常の検知',
  'clock:confirm': '時計の確認',
  'sample:fill': 'サンプルデータの作成',
  'vault:rotate': '鍵の交換',
  'vault:rotateFailed': '鍵の交換の失敗',
  'vault:repair': '鍵の見出しの修復',
  'vault:shred': '以前の鍵のファイルの消去',
  'store:create': '保管庫の作成',
  'audit:era': '封印の期間の開始',
  'store:migrate': '保管庫の更新',
};

/** The word for an action; one without a word is shown by its code. */
export const actionWord = (action: string): string => {
  return actionWords[action] ?? ownActionWords[action] ?? action;
};

const roles: Readonly<Record<string, string>> = { ...roleWords, system: auditText.system };
export const auditRole = (role: string): string => roles[role] ?? role;

const entities: Readonly<Record<string, string>> = {
  user: '利用者',
  contact: '応対',
  case: '案件',
  contract: '契約',
  audit: '監査記録',
  closure: '臨時休業',
  termsText: '規約の本文',
  policy: '運用ルール',
  promise: 'お約束',
  procedure: '手続き',
  notice: '通知',
  outage: '障害',
  session: 'セッション',
  store: '保管庫',
  channel: '操作',
  contracts: '契約',
  cases: '案件',
  procedures: '手続き',
  notices: '通知',
};
export const auditEntity = (entity: string): string => entities[entity] ?? entity;
