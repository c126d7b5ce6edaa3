/** Packs the built desk with electron-builder over a stand-in Electron, and reads what came out. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFile, getRawHeader, listPackage } from '@electron/asar';
import { ROOT } from '../fixtures/build.ts';
import { writeStandinElectron } from './standin-electron.ts';

export interface PackedDesk {
  readonly folder: string;
  readonly program: string;
  /** Paths inside the archive, folders left out. */
  readonly files: readonly string[];
  /** Those that stand beside the archive instead of inside it. */
  readonly unpacked: readonly string[];
  /** Those without a digest in the header of the archive. */
  readonly withoutIntegrity: readonly string[];
  readonly sha256: string;
  readonly sizeBytes: number;
  read(path: string): string;
  remove(): void;
}

export const electronVersion = (): string =>
  (
    JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      readonly devDependencies: { readonly electron: string };
    }
  ).devDependencies.electron;

export function packDesk(): PackedDesk {
  const work = mkdtempSync(join(tmpdir(), 'madoguchi-pack-'));
  const electron = join(work, 'electron');
  const output = join(work, 'release');
  writeStandinElectron(electron, electronVersion());
  const builder = join(ROOT, 'node_modules', 'electron-builder', 'cli.js');
  const settings = [`-c.electronDist=${electron}`, `-c.directories.output=${output}`];
  execFileSync(process.execPath, [builder, '--linux', '--dir', ...settings], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const folder = join(output, 'linux-unpacked');
  const archive = join(folder, 'resources', 'app.asar');
  const entries = entriesOf(getRawHeader(archive).header as Entry, '');
  const bytes = readFileSync(archive);
  return {
    folder,
    program: join(folder, 'madoguchi'),
    files: listPackage(archive, { isPack: false }).filter((path) => entries.some((entry) => entry.path === path)),
    unpacked: entries.filter(({ entry }) => entry.unpacked === true).map(({ path }) => path),
    withoutIntegrity: entries.filter(({ entry }) => entry.integrity === undefined).map(({ path }) => path),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sizeBytes: bytes.length,
    read: (path) => extractFile(archive, path.slice(1)).toString('utf8'),
    remove: () => rmSync(work, { recursive: true, force: true }),
  };
}

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly unpacked?: boolean;
  readonly integrity?: { readonly hash: string };
}

function entriesOf(entry: Entry, path: string): readonly { readonly path: string; readonly entry: Entry }[] {
  if (entry.files === undefined) return [{ path, entry }];
  return Object.entries(entry.files).flatMap(([name, inner]) => entriesOf(inner, `${path}/${name}`));
}

const BINDING = '/node_modules/better-sqlite3-multiple-ciphers';
const WELCOME: readonly RegExp[] = [
  /^\/package\.json$/,
  /^\/dist\/main\/[\w.-]+\.js$/,
  /^\/dist\/main\/fonts\/(NotoSansJP_(400Regular|700Bold)\.ttf|LICENSE_FONT)$/,
  /^\/dist\/preload\/preload\.cjs$/,
  /^\/dist\/renderer\/index\.html$/,
  /^\/dist\/renderer\/assets\/[\w.-]+\.(js|css|svg|png|woff2)$/,
  new RegExp(`^${BINDING}/(package\\.json|LICENSE|lib/[\\w/.-]+\\.js|prebuilds/linux-x64\\.node)$`),
];
/** Names that must not be there even where the folder is right. */
const UNWELCOME = /\.map$|\.ts$|\.test\.|loopback|workshop|test-host|sample|bench|torture|\.env|\.pem|\.key$/;

/** Files that have no business in the packaged desk. */
export const strangersAmong = (files: readonly string[]): readonly string[] =>
  files.filter((file) => UNWELCOME.test(file) || !WELCOME.some((form) => form.test(file)));

/** Modules that a built file takes from outside itself: the bare names it imports or requires. Examples in comments do not count. */
export function outsideModules(built: string): readonly string[] {
  const source = built.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const imports = source.matchAll(
    /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}\s,$]+\s*from\s*)?["']([^"'.][^"']*)["']/gm,
  );
  const requires = source.matchAll(/(?<![\w.$])(?:require|import)\(\s*["']([^"'.][^"']*)["']\s*\)/g);
  return [...new Set([...imports, ...requires].map(([, name]) => name ?? ''))].sort();
}
