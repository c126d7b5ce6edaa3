/**
 * Journeys, security and packaging checks. One project a host: the same specs run on the loopback host in a real Chromium, on the
 * built Electron program with a stand-in for the `electron` module, and in Electron itself where its binary is. After the journeys of a host
 * everything they left is swept for what they typed.
 */
import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './e2e/fixtures/chromium-launch.ts';
import type { HostOptions } from './e2e/fixtures/desk.ts';
import { enterRunFolder } from './e2e/fixtures/run-folder.ts';

enterRunFolder();

export default defineConfig<HostOptions>({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  // A second try tells a slow machine from a broken desk; the summary names what needed one.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    launchOptions: chromiumLaunch(),
    trace: 'on-first-retry',
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 1440, height: 900 },
  },
  projects: [
    {
      name: 'loopback',
      testMatch: ['journeys/**/*.spec.ts', 'policy/**/*.spec.ts', 'security/**/*.spec.ts'],
      use: { host: 'loopback' },
      teardown: 'loopback-sweep',
    },
    {
      name: 'standin',
      testMatch: ['journeys/**/*.spec.ts', 'policy/**/*.spec.ts', 'standin/**/*.spec.ts'],
      use: { host: 'standin' },
      teardown: 'standin-sweep',
    },
    { name: 'loopback-sweep', testMatch: 'sweep/**/*.spec.ts' },
    { name: 'standin-sweep', testMatch: 'sweep/**/*.spec.ts' },
    { name: 'start', testMatch: 'start/**/*.spec.ts', use: { host: 'loopback' } },
    { name: 'packaging', testMatch: 'packaging/**/*.spec.ts', use: { host: 'loopback' } },
    { name: 'electron', testMatch: ['journeys/**/*.spec.ts'], use: { host: 'electron' } },
  ],
});
