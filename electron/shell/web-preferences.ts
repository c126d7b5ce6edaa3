/** What the page may do, as one frozen literal: nothing is spread into it, so nothing undocumented can come along. */
import type { WebPreferences } from 'electron';

export function webPreferences(preload: string): Readonly<WebPreferences> {
  return Object.freeze({
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    experimentalFeatures: false,
    enableBlinkFeatures: '',
    safeDialogs: true,
    disableDialogs: true,
    spellcheck: false,
    devTools: false,
    // A call timer in a window behind another one must not fall behind.
    backgroundThrottling: false,
  });
}
