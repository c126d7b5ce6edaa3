/** Derives the key of each file beside the database from the one sidecar key, so that no two files share one. */
import { hkdfSync } from 'node:crypto';

/** 32 bytes for this use; the same for the same salt, so a file keeps its salt in its own head. */
export function sidecarKeyOf(sidecarKey: Uint8Array, use: string, salt: Uint8Array = new Uint8Array()): Buffer {
  return Buffer.from(hkdfSync('sha256', sidecarKey, salt, `madoguchi ${use}`, 32));
}
