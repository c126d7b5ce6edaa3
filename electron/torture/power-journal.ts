/** Reads what the shim wrote down: every change of a file or a folder, and every acknowledgement, in the order in which they happened. */

export type DiskCall =
  | { readonly call: 'write'; readonly path: string; readonly offset: number; readonly bytes: Buffer }
  | { readonly call: 'truncate'; readonly path: string; readonly length: number }
  | { readonly call: 'sync' | 'create' | 'makeFolder' | 'remove'; readonly path: string }
  | { readonly call: 'rename' | 'link'; readonly path: string; readonly to: string }
  | { readonly call: 'acknowledge'; readonly text: string };

const NAMED = { s: 'sync', c: 'create', d: 'makeFolder', u: 'remove' } as const;
const MOVED = { r: 'rename', l: 'link' } as const;

/** All calls of the journal. Throws for a letter that the shim does not write. */
export function readDiskCalls(journal: Buffer): readonly DiskCall[] {
  const calls: DiskCall[] = [];
  let at = 0;
  const take = (length: number): Buffer => {
    at += length;
    return journal.subarray(at - length, at);
  };
  const text = (): string => take(take(4).readUInt32LE()).toString('utf8');
  const number = (): number => Number(take(8).readBigInt64LE());
  const next = (letter: string): DiskCall => {
    if (letter === 'a') return { call: 'acknowledge', text: take(number()).toString('utf8') };
    const path = text();
    if (letter === 't') return { call: 'truncate', path, length: number() };
    if (letter === 'w') {
      const offset = number();
      return { call: 'write', path, offset, bytes: take(number()) };
    }
    const to = text();
    if (letter in MOVED) return { call: MOVED[letter as keyof typeof MOVED], path, to };
    if (letter in NAMED) return { call: NAMED[letter as keyof typeof NAMED], path };
    throw new Error(`the journal of calls has no ${letter} at ${at}`);
  };
  while (at < journal.length) calls.push(next(take(1).toString('latin1')));
  return calls;
}
