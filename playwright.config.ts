/**
 * Journeys, security and packaging checks. One project a host: the same specs run on the loopback host in a real Chromium, on the
 * built Electron program with a stand-in for the `electron` module, and in Electron itself where its binary is.
 */
import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './e2e/fixtures/chromium-launch.ts';
import type { HostOptions } from './e2e/fixtures/desk.ts';

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
    },
    {
      name: 'standin',
      testMatch: ['journeys/**/*.spec.ts', 'policy/**/*.spec.ts', 'standin/**/*.spec.ts'],
      use: { host: 'standin' },
    },
    { name: 'start', testMatch: 'start/**/*.spec.ts', use: { host: 'loopback' } },
    { name: 'packaging', testMatch: 'packaging/**/*.spec.ts', use: { host: 'loopback' } },
    { name: 'electron', testMatch: ['journeys/**/*.spec.ts'], use: { host: 'electron' } },
  ],
});
