/**
 * A stand-in for the module `electron`: enough of it to run the real, built `main.js` under Node. Windows, frames and the network are in a
 * real Chromium in another process; here are the objects that main talks to. What only Electron itself can show stays untested by it:
 * native menus and dialogs, the key store, fuses at run time.
 */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FromProgram, ToProgram } from './standin-messages.ts';

const say = (message: FromProgram): void => void process.send?.(message);

type Handler = (...args: never[]) => unknown;
const requestHandlers = new Map<string, Handler>();
const schemeHandlers = new Map<string, (request: Request) => Promise<Response> | Response>();
let window: BrowserWindow | null = null;

class WebContents extends EventEmitter {
  readonly id = 1;
  readonly mainFrame = { url: '' };
  isDestroyed = (): boolean => false;
  send = (channel: string, ...args: unknown[]): void => say({ type: 'sent', channel, args });
  reload = (): void => say({ type: 'reload' });
  setWindowOpenHandler(): void {}
  forcefullyCrashRenderer(): void {}
}

interface WindowOptions {
  readonly width: number;
  readonly height: number;
  readonly webPreferences: { readonly preload: string };
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents();
  readonly #options: WindowOptions;
  constructor(options: WindowOptions) {
    super();
    this.#options = options;
    window = this;
    app.emit('web-contents-created', {}, this.webContents);
  }
  isDestroyed = (): boolean => false;
  isMinimized = (): boolean => false;
  isFocused = (): boolean => false;
  restore(): void {}
  focus(): void {}
  show = (): void => say({ type: 'shown' });
  async loadURL(url: string): Promise<void> {
    const { width, height, webPreferences } = this.#options;
    const preload = readFileSync(webPreferences.preload, 'utf8');
    say({ type: 'window', url, preload, width, height, webPreferences: { ...webPreferences } });
  }
}

class App extends EventEmitter {
  isPackaged = false;
  readonly #paths = new Map<string, string>();
  whenReady = (): Promise<void> => Promise.resolve();
  getVersion = (): string =>
    (JSON.parse(readFileSync(process.env['STANDIN_PACKAGE'] ?? '', 'utf8')) as { version: string }).version;
  getPath = (name: string): string => this.#paths.get(name) ?? join(process.env['MADOGUCHI_DATA'] ?? '', name);
  setPath = (name: string, path: string): void => void this.#paths.set(name, path);
  requestSingleInstanceLock = (): boolean => true;
  enableSandbox(): void {}
  setAsDefaultProtocolClient(): void {}
  exit = (code = 0): void => process.exit(code);
  /** As Electron does it: whoever prevents the end calls again when ready. */
  quit(): void {
    let prevented = false;
    this.emit('will-quit', { preventDefault: () => (prevented = true) });
    if (!prevented) process.exit(0);
  }
}
export const app = new App();

class PowerMonitor extends EventEmitter {
  getSystemIdleState = (): string => 'active';
}
export const powerMonitor = new PowerMonitor();

const reversed = (text: string): string => [...text].reverse().join('');
export const safeStorage = {
  getSelectedStorageBackend: (): string => 'gnome_libsecret',
  isAsyncEncryptionAvailable: async (): Promise<boolean> => true,
  encryptStringAsync: async (text: string): Promise<Buffer> => Buffer.from(reversed(text)),
  decryptStringAsync: async (sealed: Buffer) => ({ result: reversed(String(sealed)), shouldReEncrypt: false }),
};

export const clipboard = { readText: async (): Promise<string> => '', clear(): void {} };

export const dialog = {
  showErrorBox: (title: string, text: string): void => console.error(title, text),
  async showSaveDialog(...given: { readonly defaultPath?: string }[]) {
    const name = given.at(-1)?.defaultPath?.split('/').at(-1) ?? 'report';
    return { canceled: false, filePath: join(process.env['MADOGUCHI_REPORTS'] ?? '', name) };
  },
};
export const ipcMain = { handle: (channel: string, handler: Handler) => void requestHandlers.set(channel, handler) };
export const protocol = {
  registerSchemesAsPrivileged(): void {},
  handle: (scheme: string, handler: (request: Request) => Response) => void schemeHandlers.set(scheme, handler),
};
export const Menu = { setApplicationMenu(): void {}, buildFromTemplate: (template: unknown) => template };
export const session = {
  defaultSession: Object.assign(new EventEmitter(), {
    setPermissionRequestHandler(): void {},
    setPermissionCheckHandler(): void {},
    setDevicePermissionHandler(): void {},
    setDisplayMediaRequestHandler(): void {},
    setUSBProtectedClassesHandler(): void {},
    setSpellCheckerEnabled(): void {},
    webRequest: { onBeforeRequest(): void {} },
  }),
};

async function invoke({ id, channel, args, frame }: Extract<ToProgram, { type: 'invoke' }>): Promise<void> {
  const contents = window?.webContents;
  if (contents === undefined) return;
  if (frame.main) contents.mainFrame.url = frame.url;
  const senderFrame = frame.main ? contents.mainFrame : { url: frame.url };
  const handler = requestHandlers.get(channel);
  const value = await handler?.(...([{ sender: contents, senderFrame }, ...args] as never[]));
  say({ type: 'invoked', id, value });
}

async function serve({ id, url, method }: Extract<ToProgram, { type: 'serve' }>): Promise<void> {
  const response = await schemeHandlers.get('app')?.(new Request(url, { method }));
  if (response === undefined) return;
  const body = new Uint8Array(await response.arrayBuffer());
  say({ type: 'served', id, status: response.status, headers: Object.fromEntries(response.headers), body });
}

process.on('message', (message: ToProgram) => {
  if (message.type === 'invoke') void invoke(message);
  if (message.type === 'serve') void serve(message);
  if (message.type === 'ready') window?.emit('ready-to-show');
  if (message.type === 'emitApp') app.emit(message.event, { preventDefault() {} }, ...message.args);
  if (message.type === 'emitPower') powerMonitor.emit(message.event);
  if (message.type === 'gone') window?.webContents.emit('render-process-gone', {}, { reason: message.reason });
  if (message.type === 'quit') app.quit();
});
process.once('disconnect', () => process.exit(1));
