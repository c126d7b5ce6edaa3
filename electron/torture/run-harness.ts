/** Runs one harness in a process of its own, with a scratch folder that is gone afterwards, however it ended. */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { hasRoomInMemory, MEMORY_FOLDER } from '../start/memory-folder.ts';
import type { OneAnswer, OneOrder } from './run-one.ts';
import type { TortureArguments } from './torture-arguments.ts';
import { type Claim, type Ended, outcomeOf } from './verdict.ts';

/** Several times what the harnesses that run side by side have been seen to need. */
const ROOM = 6e9;
/** In memory where the system has room in a folder of it: what a disk takes to be sure of a write is not what is asked here. */
const SCRATCH = hasRoomInMemory(ROOM) ? MEMORY_FOLDER : tmpdir();

export interface Harness {
  readonly test: string;
  /** An absolute path. */
  readonly file: string;
}

export interface HarnessRun {
  readonly ended: Promise<Ended>;
  /** Ends it early; what it has started ends with it. */
  stop(): void;
}

export function startHarness(
  { test, file }: Harness,
  { long, seed }: Pick<TortureArguments, 'long' | 'seed'>,
  say: (line: string) => void,
): HarnessRun {
  const scratch = mkdtempSync(join(SCRATCH, 'madoguchi-torture-'));
  const order: OneOrder = { file, long, seed, scratch };
  const begun = performance.now();
  const child = fork(join(import.meta.dirname, 'run-one.ts'), [JSON.stringify(order)], {
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  const ended = new Promise<Ended>((resolve) => {
    let claim: Claim = { test, claim: '', twin: '' };
    let outcome: ReturnType<typeof outcomeOf> | null = null;
    child.on('message', (message: OneAnswer) => {
      if (message.of === 'claim') claim = message;
      else if (message.of === 'line') say(message.line);
      else outcome = outcomeOf(message.result);
    });
    child.once('close', () => {
      rmSync(scratch, { recursive: true, force: true });
      const seconds = (performance.now() - begun) / 1000;
      const { test: name, claim: claimed, twin } = claim;
      const broke = { outcome: 'broke', why: complaint.trim() || 'it ended without an answer' } as const;
      resolve({ test: name, claim: claimed, twin, seconds, ...(outcome ?? broke) });
    });
  });
  return { ended, stop: () => void child.kill('SIGTERM') };
}
