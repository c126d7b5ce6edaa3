/** The words of the frame around every screen: navigation, banners, health, and what is said when something failed. */
import type { Connection } from '../desk/connection.ts';

type Ending = Extract<Connection, { readonly state: 'ended' }>['reason'];

export const productName = '窓口';

export const screenWords = {
  call: '通話',
  cases: '案件',
  case: '案件の内容',
  users: '利用者',
  audit: '監査記録',
  closures: '休業日',
  policies: '運用ルール',
  procedures: '手続き',
  outages: '障害',
  notices: '通知',
  backups: '控え',
} as const;

export const navigationText = {
  label: '画面',
  /** Stands below the mark; the number below each place completes it. */
  withAlt: 'Alt+',
  aliases: {
    call: ['つうわ', 'おうたい', 'call'],
    cases: ['あんけん', 'いちらん', 'cases'],
    users: ['りようしゃ', 'ユーザー', 'users'],
    audit: ['かんさ', 'きろく', 'ログ', 'audit'],
    policies: ['うんよう', 'るーる', 'ポリシー', 'policies'],
    outages: ['しょうがい', 'だいちょう', 'ほしょう', 'outages'],
    notices: ['つうち', 'だいちょう', 'へんそう', 'notices'],
    backups: ['ひかえ', 'バックアップ', 'ふくげん', 'くんれん', 'backups'],
    procedures: ['てつづき', 'しょうにん', '承認待ち', 'procedures'],
    closures: ['きゅうぎょうび', 'カレンダー', 'りんじきゅうぎょう', 'closures'],
  },
} as const;

/** Shown while the disk refuses, on every screen. */
export const diskText = {
  diskFull:
    '保存できません。ディスクの空きがありません。不要なファイルを消して空きを作ると、自動で保存します。入力は画面に残っています。',
  io: '保存できません。ディスクに書き込めません。接続や権限を確かめてください。書けるようになると、自動で保存します。入力は画面に残っています。',
} as const;

export const shellText = {
  lock: 'ロック',
  lockLong: '画面をロックする',
  lockAliases: ['ろっく', 'りせき', 'サインアウト', 'lock'],
  palette: '何でも',
  paletteLong: '操作を探す',
  theme: '明るい画面と暗い画面を切り替える',
  themeAliases: ['がめん', 'いろ', 'ダーク', 'テーマ', 'theme'],
  characterKeys: '文字だけのキー操作を切る・入れる',
  characterKeysAliases: ['もじ', 'キー', 'せってい', 'character keys'],
  characterKeysOn: '文字だけのキー操作を入れました。',
  characterKeysOff: '文字だけのキー操作を切りました。',
  ownPassword: '自分のパスワードを変える',
  ownPasswordAliases: ['ぱすわーど', 'へんこう', 'password'],
  foot: 'いま使えるキー',
  banners: 'お知らせ',
  closeNotice: '通知を閉じる',
  compatibility: '互換モード：ブラウザーの中で動いています。ほかのタブやアドレス欄は使わないでください。',
  lost: '本体とつながっていません。つながりしだい、続けられます。入力は画面に残っています。',
  starting: '窓口を開いています',
  skipToMain: '本文へ移る',
  retry: 'もう一度試す',
} as const;

export const endingText = {
  notFromApplication: {
    title: 'この画面は窓口から開かれていません。',
    next: 'このタブを閉じ、窓口を起動し直してください。',
  },
  ticketRefused: {
    title: 'この入口は使用済みか、期限が切れています。',
    next: '窓口を起動し直し、新しい入口から開いてください。',
  },
  replaced: {
    title: '窓口は別のタブで開かれています。',
    next: 'そちらで続けてください。このタブは閉じてかまいません。',
  },
} as const satisfies Record<Ending, { readonly title: string; readonly next: string }>;

export const failureText = {
  title: '画面の表示で問題が起きました。',
  kept: '保存済の記録は失われていません。書きかけのメモは、最後の自動保存の時点まで残っています。',
  next: '「画面を開き直す」を押してください。くり返すときは、管理者に連絡してください。',
  reload: '画面を開き直す',
  startFailed: '窓口を開けませんでした。',
} as const;

export const healthText = {
  sequence: (number: string) => `通し番号 ${number}`,
  chain: { intact: '記録は正常', broken: '記録に異常', unchecked: '記録は未検査' },
  anchorsLate: '照合点を残せません',
  backup: (time: string) => `控え ${time}`,
  noBackup: '控えなし',
  unknown: '記録の状態を確かめています',
} as const;
