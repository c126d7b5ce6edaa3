/** The one call desk of this window, joined to the desk client, the desk's clock and the page. */
import { useEffect } from 'react';
import { call } from '../../desk/desk-client.ts';
import { deskClock } from '../../desk/desk-clock.ts';
import { makeCallDesk } from './call-desk.ts';

export const callDesk = makeCallDesk({
  client: { call },
  clock: deskClock,
  timers: {
    setTimeout: (run, ms) => window.setTimeout(run, ms),
    clearTimeout: (timer) => window.clearTimeout(timer),
  },
  onHidden(listener) {
    document.addEventListener('visibilitychange', listener);
    window.addEventListener('pagehide', listener);
    return () => {
      document.removeEventListener('visibilitychange', listener);
      window.removeEventListener('pagehide', listener);
    };
  },
});

/** Keeps the call desk awake while the component is mounted. */
export function useAwakeDesk(): void {
  useEffect(() => callDesk.wake(), []);
}
