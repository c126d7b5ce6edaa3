/** The desk as an Electron program: puts clock, desk and shell together. No logic of its own. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { emptyCoreDumps } from './core-dump.ts';
import { machineClock } from './machine-clock.ts';
import type { SampleMaker } from './services/desk-keeper.ts';
import { startShell } from './shell/start-shell.ts';
import { startDesk } from './start-desk.ts';

const dist = join(import.meta.dirname, '..');
// Built apart and never packed; a desk that was started from its sources has it beside it.
const sampleBundle = pathToFileURL(join(dist, 'workshop', 'sample.js')).href;
const loadSample = async (): Promise<SampleMaker> => (await import(/* @vite-ignore */ sampleBundle)).sampleMaker;

emptyCoreDumps();
startShell({
  dist,
  openDesk: ({ packaged, ...place }) =>
    startDesk({ ...place, clock: machineClock, loadSample: packaged ? null : loadSample }),
});
