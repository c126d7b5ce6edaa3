/** Starts the desk as an Electron program: one instance, one window, one door. Everything that imports Electron meets here. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  app,
  type BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  safeStorage,
  session,
} from 'electron';
import { emptyCoreDumps } from '../core-dump.ts';
import { type DataKind, dataFolder, type Surroundings } from '../data-folder.ts';
import { linkAmong, withLinks } from '../desk-link.ts';
import type { Desk, HostServices } from '../ipc/host.ts';
import { readScreenFiles } from '../screen/screen-files.ts';
import { APP_SCHEME, makeAppProtocol } from './app-protocol.ts';
import { guardClipboard } from './clipboard-guard.ts';
import { deviceSecret } from './device-secret.ts';
import { askForFolder } from './folder-dialog.ts';
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
  readonly kind: DataKind;
  readonly surroundings: Surroundings;
  readonly version: string;
  readonly fontFolder: string;
  readonly hostServices: HostServices;
  readonly packaged: boolean;
}

export interface ShellOptions {
  /** The folder of the build: `main`, `preload` and `renderer` stand in it. */
  readonly dist: string;
  readonly openDesk: (place: DeskPlace) => Desk;
}

/** Takes over the program. Returns at once; a second instance hands its link to the first and ends. */
export function startShell(options: ShellOptions): void {
  const kind: DataKind = process.argv.includes('--demo') && !app.isPackaged ? 'demo' : 'real';
  const surroundings = { platform: process.platform, environment: process.env, home: homedir() };
  const folder = dataFolder(kind, surroundings);
  // Before the lock of the single instance, which is kept in this folder: the demonstration may run beside the real desk.
  app.setPath('userData', join(folder, 'window'));
  app.setPath('sessionData', join(folder, 'window'));
  protocol.registerSchemesAsPrivileged([APP_SCHEME]);
  app.enableSandbox();
  hardenApp(app);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  runDesk(options, { kind, surroundings }).catch((thrown: unknown) => {
    const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown';
    dialog.showErrorBox(shellWords.cannotStart, shellWords.cannotStartBecause(code));
    app.exit(1);
  });
}

async function runDesk(
  { dist, openDesk }: ShellOptions,
  place: Pick<DeskPlace, 'kind' | 'surroundings'>,
): Promise<void> {
  const folder = dataFolder(place.kind, place.surroundings);
  const links = collectLinks();
  let window: BrowserWindow | null = null;
  app.on('second-instance', () => {
    if (window !== null && !window.isDestroyed()) bringForward(window);
  });
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();
  const desk = withLinks(
    openDesk({
      ...place,
      version: app.getVersion(),
      fontFolder: join(dist, 'main', 'fonts'),
      hostServices: await makeHostServices(folder, () => window),
      packaged: app.isPackaged,
    }),
  );
  closeBeforeQuit(desk.desk);
  window = showDesk(desk.desk, dist);
  links.deliverTo(desk.openLink);
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
  const guard = guardClipboard({ clipboard, window, elapsedMs: () => performance.now() });
  // A lock is such a change; a sign-in has nothing of the desk on the clipboard.
  desk.subscribe((event) => {
    if (event === 'session:changed') void guard.takeBack();
  });
  window.on('close', () => void guard.takeBack());
  // Electron starts its pages from a process that was there before our first line.
  window.webContents.on('did-finish-load', () => emptyCoreDumps(window.webContents.getOSProcessId()));
  return window;
}

async function makeHostServices(folder: string, window: () => BrowserWindow | null): Promise<HostServices> {
  const documents = app.getPath('documents');
  return {
    host: 'electron',
    deviceSecret: await deviceSecret(safeStorage, join(folder, 'device-secret'), process.platform),
    chooseReportFile: (suggestedName) => askWhereToSave({ dialog, window: window(), documents, suggestedName }),
    chooseFolder: () => askForFolder({ dialog, window: window() }),
  };
}

/** Links may arrive before there is a desk: at the start, from a second instance, and on macOS as an event. */
function collectLinks(): { deliverTo(openLink: (url: string) => void): void } {
  let deliver: ((url: string) => void) | null = null;
  let waiting = linkAmong(process.argv);
  const arrived = (link: string | null): void => {
    if (link === null) return;
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
    deliverTo(openLink) {
      deliver = openLink;
      arrived(waiting);
    },
  };
}

/** The program ends only after the desk has closed its store: the last backup is made on the way out. */
function closeBeforeQuit(desk: Desk): void {
  let closing = false;
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    // Not `quit` a second time: after an end that was prevented it leaves the process standing.
    void desk.close().finally(() => app.exit());
  });
}
