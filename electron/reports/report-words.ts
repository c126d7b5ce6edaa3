/** The Japanese words of the reports: one for every value of the domain that can stand in one. A value without a word does not compile. */
import type {
  CaseState,
  Category,
  CheckAnswer,
  CheckItem,
  Disposition,
  TimelineKind,
} from '../../shared/cases/case-words.ts';
import type { Stamp } from '../../shared/contacts/stamps.ts';
import type { Alternative, AnswerState, Question } from '../../shared/decisions/answer.ts';
import type { PromiseKind, PromiseState } from '../../shared/promises/promise.ts';
import type { Layer } from '../../shared/terms/citation.ts';
import type { Service } from '../../shared/terms/service.ts';
import type { RiskLevel, VerificationItem, VerificationResult } from '../../shared/verification/items.ts';
import type { Disclosure, Purpose, ReportFormat } from './case-report.ts';

export const serviceWords = {
  serverSupport: 'Serverサポート',
  hikariPhone: 'BiZiMo 光電話',
} as const satisfies Record<Service, string>;

export const serviceLetters = { serverSupport: 'N', hikariPhone: 'B' } as const satisfies Record<Service, string>;

export const caseStateWords = { open: '対応中', waiting: '待ち', closed: '完了' } as const satisfies Record<
  CaseState,
  string
>;

export const categoryWords = {
  fault: '故障申告',
  technical: '技術質問',
  service: 'サービス内容',
  contract: '契約手続き',
  billing: '料金',
  other: 'その他',
} as const satisfies Record<Category, string>;

export const dispositionWords = {
  resolved: '解決',
  visitArranged: '訪問を手配',
  sendBackArranged: 'センドバックを手配',
  remoteSupport: '遠隔で対応',
  callBackPromised: '折り返しを約束',
  escalated: '上位へ引き継ぎ',
  declined: 'お断り',
  informationOnly: 'ご案内のみ',
  disconnected: '途中で切断',
} as const satisfies Record<Disposition, string>;

export const timelineWords = {
  started: '応対開始',
  note: 'メモ',
  stamp: '時刻',
  stampCorrected: '時刻の訂正',
  contractChosen: '契約を選択',
  verification: '本人確認',
  categorised: '分類',
  check: '確認事項',
  decision: '判断',
  promise: 'お約束',
  wrapUp: '後処理',
  stateChanged: '状態の変更',
  revealed: '登録内容の表示',
  exported: '書き出し',
} as const satisfies Record<TimelineKind, string>;

export const stampWords = {
  ring: '着信',
  answer: '応答',
  notice: '故障通知',
  identified: '本人確認',
  request: '依頼',
  ordered: '手配',
  end: '終話',
  saved: '保存',
} as const satisfies Record<Stamp, string>;

export const answerStateWords = {
  decided: '決定',
  boundary: '境界',
  twoReadings: '両論',
  notProvided: '規定なし',
  external: '外部',
  needsApproval: '要承認',
} as const satisfies Record<AnswerState, string>;

export const questionWords = {
  reception: '受付',
  onSiteVisit: 'オンサイト故障修理',
  urgentDispatch: '緊急の派遣',
  sendBack: 'センドバック',
} as const satisfies Record<Question, string>;

export const alternativeWords = {
  otherReading: '別の読み方',
  counterfactual: 'もしも',
  otherRoute: '別の方法',
} as const satisfies Record<Alternative['kind'], string>;

export const layerWords = { terms: '規約', law: '法令等', policy: '運用' } as const satisfies Record<Layer, string>;

export const promiseKindWords = {
  visit: '訪問',
  shipment: '発送',
  callBack: '折り返し',
  dispatch: '派遣',
} as const satisfies Record<PromiseKind, string>;

export const promiseStateWords = {
  open: '未完了',
  kept: '果たした',
  broken: '果たせず',
  withdrawn: '取り下げ',
} as const satisfies Record<PromiseState, string>;

export const riskLevelWords = {
  A: 'ご案内',
  B: '訪問・機器送付',
  C: '設定や連絡先の変更',
} as const satisfies Record<RiskLevel, string>;

export const verificationItemWords = {
  applicationNumber: '申込書管理番号',
  name: '契約者名',
  address: '住所',
  contactPhone: '連絡先電話',
  contactPerson: 'ご担当者名',
  email: 'メールアドレス',
} as const satisfies Record<VerificationItem, string>;

export const verificationResultWords = {
  confirmed: '確認済',
  oneMore: 'もう1項目必要',
  cannotConfirm: '確認できません',
} as const satisfies Record<VerificationResult, string>;

export const verificationMethodWords = {
  items: '項目の照合',
  callBack: '登録番号へ折り返し',
  secondPerson: '2人目の確認',
} as const satisfies Record<'items' | 'callBack' | 'secondPerson', string>;

export const itemOutcomeWords: Readonly<Record<string, string>> = { match: '一致', mismatch: '不一致' };

export const checkItemWords = {
  connectedToLine: '対象回線につながっている',
  alwaysOnline: 'インターネットに常時つながる',
  lineOpen: '設定の時点で回線が開通している',
  requestedByContractor: 'ご契約者本人からの依頼',
  providerUsable: 'プロバイダーを利用できる',
  environmentKept: '設置環境（温度・湿度・電源）',
  runToSpecification: '機器の仕様どおりに使っている',
  noPromiseToSolve: '原因の特定・解決は保証ではないこと',
  noPromiseForData: 'データの無事はお約束できないこと',
  workNotWarranted: 'ご案内した作業の結果は保証ではないこと',
  informationGiven: '必要な情報のご提供',
  dataProtected: '機密情報の保護・消去のお願い',
  workAccepted: '必要な作業の実施へのご協力',
  partnerDisclosure: '提携会社への情報提供の同意',
} as const satisfies Record<CheckItem, string>;

export const checkItemPlaces = {
  connectedToLine: 'N 37(1)',
  alwaysOnline: 'N 37(1)',
  lineOpen: 'N 37(1)',
  requestedByContractor: 'N 37(1)',
  providerUsable: 'N 37(1)',
  environmentKept: 'N 37(1)',
  runToSpecification: 'N 37(1)',
  noPromiseToSolve: 'N 35(2)',
  noPromiseForData: 'N 35(4)',
  workNotWarranted: 'N 35(6)(7)',
  informationGiven: 'N 38(1)',
  dataProtected: 'N 38(2)',
  workAccepted: 'N 38(3)',
  partnerDisclosure: 'N 36(6)',
} as const satisfies Record<CheckItem, string>;

export const checkAnswerWords = { yes: 'はい', no: 'いいえ' } as const satisfies Record<CheckAnswer, string>;

export const purposeWords = {
  service: '応対のため',
  quality: '品質の確認',
  dispute: '争いへの備え',
  request: 'ご本人等の請求',
} as const satisfies Record<Purpose, string>;

export const formatWords = { pdf: 'PDF', csv: 'CSV', json: 'JSON' } as const satisfies Record<ReportFormat, string>;

export const disclosureWords = { masked: '一部非表示', full: '全部表示' } as const satisfies Record<Disclosure, string>;

export const sourceWords: Readonly<Record<string, string>> = {
  key: 'キー操作',
  link: '電話システム',
  paste: '番号の貼り付け',
};

/** Fields and purposes of a reveal, where they are not the names of verification items. */
export const revealPurposeWords: Readonly<Record<string, string>> = {
  dispatch: '手配のため',
  callBack: '折り返しのため',
  correction: '訂正のため',
  spelling: '表記の確認',
};

/** What it means that a fact is so. */
export const flagWords: Readonly<Record<string, string>> = { byReason: '理由を記して表示' };

export const WEEKDAY_WORDS = ['日', '月', '火', '水', '木', '金', '土'] as const;

/** For a value that is known to be absent, for a text the report does not tell, and for a case nobody has put under a contract. */
export const NOTHING = '—';
export const WITHHELD = '〔非表示〕';

export const reportText = {
  product: 'Madoguchi 窓口',
  title: '案件報告書',
  caseNumber: (number: string) => `案件 ${number}`,
  confidential: '取扱注意',
  noContractor: '契約者は選ばれていません',
  predicted: '見込み',
  tentative: '見込みとしてお伝え',
  doubtfulClock: '時計異常のあいだに決めた判断です。',
  emoji: (code: string) => `〔絵文字 ${code}〕`,
  unprintable: (code: string) => `〔${code}〕`,
  variant: (code: string) => `〔異体字 ${code}〕`,
  none: '記録はありません。',
  seconds: (count: number) => `${count}秒`,
  minutes: (minutes: number, seconds: number) => `${minutes}分${String(seconds).padStart(2, '0')}秒`,
  ongoing: '継続中',
  corrected: '訂正あり',
  holds: (count: number, total: string) => `${count}回 計 ${total}`,
  notInCall: '通話なし',
} as const;

export const sectionWords = {
  decisions: 'お伝えした判断',
  promises: 'お約束',
  contacts: '応対と時刻',
  timeline: '経過',
  verifications: '本人確認の記録',
  checks: '確認事項',
  about: 'この報告書について',
} as const;

export const factWords = {
  contractor: '契約者',
  handle: '契約番号',
  service: 'サービス',
  category: '分類',
  disposition: '対応結果',
  operator: '担当',
  openedAt: '受付',
  updatedAt: '最終更新',
  closedAt: '完了',
  nextDue: '次の期日',
  due: '期日',
  tags: 'タグ',
  state: '状態',
  callerNumber: '発信番号',
  source: '着信の方法',
  hold: '保留',
  talk: '通話',
} as const;

export const decisionWords = {
  readAloud: 'お伝えした言葉',
  working: '計算の経過',
  alternatives: 'ほかの場合',
  warnings: 'ご注意',
  rules: '根拠',
  defects: '規約の不備',
  versions: '参照した版',
  promise: 'お約束',
  accepted: (time: string, name: string) => `${time} ${name} が記録`,
} as const;

export const columnWords = {
  timeline: ['日時', '種別', '内容', '記録'],
  promises: ['期日', '種別', '内容', '状態'],
  verifications: ['日時', '程度', '方法', '項目', '結果', '記録'],
  checks: ['項目', '規約', '回答', '日時'],
} as const;

export const aboutWords = {
  exportedBy: '作成者',
  exportedAt: '作成日時',
  purpose: '目的',
  reason: '理由',
  disclosure: '表示の範囲',
  exportId: '出力番号',
  headCode: '台帳コード',
  appVersion: 'アプリの版',
  masked:
    'この報告書では、契約者の氏名、発信番号、メモなどの自由記述を〔非表示〕にしています。判断、お約束、時刻は記録のままです。',
  full: 'この報告書は、契約者の情報を含みます。目的のほかに使わないでください。',
  integrity:
    '台帳コードは、書き出しの時点での監査記録の先頭を表します。窓口の監査画面で、同じ出力番号の記録と照合できます。',
} as const;

export const csvWords = {
  columns: ['案件番号', '日時', '区分', '項目', '内容', '規約', '期日', '状態', '記録者', '出力番号'],
  sections: {
    case: '案件',
    stamp: '時刻',
    timeline: '経過',
    decision: '判断',
    working: '判断の経過',
    alternative: 'ほかの場合',
    promise: 'お約束',
    verification: '本人確認',
    check: '確認事項',
    report: '報告書',
  },
} as const;
