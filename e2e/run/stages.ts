/** The stages of `npm test`, in the order in which a fault is cheapest to find. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRoot } from '../../electron/start/debian-packages.ts';
import { electronBinary } from '../../electron/start/electron-binary.ts';
import { ROOT } from '../fixtures/build.ts';
import { prepareMachine } from './machine.ts';
import { asOneCheck, journeyOutcome, notRunHere, type Outcome, tortureOutcome, unitOutcome } from './outcome.ts';
import { type Ended, runCommand } from './run-command.ts';

export interface Stage {
  readonly name: string;
  /** A word for the command line: `npm test -- unit build`. */
  readonly key: string;
  run(): Promise<Outcome>;
}

const REPORTS = join(ROOT, '.cache', 'test-reports');

function reportFile(name: string): string {
  mkdirSync(REPORTS, { recursive: true });
  const file = join(REPORTS, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

/** What the reporter wrote; a run that ended before it could write is one failure. */
function read<Report>(file: string, { output }: Ended, outcomeOf: (report: Report) => Outcome): Outcome {
  if (!existsSync(file)) return asOneCheck(false, output);
  return outcomeOf(JSON.parse(readFileSync(file, 'utf8')) as Report);
}

const oneCommand = (command: string, args: readonly string[]) => async (): Promise<Outcome> => {
  const { status, output } = await runCommand(command, args);
  return asOneCheck(status === 0, output);
};

async function unit(): Promise<Outcome> {
  const file = reportFile('unit');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return read(file, await runCommand('vitest', ['run', ...reporters]), unitOutcome);
}

const playwright = (project: string) => async (): Promise<Outcome> => {
  const file = reportFile(project);
  const args = ['test', `--project=${project}`, '--reporter=list,json'];
  const environment = { PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  return read(file, await runCommand('playwright', args, { environment }), journeyOutcome);
};

const torture = async (): Promise<Outcome> =>
  tortureOutcome(await runCommand('node', [join('electron', 'torture', 'run.ts')]));

async function inElectron(): Promise<Outcome> {
  if (electronBinary(ROOT) === null && process.env['MADOGUCHI_ELECTRON'] === undefined) {
    return notRunHere('this machine has no Electron binary, and the test run downloads none');
  }
  if (isRoot()) return notRunHere("Electron's sandbox does not work for root");
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && DISPLAY === undefined && WAYLAND_DISPLAY === undefined) {
    return notRunHere('this machine has no display for Electron');
  }
  return playwright('electron')();
}

export const STAGES: readonly Stage[] = [
  { name: 'machine', key: 'machine', run: prepareMachine },
  { name: 'Biome: format, lint, import table', key: 'lint', run: oneCommand('biome', ['check', '.']) },
  { name: 'types', key: 'types', run: oneCommand('tsc', ['-b']) },
  { name: 'unit and property tests', key: 'unit', run: unit },
  { name: 'build', key: 'build', run: oneCommand('vite', ['build', '--app', '--logLevel', 'warn']) },
  { name: 'torture of the store, short form', key: 'torture', run: torture },
  { name: 'journeys and attacks on the loopback host', key: 'loopback', run: playwright('loopback') },
  { name: 'journeys through a stand-in for Electron', key: 'standin', run: playwright('standin') },
  { name: 'npm start', key: 'start', run: playwright('start') },
  { name: 'packaging', key: 'packaging', run: playwright('packaging') },
  { name: 'journeys in Electron', key: 'electron', run: inElectron },
];
