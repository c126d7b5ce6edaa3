/**
 * `npm run bench`: runs every benchmark of this folder, one after the other and each in a process of its own, so that none warms or
 * clutters the heap of the next. `npm run bench -- calendar` runs only those whose name begins so.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const ENDING = '-bench.ts';
const wanted = process.argv[2] ?? '';
const benches = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith(ENDING) && name.startsWith(wanted))
  .sort();

const failed: string[] = [];
for (const name of benches) {
  console.log(`\n── ${name.slice(0, -ENDING.length)}`);
  const { status } = spawnSync(process.execPath, ['--expose-gc', join(import.meta.dirname, name)], {
    stdio: 'inherit',
  });
  if (status !== 0) failed.push(name);
}

if (benches.length === 0) console.log(`no benchmark begins with ${wanted}`);
for (const name of failed) console.log(`missed its goal, or failed: ${name}`);
process.exit(failed.length === 0 && benches.length > 0 ? 0 : 1);
