/** What `npm run restore` says to the person who typed it: what happens, what came of it, and what to do next. */
import type { LayingFailure } from './lay-store.ts';

export const restoreWords = {
  usage: [
    '使い方: npm run restore -- --from <控えのフォルダ> --to <データのフォルダ> [--journal <操作ジャーナルのフォルダ>]',
    '  --from     控え1つ、または backups フォルダ、または2つ目の保存先',
    '  --journal  操作ジャーナルが別の場所にあるとき（同じ場所にあれば自動で使います）',
    '  --to       新しく置く場所。すでに保管庫がある場所には書きません',
    '回復キーは、このあと入力するか、標準入力から渡してください。引数には書けません。',
  ].join('\n'),
  askKey: '回復キーを入力してください（画面には出ません）: ',
  found: (count: number, journal: boolean): string =>
    `控えを${count}件見つけました。操作ジャーナルは${journal ? 'あります' : 'ありません'}。`,
  working: '点検しながら復元しています…',
  done: (facts: { name: string; transactions: number; sequence: number; to: string }): string =>
    [
      '復元しました。',
      `  控え: ${facts.name}`,
      `  操作ジャーナルから戻した記録: ${facts.transactions}件`,
      `  最後の通し番号: ${facts.sequence}`,
      `  置いた場所: ${facts.to}`,
      '次に: この場所で窓口を起動し、サインイン画面の「回復キーで再開」から、名前と新しいパスワードを決めてください。',
    ].join('\n'),
  missing: (from: number, to: number): string =>
    `操作ジャーナルの途中が読めなかったため、通し番号${from}から${to}までの記録は戻っていません。`,
  noJournal: '控えのあとの記録は、操作ジャーナルがないため戻っていません。',
  absolute: (path: string): string => `フォルダの場所は先頭からすべて書いてください: ${path}`,
} as const;

type Reason = Extract<LayingFailure, { type: 'restoreFailed' }>['reason'];

const reasons = {
  noBackup: 'そのフォルダに控えが見つかりません。場所を確かめてください。',
  occupied: '置く場所には、すでに保管庫があります。空のフォルダを指定してください。何も書いていません。',
  unproved: '点検に通る控えがありませんでした。別の保存先の控えを試してください。',
  diskFull: 'ディスクの空きがありません。空きを作ってから、もう一度行ってください。',
  io: 'ディスクに書き込めませんでした。ディスクの状態を確かめてください。',
} as const satisfies Record<Reason, string>;

export function failureText(failure: LayingFailure): string {
  switch (failure.type) {
    case 'wrongRecoveryKey':
      return '回復キーが合いません。紙の控えを見直して、もう一度入力してください。何も書いていません。';
    case 'storeDamaged':
      return '控えの中の鍵の控えが傷んでいます。別の控えを試してください。';
    case 'restoreFailed':
      return reasons[failure.reason];
  }
}
