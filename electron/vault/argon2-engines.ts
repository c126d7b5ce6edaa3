/**
 * The ways to compute Argon2id, best first, and the choice among them: the first that gives the known answers. That a function is there
 * proves nothing — Electron has `crypto.argon2`, and calling it throws, because its BoringSSL knows no Argon2.
 */
import * as nodeCrypto from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { Argon2Task } from './argon2-kernel.ts';

export interface Argon2Engine {
  readonly name: 'native' | 'worker' | 'inline';
  compute(task: Argon2Task): Promise<Uint8Array>;
}

/** Longer than the largest work a header may ask for takes on a slow PC. */
const PATIENCE_MS = 120_000;

/** Node's own, in its thread pool. `argon2` is handed in because older runtimes have none. */
export function nativeEngine(argon2: typeof nodeCrypto.argon2 | undefined): Argon2Engine {
  return {
    name: 'native',
    compute: (task) =>
      new Promise((resolve, reject) => {
        if (argon2 === undefined) throw new Error('no native Argon2');
        const parameters = {
          message: task.password,
          nonce: task.salt,
          memory: task.memoryKib,
          passes: task.passes,
          parallelism: task.lanes,
          tagLength: 32,
        };
        argon2('argon2id', parameters, (error, key) => (error === null ? resolve(new Uint8Array(key)) : reject(error)));
      }),
  };
}

// One thread per derivation: its end gives the memory back at once and takes the password with it.
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
import(workerData.kernelUrl)
  .then((kernel) => kernel.computeArgon2(workerData.task))
  .then((key) => parentPort.postMessage(key));
`;

/** WebAssembly in a thread of its own, so that a call on the line never waits for a sign-in. */
export const workerEngine: Argon2Engine = {
  name: 'worker',
  async compute(task) {
    const kernel = await import('./argon2-kernel.ts');
    const thread = new Worker(THREAD, {
      eval: true,
      execArgv: [],
      env: {},
      workerData: { kernelUrl: kernel.kernelUrl, task },
    });
    const patience = setTimeout(() => void thread.terminate(), PATIENCE_MS);
    try {
      return await new Promise<Uint8Array>((resolve, reject) => {
        thread.once('message', resolve);
        thread.once('error', reject);
        thread.once('exit', () => reject(new Error('the thread ended without a key')));
      });
    } finally {
      clearTimeout(patience);
      void thread.terminate();
    }
  },
};

/** WebAssembly on the calling thread, which it keeps busy: only where no worker can be had. */
export const inlineEngine: Argon2Engine = {
  name: 'inline',
  async compute(task) {
    const kernel = await import('./argon2-kernel.ts');
    return kernel.computeArgon2(task);
  },
};

export const ENGINES: readonly Argon2Engine[] = [nativeEngine(nodeCrypto.argon2), workerEngine, inlineEngine];

// From the test program of the reference implementation (phc-winner-argon2, version 0x13, two passes over 256 KiB). The vector of
// RFC 9106 itself has associated data, which WebAssembly engines do not take; the tests check it on the native one.
const KNOWN_ANSWERS = [
  { lanes: 1, key: '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe' },
  { lanes: 2, key: '6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037' },
] as const;

/** Whether the engine gives the known answers; one that throws does not. */
export async function givesKnownAnswers(engine: Argon2Engine): Promise<boolean> {
  const given = { password: Buffer.from('password'), salt: Buffer.from('somesalt'), memoryKib: 256, passes: 2 };
  try {
    for (const { lanes, key } of KNOWN_ANSWERS) {
      const computed = await engine.compute({ ...given, lanes });
      if (Buffer.from(computed).toString('hex') !== key) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** The first engine that gives the known answers, or null when none does. */
export async function chooseEngine(engines: readonly Argon2Engine[]): Promise<Argon2Engine | null> {
  for (const engine of engines) {
    if (await givesKnownAnswers(engine)) return engine;
  }
  return null;
}
