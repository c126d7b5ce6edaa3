/** Argon2id is computed right or not at all (SEC-20), in every place this code may run: as source, bundled, with and without a worker. */
import { argon2, argon2Sync } from 'node:crypto';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  type Argon2Engine,
  chooseEngine,
  ENGINES,
  givesKnownAnswers,
  inlineEngine,
  nativeEngine,
  workerEngine,
} from './argon2-engines.ts';
import type { Argon2Task } from './argon2-kernel.ts';
import { workFactor } from './password-cost.ts';
import { passwordKeys } from './password-key.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** What Electron has: the function is there, and calling it throws. */
const throwing = nativeEngine((() => {
  throw new Error('ERR_CRYPTO_ARGON2_NOT_SUPPORTED');
}) as unknown as typeof argon2);

const wrong: Argon2Engine = { name: 'native', compute: async () => new Uint8Array(32) };

describe('the native engine', () => {
  test('gives the vector of RFC 9106, 5.3', () => {
    const key = argon2Sync('argon2id', {
      message: Buffer.alloc(32, 1),
      nonce: Buffer.alloc(16, 2),
      secret: Buffer.alloc(8, 3),
      associatedData: Buffer.alloc(12, 4),
      parallelism: 4,
      memory: 32,
      passes: 3,
      tagLength: 32,
    });
    expect(hex(key)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
  });
});

describe('givesKnownAnswers', () => {
  test.each([nativeEngine(argon2), workerEngine, inlineEngine])('holds for the $name engine', async (engine) => {
    expect(await givesKnownAnswers(engine)).toBe(true);
  });

  test.each([
    { name: 'one that throws, as in Electron', engine: throwing },
    { name: 'a runtime without any', engine: nativeEngine(undefined) },
    { name: 'one that gives something else', engine: wrong },
  ])('does not hold for $name', async ({ engine }) => {
    expect(await givesKnownAnswers(engine)).toBe(false);
  });
});

describe('chooseEngine', () => {
  test('takes the native one where it works and WebAssembly where it throws', async () => {
    expect((await chooseEngine(ENGINES))?.name).toBe('native');
    expect((await chooseEngine([throwing, workerEngine, inlineEngine]))?.name).toBe('worker');
    expect(await chooseEngine([throwing, wrong])).toBeNull();
  });

  test('gives the same key whichever was taken', async () => {
    const tasks: readonly Argon2Task[] = [
      { password: Buffer.from('パスワード 𠮷'), salt: Buffer.alloc(16, 9), memoryKib: 1024, passes: 3, lanes: 1 },
      { password: Buffer.alloc(512, 0xff), salt: Buffer.alloc(16, 1), memoryKib: 2048, passes: 4, lanes: 4 },
    ];
    for (const task of tasks) {
      const keys = await Promise.all(ENGINES.map((engine) => engine.compute(task)));
      expect(new Set(keys.map(hex)).size).toBe(1);
    }
  });
});

describe('passwordKeys', () => {
  test('falls back to scrypt when no Argon2id gives the known answers', async () => {
    const keys = passwordKeys([throwing], workFactor('full'));
    const cost = await keys.newCost();
    expect(cost).toEqual({ algorithm: 'scrypt', logCost: 17, blockSize: 8, lanes: 1 });
    expect(await keys.derive('合言葉', Buffer.alloc(16), cost)).toHaveLength(32);
    const argon2Cost = workFactor('full').argon2;
    await expect(keys.derive('合言葉', Buffer.alloc(16), argon2Cost)).rejects.toThrow('where Argon2id works');
  });

  test('derives scrypt as RFC 7914 has it', async () => {
    const keys = passwordKeys([], workFactor('test'));
    const cost = { algorithm: 'scrypt', logCost: 14, blockSize: 8, lanes: 1 } as const;
    expect(hex(await keys.derive('pleaseletmein', Buffer.from('SodiumChloride'), cost))).toBe(
      '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2',
    );
  });
});

describe('the worker engine', () => {
  const task: Argon2Task = {
    password: Buffer.from('x'),
    salt: Buffer.alloc(16),
    memoryKib: 65_536,
    passes: 3,
    lanes: 1,
  };

  test('leaves the event loop free while it works, the inline one does not (twin)', async () => {
    const turnsDuring = async (engine: Argon2Engine): Promise<number> => {
      let turns = 0;
      const timer = setInterval(() => {
        turns += 1;
      }, 1);
      await engine.compute(task);
      clearInterval(timer);
      return turns;
    };
    expect(await turnsDuring(workerEngine)).toBeGreaterThan(10);
    expect(await turnsDuring(inlineEngine)).toBeLessThan(3);
  });

  test('fails without hanging when the work cannot be done', async () => {
    await expect(workerEngine.compute({ ...task, passes: 0 })).rejects.toThrow();
  });

  test('works in a bundle, where the kernel has become a file of its own', async () => {
    const folder = realpathSync(mkdtempSync(join(import.meta.dirname, '../../.cache/bundle-')));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const entry = join(folder, 'entry.ts');
    const engines = JSON.stringify(join(import.meta.dirname, 'argon2-engines.ts'));
    // Were the kernel to share a file with its importer, the thread would start the whole application a second time.
    const onlyOnce = "import { isMainThread } from 'node:worker_threads'; if (!isMainThread) throw new Error('again');";
    writeFileSync(entry, `${onlyOnce} export * from ${engines};`);
    await build({
      configFile: false,
      logLevel: 'error',
      root: folder,
      publicDir: false,
      ssr: { noExternal: true },
      build: { ssr: entry, outDir: join(folder, 'out'), target: 'node24', minify: true },
    });
    const bundled = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'out/entry.js')).href);
    expect(await bundled.givesKnownAnswers(bundled.workerEngine)).toBe(true);
    expect(await bundled.givesKnownAnswers(bundled.inlineEngine)).toBe(true);
  });
});
