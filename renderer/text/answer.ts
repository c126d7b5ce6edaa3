/** The words around an answer; the answer brings its own. */
import type { Alternative } from '../../shared/decisions/answer.ts';

export const answerText = {
  readAloud: 'お伝えする言葉',
  working: '計算の経過',
  predicted: '見込み',
  predictedHint: '公表前の祝日を法律から見込んだ日です。',
  alternatives: 'ほかの場合',
  readings: '別の読み方',
  ownReading: 'この窓口の読み方',
  defects: '規約の不備',
  promise: 'お約束',
  tentative: '見込みとしてお伝えします',
  warnings: 'ご注意',
  doubtfulClock: '時計異常のあいだに決めた判断です。',
  accepted: (time: string, name: string) => `${time} ${name}が記録`,
  versions: '参照した版',
  rules: '根拠',
  openArticle: 'この条を規約ナビで開く',
  openFirstArticle: '根拠の条を規約ナビで開く',
  openArticleAliases: ['こんきょ', 'じょうぶん', 'きやく', '条文', '規約', 'article'],
} as const;

export const alternativeWords = {
  otherReading: '別の読み方',
  counterfactual: 'もしも',
  otherRoute: '別の方法',
} as const satisfies Record<Alternative['kind'], string>;
