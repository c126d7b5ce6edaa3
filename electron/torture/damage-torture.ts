/**
 * REL-07, REL-08, SEC-33, SEC-34: whatever of a store is flipped, cut, deleted or put back from another day is noticed at the next opening, the
 * right file is named, nothing acknowledged is lost by the repair, and the originals lie in quarantine. What is not noticed has to be proved to
 * be without effect: the store says the same, and is whole after its next close.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '../../shared/core/assert.ts';
import { instant } from '../../shared/core/time.ts';
import { pick, type Random, seededRandom } from '../sample/random.ts';
import { KNOWN_SCHEMA } from '../store/migrations/all-migrations.ts';
import { openDatabase } from '../store/open-database.ts';
import { checkAndRepair } from '../store/repair/check-and-repair.ts';
import { firstDifference } from '../store/repair/compare-databases.ts';
import { QUARANTINE_FOLDER } from '../store/repair/quarantine.ts';
import type { Finding, RepairReport } from '../store/repair/repair-report.ts';
import { openStore } from '../store/store.ts';
import { START } from '../testing/desk-fixture.ts';
import { copyDesk, type DamageDesk, makeDesks, STORE } from './damage-desks.ts';
import { type Harm, harm, takeBoth, type Victim } from './damage-harms.ts';
import type { Torture, TortureOptions } from './torture.ts';

const SHORT = 200;
const LONG = 5000;
const TWINS = 5;
/** A week after the last work on any of the stores. */
const CHECKED_AT = instant(START + 604_800_000);

/** What may be told of a damaged file of each kind. An old mark also looks as if the database had been touched. */
const NAMES: Readonly<Record<Victim, RegExp>> = {
  database: /^(database|wal)/,
  journal: /^(journal|frame)/,
  mark: /^(mark|databaseTouched)/,
  backup: /^(backup|journalIncomplete)/,
};

export const torture: Torture = {
  test: 'damage',
  claim: 'Damage of any file of the store is noticed and repaired, and nothing acknowledged is lost',
  twin: 'the high-water mark',
  async run(options) {
    const runs = options.long ? LONG : SHORT;
    const random = seededRandom(options.seed);
    const desks = await makeDesks(options.scratch);
    const tally = { failures: 0, noticed: 0, findings: [] as string[] };
    for (let run = 0; run < runs; run += 1) {
      const problems = await damageOnce(pick(random, desks), { options, random, tally });
      if (problems.length > 0) tally.failures += 1;
      tally.findings.push(...problems.map((problem) => `run ${run}: ${problem}`));
      if (run % 500 === 499) options.say(`${run + 1} damaged stores, ${tally.failures} failures`);
    }
    const twin = await cutBoth(desks, options);
    for (const { truth } of desks) truth.close();
    const { failures, findings, noticed } = tally;
    return {
      runs,
      failures: failures + twin.missed,
      twinFailed: twin.unnoticed === TWINS,
      figures: { noticed, withoutEffect: runs - noticed },
      findings: [...findings, ...(twin.missed > 0 ? [`${twin.missed} cuts of log and journal were not noticed`] : [])],
    };
  },
};

interface Arena {
  readonly options: TortureOptions;
  readonly random: Random;
  readonly tally: { noticed: number };
}

async function damageOnce(desk: DamageDesk, { options, random, tally }: Arena): Promise<readonly string[]> {
  const folder = join(options.scratch, 'damaged');
  let harmed: Harm | null = null;
  while (harmed === null) {
    copyDesk(desk, folder);
    harmed = harm(desk, folder, random);
  }
  const path = join(folder, harmed.file);
  const damaged = existsSync(path) ? digestOf(path) : null;
  const about = (problem: string) => `${desk.what}, ${harmed.what}: ${problem}`;
  const checked = await check(desk, folder);
  if (!checked.ok) return [about(`not repaired: ${JSON.stringify(checked.error)}`)];
  const report = checked.value;
  if (report !== null) tally.noticed += 1;
  const problems = [
    ...contentProblems(desk, folder),
    ...(report === null ? [] : reportProblems(report, harmed, { folder, damaged })),
    ...(await afterwards(desk, folder)),
  ];
  return problems.map(about);
}

const check = (desk: DamageDesk, folder: string, withMark = true) =>
  checkAndRepair({
    path: join(folder, STORE),
    journalFolder: join(folder, 'journal'),
    backupFolders: [join(folder, 'backups')],
    databaseKey: desk.databaseKey,
    sidecarKey: desk.sidecarKey,
    header: readFileSync(join(folder, 'vault.json')),
    clock: { now: () => CHECKED_AT },
    withMark,
  });

/** Whether the database says, row for row, what it said before it was damaged. */
function contentProblems(desk: DamageDesk, folder: string): readonly string[] {
  const request = { path: join(folder, STORE), key: desk.databaseKey, knownSchema: KNOWN_SCHEMA } as const;
  const opened = openDatabase({ ...request, access: 'readOnly', create: false });
  if (!opened.ok) return [`the repaired database does not open: ${JSON.stringify(opened.error)}`];
  try {
    const different = firstDifference(desk.truth, opened.value);
    return different === null ? [] : [`something acknowledged is lost: ${different} is another one`];
  } finally {
    opened.value.close();
  }
}

function reportProblems(
  { found, lost, quarantine, outcome }: RepairReport,
  { victim, file }: Harm,
  { folder, damaged }: { readonly folder: string; readonly damaged: string | null },
): readonly string[] {
  const named = found.some((finding: Finding) => NAMES[victim].test(finding));
  const mustGo = damaged !== null && (victim === 'database' ? outcome === 'rebuilt' : victim === 'journal');
  const aside = quarantine === null ? [] : digestsIn(join(folder, QUARANTINE_FOLDER, quarantine));
  return [
    ...(named ? [] : [`the report names ${found.join(', ')}`]),
    ...(lost === null ? [] : [`the report says that rows ${lost.from} to ${lost.to} are lost`]),
    ...(mustGo && !aside.includes(damaged) ? [`${file} as it was found is not in quarantine`] : []),
  ];
}

/** The store opens, and is whole and proved after it was closed: so nothing of the damage is left. */
async function afterwards(desk: DamageDesk, folder: string): Promise<readonly string[]> {
  const opened = openStore({
    path: join(folder, STORE),
    key: desk.databaseKey,
    sidecarKey: desk.sidecarKey,
    clock: { now: () => CHECKED_AT },
    newId: randomUUID,
    create: false,
    sealSeed: () => null,
  });
  if (!opened.ok) return [`the store does not open after its repair: ${JSON.stringify(opened.error)}`];
  await opened.value.close();
  const again = await check(desk, folder);
  if (!again.ok) return [`the repaired store is not proved: ${JSON.stringify(again.error)}`];
  return again.value === null ? [] : [`the repaired store is damaged still: ${again.value.found.join(', ')}`];
}

/** Log and journal of a killed store put back together: only the mark knows better. */
async function cutBoth(
  desks: readonly DamageDesk[],
  { scratch }: TortureOptions,
): Promise<{ readonly missed: number; readonly unnoticed: number }> {
  const folder = join(scratch, 'damaged');
  const killed = desks.filter(({ closed }) => !closed);
  const tally = { missed: 0, unnoticed: 0 };
  for (let run = 0; run < TWINS; run += 1) {
    const desk = killed[run % killed.length];
    assert(desk !== undefined, 'some store was killed');
    for (const withMark of [true, false]) {
      copyDesk(desk, folder);
      takeBoth(desk, folder);
      const checked = await check(desk, folder, withMark);
      const noticed = !checked.ok || (checked.value?.lost ?? null) !== null;
      if (withMark && !noticed) tally.missed += 1;
      if (!withMark && !noticed) tally.unnoticed += 1;
    }
  }
  return tally;
}

const digestOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

const digestsIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true }).flatMap((entry) =>
    entry.isFile() ? [digestOf(join(entry.parentPath, entry.name))] : [],
  );
