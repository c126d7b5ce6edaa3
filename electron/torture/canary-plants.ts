/** The twins of the sweep: canaries laid out where and how a careless program would, which it has to find every one. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { ENCODINGS, inForm } from './canary-forms.ts';
import type { CanaryMatcher } from './canary-matcher.ts';
import { sweepFolders } from './canary-sweep.ts';

const noise = Buffer.from('…その他の記録…\n'.repeat(300));
const between = (bytes: Buffer): Buffer => Buffer.concat([noise, bytes, noise]);

/** A zip archive of one deflated member, without the directory that nobody needs to find it. */
function zipped(bytes: Buffer): Buffer {
  const head = Buffer.alloc(30);
  head.write('PK\u0003\u0004', 'latin1');
  head.writeUInt16LE(8, 8);
  head.writeUInt16LE(1, 26);
  return Buffer.concat([head, Buffer.from('a'), deflateRawSync(bytes)]);
}

const PACKINGS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  'desk.log.gz': gzipSync,
  'cache entry': (bytes) => between(gzipSync(between(bytes))),
  'half a cache entry': (bytes) => gzipSync(Buffer.concat([bytes, noise])).subarray(0, -12),
  'report.pdf': (bytes) => Buffer.concat([Buffer.from('%PDF-1.7\nstream\n'), deflateSync(bytes), noise]),
  'desk.zip': zipped,
  'body.br': brotliCompressSync,
};

/** What the sweep did not find of what was planted in the folder: nothing, as it must be. */
export function missedPlants(folder: string, canary: string, matcher: CanaryMatcher): readonly string[] {
  mkdirSync(folder);
  const planted: string[] = [];
  const plant = (name: string, bytes: Buffer): void => {
    planted.push(join(folder, name));
    writeFileSync(join(folder, name), bytes);
  };
  for (const encoding of ENCODINGS) {
    const bytes = inForm(canary, encoding);
    if (bytes !== null) plant(`${encoding}.log`, between(bytes));
  }
  for (const [name, pack] of Object.entries(PACKINGS)) plant(name, pack(Buffer.from(canary)));
  plant(`${canary}.tmp`, noise);
  const found = new Set(sweepFolders([folder], matcher, { isLeftOut: () => false }).leaks.map(({ file }) => file));
  return planted.filter((file) => !found.has(file));
}
