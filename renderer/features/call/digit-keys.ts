/** Digits that choose from a list, only while the keyboard is inside that list. */
import { useShortcuts } from '../../ui/shortcuts.tsx';
import { digitKey } from './call-keys.ts';
import type { FocusArea } from './focus-request.ts';
import { useHasFocus } from './focused-area.ts';

export interface DigitChoice {
  readonly label: string;
  readonly choose: () => void;
}

export function useDigitKeys(area: FocusArea, choices: readonly DigitChoice[]): void {
  const inside = useHasFocus(area);
  useShortcuts(
    'pane',
    choices.flatMap(({ label, choose }, index) => {
      const key = digitKey(index);
      return key === null
        ? []
        : [{ id: `${area}:${key}`, label, keys: [key], enabled: inside, inPalette: false, run: choose }];
    }),
  );
}
