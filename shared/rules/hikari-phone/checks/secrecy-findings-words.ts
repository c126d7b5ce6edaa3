/** Words of a note that speak of whom somebody called or what was said. No one of them is part of another, so that nothing is found twice. */

export const CONTENT_WORDS = [
  '通話内容',
  '通話の内容',
  '会話内容',
  '会話の内容',
  '通話相手',
  '通話の相手',
  '通話先',
  '発信先',
  '架電先',
  '着信元',
  '相手の番号',
  '相手先の番号',
  '通話履歴',
  '通話記録',
  '通話明細',
  '発信履歴',
  '着信履歴',
  'かけた相手',
  'かけてきた相手',
] as const;
