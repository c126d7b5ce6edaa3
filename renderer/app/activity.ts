/** Tells the main process that a person is at work, so that the idle lock waits; at most once in a while, never per key. */
import { useEffect } from 'react';
import { call } from '../desk/desk-client.ts';

const AT_MOST_EVERY_MS = 15_000;

/** Whether this sign of life is worth a message, given when the last one was sent. */
export const isDue = (lastSent: number | null, now: number): boolean =>
  lastSent === null || now - lastSent >= AT_MOST_EVERY_MS;

export function useActivity(): void {
  useEffect(() => {
    let lastSent: number | null = null;
    const onSign = () => {
      const now = performance.now();
      if (!isDue(lastSent, now)) return;
      lastSent = now;
      void call('session:touch', {});
    };
    const signs = ['keydown', 'pointerdown', 'wheel', 'compositionupdate'] as const;
    for (const sign of signs) window.addEventListener(sign, onSign, { passive: true, capture: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, onSign, { capture: true });
    };
  }, []);
}
