/** After all journeys of a host: nothing that they typed, were shown or had on file lies in the clear in anything they left (SEC-35). */
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { expect, test } from '@playwright/test';
import { makeMatcher } from '../../electron/torture/canary-matcher.ts';
import { missedPlants } from '../../electron/torture/canary-plants.ts';
import { sweepFolders } from '../../electron/torture/canary-sweep.ts';
import { canariesOfRun } from '../fixtures/canary-collector.ts';
import { runFolder } from '../fixtures/run-folder.ts';

const FEWEST_CANARIES = 200;
/** A run of a few journeys, started by hand, brings fewer. */
const WHOLE_RUN = 20;

/** Reports that a journey took out, the sheets of the fictional sample, and what the test programs write for themselves. */
const isMeantToBeRead = (path: string): boolean =>
  (basename(dirname(path)) === 'reports' && !basename(path).startsWith('.')) ||
  /^sample-(callers\.txt|sign-ins\.json)$/.test(basename(path)) ||
  /^(tester|playwright-|compiled)/.test(relative(runFolder(), path).split(sep)[0] ?? '');

/** What programs leave in the system's temporary folders whatever they are told. */
function strays(): readonly string[] {
  const { birthtimeMs } = statSync(runFolder());
  return ['/tmp', '/var/tmp'].flatMap((place) =>
    (statSync(place, { throwIfNoEntry: false }) === undefined ? [] : readdirSync(place))
      .filter((name) => /^(etilqs_|core|\.org\.chromium|\.com\.google)/.test(name))
      .map((name) => join(place, name))
      .filter((path) => (statSync(path, { throwIfNoEntry: false })?.ctimeMs ?? 0) >= birthtimeMs),
  );
}

test('nothing that the journeys typed, showed or had on file lies in the clear in anything they left (SEC-35)', () => {
  test.setTimeout(180_000);
  const { desks, canaries } = canariesOfRun();
  test.skip(desks === 0, 'no journey was run');
  if (desks >= WHOLE_RUN) expect(canaries.size).toBeGreaterThanOrEqual(FEWEST_CANARIES);
  const begun = performance.now();
  const swept = sweepFolders([runFolder(), ...strays()], makeMatcher(canaries), { isLeftOut: isMeantToBeRead });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const megabytes = Math.round(swept.bytes / 1e6);
  console.log(
    `sweep: ${canaries.size} canaries of ${desks} desks, ${swept.files} files, ${megabytes} MB, ${seconds} s`,
  );
  expect(
    swept.leaks.map(({ file, encoding, canary }) => `${relative(runFolder(), file)}: ${canary} (${encoding})`),
  ).toEqual([]);
});

test('the sweep finds a canary in every encoding, packed and in a name (twin)', () => {
  const canary = '株式会社みどり電設 河﨑様の申告 07-4205';
  expect(missedPlants(join(runFolder(), 'planted'), canary, makeMatcher([canary]))).toEqual([]);
});
