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
  cancel: 'やめる',
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
