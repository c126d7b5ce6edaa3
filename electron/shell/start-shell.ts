/** Starts the desk as an Electron program: one instance, one window, one door. Everything that imports Electron meets here. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, safeStorage, session } from 'electron';
import type { Result } from '../../shared/core/result.ts';
import { type DataKind, dataFolder } from '../data-folder.ts';
import { isDeskLink, linkAmong } from '../desk-link.ts';
import type { Desk, HostServices } from '../ipc/host.ts';
import { readScreenFiles } from '../screen/screen-files.ts';
import { APP_SCHEME, makeAppProtocol } from './app-protocol.ts';
import { deviceSecret } from './device-secret.ts';
import { menuTemplate } from './menu.ts';
import { watchPower } from './power-events.ts';
import { passEvents, serveRequests } from './requests.ts';
import { askWhereToSave } from './save-dialog.ts';
import { recoverScreen } from './screen-recovery.ts';
import { hardenApp, hardenSession } from './session-hardening.ts';
import { shellWords } from './shell-words.ts';
import { bringForward, openWindow } from './window.ts';

/** What the shell knows when it asks for a desk. */
export interface DeskPlace {
  readonly folder: string;
  readonly version: string;
  readonly fontFolder: string;
  readonly hostServices: HostServices;
  readonly packaged: boolean;
  readonly kind: DataKind;
}

export interface ShellOptions {
  /** The folder of the build: `main`, `preload` and `renderer` stand in it. */
  readonly dist: string;
  readonly openDesk: (place: DeskPlace) => Promise<Result<Desk, { readonly type: string }>>;
}

/** Takes over the program. Returns at once; a second instance hands its link to the first and ends. */
export function startShell(options: ShellOptions): void {
  const kind: DataKind = process.argv.includes('--demo') ? 'demo' : 'real';
  const folder = dataFolder(kind, { platform: process.platform, environment: process.env, home: homedir() });
  // Before the lock of the single instance, which is kept in this folder: the demonstration may run beside the real desk.
  app.setPath('userData', join(folder, 'window'));
  app.setPath('sessionData', join(folder, 'window'));
  protocol.registerSchemesAsPrivileged([APP_SCHEME]);
  app.enableSandbox();
  hardenApp(app);
  if (app.requestSingleInstanceLock()) void runDesk(options, { folder, kind });
  else app.quit();
}

async function runDesk({ dist, openDesk }: ShellOptions, place: Pick<DeskPlace, 'folder' | 'kind'>): Promise<void> {
  const links = collectLinks();
  let window: BrowserWindow | null = null;
  app.on('second-instance', () => {
    if (window !== null && !window.isDestroyed()) bringForward(window);
  });
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();
  const opened = await openDesk({
    ...place,
    version: app.getVersion(),
    fontFolder: join(dist, 'main', 'fonts'),
    hostServices: await makeHostServices(place.folder, () => window),
    packaged: app.isPackaged,
  });
  if (opened.ok) {
    closeBeforeQuit(opened.value);
    window = showDesk(opened.value, dist);
    links.deliverTo(opened.value);
  } else {
    dialog.showErrorBox(shellWords.cannotStart, shellWords.cannotStartBecause(opened.error.type));
    app.quit();
  }
}

function showDesk(desk: Desk, dist: string): BrowserWindow {
  const template = menuTemplate(process.platform);
  Menu.setApplicationMenu(template === null ? null : Menu.buildFromTemplate([...template]));
  protocol.handle(APP_SCHEME.scheme, makeAppProtocol(readScreenFiles(join(dist, 'renderer'))));
  hardenSession(session.defaultSession);
  serveRequests(ipcMain, desk);
  watchPower(powerMonitor, process.platform, () => desk.suspend());
  const window = openWindow(dist);
  passEvents(desk, window.webContents);
  recoverScreen(window.webContents);
  return window;
}

async function makeHostServices(folder: string, window: () => BrowserWindow | null): Promise<HostServices> {
  const documents = app.getPath('documents');
  return {
    host: 'electron',
    deviceSecret: await deviceSecret(safeStorage, join(folder, 'device-secret'), process.platform),
    chooseReportFile: (suggestedName) => askWhereToSave({ dialog, window: window(), documents, suggestedName }),
  };
}

/** Links may arrive before there is a desk: at the start, from a second instance, and on macOS as an event. */
function collectLinks(): { deliverTo(desk: Desk): void } {
  let deliver: ((link: string) => void) | null = null;
  let waiting = linkAmong(process.argv);
  const arrived = (link: string | null): void => {
    if (link === null || !isDeskLink(link)) return;
    if (deliver === null) waiting = link;
    else deliver(link);
  };
  if (app.isPackaged) app.setAsDefaultProtocolClient('madoguchi');
  app.on('second-instance', (_event, args) => arrived(linkAmong(args)));
  app.on('open-url', (event, url) => {
    event.preventDefault();
    arrived(url);
  });
  return {
    deliverTo(desk) {
      deliver = (link) => desk.openLink(link);
      if (waiting !== null) deliver(waiting);
    },
  };
}

/** The program ends only after the desk has closed its store: the last backup is made on the way out. */
function closeBeforeQuit(desk: Desk): void {
  let state: 'open' | 'closing' | 'closed' = 'open';
  app.on('will-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    void desk.close().finally(() => {
      state = 'closed';
      app.quit();
    });
  });
}
