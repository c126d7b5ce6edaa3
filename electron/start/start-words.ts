/** What `npm start` says to the person who typed it. */

export const startWords = {
  building: '画面とプログラムを組み立てています…',
  buildFailed: '組み立てに失敗しました。上の表示を確かめてください。',
  gettingElectron: 'Electron を取得しています…',
  withoutElectron:
    'Electron の実行ファイルがないため、この端末の Chromium の窓で開きます。データの保存と暗号化は同じです。',
  notAsRoot:
    'root では Electron の保護（サンドボックス）が働かないため、この端末の Chromium の窓で開きます。ふだんは一般のユーザーでお使いください。',
  withoutDisplay:
    '画面（DISPLAY / WAYLAND_DISPLAY）がないため、窓は開きません。次のアドレスをこの端末のブラウザで開いてください。',
  withoutBrowser: (command: string): string =>
    `Chromium が見つかりません。入れるには: ${command}\nそれまでは、次のアドレスをこの端末のブラウザで開いてください。`,
  installing: (command: string): string => `Chromium と日本語フォントがないため、入れます: ${command}`,
  installFailed: '入れられませんでした。',
  address: (url: string): string =>
    `${url}\n（1回だけ、30秒以内に使えます。Enter で新しいアドレスを出します。Ctrl+C で終わります。）`,
} as const;
