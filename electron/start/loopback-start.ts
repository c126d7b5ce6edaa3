/** Starts the loopback host and brings its one-use address to a window of Chromium, or to the person where there is no window to open. */
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type FromHost, isMessage, type ToHost } from '../loopback/host-messages.ts';
import { windowFlags } from './chromium.ts';
import { spawnWithoutCore } from './spawn-without-core.ts';
import { startWords } from './start-words.ts';

export interface LoopbackStart {
  readonly root: string;
  /** Passed on to the host: `--demo`, `--cases 5000`, a `madoguchi:` link. */
  readonly args: readonly string[];
  /** Null where the person opens the address. */
  readonly chromium: string | null;
}

/** Where a host keeps its compiled code for its next start; the next build empties the folder. */
export const keepingCompiledCode = (root: string): Readonly<Record<string, string>> => ({
  NODE_COMPILE_CACHE: join(root, 'dist', 'workshop', 'compiled'),
});

/** Resolves with the exit code when the desk has closed. */
export function runLoopback({ root, args, chromium }: LoopbackStart): Promise<number> {
  const host = spawnWithoutCore(process.execPath, [join(root, 'dist', 'workshop', 'loopback.js'), ...args], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...keepingCompiledCode(root) },
  });
  const ask = (message: ToHost): void => void (host.connected && host.send(message));
  const show = chromium === null ? printAddress : openedBy(chromium, () => ask({ type: 'close' }));
  host.on('message', (message) => {
    if (isMessage(message)) follow(message as FromHost);
  });
  if (chromium === null) process.stdin.on('data', () => ask({ type: 'issueAddress' }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ask({ type: 'close' }));

  function follow(message: FromHost): void {
    if (message.type === 'ready') ask({ type: 'issueAddress' });
    if (message.type === 'address') show(message.url);
    // Its window was closed, or its page died. A person's own browser may come back with a new address.
    if (message.type === 'tabGone' && chromium !== null) ask({ type: 'close' });
  }
  return ended(host);
}

const printAddress = (url: string): void => console.log(startWords.address(url));

function ended(host: ChildProcess): Promise<number> {
  return new Promise((done) => {
    host.once('exit', (code) => {
      process.stdin.unref();
      done(code ?? 1);
    });
  });
}

/**
 * Opens the address in a window. It is not put among the arguments, which every person of this machine can read: a page that only its
 * owner can read carries it, in a profile that is removed afterwards.
 */
function openedBy(chromium: string, onClosed: () => void): (url: string) => void {
  return (url) => {
    const profile = mkdtempSync(join(tmpdir(), 'madoguchi-window-'));
    const page = join(profile, 'open.html');
    writeFileSync(
      page,
      `<!doctype html><html lang="ja" translate="no"><meta charset="utf-8"><meta name="google" content="notranslate"><script>location.replace(${JSON.stringify(url)})</script>`,
      { mode: 0o600 },
    );
    const window = spawnWithoutCore(chromium, windowFlags(pathToFileURL(page).href, profile), { stdio: 'ignore' });
    window.once('exit', onClosed);
    window.once('error', onClosed);
    process.once('exit', () => {
      window.kill();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    });
  };
}
