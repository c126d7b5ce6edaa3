/** The desk as a program for machines without Electron: puts clock, desk and loopback host together. Never packed. */
import { emptyCoreDumps } from '../core-dump.ts';
import { machineClock } from '../machine-clock.ts';
import { startDesk } from '../start-desk.ts';
import { hostPlace } from './host-place.ts';
import { runHost } from './run-host.ts';

emptyCoreDumps();
const place = hostPlace(import.meta.dirname);
await runHost(place.screen, (hostServices) => startDesk({ ...place.desk, hostServices, clock: machineClock }));
