/** The words of the palette. */

export const paletteText = {
  title: '操作を探す',
  field: '操作の名前',
  placeholder: '操作を探す（漢字・かな・ローマ字）',
  list: '操作',
  none: 'あてはまる操作がありません。別の言葉で探してください。',
  count: (count: number) => `${count}件`,
  move: '選ぶ',
  run: '実行',
  close: '閉じる',
} as const;
