/**
 * An operator's hands on the keyboard: keys that command and text that says something. A page object presses nothing but through these, so
 * that a journey can count what they do.
 */
import type { Page } from '@playwright/test';

export interface Hands {
  /** One stroke, with its modifiers: `F4`, `Control+Enter`. */
  press(key: string): Promise<void>;
  /** Free text: what is searched for, what the caller says, a note. */
  type(text: string): Promise<void>;
}

export const plainHands = ({ keyboard }: Page): Hands => ({
  press: (key) => keyboard.press(key),
  type: (text) => keyboard.type(text),
});

/** What was pressed and written between two steps of a journey. */
export interface CountedStep {
  readonly step: string;
  readonly keys: readonly string[];
  readonly text: readonly string[];
}

export interface CountingHands extends Hands {
  /** What follows is done for this step. */
  begin(step: string): void;
  steps(): readonly CountedStep[];
  /** Strokes besides free text; a chord is one stroke. */
  strokes(): number;
  /** The same with every modifier counted as a key of its own. */
  keys(): number;
}

export function countingHands(page: Page): CountingHands {
  const plain = plainHands(page);
  const steps: { step: string; keys: string[]; text: string[] }[] = [];
  const current = () => {
    const last = steps.at(-1);
    if (last === undefined) throw new Error('a step has to begin before its keys');
    return last;
  };
  const pressed = (): readonly string[] => steps.flatMap(({ keys }) => keys);
  return {
    begin: (step) => void steps.push({ step, keys: [], text: [] }),
    press: (key) => {
      current().keys.push(key);
      return plain.press(key);
    },
    type: (text) => {
      current().text.push(text);
      return plain.type(text);
    },
    steps: () => steps,
    strokes: () => pressed().length,
    keys: () => pressed().reduce((sum, key) => sum + key.split('+').length, 0),
  };
}

/** The steps as a table for people: strokes, keys, and what was written. */
export function tableOfSteps(hands: CountingHands): string {
  const rows = hands.steps().map(({ step, keys, text }) => {
    const written = text.map((each) => (each.length > 18 ? `${each.slice(0, 18)}…` : each)).join(' / ');
    return `${String(keys.length).padStart(4)}  ${step.padEnd(22)}  ${grouped(keys)}${written === '' ? '' : `   「${written}」`}`;
  });
  return [
    ...rows,
    `${String(hands.strokes()).padStart(4)}  strokes in all; ${hands.keys()} with modifiers counted`,
  ].join('\n');
}

/** `y ×14` for a key that is pressed again and again. */
function grouped(keys: readonly string[]): string {
  const groups: { key: string; times: number }[] = [];
  for (const key of keys) {
    const last = groups.at(-1);
    if (last?.key === key) last.times += 1;
    else groups.push({ key, times: 1 });
  }
  return groups.map(({ key, times }) => (times === 1 ? key : `${key} ×${times}`)).join(' ');
}
