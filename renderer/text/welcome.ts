/** The words of the first start: who begins, the key to keep, and the sample desk. */

export const welcomeText = {
  title: 'ようこそ',
  lead: '窓口は、お客さまからの電話を受け、お約束と記録を規約に沿って残すための道具です。記録は暗号化され、この端末の中だけに保存されます。',
  first: '最初の利用者を登録する',
  firstLead: 'この人が責任者になり、ほかの利用者を登録できます。',
  name: 'お名前',
  password: 'パスワード',
  again: 'パスワード（確認）',
  passwordHint: '15文字以上がおすすめです。つながりのない言葉をいくつか並べると、覚えやすく破られにくくなります。',
  length: (length: number) => `いま${length}文字`,
  mismatch: '2つのパスワードが違います。もう一度入力してください。',
  nameMissing: 'お名前を入力してください。',
  passwordMissing: 'パスワードを入力してください。',
  create: '登録して始める',
  creating: '鍵を作っています',
  sample: 'サンプルデータで試す',
  sampleLead: '架空の契約者300件と応対の記録を使って、自由に試せます。本物のデータとは別に保存されます。',
  openSample: 'サンプルを開く',
  preparing: 'サンプルデータを用意しています',
  preparingNote: '初回だけ、少し時間がかかります。',
} as const;

export const recoveryText = {
  title: '回復キーを控えてください',
  lead: 'パスワードを忘れたとき、このキーだけがデータを開けます。表示は今回限りで、あとから見ることはできません。',
  keep: '紙に印刷し、鍵のかかる場所に保管してください。写真や端末の中には残さないでください。',
  label: '回復キー',
  print: '印刷する',
  noted: '印刷または書き写しを終え、保管場所を決めました',
  finish: '窓口を開く',
  finishBlocked: '先に、キーを控えたことを確かめてください。',
  printedTitle: '窓口 回復キー',
  printedUse: 'サインインの画面で「パスワードを忘れたとき」を選び、このキーを入力します。',
} as const;
