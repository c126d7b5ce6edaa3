/** The words of the closures' screen. */

export const closuresText = {
  title: '休業日',
  lead: '日曜・祝日・年末年始（12月29日から1月4日）は、登録しなくても休業日です。ここでは、それ以外の臨時休業を登録します。',
  caption: '臨時休業の一覧',
  loading: '臨時休業を読み込んでいます',
  none: '臨時休業の登録はありません。',
  day: '日付',
  reason: '理由',
  addedBy: '登録した人',
  addedAt: '登録した時刻',
  add: '臨時休業を登録する',
  addAliases: ['りんじきゅうぎょう', 'きゅうぎょうび', 'とうろく', 'closure'],
  dayHint: '「12/1」や「2026-12-01」のように入力します。',
  reasonHint: 'お客さまへの案内にも使える短い言葉にしてください。',
  badDay: '日付として読めません。「12/1」のように入力してください。',
  reasonMissing: '理由を入力してください。',
  effect: '登録した時から、この日を休業日として日時の判断に使います。すでに決めた判断は変わりません。',
  submit: '登録する',
  cancel: 'やめる',
  done: (day: string) => `${day}を臨時休業として登録しました。`,
} as const;
