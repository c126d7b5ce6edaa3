/**
 * What was repaired and not yet entered into the store: a sealed file for each repair, written before anything is moved, so that nobody who
 * cuts the power afterwards keeps it from being told.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stampOf } from '../backup/backup-name.ts';
import { writeNewFile } from '../backup/new-file.ts';
import { makePrivateFolder, syncFolder } from '../durable-files.ts';
import { sidecarKeyOf } from '../sidecar-key.ts';
import type { RepairReport } from './repair-report.ts';

export interface RepairNote {
  readonly path: string;
  readonly report: RepairReport;
}

const FOLDER = 'repairs';
const NAME = /^\d{8}T\d{9}Z\.note$/;
const AAD = Buffer.from('MADOREP1');
const NONCE = 12;
const TAG = 16;

/** Writes the note of this repair, or writes it anew. */
export function writeNote(dataFolder: string, sidecarKey: Uint8Array, report: RepairReport): void {
  const folder = join(dataFolder, FOLDER);
  makePrivateFolder(folder);
  const path = join(folder, `${stampOf(report.at)}.note`);
  const nonce = randomBytes(NONCE);
  const key = sidecarKeyOf(sidecarKey, 'repair note v1');
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(AAD);
  const sealed = Buffer.concat([nonce, cipher.update(JSON.stringify(report)), cipher.final(), cipher.getAuthTag()]);
  key.fill(0);
  const partial = `${path}.partial`;
  rmSync(partial, { force: true });
  writeNewFile(partial, sealed);
  renameSync(partial, path);
  syncFolder(folder);
}

/** The notes that can be read, the oldest first. */
export function readNotes(dataFolder: string, sidecarKey: Uint8Array): readonly RepairNote[] {
  const folder = join(dataFolder, FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => NAME.test(name))
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      const report = open(readFileSync(path), sidecarKey);
      return report === null ? [] : [{ path, report }];
    });
}

/** Once the store has it. */
export function removeNote({ path }: RepairNote): void {
  rmSync(path, { force: true });
}

function open(bytes: Buffer, sidecarKey: Uint8Array): RepairReport | null {
  if (bytes.length < NONCE + TAG) return null;
  const key = sidecarKeyOf(sidecarKey, 'repair note v1');
  const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE))
    .setAAD(AAD)
    .setAuthTag(bytes.subarray(-TAG));
  try {
    return JSON.parse(Buffer.concat([cipher.update(bytes.subarray(NONCE, -TAG)), cipher.final()]).toString());
  } catch {
    return null;
  } finally {
    key.fill(0);
  }
}
