/**
 * The loopback host with a clock that a test sets, and with cheap key derivation. Only tests start it; it is a bundle of its own, so
 * that neither can be switched on in a program people use.
 */
import { performance } from 'node:perf_hooks';
import { instant, milliseconds } from '../../shared/core/time.ts';
import { emptyCoreDumps } from '../core-dump.ts';
import type { MachineClock } from '../machine-clock.ts';
import { startDesk } from '../start-desk.ts';
import { isMessage } from './host-messages.ts';
import { hostPlace } from './host-place.ts';
import { runHost } from './run-host.ts';

/** From the test to this host: what its clock shows from now on, and whether it runs on from there. */
export interface SetClock {
  readonly type: 'setClock';
  readonly at: number;
  readonly running: boolean;
  /** True for a clock that somebody changes: the time that passed does not follow, and the clock guard may notice. */
  readonly jump: boolean;
}

/** The test goes on when the clock is known to show what it asked for. */
export interface FromTestHost {
  readonly type: 'clockSet';
}

let shown = {
  at: Number(process.env['MADOGUCHI_TEST_NOW'] ?? Date.now()),
  running: true,
  since: performance.now(),
};
/** What setting the clock skipped counts as time that passed, unless it is to be a jump. */
let skipped = 0;

const passed = (): number => (shown.running ? performance.now() - shown.since : 0);
const clock: MachineClock = {
  now: () => instant(Math.round(shown.at + passed())),
  running: () => milliseconds(Math.round(skipped + passed())),
};

process.on('message', (message) => {
  if (!isMessage(message) || message.type !== 'setClock') return;
  const { at, running, jump } = message as SetClock;
  skipped = clock.running() + (jump ? 0 : at - clock.now());
  shown = { at, running, since: performance.now() };
  process.send?.({ type: 'clockSet' } satisfies FromTestHost);
});

emptyCoreDumps();
const place = hostPlace(import.meta.dirname);
await runHost(place.screen, (hostServices) => startDesk({ ...place.desk, hostServices, clock, vaultWork: 'test' }));
