/** What each question of the desk is called in lists, records and reports; what a caller would ask stands with its rule. */
import type { Question } from '../decisions/questions.ts';

export const questionWords = {
  reception: '受付',
  onSiteVisit: 'オンサイト故障修理',
  urgentDispatch: '緊急の派遣',
  sendBack: 'センドバック',

  monthlyFee: '月額料金',
  feeForPeriod: '日割りの料金',
  discountChange: '割引の変更',
  dueDate: '支払期日',
  lateInterest: '延滞利息',
  paymentOrder: '支払いの充当',
  billFees: '請求書の発行手数料',
  qualifiedInvoice: '適格請求書',
  paymentCertificate: '支払証明書',
  assignedClaim: '請求事業者への譲渡',
  refund: '返金',
  underBilling: '請求の不足',
  evasionSurcharge: '割増金',

  assurance: '保証の範囲',
  damage: '損害の補償',
  serviceHalt: '使えない理由',
  dispute: '紛争・法律',
  rightPassed: '権利の引き継ぎ',
  lineFee: '回線の料金と設備',
  interestWaiver: '延滞利息の免除',
  mustRead: '作業前に読む文',
} as const satisfies Record<Question, string>;
