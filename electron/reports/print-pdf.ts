/**
 * Where a report is printed: in a thread of its own, which has no key and no database, a bounded memory and a bounded time, so that a
 * monstrous note can spoil its own report and nothing else, and a call on the line never waits for paper. Source: SEC-64
 */
import { Worker } from 'node:worker_threads';
import type { Fonts, PrintOrder } from './pdf-kernel.ts';

/** Half a minute is a hundred times what a long case takes. */
const PATIENCE_MS = 30_000;
const MEMORY_MB = 1024;

const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
import(workerData.kernelUrl)
  .then((kernel) => {
    parentPort.postMessage('ready');
    return kernel.printOrder(workerData.order, workerData.fonts);
  })
  .then((pdf) => parentPort.postMessage(pdf));
`;

/** Rejects when the printing fails, runs out of memory or takes too long. */
export async function printPdf(order: PrintOrder, fonts: Fonts): Promise<Uint8Array> {
  const printed = await printInThread(order, fonts);
  // Where no thread can load the code, printing late is better than not at all.
  return printed ?? printHere(order, fonts);
}

/** Null when the thread could not even load its code. */
export async function printInThread(order: PrintOrder, fonts: Fonts): Promise<Uint8Array | null> {
  const { kernelUrl } = await import('./pdf-kernel.ts');
  const thread = new Worker(THREAD, {
    eval: true,
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    workerData: { kernelUrl, order, fonts },
  });
  const patience = setTimeout(() => void thread.terminate(), PATIENCE_MS);
  let ready = false;
  try {
    return await new Promise<Uint8Array | null>((resolve, reject) => {
      thread.on('message', (message: 'ready' | Uint8Array) => {
        if (message === 'ready') ready = true;
        else resolve(message);
      });
      thread.once('error', (error) => (ready ? reject(error) : resolve(null)));
      thread.once('exit', () => reject(new Error('the report was not printed in time')));
    });
  } finally {
    clearTimeout(patience);
    void thread.terminate();
  }
}

/** In the calling thread, which it keeps busy. */
export async function printHere(order: PrintOrder, fonts: Fonts): Promise<Uint8Array> {
  const kernel = await import('./pdf-kernel.ts');
  // pdfmake writes its measurements into what it prints.
  return kernel.printOrder(structuredClone(order), fonts);
}
