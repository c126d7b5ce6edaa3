/** Notices that nobody may be at the desk any more: the machine sleeps, or its screen was locked. */
import type { PowerMonitor } from 'electron';

const POLL_MS = 5_000;
/** Seconds after which the system calls a person idle; only `locked` is of interest here. */
const IDLE_SECONDS = 60;

/** Calls `leave` at sleep, at shutdown and at a locked screen; the returned function ends the watch. */
export function watchPower(
  power: Pick<PowerMonitor, 'on' | 'getSystemIdleState'>,
  platform: NodeJS.Platform,
  leave: () => void,
): () => void {
  power.on('suspend', leave);
  power.on('shutdown', leave);
  power.on('lock-screen', leave);
  // Linux sends no `lock-screen`; there the state has to be asked for.
  if (platform !== 'linux') return () => {};
  let wasLocked = false;
  const timer = setInterval(() => {
    const locked = power.getSystemIdleState(IDLE_SECONDS) === 'locked';
    if (locked && !wasLocked) leave();
    wasLocked = locked;
  }, POLL_MS);
  timer.unref();
  return () => clearInterval(timer);
}
