/** The Chromium of this machine: where it is, and how it is started so that it shows one page and keeps nothing. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isRoot } from './debian-packages.ts';

/** What has to be installed on Debian for a window with Japanese in it. */
export const CHROMIUM_PACKAGES = ['chromium', 'fonts-noto-cjk'] as const;

const PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']].flatMap(
    (folder) =>
      folder === undefined
        ? []
        : [
            join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
            join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
          ],
  ),
};

/** The path of a Chromium, or null. `MADOGUCHI_CHROMIUM` overrules every other place. */
export function findChromium(): string | null {
  const chosen = process.env['MADOGUCHI_CHROMIUM'];
  const places = chosen === undefined ? (PLACES[process.platform] ?? []) : [chosen];
  return places.find((place) => existsSync(place)) ?? null;
}

/** Flags for every start, by a person or by a test: no first-run page, no traffic of its own, no sandbox only for root. */
export const quietFlags = (): readonly string[] => [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-crash-reporter',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-quic',
  '--disable-sync',
  '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication',
  '--password-store=basic',
  ...(isRoot() ? ['--no-sandbox'] : []),
];

/** A window of its own for one page, in a profile that is thrown away, with nothing written to its cache. */
export const windowFlags = (page: string, profile: string): readonly string[] => [
  `--app=${page}`,
  `--user-data-dir=${profile}`,
  '--incognito',
  // What a private window keeps it keeps in memory; this is for what Chromium fetches beside it.
  '--disk-cache-size=1',
  '--media-cache-size=1',
  '--lang=ja',
  '--window-size=1440,900',
  ...quietFlags(),
];
