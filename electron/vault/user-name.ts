/** A user's name as the vault knows it: a salted digest of its folded form, so that the file on disk tells nobody who works here. */
import { createHmac } from 'node:crypto';

/** Width, capitals and spaces do not tell two users apart: `佐藤　花子` and `佐藤花子` are one name. */
export const foldName = (name: string): string => name.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '');

/** 32 bytes; the same for every way of writing the same name. */
export function digestName(nameSalt: Uint8Array, name: string): Uint8Array {
  return new Uint8Array(createHmac('sha256', nameSalt).update(foldName(name)).digest());
}
