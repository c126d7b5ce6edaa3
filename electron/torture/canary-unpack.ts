/** What is packed inside a file: gzip and zlib streams wherever they begin, the members of a zip archive, the streams of a PDF, a body in Brotli. */
import { brotliDecompressSync, constants, inflateRawSync, inflateSync } from 'node:zlib';

/** Enough for any cache entry or report; a bomb ends here. */
const LIMIT = { maxOutputLength: 64 * 1024 * 1024, finishFlush: constants.Z_SYNC_FLUSH } as const;
/** A stream that unpacks to less than a name holds none. */
const LEAST = 6;

/** The contents of everything packed that begins in the bytes, one level deep. */
export function unpacked(bytes: Buffer): readonly Buffer[] {
  return [...gzips(bytes), ...zlibs(bytes), ...zipMembers(bytes), ...brotli(bytes)].filter(
    (content) => content.length >= LEAST,
  );
}

function tried(unpack: () => Buffer): readonly Buffer[] {
  try {
    return [unpack()];
  } catch {
    // It only looked like a stream.
    return [];
  }
}

function* places(bytes: Buffer, mark: Buffer): Generator<number> {
  for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + 1)) yield at;
}

const GZIP = Buffer.from([0x1f, 0x8b, 0x08]);

function gzips(bytes: Buffer): readonly Buffer[] {
  // Not by `gunzip`, which refuses a stream that something else follows.
  return [...places(bytes, GZIP)].flatMap((at) =>
    tried(() => inflateRawSync(bytes.subarray(afterHead(bytes, at)), LIMIT)),
  );
}

const HAS = { extra: 4, name: 8, comment: 16, check: 2 } as const;

/** Where the head of a gzip stream ends: ten bytes, and what its flags announce. */
function afterHead(bytes: Buffer, start: number): number {
  const flags = bytes[start + 3] ?? 0;
  let at = start + 10;
  if (flags & HAS.extra) at += 2 + bytes.readUInt16LE(at);
  if (flags & HAS.name) at = bytes.indexOf(0, at) + 1;
  if (flags & HAS.comment) at = bytes.indexOf(0, at) + 1;
  return flags & HAS.check ? at + 2 : at;
}

/** The headers of zlib for its four levels, with a window of 32 KB. A PDF packs its streams so. */
const ZLIB = [0x01, 0x5e, 0x9c, 0xda].map((level) => Buffer.from([0x78, level]));

function zlibs(bytes: Buffer): readonly Buffer[] {
  return ZLIB.flatMap((mark) =>
    [...places(bytes, mark)].flatMap((at) => tried(() => inflateSync(bytes.subarray(at), LIMIT))),
  );
}

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const DEFLATED = 8;

function zipMembers(bytes: Buffer): readonly Buffer[] {
  return [...places(bytes, ZIP)].flatMap((at) => {
    if (at + 30 > bytes.length || bytes.readUInt16LE(at + 8) !== DEFLATED) return [];
    const data = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    return tried(() => inflateRawSync(bytes.subarray(data), LIMIT));
  });
}

/** Brotli has no mark: only a file that is one stream from its first byte on can be known. */
const brotli = (bytes: Buffer): readonly Buffer[] =>
  bytes.length > 4 * 1024 * 1024
    ? []
    : tried(() => brotliDecompressSync(bytes, { maxOutputLength: LIMIT.maxOutputLength }));
