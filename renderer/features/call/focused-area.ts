/** Which part of the call screen has the keyboard now, for keys that act only inside their part. */
import { useSyncExternalStore } from 'react';
import type { FocusTarget } from './focus-request.ts';

function subscribe(listener: () => void): () => void {
  document.addEventListener('focusin', listener);
  document.addEventListener('focusout', listener);
  return () => {
    document.removeEventListener('focusin', listener);
    document.removeEventListener('focusout', listener);
  };
}

function focusedArea(): FocusTarget | null {
  const place = document.activeElement?.closest<HTMLElement>('[data-focus]');
  return (place?.dataset['focus'] ?? null) as FocusTarget | null;
}

export const useFocusedArea = (): FocusTarget | null => useSyncExternalStore(subscribe, focusedArea);

/** True while the keyboard is inside this part; re-renders only when that changes. */
export const useHasFocus = (area: FocusTarget): boolean =>
  useSyncExternalStore(subscribe, () => focusedArea() === area);
