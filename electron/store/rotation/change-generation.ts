/** A rotation's work on files, asked for by the desk: in a thread of its own, with progress. */
import { statSync } from 'node:fs';
import type { Result } from '../../../shared/core/result.ts';
import { copyOf, inThread } from '../backup/in-thread.ts';
import { notSavedFrom } from '../sqlite-errors.ts';
import { nextName, retiredFiles } from './generation-files.ts';
import {
  type GenerationFailure,
  type GenerationKeys,
  type GenerationOrder,
  type GenerationPhase,
  generationFailed,
} from './lay-generation.ts';

/** Where each phase begins, from 0 to 1, as it was measured. */
const BEGINS = { copying: 0, rekeying: 0.4, proving: 0.8 } as const satisfies Record<GenerationPhase, number>;
const LOOK_EVERY_MS = 200;

/**
 * `layGeneration` in a thread.
 *
 * Errors: `rotationFailed` with `diskFull` or `io`; with `store` where the store itself is damaged; with `unproved` and the check that the new
 * files did not stand.
 */
export async function layGenerationInThread(
  order: GenerationOrder,
  onProgress: (done: number) => void,
): Promise<Result<null, GenerationFailure>> {
  const kernel = await import('./rotation-kernel.ts');
  const from = copyKeys(order.from);
  const to = copyKeys(order.to);
  const handedOver = [from, to].flatMap(({ databaseKey, sidecarKey }) => [databaseKey, sidecarKey]);
  let phase: GenerationPhase = 'copying';
  const watch = setInterval(() => onProgress(progressOf(order, phase)), LOOK_EVERY_MS).unref();
  try {
    return await inThread<GenerationOrder, Result<null, GenerationFailure>, GenerationPhase>(
      { kernel, run: 'lay', input: { ...order, from, to }, handedOver },
      {
        onProgress(begun) {
          phase = begun;
          onProgress(BEGINS[begun]);
        },
      },
    );
  } catch (thrown) {
    const refused = notSavedFrom(thrown);
    if (refused !== null) return generationFailed(refused.reason);
    if (thrown instanceof Error && 'code' in thrown && /^E[A-Z]+$/.test(String(thrown.code)))
      return generationFailed('io');
    throw thrown;
  } finally {
    clearInterval(watch);
  }
}

/** `shredRetired` in a thread; nothing where nothing is left. */
export async function shredRetiredInThread(folders: readonly string[]): Promise<number> {
  if (retiredFiles(folders).length === 0) return 0;
  const kernel = await import('./rotation-kernel.ts');
  return inThread({ kernel, run: 'shred', input: { folders }, handedOver: [] });
}

const copyKeys = ({ databaseKey, sidecarKey }: GenerationKeys) => ({
  databaseKey: copyOf(databaseKey),
  sidecarKey: copyOf(sidecarKey),
});

/** Neither a copy nor a change of key can say how far it is, but the one's file and the other's rollback journal grow to the size of the store. */
function progressOf({ database, generation }: GenerationOrder, phase: GenerationPhase): number {
  if (phase === 'proving') return BEGINS.proving;
  const copy = nextName(database, generation);
  const size = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const part = Math.min(1, size(phase === 'copying' ? copy : `${copy}-journal`) / Math.max(1, size(database)));
  return BEGINS[phase] + part * (BEGINS.rekeying - BEGINS.copying);
}
