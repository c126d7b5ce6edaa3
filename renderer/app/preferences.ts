/**
 * What a person chose for the screen of this machine: light or dark, and whether single letters act. It is all the screen ever keeps
 * there.
 */
import { setKeyRules, shortcutState } from '../ui/shortcut-registry.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const THEME = 'madoguchi.theme';
const CHARACTER_KEYS = 'madoguchi.character-keys';

const isTheme = (value: unknown): value is Theme => THEMES.some((theme) => theme === value);

/** What is shown now under this choice. */
export const shownTheme = (theme: Theme, systemIsDark: boolean): 'light' | 'dark' =>
  theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme;

function kept(): Theme {
  const value = window.localStorage.getItem(THEME);
  return isTheme(value) ? value : 'system';
}

function apply(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

export function applyPreferences(): void {
  apply(kept());
  setKeyRules({ characterKeys: window.localStorage.getItem(CHARACTER_KEYS) !== 'off' });
}

/** Turns the actions on single letters and signs off and on (WCAG 2.1.4). */
export function toggleCharacterKeys(): boolean {
  const characterKeys = !shortcutState().characterKeys;
  window.localStorage.setItem(CHARACTER_KEYS, characterKeys ? 'on' : 'off');
  setKeyRules({ characterKeys });
  return characterKeys;
}

/** Turns light into dark and back. */
export function toggleTheme(): void {
  const dark = shownTheme(kept(), window.matchMedia('(prefers-color-scheme: dark)').matches) === 'dark';
  const next: Theme = dark ? 'light' : 'dark';
  window.localStorage.setItem(THEME, next);
  apply(next);
}
