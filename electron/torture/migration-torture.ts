/**
 * REL-13: a process that brings the store of an earlier build up to date is killed again and again, and the store is afterwards of the old
 * schema or of a later one, never between them; the next opening brings it to the end, with everything that was in it.
 */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { instant } from '../../shared/core/time.ts';
import { integer, type Random, seededRandom } from '../sample/random.ts';
import { KNOWN_SCHEMA } from '../store/migrations/all-migrations.ts';
import { checkAndRepair } from '../store/repair/check-and-repair.ts';
import { openStore } from '../store/store.ts';
import { runProgram } from './children.ts';
import { makeOldStore, OLD_VERSIONS, placeOf } from './old-stores.ts';
import type { Torture, TortureOptions } from './torture.ts';

export interface MigrationOrder {
  readonly folder: string;
  /** The twin: the steps of the schema are made without their transactions. */
  readonly torn: boolean;
}

const SHORT = 40;
const LONG = 500;
const TWINS = 30;
/** The longest that the steps take once they have begun. */
const MOST_MS = 60;

export const torture: Torture = {
  test: 'migration',
  claim: 'A store of an earlier build is brought up to date whole, however often that is cut off',
  twin: 'the transaction around a step',
  async run(options) {
    const runs = options.long ? LONG : SHORT;
    const random = seededRandom(options.seed);
    const findings: string[] = [];
    for (let run = 0; run < runs; run += 1) {
      const problem = await cutOff({ options, random, run, torn: false });
      if (problem !== null) findings.push(`run ${run}: ${problem}`);
      if (run % 100 === 99) options.say(`${run + 1} migrations, ${findings.length} failures`);
    }
    let twinFailed = false;
    for (let run = 0; run < TWINS && !twinFailed; run += 1) {
      twinFailed = (await cutOff({ options, random, run: 0, torn: true })) !== null;
    }
    return { runs, failures: findings.length, twinFailed, findings };
  },
};

interface Cut {
  readonly options: TortureOptions;
  readonly random: Random;
  readonly run: number;
  readonly torn: boolean;
}

/** What is wrong after a kill and the opening that follows, or null. */
async function cutOff({ options, random, run, torn }: Cut): Promise<string | null> {
  const folder = join(options.scratch, 'old');
  rmSync(folder, { recursive: true, force: true });
  const version = OLD_VERSIONS[run % OLD_VERSIONS.length] ?? 0;
  makeOldStore(folder, version);
  const order: MigrationOrder = { folder, torn };
  const after = integer(random, 0, MOST_MS);
  await runProgram('migration-child', order, {
    cache: options.scratch,
    onLine: (line, child) => {
      if (line === 'migrating') void wait(after).then(() => child.kill('SIGKILL'));
    },
  });
  const problem = await lookAt(folder).catch((thrown: unknown) => String(thrown));
  return problem === null ? null : `schema ${version}, killed after ${after} ms: ${problem}`;
}

async function lookAt(folder: string): Promise<string | null> {
  const { path, databaseKey: key, sidecarKey, ...place } = placeOf(folder);
  const clock = { now: () => instant(1_795_219_400_000) };
  const checked = await checkAndRepair({ ...place, path, databaseKey: key, sidecarKey, header: null, clock });
  if (!checked.ok) return `not proved: ${JSON.stringify(checked.error)}`;
  if (checked.value !== null && checked.value.outcome === 'rebuilt')
    return `rebuilt: ${checked.value.found.join(', ')}`;
  const opened = openStore({ path, key, sidecarKey, clock, newId: randomUUID, create: false, sealSeed: () => null });
  if (!opened.ok) return `not opened: ${JSON.stringify(opened.error)}`;
  const { read } = opened.value;
  const user = read.rows<unknown>("SELECT 1 FROM users WHERE id = 'u'").get();
  const first = read.rows<unknown>("SELECT 1 FROM audit WHERE sequence = 1 AND action = 'store:create'").get();
  const whole = read.rows<{ readonly integrity_check: string }>('PRAGMA integrity_check').get()?.integrity_check;
  const schema = read.rows<{ readonly user_version: number }>('PRAGMA user_version').get()?.user_version;
  await opened.value.close();
  if (schema !== KNOWN_SCHEMA) return `of schema ${schema}`;
  return user !== undefined && first !== undefined && whole === 'ok' ? null : 'something is lost';
}
