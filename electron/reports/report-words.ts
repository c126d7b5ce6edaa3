/** The Japanese words that only the reports use; those they share with the screen stand in `shared/words`. A value without a word does not compile. */
import type { CheckAnswer } from '../../shared/cases/case-words.ts';
import type { Alternative } from '../../shared/decisions/answer.ts';
import type { Disclosure, Purpose, ReportFormat } from './case-report.ts';

export const alternativeWords = {
  otherReading: '別の読み方',
  counterfactual: 'もしも',
  otherRoute: '別の方法',
} as const satisfies Record<Alternative['kind'], string>;

export const itemOutcomeWords: Readonly<Record<string, string>> = { match: '一致', mismatch: '不一致' };

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
  asked: '質問の条件',
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
    'この報告書では、契約者の氏名、発信番号、メモなどの自由記述と、それをもとにした判断の言葉を〔非表示〕にしています。ほかの判断、お約束、時刻は記録のままです。',
  full: 'この報告書は、契約者の情報を含みます。目的のほかに使わないでください。',
  integrity:
    '台帳コードは、書き出しの時点での監査記録の先頭を表します。窓口の「監査記録」で「台帳コードを照合」を選び、この8文字を入れると、今の監査記録にその記録があるかを確かめられます。',
} as const;

export const csvWords = {
  columns: ['案件番号', '日時', '区分', '項目', '内容', '規約', '期日', '状態', '記録者', '出力番号'],
  sections: {
    case: '案件',
    stamp: '時刻',
    timeline: '経過',
    decision: '判断',
    asked: '質問の条件',
    working: '判断の経過',
    alternative: 'ほかの場合',
    promise: 'お約束',
    verification: '本人確認',
    check: '確認事項',
    report: '報告書',
  },
} as const;
