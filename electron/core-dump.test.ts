import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { emptyCoreDumps } from './core-dump.ts';
import { spawnWithoutCore } from './start/spawn-without-core.ts';

const MODULE = join(import.meta.dirname, 'core-dump.ts');
const SECRET = 'himitsu-himitsu';

/** A program that keeps a secret, says that it does, and what a crash of it may leave. */
const keeper = (prepare: string): string => `
  const { readFileSync } = require('node:fs');
  const kept = Buffer.from([...'${SECRET}'].reverse().reverse().join(''));
  ${prepare}
  const limit = /Max core file size +(\\S+) +(\\S+)/.exec(readFileSync('/proc/self/limits', 'utf8'));
  process.send({ limit: limit.slice(1), filter: readFileSync('/proc/self/coredump_filter', 'utf8').trim() });
  setInterval(() => kept.length, 1000);
`;
/** Where a crash may leave as large a picture as it likes: the opposite of what we do. */
const WANTED = 'ulimit -c unlimited && exec "$0" "$@"';
const spawnWithCore: typeof spawnWithoutCore = (program, args, options) =>
  spawn('/bin/sh', ['-c', WANTED, program, ...args], options);
/** Whether this machine puts pictures beside the program and lets us make some. */
const makesPictures =
  process.platform === 'linux' &&
  readFileSync('/proc/sys/kernel/core_pattern', 'utf8').trim() === 'core' &&
  spawnSync('/bin/sh', ['-c', WANTED, 'true']).status === 0;
const EMPTIED = `require(${JSON.stringify(MODULE)}).emptyCoreDumps();`;

function crash(start: typeof spawnWithoutCore, prepare: string) {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-core-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const child = start(process.execPath, ['-e', keeper(prepare)], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise<{ said: unknown; signal: string | null; left: readonly string[]; bytes: Buffer }>((done) => {
    let said: unknown;
    child.once('message', (message) => {
      said = message;
      child.kill('SIGSEGV');
    });
    child.once('exit', (_code, signal) => {
      const left = readdirSync(folder);
      const bytes = Buffer.concat(left.map((name) => readFileSync(join(folder, name))));
      done({ said, signal, left, bytes });
    });
  });
}

// A picture of a whole Node is large.
describe.skipIf(process.platform !== 'linux')('a crash (SEC-37)', { timeout: 30_000 }, () => {
  test('of what we start leaves no picture of its memory, nor a limit that it could raise', async () => {
    expect(await crash(spawnWithoutCore, '')).toMatchObject({
      said: { limit: ['0', '0'] },
      signal: 'SIGSEGV',
      left: [],
    });
  });

  test('of a program that has emptied its pictures leaves nothing that was in its memory', async () => {
    const { said, signal, bytes } = await crash(makesPictures ? spawnWithCore : spawn, EMPTIED);
    expect(said).toMatchObject({ filter: '00000000' });
    expect(signal).toBe('SIGSEGV');
    expect(bytes.includes(SECRET)).toBe(false);
  });

  test.skipIf(!makesPictures)('of a program that has not leaves its memory on the disk (twin)', async () => {
    const { left, bytes } = await crash(spawnWithCore, '');
    expect(left).toHaveLength(1);
    expect(bytes.includes(SECRET)).toBe(true);
  });
});

describe('emptyCoreDumps', () => {
  test('says that it could not where there is no such process', () => {
    expect(emptyCoreDumps(2 ** 30)).toBe(false);
  });
});
