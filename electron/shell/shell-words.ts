/** The few Japanese words that the shell itself shows, outside the page. */

export const shellWords = {
  title: 'Madoguchi（窓口）',
  chooseFolder: 'フォルダを選ぶ',
  saveReport: '案件レポートの保存',
  pdf: 'PDF（人が読むもの）',
  csv: 'CSV（表計算）',
  json: 'JSON（機械）',
  edit: '編集',
  cannotStart: '窓口を開けません',
  cannotStartBecause: (code: string): string =>
    `データの場所を開けませんでした（${code}）。空き容量と権限を確かめて、もう一度起動してください。`,
} as const;
