/** The rules of the house that the linter cannot say, each with a planted violation that it must catch. */
import { describe, expect, test } from 'vitest';
import { isOfTests, sourcesIn, withoutComments } from './source-files.ts';
import { SOURCE_RULES, violationsOf } from './source-rules.ts';

const files = sourcesIn(['shared', 'electron', 'renderer']);

/** By the name of the rule: code that breaks it, and a file where it would. */
const PLANTED: Readonly<Record<string, readonly { readonly path: string; readonly text: string }[]>> = {
  'Japanese words stand where words for people are made': [
    { path: 'renderer/features/call/x.tsx', text: 'export const X = () => <p>保存</p>;' },
    { path: 'electron/services/x.ts', text: "const message = 'エラー';" },
    { path: 'shared/cases/x.ts', text: 'const label = `さん`; // ok' },
  ],
  'ipcMain and ipcRenderer are touched in the shell and in preload alone': [
    { path: 'electron/ipc/x.ts', text: "ipcMain.handle('x', () => 1);" },
    { path: 'renderer/desk/x.ts', text: "window.ipcRenderer.invoke('x');" },
  ],
  'one function makes windows (SEC-01)': [{ path: 'electron/shell/x.ts', text: 'const w = new  BrowserWindow({});' }],
  'one function opens databases (SEC-31)': [{ path: 'electron/store/x.ts', text: "const db = new Database ('x');" }],
  'no text becomes HTML or code (SEC-60)': [
    { path: 'renderer/ui/x.tsx', text: 'element.innerHTML = text;' },
    { path: 'renderer/ui/y.tsx', text: '<p dangerouslySetInnerHTML={{ __html: text }} />' },
    { path: 'electron/services/x.ts', text: "new Function('x')();" },
    { path: 'electron/services/y.ts', text: "eval ('x');" },
  ],
  'the rulebook reads no clock and draws nothing at random (CLK-01)': [
    { path: 'shared/rules/x.ts', text: 'const now = Date.now();' },
    { path: 'shared/rules/y.ts', text: 'const pick = Math.random();' },
    { path: 'shared/rules/z.ts', text: 'if (at.getHours() > 17) return;' },
  ],
  'the wall clock is read in one place of the desk': [
    { path: 'electron/services/x.ts', text: 'const now = Date.now();' },
    { path: 'electron/store/x.ts', text: 'const now = new Date();' },
  ],
  'nothing in the desk asks the network (JP: no telemetry, no fonts from elsewhere)': [
    { path: 'electron/services/x.ts', text: "await fetch('https://x');" },
    { path: 'electron/reports/x.ts', text: "import { request } from 'node:https';" },
    { path: 'shared/rules/x.ts', text: "const net = await import('net');" },
  ],
  'the audit table is only ever added to (AUD-02)': [
    { path: 'electron/store/x.ts', text: "db.exec('UPDATE audit_rows SET x = 1');" },
    { path: 'electron/store/y.ts', text: "db.deleteFrom('audit_rows');" },
  ],
  'no protection of Electron is switched off (SEC-16)': [
    { path: 'electron/shell/x.ts', text: 'const p = { nodeIntegration: true };' },
    { path: 'electron/shell/y.ts', text: 'const p = { nodeIntegrationInWorker : true };' },
    { path: 'electron/shell/z.ts', text: 'const p = { contextIsolation:false };' },
    { path: 'electron/shell/a.ts', text: 'const p = { sandbox: false };' },
    { path: 'electron/shell/b.ts', text: "const p = { enableBlinkFeatures: 'X' };" },
  ],
  'nothing opens programs, pages or files for a page (SEC-16)': [
    { path: 'electron/shell/x.ts', text: 'void shell.openExternal(url);' },
    { path: 'electron/reports/x.ts', text: 'await shell.openPath(file);' },
    { path: 'renderer/ui/x.tsx', text: 'window.open(url);' },
  ],
  'no code is put into a page from outside (SEC-16)': [
    { path: 'electron/shell/x.ts', text: "contents.executeJavaScript('1');" },
    { path: 'electron/shell/y.ts', text: 'contents.openDevTools();' },
  ],
  'one page is loaded, in one place (SEC-16)': [{ path: 'electron/shell/x.ts', text: 'window.loadURL(url);' }],
  'permissions are decided in one place (SEC-16)': [
    { path: 'electron/shell/x.ts', text: 'session.setPermissionRequestHandler(null);' },
    { path: 'electron/shell/y.ts', text: 'session.setCertificateVerifyProc(f);' },
  ],
  'the wire to the page is asynchronous, and plain (SEC-16)': [
    { path: 'electron/shell/x.ts', text: "ipcMain.on('x', f);" },
    { path: 'electron/preload.ts', text: "ipcRenderer.sendSync('x');" },
  ],
  'nothing is sent home or fetched anew (SEC-16)': [
    { path: 'electron/shell/x.ts', text: 'crashReporter.start({});' },
    { path: 'electron/main.ts', text: 'autoUpdater.checkForUpdates();' },
  ],
  'no file is served past the list of the build (SEC-16)': [
    { path: 'electron/shell/x.ts', text: "protocol.registerFileProtocol('x', f);" },
    { path: 'electron/shell/y.ts', text: 'const privileges = { bypassCSP: true };' },
  ],
  'no program is started but by those who start and build (SEC-16)': [
    { path: 'electron/services/x.ts', text: "import { exec } from 'node:child_process';" },
  ],
  'no type is switched off': [{ path: 'shared/core/x.ts', text: '// @ts-expect-error: later' }],
};

describe.each(SOURCE_RULES)('$name', (rule) => {
  test('holds', () => expect(violationsOf(rule, files)).toEqual([]));

  test('catches what is planted', () => {
    const planted = PLANTED[rule.name] ?? [];
    expect(planted).not.toEqual([]);
    for (const file of planted) expect(violationsOf(rule, [file])).toEqual([`${file.path}:1`]);
  });

  test.each(rule.allowed.map((form) => ({ form: String(form), matches: form })))(
    'still needs its exception $form',
    ({ matches }) => {
      const excepted = { ...rule, allowed: [] };
      const inExcepted = files.filter(({ path }) => matches.test(path));
      expect(violationsOf(excepted, inExcepted)).not.toEqual([]);
    },
  );
});

describe('withoutComments', () => {
  test.each([
    { text: "const a = 'x'; // 保存", code: "const a = 'x'; " },
    { text: '/** 保存 */ const a = 1;', code: ' const a = 1;' },
    { text: '/* 1\n2 */ const a = 1;', code: '\n const a = 1;' },
    { text: "const url = 'http://x'; const b = 1;", code: "const url = 'http://x'; const b = 1;" },
    { text: "const a = '// 保存';", code: "const a = '// 保存';" },
    { text: 'const a = `/* 保存 */`;', code: 'const a = `/* 保存 */`;' },
    { text: "const a = 'it\\'s'; // 保存", code: "const a = 'it\\'s'; " },
    { text: "const a = /'/;\n// 保存", code: "const a = /'/;\n" },
  ])('reads $text', ({ text, code }) => expect(withoutComments(text)).toBe(code));
});

test('tests are told from what is shipped by their names', () => {
  for (const path of ['electron/ipc/x.test.ts', 'electron/ipc/testing/x.ts', 'electron/shell/testing.ts', 'e2e/x.ts']) {
    expect(isOfTests(path), path).toBe(true);
  }
  for (const path of ['electron/ipc/door.ts', 'shared/core/latest.ts', 'electron/loopback/main.ts']) {
    expect(isOfTests(path), path).toBe(false);
  }
});
