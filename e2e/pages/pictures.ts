/** Pictures of the steps of a journey, in both themes, for people to look at. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from '../fixtures/build.ts';

const FOLDER = join(ROOT, 'test-results', 'pictures');
const SCHEMES = ['dark', 'light'] as const;

export interface Pictures {
  /** Takes the step as it stands on the screen; the theme is light again afterwards. */
  take(step: string): Promise<void>;
}

/** One host takes them; the others would write the same names. */
export function picturesOf(page: Page, journey: string, host: string): Pictures {
  if (host !== 'loopback') return { take: async () => {} };
  mkdirSync(FOLDER, { recursive: true });
  return {
    async take(step) {
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        await page.screenshot({ path: join(FOLDER, `${journey}-${step}-${colorScheme}.png`) });
      }
    },
  };
}
