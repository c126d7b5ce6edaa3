/** Whether the copy of the vault's header that lies beside a backup opens that very store. */
import { readFileSync } from 'node:fs';
import { isUnchanged, readHeader } from '../vault/header.ts';
import { dataKeyOf, type OpenKeys } from '../vault/open-keys.ts';
import { workFactor } from '../vault/password-cost.ts';

/** True where the header is, to the last member, one that the holder of these keys wrote, with ways in for people and for the recovery key. */
export function headerOpens(path: string, keys: OpenKeys): boolean {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown) return false;
    throw thrown;
  }
  // It was good enough when it was written; whether it is so now is asked at the next sign-in.
  const reading = readHeader(text, workFactor('test').floor);
  if (reading.state !== 'sound') return false;
  return reading.header.users.length > 0 && isUnchanged(reading.header, dataKeyOf(keys));
}
