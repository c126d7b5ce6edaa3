/** The roles harness: every role, every channel, every class of field, on a real desk (SEC-25, SEC-26). */
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { TwinOrder, TwinResult } from './roles-twin.ts';
import { walkRoles } from './roles-walk.ts';
import type { Torture, TortureOptions } from './torture.ts';

export const torture: Torture = {
  test: 'roles',
  claim:
    'Each role, and nobody, reaches exactly the channels that are written down, a forged role gains nothing, a changed role counts from the next request, and no field shows what its class denies the reader.',
  twin: 'one channel open to every role, and one class of field that is not told to the filter',
  async run(options) {
    const { neverSucceeded, ...walked } = await walkRoles(join(options.scratch, 'real'), { seed: options.seed });
    options.say(`only refusals were seen of ${neverSucceeded.join(', ') || 'nothing'}`);
    const role = await twin(options, 'role');
    const cell = await twin(options, 'cell');
    return { ...walked, failures: walked.findings.length, twinFailed: role > 0 && cell > 0 };
  },
};

/** In a thread with a contract of its own, because the field filter keeps what it has learned from one. */
async function twin({ scratch, seed }: TortureOptions, takeAway: TwinOrder['takeAway']): Promise<number> {
  const workerData: TwinOrder = { takeAway, folder: join(scratch, `twin-${takeAway}`), seed };
  const worker = new Worker(join(import.meta.dirname, 'roles-twin.ts'), { workerData });
  const [{ findings }] = (await once(worker, 'message')) as [TwinResult];
  await worker.terminate();
  return findings;
}
