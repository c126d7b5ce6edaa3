/** The words of the backups' screen, of restoring and of the drill. */
import type { BackupHealth, BackupRow, DrillView, SecondFolderView } from '../../shared/desk/backup-views.ts';
import { count } from './dates.ts';

type Span = { readonly from: number; readonly to: number };

/** `No.48,201～48,233（33件）` */
const spanText = ({ from, to }: Span): string => `No.${count(from)}～${count(to)}（${count(to - from + 1)}件）`;

/** `0.8秒`, `1分20秒` */
export const tookText = (ms: number): string => {
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)}秒`;
  return `${Math.floor(ms / 60_000)}分${Math.round((ms % 60_000) / 1000)}秒`;
};

/** `412 KB`, `38.2 MB` */
export const sizeText = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

export const backupsText = {
  title: '控え',
  lead: '控えは、サインインしたとき、1時間ごと、画面をロックしたとき、終了したときに自動で取ります。取った控えは必ず開いて確かめ、確かめられたものだけを残します。',
  loading: '控えを読み込んでいます',
  make: '今すぐ控えを取る',
  makeAliases: ['ひかえ', 'ばっくあっぷ', 'backup', '保存'],
  made: '控えを取り、開けることを確かめました。',
  underway: {
    backup: '控えを取っています',
    drill: '復元訓練をしています',
    restore: '控えから戻しています',
  },
  stop: '中止する',
  caption: '控えの一覧（新しい順）',
  none: 'まだ控えがありません。「今すぐ控えを取る」を押してください。',
  madeAt: '取った時刻',
  why: 'きっかけ',
  sequence: '記録',
  size: '大きさ',
  places: '置き場所',
  state: '状態',
  restore: '戻す…',
  record: (sequence: number) => `No.${count(sequence)}まで`,
  reasons: {
    unlock: 'サインイン',
    hourly: '1時間ごと',
    lock: 'ロック',
    close: '終了',
    request: '手動',
    migration: '更新の前',
    repair: '修復のあと',
    restore: '復元のあと',
    rotation: '鍵の入れ替えのあと',
  } satisfies Record<NonNullable<BackupRow['why']>, string>,
  unknownReason: '不明',
  states: { present: '使えます', otherKey: '前の鍵', damaged: '壊れています' } satisfies Record<
    BackupRow['state'],
    string
  >,
  stateHelp: {
    present: '',
    otherKey: '鍵を替える前の控えです。戻すには回復キーが必要です。',
    damaged: 'この控えは使えません。ほかの控えを使ってください。',
  } satisfies Record<BackupRow['state'], string>,
  placeWords: { local: 'この端末', second: '第2の置き場所' } satisfies Record<BackupRow['places'][number], string>,
  thirtyDays: '最近30日の控え',
  thirtyDaysNote:
    '印のある日は、確かめた控えがある日です。古い控えは、24時間は1時間に1つ、30日は1日に1つ、12か月は1か月に1つを残します。',
  dayWith: (day: string, many: number) => `${day} ${many}件`,
} as const;

/** Why a backup was not made, and what to do. */
export const failureWords = {
  diskFull: 'ディスクがいっぱいです。不要なファイルを消すと、次の回から取れます。',
  io: 'ディスクに書けませんでした。ディスクの接続と空きを確かめてください。',
  store: 'データそのものに傷が見つかりました。ほかの作業を止め、管理者に連絡してください。次に開くときに修復します。',
  unproved: '取った控えが確認に通りませんでした。残さずに捨てています。続くときはディスクを交換してください。',
  cancelled: '控えを中止しました。取りかけの控えは残っていません。',
} as const satisfies Record<NonNullable<BackupHealth['failure']>, string>;

export const healthOfBackups = {
  title: '今の状態',
  states: {
    fine: '控えは取れています',
    overdue: '控えが遅れています',
    failed: '控えが取れていません',
    none: 'まだ控えがありません',
  } satisfies Record<BackupHealth['state'], string>,
  last: '最後に確かめた控え',
  never: 'ありません',
  journal: '控えのあとの入力も、操作ジャーナルに1件ずつ書いてから受け付けています。端末の電源が切れても失われません。',
} as const;

export const secondText = {
  title: '第2の置き場所',
  lead: '控えと操作ジャーナルを、別のディスクにも置けます。この端末のディスクが壊れても、そこから戻せます。',
  none: '設定していません。この端末のディスクが壊れると、データを失います。別のディスクを設定してください。',
  states: {
    none: '設定していません',
    fine: '届いています',
    absent: 'つながっていません',
    behind: '遅れています',
  } satisfies Record<BackupHealth['second'], string>,
  absent: 'つながるまで、控えとジャーナルはこの端末だけに置きます。つなぎ直すと自動で追いつきます。',
  kinds: {
    sameDisk: '同じディスク',
    otherDisk: '別のディスク',
    removable: '取り外せるディスク',
    network: '共有フォルダ',
    synced: '同期フォルダ',
  } satisfies Record<NonNullable<SecondFolderView['kind']>, string>,
  kind: '種類',
  unknownKind: '不明',
  sameDiskNote: '同じディスクの中です。ディスクの故障には役立ちません。',
  change: '置き場所を変える',
  changeAliases: ['おきばしょ', 'ふぉるだ', 'だい2', 'folder'],
  path: 'フォルダ',
  pathHint: 'フォルダの場所を入力します。例: /mnt/backup/madoguchi、E:\\窓口の控え',
  choose: '選ぶ…',
  pathMissing: 'フォルダの場所を入力してください。',
  clear: '使うのをやめる',
  submit: 'この場所にする',
  done: '第2の置き場所を変えました。控えを写しています。',
  cleared: '第2の置き場所を使うのをやめました。',
} as const;

export const restoreText = {
  title: '控えから戻す',
  reading: 'この控えで戻したときの内容を調べています',
  backup: '戻す控え',
  reaches: '控えの記録',
  present: '今の記録',
  journal: '操作ジャーナル',
  journalAdds: (transactions: number, sequence: number) =>
    transactions === 0
      ? '加えるものはありません'
      : `控えのあとの${count(transactions)}件を加え、No.${count(sequence)}まで戻ります`,
  nothingMissing: '今の記録は、すべて戻ります。',
  missing: (span: Span) => `${spanText(span)}の記録は戻りません。`,
  withJournal: '控えのあとの入力',
  journalChoices: { add: '操作ジャーナルから加える', leave: '加えない' },
  kept: '今のデータは消しません。「quarantine」フォルダに移して残します。',
  reason: '戻す理由',
  reasonHint: '監査記録に残ります。',
  second: '2人目の責任者または管理者',
  secondHint: 'あなた以外の人が、名前とパスワードを入力します。',
  password: '2人目のパスワード',
  missingInput: '理由と、2人目の名前とパスワードを入力してください。',
  submit: '戻す',
  keepPower: '終わるまで電源を切らないでください。終わると、元の画面に戻ります。',
  working: '確かめています',
  done: (sequence: number, missing: Span | null) =>
    missing === null
      ? `No.${count(sequence)}まで戻しました。失われた記録はありません。`
      : `No.${count(sequence)}まで戻しました。${spanText(missing)}の記録は戻っていません。`,
  cancel: 'やめる',
} as const;

export const restoresText = {
  title: '復元の記録',
  caption: '復元の記録（新しい順）',
  at: '日時',
  by: '行った2人',
  two: (by: string, second: string) => `${by}・${second}`,
  reached: '戻った記録',
  missing: '戻らなかった記録',
  nothing: 'なし',
  kept: '前のデータの置き場所',
} as const;

export const drillText = {
  title: '復元訓練',
  lead: 'いちばん新しい控えを別の場所に戻し、開けること・数・つながりを確かめて片付けます。今のデータには触れません。月に1回をお勧めします。',
  run: '復元訓練をする',
  runAliases: ['ふくげん', 'くんれん', 'drill', 'restore'],
  working: '復元訓練をしています',
  caption: '復元訓練の記録',
  none: 'まだ訓練の記録がありません。',
  at: '日時',
  by: '行った人',
  backup: '使った控え',
  took: '戻るまで',
  result: '結果',
  lost: '失われる記録',
  passed: '合格',
  failed: '不合格',
  passedToast: (took: string) => `訓練は合格です。${took}で戻りました。`,
  failedToast: '訓練は不合格です。結果を確かめ、管理者に連絡してください。',
  lostCount: (lost: number) => (lost <= 0 ? 'なし' : `${count(lost)}件`),
  checks: {
    backup: '控えの中身',
    header: '鍵のファイル',
    opens: '開くこと',
    integrity: 'データの整合',
    chain: '記録のつながり',
    counts: '件数',
    head: '最後の記録',
  } satisfies Record<DrillView['failed'][number], string>,
  failedChecks: (names: readonly string[]) => `通らなかった確認: ${names.join('、')}`,
  report: '報告書',
  exported: (name: string) => `${name}に書き出しました。`,
} as const;

export const bareText = {
  title: '控えから戻す',
  lead: '前の端末の控えと回復キーがあれば、そのまま続けられます。',
  open: '控えから戻す…',
  path: '控えのあるフォルダ',
  pathHint: '「backups」フォルダ、またはその中の控えを指定します。',
  choose: '選ぶ…',
  look: '控えを探す',
  looking: '控えを探しています',
  found: '見つかった控え',
  foundNone: 'このフォルダに控えはありません。場所を確かめてください。',
  newest: '最新',
  journalThere: '操作ジャーナルもあります。控えのあとの入力まで戻ります。',
  journalAbsent: '操作ジャーナルはありません。控えを取った時点まで戻ります。別の場所にあれば指定してください。',
  journalPath: '操作ジャーナルのフォルダ（あれば）',
  recoveryKey: '回復キー',
  recoveryKeyHint: '印刷した紙のとおりに入力します。',
  name: 'あなたの名前',
  nameHint: '前の端末と同じ名前なら、その利用者の新しいパスワードになります。',
  password: '新しいパスワード',
  missing: '回復キー、名前、新しいパスワードを入力してください。',
  submit: '戻して始める',
  working: '戻しています。終わるまで電源を切らないでください。',
  cancel: 'やめる',
} as const;
