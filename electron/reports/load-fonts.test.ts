import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadFonts } from './load-fonts.ts';

const PACKAGE = join(import.meta.dirname, '../../node_modules/@expo-google-fonts/noto-sans-jp');
const REGULAR = join(PACKAGE, '400Regular/NotoSansJP_400Regular.ttf');

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-fonts-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('loadFonts finds both faces in the package and side by side, as the build lays them', async () => {
  const folder = emptyFolder();
  copyFileSync(REGULAR, join(folder, 'NotoSansJP_400Regular.ttf'));
  copyFileSync(join(PACKAGE, '700Bold/NotoSansJP_700Bold.ttf'), join(folder, 'NotoSansJP_700Bold.ttf'));
  const built = await loadFonts(folder);
  const installed = await loadFonts(PACKAGE);
  expect(Buffer.compare(built.regular, installed.regular)).toBe(0);
  expect(Buffer.compare(built.bold, installed.bold)).toBe(0);
});

test('loadFonts rejects where a face is missing', async () => {
  const folder = emptyFolder();
  copyFileSync(REGULAR, join(folder, 'NotoSansJP_400Regular.ttf'));
  await expect(loadFonts(folder)).rejects.toThrow('a report font is missing');
});
