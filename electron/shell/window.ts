/** Makes the one window of the desk: the only place where a window is made. */
import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import { OUR_PAGE } from './our-page.ts';
import { shellWords } from './shell-words.ts';
import { webPreferences } from './web-preferences.ts';

/** Opens the window and starts loading; it shows itself when the first screen is drawn, and to nobody who pictures the screen (SEC-41). `dist` is the folder of the build. */
export function openWindow(dist: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 680,
    show: false,
    autoHideMenuBar: true,
    title: shellWords.title,
    webPreferences: webPreferences(join(dist, 'preload', 'preload.cjs')),
  });
  // Linux knows no such thing.
  if (process.platform !== 'linux') window.setContentProtection(true);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(OUR_PAGE);
  return window;
}

/** Brings a window that is hidden, minimised or behind others to the person. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
