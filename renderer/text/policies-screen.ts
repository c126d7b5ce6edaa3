/** The words of the screen 運用ルール, and what is said while a policy is changed. */
import type { VersionStanding } from '../../shared/policies/policy-history.ts';
import { count } from './dates.ts';

export const standingWords = {
  inForce: '適用中',
  coming: '適用前',
  past: '終了',
  withdrawn: '適用せず',
} as const satisfies Record<VersionStanding, string>;

export const policiesText = {
  title: '運用ルール',
  lead: '規約の読み方が分かれるところと、規約に数のないところを、署名された運用で決めています。変えても、すでに出した答えは変わりません。',
  loading: '運用ルールを読み込んでいます',
  list: '運用ルールの一覧',
  now: '今の運用',
  version: (version: number) => `第${version}版`,
  signedBy: '署名',
  byDefault: '初期値',
  sameAsDefault: '今の運用と同じ',
  nobody: '窓口の初期値',
  rules: '根拠の条',
  defects: '規約の不備',
  onlyOne: '選べる値は1つです',
  unruled: '裁定待ち',
  unruledLong: 'まだ責任者の裁定がありません。対象として案内し、答えに注意を添えています。',
  comingBadge: '変更予定',
  coming: (version: string, day: string) => `${day}から${version}になります。`,
  history: 'これまでの版',
  columns: { version: '版', value: '値', from: '適用', signed: '署名', reason: '理由', standing: '状態' },
  restores: (version: number) => `第${version}版に戻す`,
  change: '変える',
  changeAliases: ['かえる', 'へんこう', 'うんようるーる', 'change'],
  undo: '元に戻す',
  undoAliases: ['もとにもどす', 'とりけし', 'undo'],
} as const;

export const changeText = {
  title: (policy: string) => `「${policy}」を変える`,
  undoTitle: (policy: string, version: number) => `「${policy}」を第${version}版の値に戻す`,
  present: '今の運用',
  value: '新しい値',
  restored: '戻す値',
  startDay: '起算日（日）',
  basis: '数え始め',
  warnAt: 'お知らせする日数',
  from: 'いつから',
  fromHint: '今日か、これからの日付。「12/1」のように入力します。',
  badDay: '日付として読めません。「12/1」のように入力してください。',
  pastDay: '過ぎた日からは変えられません。今日以降の日付を入れてください。',
  sameValue: '今の値と同じです。別の値を選んでください。',
  badValue: '入力できる範囲にない値があります。',
  reason: '理由',
  reasonHint: '署名とともに残り、あとから直せません。お客さまの名前や番号は書かないでください。',
  reasonMissing: '理由を入力してください。',
  rulingReason: (caseNumber: string, model: string) => `案件 ${caseNumber}（${model}）についての裁定`,
  overtakes: (version: string, day: string) => `${day}からの${version}は、適用されないまま終わります。`,
  preview: '影響を確かめる',
  cancel: 'やめる',
  back: '入力に戻る',
  stop: '確かめるのをやめる',
  previewing: '影響を確かめています',
  progress: (walked: number, total: number) => `${count(walked)} / ${count(total)}件`,
  password: 'あなたのパスワード',
  passwordMissing: 'パスワードを入力してください。',
  sign: '署名して変える',
  signUndo: '署名して戻す',
  done: (policy: string, version: number) => `「${policy}」の第${version}版に署名しました。`,
  effect: (day: string) => `${day}からの答えに使います。すでに出した答えとお約束は、そのまま残ります。`,
} as const;

export const previewText = {
  title: '変えた場合の影響',
  promises: '残っているお約束',
  promisesNone: 'この運用で決めたお約束は残っていません。',
  promisesUntouched: (checked: number) =>
    `この運用で決めた${count(checked)}件を確かめました。日付の変わるものはありません。`,
  promisesTouched: (touched: number, checked: number) =>
    `この運用で決めた${count(checked)}件のうち、${count(touched)}件は新しい運用なら別の答えでした。ご案内し直すかを確かめてください。`,
  decisions: '直近90日の判断',
  decisionsNone: 'この運用を使った判断はありません。',
  decisionsSame: (checked: number) => `${count(checked)}件を計算し直しました。答えの変わるものはありません。`,
  decisionsDiffer: (differing: number, checked: number) =>
    `${count(checked)}件を計算し直しました。${count(differing)}件は別の答えになっていました。`,
  wordsOnly: (words: number) => `ほかに${count(words)}件は、答えは同じで、添える言葉だけが変わります。`,
  unchecked: (missing: number) => `${count(missing)}件は、使った表が手元になく、確かめられません。`,
  identity: '本人確認の運用は、答えの計算には使いません。署名した時から、次の本人確認に使います。',
  more: (rest: number) => `ほか${count(rest)}件`,
  columns: { case: '案件', promise: 'お約束', due: '期日', accepted: '判断した日', answer: '答え' },
  arrow: '→',
  instead: (after: string) => `新しい運用なら：${after}`,
  noPromise: 'お約束なし',
} as const;
