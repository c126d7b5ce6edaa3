/**
 * Argon2id as WebAssembly, in a module that does nothing when it is loaded. It is only ever imported dynamically, so a bundler puts it
 * into a file of its own, and `import.meta.url` is the address from which a worker thread can load the very same code.
 */
import { argon2id } from 'hash-wasm';

export interface Argon2Task {
  readonly password: Uint8Array;
  readonly salt: Uint8Array;
  readonly memoryKib: number;
  readonly passes: number;
  readonly lanes: number;
}

export const kernelUrl: string = import.meta.url;

/** 32 bytes. Keeps its thread busy until it is done. */
export function computeArgon2(task: Argon2Task): Promise<Uint8Array> {
  return argon2id({
    password: task.password,
    salt: task.salt,
    memorySize: task.memoryKib,
    iterations: task.passes,
    parallelism: task.lanes,
    hashLength: 32,
    outputType: 'binary',
  });
}
