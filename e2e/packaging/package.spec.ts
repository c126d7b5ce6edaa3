/** What is in the packaged desk, and what is not (SEC-14, SEC-71, SEC-74, SEC-75). Installers, signatures and its start need an Electron binary. */
import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { FUSES } from '../../electron/packaging/set-fuses.ts';
import { ROOT } from '../fixtures/build.ts';
import { electronVersion, outsideModules, type PackedDesk, packDesk, strangersAmong } from './pack.ts';

test.describe.configure({ mode: 'default' });

let packed: PackedDesk;
test.beforeAll(() => {
  packed = packDesk();
});
test.afterAll(() => packed?.remove());

test('holds the build, its manifest and the native module for this system, and nothing else', () => {
  expect(strangersAmong(packed.files)).toEqual([]);
  expect(packed.files.length).toBeGreaterThan(20);
});

test('would be told from one that holds more (twin)', () => {
  const planted = [
    '/dist/workshop/loopback.js',
    '/dist/main/test-host.js',
    '/dist/main/sample.js',
    '/dist/main/main.js.map',
    '/electron/main.ts',
    '/node_modules/zod/index.js',
    '/node_modules/better-sqlite3-multiple-ciphers/prebuilds/win32-x64.node',
    '/node_modules/better-sqlite3-multiple-ciphers/src/addon.cpp',
    '/.env',
  ];
  expect(strangersAmong([...packed.files, ...planted])).toEqual(planted);
});

test('starts with a file that is there', () => {
  const manifest = JSON.parse(packed.read('/package.json')) as Readonly<Record<string, unknown>>;
  expect(packed.files).toContain(`/${String(manifest['main'])}`);
  expect(manifest['dependencies']).toEqual({ 'better-sqlite3-multiple-ciphers': '13.0.3' });
  expect(manifest['scripts'] ?? {}).toEqual({});
});

test('has a digest for every file, and its native module outside the archive', () => {
  expect(packed.withoutIntegrity).toEqual([]);
  expect(packed.unpacked).toEqual(['/node_modules/better-sqlite3-multiple-ciphers/prebuilds/linux-x64.node']);
  for (const file of packed.unpacked)
    expect(existsSync(join(packed.folder, 'resources', 'app.asar.unpacked', file))).toBe(true);
});

test('brings the verifier of the audit log beside the application, to be read and taken along', () => {
  const shipped = readFileSync(join(packed.folder, 'verify-audit.mjs'), 'utf8');
  expect(shipped).toBe(readFileSync(join(ROOT, 'electron', 'verifier', 'verify-audit.mjs'), 'utf8'));
  expect(outsideModules(shipped).filter((name) => !isBuiltin(name))).toEqual([]);
  expect(shipped).not.toMatch(/from ['"]\./);
});

test('has all nine fuses set as agreed', async () => {
  const wire = await getCurrentFuseWire(packed.program);
  const { version, strictlyRequireAllFuses: _, ...agreed } = FUSES;
  const { version: found, ...states } = wire as Readonly<Record<string, unknown>>;
  expect(found).toBe(version);
  // `1` is 49 and `0` is 48, as the wire spells them.
  const expected = Object.fromEntries(Object.entries(agreed).map(([fuse, on]) => [fuse, on ? 49 : 48]));
  expect(states).toEqual(expected);
  expect(Object.keys(states)).toHaveLength(9);
});

test('has a preload script that is CommonJS and takes Electron alone', () => {
  const preload = packed.read('/dist/preload/preload.cjs');
  expect(outsideModules(preload)).toEqual(['electron']);
  expect(preload).not.toMatch(/^\s*(import|export)\s/m);
});

test('takes from outside its bundle only Node, Electron and the native module', () => {
  for (const file of packed.files.filter((path) => path.startsWith('/dist/main/') && path.endsWith('.js'))) {
    const strangers = outsideModules(packed.read(file)).filter(
      (name) => !isBuiltin(name) && !['electron', 'better-sqlite3-multiple-ciphers'].includes(name),
    );
    expect(strangers, file).toEqual([]);
  }
});

test('cannot set its clock, listen on a port or make up data', () => {
  const main = packed.files
    .filter((path) => path.startsWith('/dist/main/') && path.endsWith('.js'))
    .map(packed.read)
    .join('\n');
  for (const word of [
    'MADOGUCHI_TEST_NOW',
    'setClock',
    'WebSocketServer',
    'sec-fetch-site',
    'generateSample',
    'createServer(',
  ]) {
    expect(main.includes(word), word).toBe(false);
  }
  const workshop = ['loopback.js', 'test-host.js', 'run-host.js', 'sample.js']
    .map((file) => join(ROOT, 'dist', 'workshop', file))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  for (const word of ['MADOGUCHI_TEST_NOW', 'setClock', 'WebSocketServer', 'sec-fetch-site', 'generateSample']) {
    expect(workshop.includes(word), `${word} (twin)`).toBe(true);
  }
});

test('knows nothing of the folder it was built in', () => {
  for (const file of packed.files.filter((path) => path.startsWith('/dist/') && !path.endsWith('.ttf'))) {
    expect(packed.read(file).includes(ROOT), file).toBe(false);
  }
});

test('has no Node and no Electron in its screen (SEC-02)', () => {
  for (const file of packed.files.filter((path) => /^\/dist\/renderer\/assets\/.*\.js$/.test(path))) {
    const screen = packed.read(file);
    expect(outsideModules(screen), file).toEqual([]);
    expect(screen).not.toMatch(/ipcRenderer|["']node:|\brequire\(/);
    expect(screen.length, 'a screen of at most 1.5 MB').toBeLessThan(1_500_000);
  }
});

test('fits its size', () => {
  expect(packed.sizeBytes).toBeLessThan(20_000_000);
});

test('is made for the Electron that the tests know', () => {
  const settings = readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8');
  expect(/^electronVersion: (.+)$/m.exec(settings)?.[1]).toBe(electronVersion());
});

test('comes out the same when it is packed again', () => {
  const again = packDesk();
  expect(again.sha256).toBe(packed.sha256);
  again.remove();
});
