/** A process with the machine's real clocks and the real guard, or the twin's: it says what the guard comes to whenever it is asked. */
import { instant } from '../../shared/core/time.ts';
import { machineClock } from '../machine-clock.ts';
import { type ClockState, makeClockGuard } from '../services/clock-guard.ts';
import { blindGuard } from './clock-lives.ts';

export type ToClockChild =
  | { readonly type: 'observe' }
  | { readonly type: 'confirm' }
  | { readonly type: 'resume'; readonly wall: number; readonly running: number };

export interface FromClockChild {
  readonly state: ClockState;
  readonly wall: number;
  readonly running: number;
}

const guard = (process.argv[2] === 'blind' ? blindGuard : makeClockGuard)(machineClock);

process.on('message', (message: ToClockChild) => {
  if (message.type === 'confirm') guard.confirm();
  if (message.type === 'resume') guard.resume({ wall: instant(message.wall), both: message });
  const said: FromClockChild = { state: guard.observe(), wall: machineClock.now(), running: machineClock.running() };
  process.send?.(said);
});
