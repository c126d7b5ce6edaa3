/** Short notices about what just happened. A good one goes by itself; one that tells of a problem stays until it is put away. */
import { createStore } from 'zustand/vanilla';

export interface Toast {
  readonly id: number;
  readonly tone: 'ok' | 'stop';
  readonly text: string;
}

const TIME_TO_READ_MS = 6000;
const AT_MOST = 3;

export const toasts = createStore<{ readonly shown: readonly Toast[] }>(() => ({ shown: [] }));

let lastId = 0;

export function putAwayToast(id: number): void {
  toasts.setState(({ shown }) => ({ shown: shown.filter((toast) => toast.id !== id) }));
}

export function putAwayAllToasts(): void {
  toasts.setState({ shown: [] });
}

/** Shows the text and has it read aloud by a screen reader. */
export function showToast(tone: Toast['tone'], text: string): void {
  lastId += 1;
  const id = lastId;
  toasts.setState(({ shown }) => ({ shown: [...shown, { id, tone, text }].slice(-AT_MOST) }));
  if (tone === 'ok') setTimeout(() => putAwayToast(id), TIME_TO_READ_MS);
}
