/**
 * The file of the draft journal on the disk: appended to and synced while somebody types, written anew under another name when it has grown,
 * taken away when nothing is kept. After a write that failed it is written anew before anything else is acknowledged.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { InstantMs } from '../../../shared/core/time.ts';
import { PRIVATE_FILE, syncFolder } from '../durable-files.ts';
import { openQuarantine } from '../repair/quarantine.ts';
import { notSavedFrom } from '../sqlite-errors.ts';
import { type DraftReading, type DraftSeal, newSeal, readDrafts, sealDraft } from './draft-frames.ts';

/** Beyond this, and beyond four times what is kept, the file is written anew. */
const ROOM = 256_000;

export interface DraftFilePlace {
  readonly path: string;
  readonly sidecarKey: Uint8Array;
}

interface OpenFile {
  readonly handle: FileHandle;
  readonly seal: DraftSeal;
  frames: number;
  bytes: number;
  /** What was kept when it was written anew. */
  readonly from: number;
}

export class DraftFile {
  readonly #place: DraftFilePlace;
  #open: OpenFile | null = null;

  constructor(place: DraftFilePlace) {
    this.#place = place;
  }

  /** Whether the next text can be appended; otherwise everything that is kept has to be written anew. */
  get takesMore(): boolean {
    return this.#open !== null && this.#open.bytes < ROOM + 4 * this.#open.from;
  }

  /** Resolves when the texts are durable. Throws what the disk throws; then the file takes no more. */
  async append(texts: readonly string[]): Promise<void> {
    const file = this.#open;
    if (file === null) throw new Error('a draft file is written before it is appended to');
    try {
      const bytes = Buffer.concat(texts.map((text, index) => sealDraft(file.seal, file.frames + index, text)));
      await writeAll(file.handle, bytes);
      await file.handle.datasync();
      file.frames += texts.length;
      file.bytes += bytes.length;
    } catch (thrown) {
      await this.close();
      throw thrown;
    }
  }

  /** Puts a file with these texts alone in place of the old one, all or nothing. */
  async writeAnew(texts: readonly string[]): Promise<void> {
    const { path, sidecarKey } = this.#place;
    await this.close();
    const seal = newSeal(sidecarKey);
    const bytes = Buffer.concat([seal.head, ...texts.map((text, index) => sealDraft(seal, index, text))]);
    const handle = await open(`${path}.partial`, 'w', PRIVATE_FILE);
    let done = false;
    try {
      await writeAll(handle, bytes);
      await handle.datasync();
      await rename(`${path}.partial`, path);
      syncFolder(dirname(path));
      this.#open = { handle, seal, frames: texts.length, bytes: bytes.length, from: bytes.length };
      done = true;
    } finally {
      if (!done) {
        await handle.close();
        rmSync(`${path}.partial`, { force: true });
      }
    }
  }

  async remove(): Promise<void> {
    await this.close();
    rmSync(this.#place.path, { force: true });
    syncFolder(dirname(this.#place.path));
  }

  async close(): Promise<void> {
    const file = this.#open;
    this.#open = null;
    file?.seal.key.fill(0);
    await file?.handle.close().catch((thrown: unknown) => {
      if (notSavedFrom(thrown) === null) throw thrown;
    });
  }
}

async function writeAll(handle: FileHandle, bytes: Buffer): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written);
    written += bytesWritten;
  }
}

/** What the file holds, whoever wrote it last; one that is damaged is put into the quarantine and never deleted. */
export function readDraftFile({ path, sidecarKey }: DraftFilePlace, now: InstantMs): DraftReading {
  try {
    if (!existsSync(path)) return { texts: [], damaged: false };
    const reading = readDrafts(sidecarKey, readFileSync(path));
    if (reading.damaged) openQuarantine(dirname(path), 'drafts', now).move(path);
    return reading;
  } catch (thrown) {
    if (notSavedFrom(thrown) === null) throw thrown;
    return { texts: [], damaged: true };
  }
}
