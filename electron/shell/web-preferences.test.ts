import { expect, test } from 'vitest';
import { webPreferences } from './web-preferences.ts';

test('the page has exactly these preferences, frozen (SEC-01)', () => {
  const preferences = webPreferences('/dist/preload/preload.cjs');
  expect(preferences).toStrictEqual({
    preload: '/dist/preload/preload.cjs',
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
    backgroundThrottling: false,
  });
  expect(Object.isFrozen(preferences)).toBe(true);
});
