/** The import table of the house, walked with planted imports: Biome must refuse each forbidden one and pass each legal one. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from './source-files.ts';

/** From a file: what it must not import, and what it may. */
const TABLE: readonly {
  readonly file: string;
  readonly forbidden: readonly string[];
  readonly legal: readonly string[];
}[] = [
  {
    file: 'shared/core/planted.ts',
    forbidden: [
      '../calendar/holidays.ts',
      '../terms/service.ts',
      '../desk/contract.ts',
      'node:fs',
      'zod',
      'electron',
      'react',
    ],
    legal: ['./time.ts'],
  },
  {
    file: 'shared/calendar/planted.ts',
    forbidden: [
      '../rules/rule-tables.ts',
      '../cases/case-words.ts',
      '../desk/contract.ts',
      '../terms/service.ts',
      'node:fs',
      'date-fns',
    ],
    legal: ['./holidays.ts', '../core/time.ts'],
  },
  {
    file: 'shared/terms/planted.ts',
    forbidden: ['../calendar/holidays.ts', '../rules/rule-tables.ts', 'zod'],
    legal: ['../core/time.ts'],
  },
  {
    file: 'shared/cases/planted.ts',
    forbidden: [
      '../rules/rule-tables.ts',
      '../desk/contract.ts',
      'zod',
      'node:crypto',
      '../../electron/desk.ts',
      '../../renderer/ui/x.tsx',
    ],
    legal: ['../core/time.ts', '../terms/service.ts', '../contacts/stamps.ts'],
  },
  {
    file: 'shared/terms-text/planted.ts',
    forbidden: ['../rules/lookups.ts', '../desk/contract.ts', 'zod', 'node:util', '../../electron/desk.ts'],
    legal: ['../search/fold.ts', '../terms/guide/guide.ts', './terms-text.ts'],
  },
  {
    file: 'shared/rules/server-support/planted.ts',
    forbidden: ['../hikari-phone/not-provided.ts', '../../desk/contract.ts', 'node:fs', 'zod'],
    legal: [
      './reception.ts',
      '../rule-tables.ts',
      '../../core/time.ts',
      '../../calendar/holidays.ts',
      '../../cases/case-words.ts',
    ],
  },
  {
    file: 'shared/rules/hikari-phone/planted.ts',
    forbidden: ['../server-support/dispatch/reception.ts', '../../desk/contract.ts', '../../../electron/desk.ts'],
    legal: ['../../terms/service.ts'],
  },
  {
    file: 'shared/desk/planted.ts',
    forbidden: ['../../electron/desk.ts', '../../renderer/desk/desk-client.ts', 'node:fs', 'kysely'],
    legal: ['zod', '../core/time.ts', './errors.ts'],
  },
  {
    file: 'electron/store/planted.ts',
    forbidden: [
      '../services/cases.ts',
      '../ipc/door.ts',
      'electron',
      'electron/main',
      '../../renderer/ui/x.tsx',
      '../shell/window.ts',
      '../loopback/main.ts',
    ],
    legal: ['kysely', 'node:fs', '../../shared/core/time.ts'],
  },
  {
    file: 'electron/vault/planted.ts',
    forbidden: ['../services/users.ts', '../ipc/door.ts', 'electron'],
    legal: ['hash-wasm', 'node:crypto'],
  },
  {
    file: 'electron/reports/planted.ts',
    forbidden: ['../services/cases.ts', '../ipc/door.ts', 'electron'],
    legal: ['pdfmake', 'node:fs'],
  },
  {
    file: 'electron/services/planted.ts',
    forbidden: [
      '../ipc/door.ts',
      'electron',
      '../../renderer/text/call.ts',
      '../shell/window.ts',
      '../loopback/main.ts',
      '../sample/sample.ts',
    ],
    legal: ['../store/store.ts', '../vault/vault.ts', '../reports/case-pdf.ts', '../../shared/desk/contract.ts'],
  },
  {
    file: 'electron/ipc/planted.ts',
    forbidden: [
      'electron',
      '../services/cases.ts',
      '../store/store.ts',
      '../vault/vault.ts',
      '../shell/window.ts',
      '../loopback/main.ts',
      '../../renderer/x.ts',
    ],
    legal: ['zod', '../../shared/desk/contract.ts'],
  },
  {
    file: 'electron/loopback/planted.ts',
    forbidden: ['electron', '../../renderer/desk/desk-client.ts'],
    legal: ['ws', '../ipc/host.ts'],
  },
  { file: 'electron/planted.ts', forbidden: ['electron', '../renderer/x.ts'], legal: ['./ipc/door.ts'] },
  { file: 'electron/shell/planted.ts', forbidden: ['../../renderer/x.ts'], legal: ['electron', '../ipc/host.ts'] },
  {
    file: 'electron/preload.ts',
    forbidden: ['node:fs', '../shared/core/time.ts', './ipc/door.ts', 'zod'],
    legal: ['electron', '../shared/desk/contract.ts'],
  },
  {
    file: 'renderer/features/call/planted.tsx',
    forbidden: [
      '../cases/cases.tsx',
      '../cases/deep/x.ts',
      '../../app/app.tsx',
      '../../features/cases/x.ts',
      'electron',
      'node:fs',
      '../../../electron/desk.ts',
    ],
    legal: [
      './call-state.ts',
      '../../ui/button.tsx',
      '../../desk/desk-client.ts',
      '../../text/call.ts',
      '../../../shared/cases/case-words.ts',
      'react',
    ],
  },
  {
    file: 'renderer/ui/planted.tsx',
    forbidden: [
      '../features/call/x.tsx',
      '../desk/desk-client.ts',
      '../app/app.tsx',
      '../text/call.ts',
      '../../shared/cases/case-words.ts',
    ],
    legal: ['react', './button.tsx', '../../shared/core/time.ts'],
  },
  {
    file: 'renderer/desk/planted.ts',
    forbidden: ['../features/call/x.ts', '../text/call.ts', '../../electron/desk.ts'],
    legal: ['./connection.ts', '../../shared/desk/contract.ts'],
  },
  {
    file: 'renderer/text/planted.ts',
    forbidden: ['../features/call/x.ts', '../app/app.tsx', 'node:fs'],
    legal: ['../../shared/desk/errors.ts'],
  },
];

/** Code that other rules of the linter must refuse. */
const FAULTS: readonly { readonly rule: string; readonly file: string; readonly code: string }[] = [
  { rule: 'noRestrictedGlobals', file: 'shared/rules/clock.ts', code: 'export const now = Date.now();' },
  { rule: 'noRestrictedGlobals', file: 'shared/core/clock.ts', code: 'export const now = performance.now();' },
  { rule: 'noDefaultExport', file: 'electron/services/default.ts', code: 'export default 1;' },
  { rule: 'noConsole', file: 'electron/services/talk.ts', code: "console.log('x');" },
  {
    rule: 'noBarrelFile',
    file: 'shared/core/barrel.ts',
    code: "export * from './time.ts';\nexport * from './yen.ts';",
  },
  {
    rule: 'useMaxParams',
    file: 'shared/core/many.ts',
    code: 'export const f = (a: 1, b: 1, c: 1, d: 1) => a + b + c + d;',
  },
  {
    rule: 'noExcessiveLinesPerFunction',
    file: 'shared/core/long.ts',
    code: `export function f() {\n${'  f();\n'.repeat(70)}}`,
  },
  { rule: 'noExcessiveLinesPerFile', file: 'shared/core/longer.ts', code: 'export const a = 1;\n'.repeat(310) },
  {
    rule: 'noDangerouslySetInnerHtml',
    file: 'renderer/ui/html.tsx',
    code: 'export const X = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;',
  },
  { rule: 'noExplicitAny', file: 'shared/core/any.ts', code: 'export const a: any = 1;' },
  { rule: 'useFilenamingConvention', file: 'shared/core/CamelCase.ts', code: 'export const a = 1;' },
  { rule: 'noFloatingPromises', file: 'electron/services/floating.ts', code: 'async function f() {}\nf();' },
  {
    rule: 'useImportExtensions',
    file: 'electron/services/ending.ts',
    code: "import { a } from './floating';\nexport const b = a;",
  },
  {
    rule: 'noImportCycles',
    file: 'electron/services/cycle-a.ts',
    code: "import { b } from './cycle-b.ts';\nexport const a = () => b;",
  },
];

let folder: string;
/** What Biome found, as `rule file` and `rule file:line`. */
const found = new Set<string>();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-house-'));
  copyFileSync(join(ROOT, 'biome.json'), join(folder, 'biome.json'));
  const write = (file: string, code: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), code);
  };
  for (const { file, forbidden, legal } of TABLE) {
    const imports = [...forbidden, ...legal].map((name, index) => `import { x${index} } from '${name}';\n`);
    write(file, `${imports.join('')}export const y = [${imports.map((_, index) => `x${index}`).join(', ')}];\n`);
  }
  for (const { file, code } of FAULTS) write(file, code);
  write('electron/services/cycle-b.ts', "import { a } from './cycle-a.ts';\nexport const b = () => a;");
  lint(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Diagnostic {
  readonly category: string;
  readonly location: {
    readonly path: string | { readonly file: string };
    readonly start?: { readonly line: number };
  };
}

function lint(where: string): void {
  const biome = join(ROOT, 'node_modules', '.bin', 'biome');
  const options = { cwd: where, encoding: 'utf8' } as const;
  const { stdout } = spawnSync(biome, ['lint', '--reporter=json', '--max-diagnostics=none', '.'], options);
  const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly Diagnostic[] };
  for (const { category, location } of diagnostics) {
    const rule = category.split('/').at(-1) ?? '';
    const file = typeof location.path === 'string' ? location.path : location.path.file;
    found.add(`${rule} ${file}`).add(`${rule} ${file}:${location.start?.line}`);
  }
}

describe.each(TABLE)('$file', ({ file, forbidden, legal }) => {
  const isRefused = (index: number): boolean => found.has(`noRestrictedImports ${file}:${index + 1}`);
  test.each(forbidden.map((name, index) => ({ name, index })))('may not import $name', ({ index }) => {
    expect(isRefused(index)).toBe(true);
  });
  test.each(legal.map((name, index) => ({ name, index })))('may import $name', ({ index }) => {
    expect(isRefused(forbidden.length + index)).toBe(false);
  });
});

describe('the linter', () => {
  test.each(FAULTS)('refuses $file by $rule', ({ rule, file }) => expect(found).toContain(`${rule} ${file}`));
});

/** Code that must not compile where it stands: each runtime has its own world. */
const WORLDS: readonly {
  readonly name: string;
  readonly project: string;
  readonly file: string;
  readonly code: string;
  readonly error: RegExp;
}[] = [
  {
    name: 'shared knows no window',
    project: 'shared/core',
    file: 'shared/core/planted.ts',
    code: 'export const w = window;',
    error: /TS2304|TS2584/,
  },
  {
    name: 'shared knows no process',
    project: 'shared/core',
    file: 'shared/core/planted.ts',
    code: 'export const p = process.cwd();',
    error: /TS2580|TS2591|TS2304/,
  },
  {
    name: 'shared knows no fetch',
    project: 'shared/core',
    file: 'shared/core/planted.ts',
    code: "export const f = fetch('x');",
    error: /TS2304/,
  },
  {
    name: 'shared knows no Node module',
    project: 'shared/core',
    file: 'shared/core/planted.ts',
    code: "import { x } from 'node:fs';\nexport const y = x;",
    error: /TS2307|TS2591/,
  },
  {
    name: 'the core does not reach into another project',
    project: 'shared/core',
    file: 'shared/core/planted.ts',
    code: "import { x } from '../calendar/stub.ts';\nexport const y = x;",
    error: /TS6307|TS6059/,
  },
  {
    name: 'the calendar does not reach into the rules',
    project: 'shared/calendar',
    file: 'shared/calendar/planted.ts',
    code: "import { x } from '../rules/stub.ts';\nexport const y = x;",
    error: /TS6307/,
  },
  {
    name: 'the desk has no DOM',
    project: 'electron',
    file: 'electron/planted.ts',
    code: 'export const d = document.body;',
    error: /TS2304|TS2584/,
  },
  {
    name: 'the store does not reach into the services',
    project: 'electron/store',
    file: 'electron/store/planted.ts',
    code: "import { x } from '../services/stub.ts';\nexport const y = x;",
    error: /TS6307/,
  },
  {
    name: 'the screen knows no process',
    project: 'renderer',
    file: 'renderer/planted.ts',
    code: 'export const p = process.cwd();',
    error: /TS2580|TS2591|TS2304/,
  },
  {
    name: 'the screen does not reach into the desk',
    project: 'renderer',
    file: 'renderer/planted.ts',
    code: "import { x } from '../electron/stub.ts';\nexport const y = x;",
    error: /TS6307/,
  },
  {
    name: 'no enum',
    project: 'shared/core',
    file: 'shared/core/planted.ts',
    code: 'export enum E { A }',
    error: /TS1294/,
  },
];

describe('the projects of TypeScript', () => {
  test.each(WORLDS)('$name', ({ project, file, code, error }) => {
    const world = mkdtempSync(join(tmpdir(), 'madoguchi-world-'));
    try {
      layOut(world, { [file]: code });
      const tsc = join(ROOT, 'node_modules', '.bin', 'tsc');
      const { stdout, status } = spawnSync(tsc, ['-p', join(world, project)], { encoding: 'utf8' });
      expect(status).not.toBe(0);
      expect(stdout).toMatch(error);
      writeFileSync(join(world, file), 'export const harmless = 1;');
      expect(spawnSync(tsc, ['-p', join(world, project)], { encoding: 'utf8' })).toMatchObject({ status: 0 });
    } finally {
      rmSync(world, { recursive: true });
    }
  });
});

const PROJECTS = [
  'shared',
  'shared/core',
  'shared/calendar',
  'shared/terms',
  'shared/rules',
  'shared/desk',
  'electron',
  'electron/store',
  'electron/vault',
  'electron/reports',
  'renderer',
];

/** The projects of the house with one empty file each, so that only what is planted can fail. */
function layOut(world: string, files: Readonly<Record<string, string>>): void {
  symlinkSync(join(ROOT, 'node_modules'), join(world, 'node_modules'));
  for (const project of PROJECTS) {
    mkdirSync(join(world, project), { recursive: true });
    copyFileSync(join(ROOT, project, 'tsconfig.json'), join(world, project, 'tsconfig.json'));
    writeFileSync(join(world, project, 'stub.ts'), 'export const x = 1;\n');
  }
  mkdirSync(join(world, 'electron/services'));
  writeFileSync(join(world, 'electron/services/stub.ts'), 'export const x = 1;\n');
  copyFileSync(join(ROOT, 'shared/tsconfig.base.json'), join(world, 'shared/tsconfig.base.json'));
  for (const [file, code] of Object.entries(files)) writeFileSync(join(world, file), code);
}
