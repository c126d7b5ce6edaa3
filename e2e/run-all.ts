/**
 * `npm test`: everything, in one run. It goes on after a stage that failed, says what could not be tried on this machine, and closes with
 * one plain line: so many passed, so many failed.
 *
 * `npm test -- unit build` runs these stages only.
 */
import { performance } from 'node:perf_hooks';
import { asOneCheck, type StageOutcome, summary } from './run/outcome.ts';
import { STAGES } from './run/stages.ts';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((key) => STAGES.every((stage) => stage.key !== key));
if (unknown.length > 0) {
  console.error(`no such stage: ${unknown.join(', ')}; there are ${STAGES.map(({ key }) => key).join(', ')}`);
  process.exit(2);
}

const outcomes: StageOutcome[] = [];
for (const { name, key, run } of STAGES) {
  if (wanted.length > 0 && !wanted.includes(key)) continue;
  console.log(`\n── ${name}`);
  const begun = performance.now();
  const outcome = await run().catch((thrown: unknown) => {
    console.error(thrown);
    return { ...asOneCheck(false, String(thrown)), remarks: ['the stage itself broke'] };
  });
  outcomes.push({ name, seconds: (performance.now() - begun) / 1000, ...outcome });
}

console.log('');
for (const line of summary(outcomes)) console.log(line);
process.exitCode = outcomes.some(({ failed }) => failed > 0) ? 1 : 0;
