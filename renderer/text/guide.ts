/** The words of the article guide (規約ナビ) around its articles, which bring their own. */
import { instant } from '../../shared/core/time.ts';
import type { TermsPartView, TermsVersionView } from '../../shared/desk/guide-views.ts';
import type { RuleKind } from '../../shared/terms/article.ts';
import { articleNumber } from '../../shared/terms/guide/guide-article.ts';
import type { TermsEncoding } from '../../shared/terms-text/terms-file.ts';
import { count, isoDay, longDay, plainDay, plainDayAndTime } from './dates.ts';

export const guideText = {
  title: '規約ナビ',
  action: '規約ナビ',
  actionAliases: ['きやくナビ', 'きやく', 'じょうぶん', 'べっし', 'ふび', '条文', '別紙', 'guide'],
  close: '閉じる',
  search: '探す',
  searchPlaceholder: '27、別紙1、N-066、言葉',
  list: '条の一覧',
  found: (articles: number) => `${articles}件`,
  none: 'あてはまる条がありません。番号か、別の言葉で探してください。',
  service: '規約',
  otherService: 'もう一方の規約にする',
  otherServiceAliases: ['きりかえ', 'ひかりでんわ', 'サーバーサポート', '光電話'],
  move: '選ぶ',
  scroll: '読み進める',
  noSummary: 'この条の要約は、まだありません。',
  rules: 'この条の決まり',
  noRules: 'この条から窓口が読み取る決まりはありません。',
  defects: '規約の不備と、窓口の扱い',
  treatment: '扱い',
  policies: '読み方の取り決め（運用）',
  signed: (version: number, since: string, signer: string) =>
    `第${version}版・${isoDay(since, longDay)}から・${signer === 'default' ? '窓口の初期の取り決め' : `署名 ${signer}`}`,
  questions: 'この条で答える質問（規約アンサー）',
  guideOnly: '説明だけ',
  own: '規約の本文',
  noText: '規約の本文は、まだ取り込まれていません。',
  noTextNext: '要約と決まりは、本文がなくても使えます。',
  whoImports: '責任者か管理者が取り込めます。',
  notInVersion: (article: string) => `この版の本文に、${article}はありません。`,
  version: '版',
  ownLoading: '本文を読み込んでいます',
} as const;

export const ruleKindWords = {
  C: '計算する',
  K: '確かめる',
  R: '記録する',
  S: '言葉で案内する',
  P: '責任者と進める',
} as const satisfies Record<RuleKind, string>;

/** Who brought this version, and when; the beginning of the digest tells two files apart. */
export const importedLine = ({ importedBy, importedAt, sha256 }: TermsVersionView): string =>
  `${plainDayAndTime(instant(importedAt))} ${importedBy}が取り込み・SHA-256 ${sha256.slice(0, 12)}`;

const encodings = { 'utf-8': 'UTF-8', shift_jis: 'Shift_JIS' } as const satisfies Record<TermsEncoding, string>;
export const encodingWord = (encoding: TermsEncoding): string => encodings[encoding];

/** `2023/12/01 施行（第2版）` */
export const versionLabel = ({ version, inForceFrom }: TermsVersionView): string =>
  `${isoDay(inForceFrom, plainDay)} 施行（第${version}版）`;

export const articleLabel = articleNumber;

/** `第3章`, `第12条の2`, `別紙1`, `附則`: a part of an imported text. */
export function partLabel({ kind, number, branch }: Pick<TermsPartView, 'kind' | 'number' | 'branch'>): string {
  if (kind === 'chapter') return `第${number}章`;
  const label = articleNumber(kind === 'supplement' ? kind : `${kind}-${number}`);
  return branch === null ? label : `${label}の${branch}`;
}

export const importText = {
  action: '規約の本文を取り込む',
  actionAliases: ['とりこみ', 'ほんぶん', 'よみこみ', 'ファイル', 'import'],
  title: '規約の本文を取り込む',
  lead: '規約の文字だけのテキスト（UTF-8 か Shift_JIS、128KBまで）を選びます。取り込む前に、条ごとの分け方を確かめます。',
  file: 'ファイル',
  choose: 'ファイルを選ぶ',
  noneChosen: '選ばれていません',
  chooseFirst: 'ファイルを選ぶと、分け方をここに表示します。',
  reading: 'ファイルを読んでいます',
  unread: 'ファイルを開けませんでした。もう一度選んでください。',
  inForce: '施行日',
  inForceHint: '附則にある、この本文の施行日です。「2023/12/1」のように入力します。',
  badDay: '日付として読めません。「2023/12/1」のように入力してください。',
  result: '分け方',
  facts: (articles: number, annexes: number, supplements: number) =>
    `条 ${articles}・別紙 ${annexes}・附則 ${supplements}`,
  size: (lines: number, encoding: TermsEncoding) => `${count(lines)}行・${encodingWord(encoding)}`,
  sameAs: (version: number) => `第${version}版と同じファイルです。`,
  clean: '番号の抜け、重なり、順番の違いはありません。',
  findings: (findings: number) => `確かめること（${findings}件）`,
  rest: (lines: number) => `どの条にも入らない行（${lines}行）`,
  restHint: '表題やページ番号などです。条の一部が入っていないか、確かめてください。',
  parts: 'すべての条',
  part: '条',
  heading: '見出し',
  line: '行',
  lines: '行数',
  words: '文字',
  seen: '上の「確かめること」を確かめました',
  seenFirst: '「確かめること」を確かめて、印を付けてください。',
  submit: '取り込む',
  sending: '取り込んでいます',
  cancel: 'やめる',
  kept: '新しい版として残します。前の版は消えません。',
  done: (version: string) => `取り込みました：${version}`,
} as const;
