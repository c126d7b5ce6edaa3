/** Light or dark, and how often a sign of life is sent. */
import { describe, expect, test } from 'vitest';
import { isDue } from './activity.ts';
import { shownTheme } from './preferences.ts';

describe('shownTheme', () => {
  test.each([
    { theme: 'system', systemIsDark: true, shown: 'dark' },
    { theme: 'system', systemIsDark: false, shown: 'light' },
    { theme: 'light', systemIsDark: true, shown: 'light' },
    { theme: 'dark', systemIsDark: false, shown: 'dark' },
  ] as const)('$theme on a system that is dark ($systemIsDark) shows $shown', ({ theme, systemIsDark, shown }) => {
    expect(shownTheme(theme, systemIsDark)).toBe(shown);
  });
});

describe('isDue', () => {
  test.each([
    { name: 'the first sign', lastSent: null, now: 0, due: true },
    { name: 'a sign soon after', lastSent: 1_000, now: 15_999, due: false },
    { name: 'a sign 15 seconds after', lastSent: 1_000, now: 16_000, due: true },
  ])('$name: $due', ({ lastSent, now, due }) => {
    expect(isDue(lastSent, now)).toBe(due);
  });
});
