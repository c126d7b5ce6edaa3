/** Where the code of others comes from: exact versions, known digests, no script at installation but one (SEC-70, SEC-71, SEC-72). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, sourcesIn, withoutComments } from './source-files.ts';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const read = <T>(file: string): T => JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as T;
const manifest = read<Manifest>('package.json');
const locked = read<{ readonly packages: Readonly<Record<string, LockedPackage>> }>('package-lock.json').packages;
const packages = Object.entries(locked).filter(([path]) => path !== '');

/** Libraries the desk needs to run, bundled into it or not; everything else only builds and tests it. */
const RUN_TIME = [
  'better-sqlite3-multiple-ciphers',
  'kysely',
  'zod',
  'react',
  'react-dom',
  '@tanstack/react-table',
  '@tanstack/react-virtual',
  'zustand',
  'hash-wasm',
  'pdfmake',
  '@expo-google-fonts/noto-sans-jp',
  'ipaddr.js',
  'date-fns',
  '@date-fns/utc',
  'ws',
] as const;

/** What it runs on: the same program needs one of the two. */
const PLATFORMS = ['electron', 'node'] as const;

const versionsNotExact = (versions: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(versions).flatMap(([name, version]) =>
    /^\d+\.\d+\.\d+$/.test(version) ? [] : [`${name}@${version}`],
  );

const foreign = (entries: readonly (readonly [string, LockedPackage])[]): readonly string[] =>
  entries.flatMap(([path, { resolved, link }]) =>
    link === true || /^(git|file|http:)|github\.com|codeload/.test(resolved ?? '') ? [path] : [],
  );

const withoutDigest = (entries: readonly (readonly [string, LockedPackage])[]): readonly string[] =>
  entries.flatMap(([path, { integrity }]) => (/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? '') ? [] : [path]));

/** Platform packages that a lockfile names without holding them: `npm ci` then refuses it on another system. */
const missingOptional = (all: Readonly<Record<string, LockedPackage>>): readonly string[] =>
  Object.entries(all).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(all, path, name)),
  );

function isLocked(all: Readonly<Record<string, LockedPackage>>, path: string, name: string): boolean {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in all) return true;
    if (folder === '') return false;
  }
}

describe('the manifest', () => {
  test('names exact versions', () => {
    expect(versionsNotExact({ ...manifest.dependencies, ...manifest.devDependencies })).toEqual([]);
    expect(versionsNotExact({ a: '^1.0.0', b: '1.x', c: 'git+https://x', d: '1.0.0' })).toEqual([
      'a@^1.0.0',
      'b@1.x',
      'c@git+https://x',
    ]);
  });

  test('packs one module unbundled', () =>
    expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3-multiple-ciphers']));

  test('lets one package run a script at installation', () => {
    const allowed = Object.entries(manifest.allowScripts).flatMap(([name, may]) => (may ? [name] : []));
    expect(allowed).toEqual(['node']);
    const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => path);
    for (const path of scripted)
      expect(manifest.allowScripts, path).toHaveProperty([path.replace('node_modules/', '')]);
  });
});

describe('run-time dependencies', () => {
  test('are at most fifteen, and all installed', () => {
    expect(RUN_TIME.length).toBeLessThanOrEqual(15);
    for (const name of RUN_TIME)
      expect({ ...manifest.dependencies, ...manifest.devDependencies }).toHaveProperty([name]);
  });

  test('are all that the shipped sources import', () => {
    const known: readonly string[] = [...RUN_TIME, ...PLATFORMS];
    // Run by developers alone: the packaging, hot reload, and what writes a checked-in list.
    const tools = /^electron\/(packaging\/|dev\.ts|(\w+\/)?generate-)/;
    const strangers = sourcesIn(['shared', 'electron', 'renderer'])
      .filter(({ path }) => !tools.test(path))
      .flatMap(({ path, text }) => packagesIn(withoutComments(text)).map((name) => ({ path, name })))
      .filter(({ name }) => !known.includes(name));
    expect(strangers).toEqual([]);
    expect(
      packagesIn("import x from 'left-pad';\nimport type { Y } from '@a/b/c';\nimport './x.ts';\nimport 'node:fs';"),
    ).toEqual(['left-pad', '@a/b']);
  });
});

/** The packages that a source names in its imports. */
const packagesIn = (code: string): readonly string[] =>
  [...code.matchAll(/(?:from\s+|import\s+|import\()['"]([^'".][^'"]*)['"]/g)]
    .map(([, name]) => name ?? '')
    .filter((name) => !name.startsWith('node:'))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );

describe('the lockfile', () => {
  test('has a SHA-512 digest for every package', () => {
    expect(withoutDigest(packages)).toEqual([]);
    expect(
      withoutDigest([
        ['node_modules/x', { integrity: 'sha1-abc' }],
        ['node_modules/y', {}],
      ]),
    ).toHaveLength(2);
  });

  test('has nothing from a repository, a folder or a link', () => {
    expect(foreign(packages)).toEqual([]);
    expect(
      foreign([
        ['node_modules/x', { resolved: 'git+ssh://x' }],
        ['node_modules/y', { link: true }],
        ['node_modules/z', { resolved: 'file:../z' }],
      ]),
    ).toHaveLength(3);
  });

  test('holds the packages of every platform', () => {
    expect(missingOptional(locked)).toEqual([]);
    expect(missingOptional({ 'node_modules/x': { optionalDependencies: { 'x-darwin': '1.0.0' } } })).toEqual([
      'x-darwin',
    ]);
  });

  test.each(['zod', 'kysely', 'better-sqlite3-multiple-ciphers', 'hash-wasm', 'ws', 'react', 'react-dom'])(
    'holds %s once',
    (name) => {
      expect(packages.filter(([path]) => path.endsWith(`node_modules/${name}`)).map(([path]) => path)).toEqual([
        `node_modules/${name}`,
      ]);
    },
  );
});
