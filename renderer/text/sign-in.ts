/** The words of the locked desk: sign-in, waiting after wrong passwords, and the way back with the recovery key. */
import type { StatusView } from '../../shared/desk/views.ts';

type LockReason = NonNullable<StatusView['lockReason']>;

export const signInText = {
  title: 'サインイン',
  name: 'お名前',
  password: 'パスワード',
  submit: 'サインイン',
  checking: '確かめています',
  nameMissing: 'お名前を入力してください。',
  passwordMissing: 'パスワードを入力してください。',
  wait: '続けて間違えたため、しばらくサインインできません。そのままお待ちください。',
  waitLeft: (left: string) => `あと ${left}`,
  forgot: 'パスワードを忘れたとき',
  samples: 'サンプルのサインイン',
  samplesLead: '架空のデータだけの窓口です。選ぶと、そのままサインインします。',
  use: (name: string) => `${name}でサインイン`,
} as const;

export const lockReasonWords = {
  idle: 'しばらく操作がなかったため、ロックしました。書きかけの内容は残っています。',
  absolute: 'サインインから12時間たったため、ロックしました。書きかけの内容は残っています。',
  suspend: '端末が休止したため、ロックしました。書きかけの内容は残っています。',
  person: 'ロックしました。書きかけの内容は残っています。',
} as const satisfies Record<LockReason, string>;

export const recoverText = {
  title: '回復キーで開く',
  lead: '印刷した回復キーを使い、責任者のパスワードを作り直します。データはそのまま残ります。',
  key: '回復キー',
  keyHint: '空白やハイフン、大文字と小文字の違いは気にせず入力できます。',
  name: 'お名前',
  nameHint: '今ある利用者の名前、または新しい責任者の名前です。',
  password: '新しいパスワード',
  again: '新しいパスワード（確認）',
  submit: 'パスワードを作り直す',
  back: 'サインインに戻る',
  keyMissing: '回復キーを入力してください。',
  mismatch: '2つのパスワードが違います。もう一度入力してください。',
} as const;
