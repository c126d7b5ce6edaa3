/** How the question about the scope of the service is asked, and what its answer says. */

import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';

const REQUESTS = {
  inquiry: 'サービスや技術についての質問',
  faultReport: '故障の申告',
  alert: 'アラートの監視・切り分け',
  sendBack: '交換用の機器の先送り',
  onSite: '設置場所での修理',
  repairUndecided: '修理（交換か訪問か決まっていない）',
  serverSettings: 'BizBox Server の設定変更',
  line: '利用回線の障害',
  otherDevice: 'パソコンや他社の機器',
  dataRecovery: 'データの復旧',
  newWork: '工事や、一覧にない作業',
} as const;

export type WishedWork = keyof typeof REQUESTS;
export type Route = 'inquiry' | 'fault' | 'alert' | 'sendBack' | 'onSite' | 'settings';

export const REQUEST_SCOPE_WORDS = {
  ask: 'この依頼はサポートの範囲？',
  aliases: ['範囲', 'はんい', '対象', 'たいしょう', '提供', 'ていきょう', 'できること', '対象外', '復旧'],
  inputs: { request: { label: 'ご依頼の内容', options: REQUESTS } },
} as const satisfies LookupWords;

const ROUTES = {
  inquiry: {
    name: 'お問い合わせ対応',
    next: 'お電話で伺って対応します。',
    readAloud: 'こちらで承ります。状況を詳しくお聞かせいただけますでしょうか。',
  },
  fault: {
    name: '故障申告の受付',
    next: '故障通知の時刻を押してから、お電話で伺って切り分けます。',
    readAloud: '故障のご連絡ですね。こちらで承りますので、いまの状況をお聞かせいただけますでしょうか。',
  },
  alert: {
    name: 'アラート監視・切り分け',
    next: 'アラートの内容を確認し、お客さまと切り分けます。',
    readAloud: 'アラートの内容を確認いたします。切り分けのため、機器の状態を一緒にご確認いただけますでしょうか。',
  },
  sendBack: {
    name: '先出しセンドバック',
    next: 'サーバに問題があると判断したときに手配します。',
    readAloud: '機器の状態を確認したうえで、交換の手配についてご案内いたします。',
  },
  onSite: {
    name: 'オンサイト故障修理',
    next: '設置場所での作業が必要なときに手配します。',
    readAloud: '機器の状態を確認したうえで、訪問による修理についてご案内いたします。',
  },
  settings: {
    name: '遠隔での設定の対応',
    next: '一覧にはありませんが、規約は本人確認の後に設定の依頼を受けるものとしています。',
    readAloud: '設定のご依頼ですね。先にご契約者さまの確認をさせてください。',
  },
} as const satisfies Record<Route, { readonly name: string; readonly next: string; readonly readAloud: string }>;

export const inScopeWords = (route: Route): AnswerWords => ({
  headline: `${route === 'settings' ? '受けられます' : '提供の範囲'} ― ${ROUTES[route].name}`,
  reason: ROUTES[route].next,
  readAloud: ROUTES[route].readAloud,
});

export const ROUTE_OPEN_WORDS: AnswerWords = {
  headline: '修理は範囲内 ― 交換か訪問かは基準なし',
  reason: 'どちらを選ぶかの基準は書かれていません。選んだ理由を案件に書いてください。',
  readAloud: '修理として承ります。機器の状態を確認し、交換と訪問のどちらで進めるかをご案内いたします。',
};

export const REPAIR_ROUTES = [
  {
    kind: 'otherRoute',
    label: 'サーバに問題があると判断',
    headline: '先出しセンドバック',
    note: '判断した人と理由を記録します',
    date: null,
  },
  {
    kind: 'otherRoute',
    label: '設置場所での作業が必要',
    headline: 'オンサイト故障修理',
    note: '判断した人と理由を記録します',
    date: null,
  },
] as const;

export const outOfScopeWords = (request: WishedWork): AnswerWords => ({
  headline: '提供する内容の一覧にありません',
  reason: `「${REQUESTS[request]}」は、このサービスで提供する4つの内容に入っていません。`,
  readAloud:
    request === 'line'
      ? '回線の障害は、回線の故障の窓口で承っております。窓口をご案内いたします。'
      : '恐れ入りますが、ご希望の内容は、このサポートで提供するものに入っておりません。お受けできるかどうかを確認いたします。',
});

export const LIMIT_ROUTE = {
  kind: 'otherRoute',
  label: 'それでもご希望のときは',
  headline: '承諾できるかを責任者が確認',
  note: 'お断りするときは、理由をお伝えします',
  date: null,
} as const;
