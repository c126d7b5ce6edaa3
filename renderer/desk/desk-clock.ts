/**
 * The desk's clock on the screen: the newest tick of the main process. The screen has no clock of its own for business time; where the
 * ticks stop, it says so instead of counting on.
 */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ClockView } from '../../shared/desk/views.ts';
import { call, on } from './desk-client.ts';

export interface DeskClock {
  readonly view: ClockView | null;
  /** True when a tick is overdue, so that the time shown may be old. */
  readonly silent: boolean;
}

const OVERDUE_MS = 3000;

export const deskClock = createStore<DeskClock>(() => ({ view: null, silent: false }));

/** Follows the clock until the returned function is called; mounted once, by the shell. */
export function followClock(): () => void {
  let overdue = setTimeout(onOverdue, OVERDUE_MS);
  function onOverdue(): void {
    deskClock.setState({ silent: true });
  }
  function onTick(view: ClockView): void {
    clearTimeout(overdue);
    overdue = setTimeout(onOverdue, OVERDUE_MS);
    deskClock.setState({ view, silent: false });
  }
  const leave = on('clock:ticked', onTick);
  void call('clock:now', {}).then((reply) => {
    if (reply.ok) onTick(reply.value);
  });
  return () => {
    leave();
    clearTimeout(overdue);
  };
}

/** Re-renders only when what is selected changes; select a text or a number, not a new object. */
export const useDeskClock = <T>(select: (clock: DeskClock) => T): T => useStore(deskClock, select);
