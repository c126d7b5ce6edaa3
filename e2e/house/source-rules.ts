/** What may stand in which file, where the linter has no rule for it. Each rule finds its own planted violation in the tests. */
import { type SourceFile, withoutComments } from './source-files.ts';

export interface SourceRule {
  readonly name: string;
  readonly folders: readonly string[];
  /** What must not stand in the code; comments do not count. */
  readonly forbidden: RegExp;
  /** Files where it may stand. */
  readonly allowed: readonly RegExp[];
}

/** Letters of the language; its punctuation separates words on every screen. */
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Where words for people are made. */
const HOMES_OF_WORDS = [
  /^renderer\/text\//,
  /^electron\/reports\//,
  /^shared\/terms\//,
  /^shared\/words\//,
  /^electron\/sample\//,
  /-words\.ts$/,
];

/** Tables about the language itself: folding of kanji and kana, forms of companies, digits, names of holidays, ways to write a day. */
const DATA_OF_THE_LANGUAGE = [
  /^shared\/core\/japanese-text\.ts$/,
  /^shared\/verification\//,
  /^shared\/contractors\/mask\.ts$/,
  /^shared\/calendar\/(holiday-law|holidays|official-holidays)\.ts$/,
  /^shared\/typed\//,
];

const EVERYWHERE = ['shared', 'electron', 'renderer'];

export const SOURCE_RULES: readonly SourceRule[] = [
  {
    name: 'Japanese words stand where words for people are made',
    folders: EVERYWHERE,
    forbidden: JAPANESE,
    allowed: [...HOMES_OF_WORDS, ...DATA_OF_THE_LANGUAGE],
  },
  {
    name: 'ipcMain and ipcRenderer are touched in the shell and in preload alone',
    folders: EVERYWHERE,
    forbidden: /\bipc(Main|Renderer)\b/,
    allowed: [/^electron\/shell\//, /^electron\/preload\.ts$/],
  },
  {
    name: 'one function makes windows (SEC-01)',
    folders: EVERYWHERE,
    forbidden: /new\s+(BrowserWindow|BaseWindow|WebContentsView|BrowserView)\b/,
    allowed: [/^electron\/shell\/window\.ts$/],
  },
  {
    name: 'one function opens databases (SEC-31)',
    folders: EVERYWHERE,
    forbidden: /new\s+Database\s*\(/,
    allowed: [/^electron\/store\/open-database\.ts$/],
  },
  {
    name: 'no text becomes HTML or code (SEC-60)',
    folders: EVERYWHERE,
    forbidden:
      /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|setHTMLUnsafe|createContextualFragment|document\.write)\b|\bnew\s+Function\b|(?<![\w.])eval\s*\(/,
    allowed: [],
  },
  {
    name: 'the rulebook reads no clock and draws nothing at random (CLK-01)',
    folders: ['shared'],
    forbidden:
      /\bMath\.random\b|\bDate\.now\b|\bnew\s+Date\b|\b(getHours|getMinutes|getDay|getDate|getMonth|getFullYear|getTimezoneOffset|toLocale\w*String)\b/,
    allowed: [],
  },
  {
    name: 'the wall clock is read in one place of the desk',
    folders: ['electron'],
    forbidden: /\bDate\.now\b|\bnew\s+Date\s*\(\s*\)/,
    allowed: [/^electron\/machine-clock\.ts$/],
  },
  {
    name: 'nothing in the desk asks the network (JP: no telemetry, no fonts from elsewhere)',
    folders: ['shared', 'electron'],
    forbidden:
      /\bfetch\s*\(|(\bfrom\s+|\bimport\s*\(?\s*|\brequire\s*\(\s*)['"](node:)?(http|https|http2|net|tls|dgram|dns)(\/promises)?['"]|\bnew\s+WebSocket\b/,
    allowed: [/^electron\/loopback\//, /^electron\/start\//],
  },
  {
    name: 'the audit table is only ever added to (AUD-02)',
    folders: ['electron'],
    forbidden: /\b(UPDATE|DELETE\s+FROM|DROP\s+TABLE)\s+["`]?audit|\b(updateTable|deleteFrom)\(\s*['"]audit/i,
    allowed: [],
  },
  {
    name: 'no protection of Electron is switched off (SEC-16)',
    folders: ['electron'],
    forbidden:
      /\b(nodeIntegration\w*|webviewTag|allowRunningInsecureContent|experimentalFeatures|navigateOnDragDrop|devTools|disableWebSecurity)\s*:\s*true|\b(contextIsolation|sandbox|webSecurity)\s*:\s*false|enableBlinkFeatures\s*:\s*['"]\w/,
    allowed: [],
  },
  {
    name: 'nothing opens programs, pages or files for a page (SEC-16)',
    folders: EVERYWHERE,
    forbidden: /\bshell\.(openExternal|openPath|showItemInFolder)\b|\bwindow\.open\s*\(|<webview\b|allowpopups/,
    allowed: [],
  },
  {
    name: 'no code is put into a page from outside (SEC-16)',
    folders: EVERYWHERE,
    forbidden: /\b(executeJavaScript\w*|insertCSS|loadFile|openDevTools|registerPreloadScript|setPreloads)\b/,
    allowed: [],
  },
  {
    name: 'one page is loaded, in one place (SEC-16)',
    folders: EVERYWHERE,
    forbidden: /\bloadURL\b/,
    allowed: [/^electron\/shell\/window\.ts$/],
  },
  {
    name: 'permissions are decided in one place (SEC-16)',
    folders: EVERYWHERE,
    forbidden: /\bset(Permission|DevicePermission|DisplayMedia|USB|Bluetooth|CertificateVerify)\w*\b/,
    allowed: [/^electron\/shell\/session-hardening\.ts$/],
  },
  {
    name: 'the wire to the page is asynchronous, and plain (SEC-16)',
    folders: EVERYWHERE,
    forbidden: /\bsendSync\b|\bipcMain\.(on|handleOnce)\b|\bMessageChannelMain\b|@electron\/remote/,
    allowed: [],
  },
  {
    name: 'nothing is sent home or fetched anew (SEC-16)',
    folders: EVERYWHERE,
    forbidden: /\b(crashReporter|autoUpdater)\b/,
    allowed: [],
  },
  {
    name: 'no file is served past the list of the build (SEC-16)',
    folders: EVERYWHERE,
    forbidden: /\b(registerFileProtocol|interceptFileProtocol|registerHttpProtocol|bypassCSP|allowServiceWorkers)\b/,
    allowed: [],
  },
  {
    name: 'no program is started but by those who start and build (SEC-16)',
    folders: ['electron'],
    forbidden: /['"](node:)?child_process['"]/,
    // poppler reads printed reports back, in tests alone.
    allowed: [/^electron\/dev\.ts$/, /^electron\/start(\.ts$|\/)/, /^electron\/reports\/poppler\.ts$/],
  },
  {
    name: 'no type is switched off',
    folders: EVERYWHERE,
    forbidden: /@ts-(ignore|nocheck|expect-error)/,
    allowed: [],
  },
];

/** The files that break the rule, as `path:line`. */
export const violationsOf = (rule: SourceRule, files: readonly SourceFile[]): readonly string[] =>
  files
    .filter(({ path }) => rule.folders.some((folder) => path.startsWith(`${folder}/`)))
    .filter(({ path }) => !rule.allowed.some((form) => form.test(path)))
    .flatMap(({ path, text }) =>
      (rule.name === 'no type is switched off' ? text : withoutComments(text))
        .split('\n')
        .flatMap((line, index) => (rule.forbidden.test(line) ? [`${path}:${index + 1}`] : [])),
    );
