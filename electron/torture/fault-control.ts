/** Tells the fault shim which call is to fail and how, while the process under test goes on. The order of the numbers is that of shim/faults.c. */
import { closeSync, openSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { constants } from 'node:os';

const NUMBERS = 6;
const SEEN = 4;
const FAILED = 5;

/** Kinds of calls, as bits. */
const WRITE = 1;
const SYNC = 2;
const OPEN = 4;
const NAME = 8;
const TRUNCATE = 16;

const SHORT_WRITE = -1;
const SLOW = -2;

export interface Fault {
  readonly name: string;
  readonly kinds: number;
  /** An errno, or a word of the shim. */
  readonly how: number;
}

const { ENOSPC, EIO, EROFS, EACCES, EBUSY, EPERM } = constants.errno;

export const FAULTS: readonly Fault[] = [
  { name: 'ENOSPC on write', kinds: WRITE, how: ENOSPC },
  { name: 'EIO on sync', kinds: SYNC, how: EIO },
  { name: 'EIO on write', kinds: WRITE, how: EIO },
  { name: 'EROFS on open', kinds: OPEN, how: EROFS },
  { name: 'short write', kinds: WRITE, how: SHORT_WRITE },
  { name: 'EBUSY on rename or unlink', kinds: NAME, how: EBUSY },
  { name: 'EIO on sync, write or truncate', kinds: SYNC | WRITE | TRUNCATE, how: EIO },
  { name: 'EACCES on open', kinds: OPEN, how: EACCES },
  { name: 'EPERM on rename or unlink', kinds: NAME, how: EPERM },
  { name: 'EIO on any call', kinds: WRITE | SYNC | OPEN | NAME | TRUNCATE, how: EIO },
];

/** A second in which nothing comes back, as when a scanner holds a file. */
export const SLOW_CALL: Fault = { name: 'a call of one second', kinds: WRITE | SYNC | OPEN, how: SLOW };

export interface FaultControl {
  /** The n-th call since the last `restart`, or the first from then on that is of such a kind, fails, and so many of them. */
  arm(fault: Fault, call: number, times: number): void;
  disarm(): void;
  /** Counts the calls from here. */
  restart(): void;
  /** How many calls have failed, or were slow, since the last order. */
  failed(): number;
}

/** Made before the shim is loaded, which maps it. */
export function makeControlFile(path: string): void {
  writeFileSync(path, Buffer.alloc(NUMBERS * 8));
}

export function openControl(path: string): FaultControl & { close(): void } {
  const descriptor = openSync(path, 'r+');
  const order = (...numbers: readonly number[]): void => {
    const bytes = Buffer.alloc(NUMBERS * 8);
    for (const [index, number] of numbers.entries()) bytes.writeBigInt64LE(BigInt(number), index * 8);
    writeSync(descriptor, bytes, 0, bytes.length, 0);
  };
  const answered = (place: number): number => {
    const bytes = Buffer.alloc(8);
    readSync(descriptor, bytes, 0, 8, place * 8);
    return Number(bytes.readBigInt64LE());
  };
  return {
    arm: ({ kinds, how }, call, times) => order(call, times, kinds, how, answered(SEEN), 0),
    restart: () => order(0, 0, 0, 0, 0, 0),
    // What has failed is kept for whoever asks later.
    disarm() {
      writeSync(descriptor, Buffer.alloc(8), 0, 8, 0);
    },
    failed: () => answered(FAILED),
    close: () => closeSync(descriptor),
  };
}
