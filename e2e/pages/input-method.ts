/** A Japanese input method at the keyboard: text is composed, converted and settled, and every key in between belongs to it. */
import type { CDPSession, Page } from '@playwright/test';

/** What Chromium reports for a key that an input method has taken. */
const OWNED_KEY_CODE = 229;
const MODIFIERS: Readonly<Record<string, number>> = { Alt: 1, Control: 2, Shift: 8 };

export interface InputMethod {
  /** Shows this text, underlined, where the caret is. */
  compose(text: string): Promise<void>;
  /** A key while text is being composed, as the page sees it. It writes nothing by itself. */
  press(key: string): Promise<void>;
  /** Settles the composition as this text. */
  settle(text: string): Promise<void>;
}

export async function inputMethod(page: Page): Promise<InputMethod> {
  const session = await page.context().newCDPSession(page);
  return {
    compose: async (text) => {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    },
    press: (key) => press(session, key),
    settle: async (text) => {
      await session.send('Input.insertText', { text });
    },
  };
}

/** Once as most systems tell it, by a code of its own, and once by the flag of the composition alone. */
async function press(session: CDPSession, key: string): Promise<void> {
  const parts = key.split('+');
  const name = parts.pop() ?? '';
  const modifiers = parts.reduce((sum, part) => sum + (MODIFIERS[part] ?? 0), 0);
  for (const windowsVirtualKeyCode of [OWNED_KEY_CODE, 0]) {
    const event = { key: name, code: name, modifiers, windowsVirtualKeyCode };
    await session.send('Input.dispatchKeyEvent', { ...event, type: 'rawKeyDown' });
    await session.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' });
  }
}
