/** The words of the users' screen and of changing the own password. */

export const usersText = {
  title: '利用者',
  caption: '利用者の一覧',
  loading: '利用者を読み込んでいます',
  name: 'お名前',
  role: '役割',
  state: '状態',
  action: '操作',
  active: '利用中',
  disabled: '停止中',
  you: 'あなた',
  add: '利用者を登録する',
  addAliases: ['りようしゃ', 'とうろく', 'ついか', 'user'],
  disable: '停止する',
  enable: '再開する',
  disableTitle: '利用者を停止する',
  disableLead: (name: string) => `${name}はサインインできなくなります。これまでの記録は残り、あとで再開できます。`,
  enableTitle: '利用者を再開する',
  enableLead: (name: string) => `${name}は、もう一度サインインできるようになります。`,
  disabledDone: (name: string) => `${name}を停止しました。`,
  enabledDone: (name: string) => `${name}を再開しました。`,
  noDeviceSecret:
    'この端末には、端末の鍵（OSの鍵の保管庫）がありません。ファイルを守るのはパスワードだけなので、パスワードは15文字以上が必要です。',
  cancel: 'やめる',
} as const;

export const leaveText = {
  action: '退職・異動',
  left: '退職・異動済み',
  title: '退職・異動の手続きをする',
  lead: (name: string) => `${name}のサインインを終わりにし、保管の鍵を新しいものに替えます。元には戻せません。`,
  facts: [
    'これまでの記録に残る名前は、そのまま残ります。',
    'ほかの人のパスワードと回復キーは変わりません。',
    '済むと、以前のパスワードや手元に残した写しでは、これから先のデータも控えも開けません。',
    '以前に持ち出された写しと、これまでの控えは、以前の鍵で開けるままです。控えは保存期間が過ぎると消えます。',
    '古いデータファイルは上書きして消しますが、SSDや同期フォルダでは消し切れないことがあります。',
    '鍵を替えている間は、この窓口で応対できません。データの量により数秒から数十秒かかります。',
  ],
  approver: '承認する人のお名前',
  approverHint: 'あなた以外の責任者または管理者に、ここで自分のパスワードを入力してもらってください。',
  password: '承認する人のパスワード',
  submit: '鍵を替えて終わりにする',
  missing: '承認する人のお名前とパスワードを入力してください。',
  done: (name: string) => `${name}の手続きが済み、鍵を新しくしました。`,
  changing: '保管の鍵を替えています',
  changingNote:
    '電源を切らずにお待ちください。途中で止まっても、次に開いたとき続きから元の状態か新しい状態に整います。',
} as const;

export const newUserText = {
  title: '利用者を登録する',
  password: '最初のパスワード',
  passwordHint: '本人に手渡し、最初のサインインのあとで変えてもらってください。15文字以上がおすすめです。',
  submit: '登録する',
  done: (name: string) => `${name}を登録しました。`,
  nameMissing: 'お名前を入力してください。',
  passwordMissing: 'パスワードを入力してください。',
} as const;

export const ownPasswordText = {
  title: '自分のパスワードを変える',
  current: '今のパスワード',
  next: '新しいパスワード',
  again: '新しいパスワード（確認）',
  nextHint: '15文字以上がおすすめです。つながりのない言葉をいくつか並べると、覚えやすく破られにくくなります。',
  submit: 'パスワードを変える',
  done: 'パスワードを変えました。次のサインインから使ってください。',
  missing: '3つの欄すべてに入力してください。',
  mismatch: '新しいパスワードが2つの欄で違います。もう一度入力してください。',
} as const;
