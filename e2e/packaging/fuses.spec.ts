/** The fuse step alone, on programs made of a few bytes: also those of other systems and of a later Electron. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { afterPack, type PackContext, packedProgram } from '../../electron/packaging/set-fuses.ts';
import { writeStandinProgram } from './standin-electron.ts';

const contextIn = (appOutDir: string, electronPlatformName: string): PackContext => ({
  appOutDir,
  electronPlatformName,
  arch: 1,
  packager: { executableName: 'madoguchi', appInfo: { productFilename: 'Madoguchi' } },
});

const inFolder = async (run: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-fuses-'));
  await run(folder).finally(() => rmSync(folder, { recursive: true }));
};

/** The wire as it stands in the program, version and length before it left out. */
const wireIn = (file: string): string =>
  /sX..(?<wire>[01r]+)/s.exec(readFileSync(file, 'latin1'))?.groups?.['wire'] ?? '';

for (const platform of ['linux', 'win32'] as const) {
  test(`sets the nine fuses of ${platform}`, () =>
    inFolder(async (folder) => {
      const context = contextIn(folder, platform);
      writeStandinProgram(packedProgram(context));
      await afterPack(context);
      expect(wireIn(packedProgram(context))).toBe('010011001');
    }));
}

test('sets the nine fuses of macOS, where they stand in the framework', () =>
  inFolder(async (folder) => {
    const context = contextIn(folder, 'darwin');
    const framework = join(
      packedProgram(context),
      'Contents',
      'Frameworks',
      'Electron Framework.framework',
      'Electron Framework',
    );
    mkdirSync(dirname(framework), { recursive: true });
    writeStandinProgram(framework);
    await afterPack(context);
    expect(wireIn(framework)).toBe('010011001');
  }));

test('fails for an Electron with a tenth fuse that nobody decided about', () =>
  inFolder(async (folder) => {
    const context = contextIn(folder, 'linux');
    writeStandinProgram(packedProgram(context), '1000110010');
    await expect(afterPack(context)).rejects.toThrow(/fuse/i);
  }));

test('fails for a program without a fuse wire', () =>
  inFolder(async (folder) => {
    await expect(afterPack(contextIn(folder, 'linux'))).rejects.toThrow();
  }));
