/**
 * The work of a rotation that takes long, as a thread runs it (see backup/in-thread.ts). It is only ever imported dynamically, so that a bundler
 * puts it into a file of its own from which a thread can load it.
 */
import { randomBytes } from 'node:crypto';
import type { Result } from '../../../shared/core/result.ts';
import { shredRetired } from './generation-files.ts';
import { type GenerationFailure, type GenerationOrder, type GenerationPhase, layGeneration } from './lay-generation.ts';

export const kernelUrl: string = import.meta.url;

export async function lay(
  order: GenerationOrder,
  tell: (phase: GenerationPhase) => void,
): Promise<Result<null, GenerationFailure>> {
  try {
    return await layGeneration(order, tell);
  } finally {
    for (const { databaseKey, sidecarKey } of [order.from, order.to]) {
      databaseKey.fill(0);
      sidecarKey.fill(0);
    }
  }
}

export const shred = async ({ folders }: { readonly folders: readonly string[] }): Promise<number> =>
  shredRetired(folders, (bytes) => new Uint8Array(randomBytes(bytes)));
