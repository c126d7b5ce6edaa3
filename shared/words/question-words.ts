/** What each question of the desk is called in lists, records and reports; what a caller would ask stands with its rule. */
import type { Question } from '../decisions/questions.ts';

export const questionWords = {
  reception: '受付',
  onSiteVisit: 'オンサイト故障修理',
  urgentDispatch: '緊急の派遣',
  sendBack: 'センドバック',

  monthlyFee: '月額料金',

  assurance: '保証の範囲',
  damage: '損害の補償',
  serviceHalt: '使えない理由',
  dispute: '紛争・法律',
  rightPassed: '権利の引き継ぎ',
  lineFee: '回線の料金と設備',
  interestWaiver: '延滞利息の免除',
  mustRead: '作業前に読む文',
} as const satisfies Record<Question, string>;
