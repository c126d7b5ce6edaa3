/** The few Japanese words that the shell itself shows, outside the page. */

export const shellWords = {
  title: 'Madoguchi（窓口）',
  saveReport: '案件レポートの保存',
  pdf: 'PDF（人が読むもの）',
  csv: 'CSV（表計算）',
  json: 'JSON（機械）',
  edit: '編集',
  cannotStart: '窓口を開けません',
  cannotStartBecause: (type: string): string =>
    `データを開くときに問題が起きました（${type}）。データには手を加えていません。すでに開いている窓口があれば、閉じてからもう一度お試しください。`,
} as const;
