/**
 * `npm run torture`: runs every harness of this folder, side by side and each in a process of its own, and prints one line of JSON
 * for each. It fails where a harness counted a failure, where its twin did not, or where it broke.
 *
 * `-- kill power` runs these alone, `--long` the long form, `--seed N` another one, `--report` writes docs/torture.html and docs/torture.json.
 */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { formatJstTimestamp } from '../../shared/core/time.ts';
import { machineClock } from '../machine-clock.ts';
import { BUILT } from './children.ts';
import { reportHtml, reportJson } from './report.ts';
import { type Harness, type HarnessRun, startHarness } from './run-harness.ts';
import { readArguments } from './torture-arguments.ts';
import { type Ended, findingLines, passed, summaryLine, verdictLine } from './verdict.ts';

const ENDING = '-torture.ts';
/** One more than there are cores, because each of them waits for its disk now and then. */
const SIDE_BY_SIDE = Math.max(2, availableParallelism()) + 1;
/** A job of half an hour is started before one of a minute, so that the lanes end together. */
const LONGEST_FIRST = ['fuzz', 'power', 'damage', 'kill', 'errors', 'backups'];

const harnesses: readonly Harness[] = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith(ENDING))
  .map((name) => ({ test: name.slice(0, -ENDING.length), file: join(import.meta.dirname, name) }))
  .sort((a, b) => rank(a) - rank(b) || a.test.localeCompare(b.test));

function rank({ test }: Harness): number {
  const place = LONGEST_FIRST.indexOf(test);
  return place === -1 ? LONGEST_FIRST.length : place;
}

const read = readArguments(process.argv.slice(2));
if (!read.ok) {
  console.error(`${read.error.type}: ${read.error.word}`);
  process.exit(2);
}
const { names, report, ...options } = read.value;
const unknown = names.filter((name) => harnesses.every(({ test }) => test !== name));
if (unknown.length > 0) {
  console.error(`no such harness: ${unknown.join(', ')}; there are ${harnesses.map(({ test }) => test).join(', ')}`);
  process.exit(2);
}

if (!existsSync(BUILT)) {
  console.error('the programs of the torture are not built; npm run torture builds them');
  process.exit(2);
}

const waiting = harnesses.filter(({ test }) => names.length === 0 || names.includes(test));
const running = new Set<HarnessRun>();
const all: Ended[] = [];
let stopped = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    stopped = true;
    waiting.length = 0;
    for (const run of running) run.stop();
  });
}

async function lane(): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { test } = next;
    const run = startHarness(next, options, (line) => console.log(`  ${test}: ${line}`));
    running.add(run);
    const ended = await run.ended;
    running.delete(run);
    if (stopped) return;
    all.push(ended);
    console.log(verdictLine(ended));
    for (const line of findingLines(ended)) console.log(line);
  }
}

console.log(`seed ${options.seed}, ${options.long ? 'long' : 'short'} form`);
await Promise.all(Array.from({ length: SIDE_BY_SIDE }, lane));
if (stopped) process.exit(130);

all.sort((a, b) => a.test.localeCompare(b.test));
if (report) {
  const docs = join(import.meta.dirname, '../../docs');
  const { platform, arch, versions } = process;
  const made = `${formatJstTimestamp(machineClock.now())}, ${platform} ${arch}, Node ${versions.node}`;
  const facts = { ...options, made, ended: all };
  writeFileSync(join(docs, 'torture.html'), reportHtml(facts));
  writeFileSync(join(docs, 'torture.json'), reportJson(facts));
}
console.log(summaryLine(all));
process.exitCode = all.some((ended) => passed(ended) === false) ? 1 : 0;
