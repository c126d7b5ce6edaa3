/** What the tests need besides Node: a Chromium, Japanese fonts, and a reader of PDFs. Installed where that is ours to do, else asked for. */
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findChromium } from '../../electron/start/chromium.ts';
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

/** Nothing is counted where everything is there; what is missing and cannot be installed is one failure, with the command to run. */
export async function prepareMachine(): Promise<Outcome> {
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
