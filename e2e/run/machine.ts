/** What the tests need besides Node: a Chromium, Japanese fonts, and a reader of PDFs. Installed where that is ours to do, else asked for. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findChromium, quietFlags } from '../../electron/start/chromium.ts';
import { installCommand, installPackages, isDebian, isRoot } from '../../electron/start/debian-packages.ts';
import { asOneCheck, type Outcome } from './outcome.ts';

interface Need {
  readonly debianPackage: string;
  isMet(): boolean;
}

const onPath = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

/** Only Linux brings no Japanese font of its own. */
const hasJapaneseFont = (): boolean =>
  process.platform !== 'linux' ||
  ['/usr/share/fonts/opentype/noto', '/usr/share/fonts/noto-cjk'].some(
    (folder) => existsSync(folder) && readdirSync(folder).some((name) => name.includes('CJK')),
  );

const NEEDS: readonly Need[] = [
  { debianPackage: 'chromium', isMet: () => findChromium() !== null },
  { debianPackage: 'fonts-noto-cjk', isMet: hasJapaneseFont },
  { debianPackage: 'poppler-utils', isMet: () => onPath('pdftotext') },
  { debianPackage: 'gcc', isMet: () => process.platform !== 'linux' || onPath('gcc') },
];

const missing = (): readonly string[] =>
  NEEDS.filter((need) => !need.isMet()).map(({ debianPackage }) => debianPackage);

/** The first start on a machine reads Chromium from its disk, which no test should have to wait for. */
const FIRST_START_MS = 180_000;

/** Starts Chromium once. Null where it came and went; else what it said. */
function startChromium(): string | null {
  const flags = [...quietFlags(), '--headless=new', '--disable-gpu', '--dump-dom', 'about:blank'];
  const { status, stderr, error } = spawnSync(findChromium() ?? '', flags, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    timeout: FIRST_START_MS,
  });
  return status === 0 ? null : `${error?.message ?? `it ended with ${status}`}\n${stderr}`;
}

/** Nothing is counted where everything is there and works; what is missing and cannot be installed is one failure, with the command to run. */
export async function prepareMachine(): Promise<Outcome> {
  const { failed, remarks, complaints } = installMissing();
  if (failed > 0) return { ...asOneCheck(false), remarks };
  const why = startChromium();
  if (why !== null) return { ...asOneCheck(false, why), remarks: ['Chromium does not start'] };
  return { passed: 0, failed: 0, remarks, complaints };
}

function installMissing(): Outcome {
  const before = missing();
  if (before.length === 0) return { passed: 0, failed: 0, remarks: ['everything is there'], complaints: [] };
  const command = installCommand(before);
  if (!isDebian() || !isRoot()) {
    console.log(`The tests need ${before.join(', ')}. On Debian: ${command}`);
    return { ...asOneCheck(false), remarks: [`missing: ${before.join(', ')}`] };
  }
  console.log(`Installing what the tests need: ${command}`);
  installPackages(before);
  const after = missing();
  return after.length === 0
    ? { passed: 0, failed: 0, remarks: [`installed ${before.join(', ')}`], complaints: [] }
    : { ...asOneCheck(false), remarks: [`could not install ${after.join(', ')}`] };
}
