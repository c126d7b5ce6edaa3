/** What each question of the desk is called in lists, records and reports; what a caller would ask stands with its rule. */
import type { Question } from '../decisions/questions.ts';

export const questionWords = {
  reception: '受付',
  onSiteVisit: 'オンサイト故障修理',
  urgentDispatch: '緊急の派遣',
  sendBack: 'センドバック',

  monthlyFee: '月額料金',
} as const satisfies Record<Question, string>;
