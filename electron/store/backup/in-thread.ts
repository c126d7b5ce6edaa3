/**
 * Runs heavy work on files in a thread of its own, with progress, so that a call on the line never waits for a disk. The code is a function of a
 * kernel module, which the thread loads anew; keys go over as bytes that are handed over, not copied, and the kernel wipes them.
 */
import { Worker } from 'node:worker_threads';

export interface ThreadOptions<P> {
  readonly onProgress?: ((progress: P) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A function of a kernel module, `(input, progress) => Promise`. What it is given and answers is plain data. */
export interface ThreadWork<I> {
  /** What a dynamic import of the module answers, whole: a bundler leaves out of a module what nobody in sight asks for. */
  readonly kernel: { readonly kernelUrl: string };
  readonly run: string;
  readonly input: I;
  /** Bytes of the input that belong to the thread from now on. */
  readonly handedOver: readonly Uint8Array[];
}

type Message<O, P> =
  | { readonly type: 'progress'; readonly progress: P }
  | { readonly type: 'done'; readonly value: O }
  | { readonly type: 'thrown'; readonly message: string; readonly code: string | undefined };

const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
import(workerData.kernelUrl).then((kernel) => {
  const progress = (progress) => parentPort.postMessage({ type: 'progress', progress });
  return kernel[workerData.run](workerData.input, progress).then(
    (value) => parentPort.postMessage({ type: 'done', value }),
    (thrown) => parentPort.postMessage({ type: 'thrown', message: String(thrown?.message), code: thrown?.code }),
  );
});
`;

/** The caller thought better of it; what was half done is the caller's to take away. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** A copy that can be handed over: the original stays whole, and no third copy is made on the way. */
export const copyOf = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

/** What the function answers. Throws `Cancelled`, once the thread has ended, and what the function throws, with its `code`. */
export async function inThread<I, O, P>(work: ThreadWork<I>, options: ThreadOptions<P> = {}): Promise<O> {
  const { onProgress, signal } = options;
  const { kernel, run, input, handedOver } = work;
  if (signal?.aborted === true) throw new Cancelled();
  const thread = new Worker(THREAD, {
    eval: true,
    execArgv: [],
    env: {},
    workerData: { kernelUrl: kernel.kernelUrl, run, input },
    transferList: handedOver.map(({ buffer }) => buffer as ArrayBuffer),
  });
  const cancel = (): void => void thread.terminate();
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    return await new Promise<O>((resolve, reject) => {
      thread.on('message', (message: Message<O, P>) => {
        if (message.type === 'progress') onProgress?.(message.progress);
        if (message.type === 'done') resolve(message.value);
        if (message.type === 'thrown') reject(Object.assign(new Error(message.message), { code: message.code }));
      });
      thread.once('error', reject);
      thread.once('exit', () =>
        reject(signal?.aborted === true ? new Cancelled() : new Error('the thread ended early')),
      );
    });
  } finally {
    signal?.removeEventListener('abort', cancel);
    await thread.terminate();
  }
}
