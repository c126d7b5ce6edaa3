/**
 * `npm run dev`: the loopback host from its sources, with Vite in front of it. A change of the screen is there at once and keeps what was
 * typed; a change of the main process restarts the host and takes the page along.
 *
 * The page comes from Vite here, without the content policy of the real desk: Vite puts styles and modules into it.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { createServer, type Plugin, type ProxyOptions, type ViteDevServer } from 'vite';
import { type FromHost, isMessage, type ToHost } from './loopback/host-messages.ts';

const root = join(import.meta.dirname, '..');
const HOST_SOURCES = ['electron', 'shared'] as const;
/** Editors write a file in several steps. */
const SETTLE_MS = 150;
const FOLLOW_HOST = 'madoguchi:address';

let host: ChildProcess | null = null;

/** The settings of Vite's proxies, which follow the host to its present port. */
const proxied: ProxyOptions[] = [];

/** Passes a path on to the host as if the page had come from there. */
const toHost = (ws: boolean): ProxyOptions => ({
  target: 'http://127.0.0.1',
  changeOrigin: true,
  ws,
  configure: (_proxy, options) => void proxied.push(options),
});

function followPort(origin: string): void {
  for (const options of proxied) Object.assign(options, { target: origin, headers: { origin } });
}

/** Lets the open page go on with a host that was restarted: it gets a ticket of its own. */
const followHost: Plugin = {
  name: 'follow-host',
  transformIndexHtml: () => [
    {
      tag: 'script',
      attrs: { type: 'module' },
      injectTo: 'head',
      children: `import.meta.hot?.on('${FOLLOW_HOST}', ({ ticket }) => { location.hash = ticket; });`,
    },
  ],
};

function startHost(vite: ViteDevServer): void {
  const started = fork(join(root, 'electron', 'loopback', 'main.ts'), process.argv.slice(2), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  host = started;
  started.on('message', (message) => {
    if (!isMessage(message)) return;
    const { type, ...facts } = message as FromHost;
    if (type === 'ready' && 'origin' in facts) {
      followPort(facts.origin);
      started.send({ type: 'issueAddress' } satisfies ToHost);
    }
    if (type === 'address' && 'url' in facts) announce(vite, new URL(facts.url).hash);
  });
}

/** An open page takes the ticket; otherwise the developer does. */
function announce(vite: ViteDevServer, ticket: string): void {
  vite.ws.send({ type: 'custom', event: FOLLOW_HOST, data: { ticket } });
  console.log(`${vite.resolvedUrls?.local[0] ?? ''}${ticket}  (once, within 30 s; Enter for another)`);
}

function restartHost(vite: ViteDevServer): void {
  host?.once('exit', () => startHost(vite));
  host?.send({ type: 'close' } satisfies ToHost);
}

const vite = await createServer({
  configFile: join(root, 'vite.config.ts'),
  plugins: [followHost],
  server: { host: '127.0.0.1', proxy: { '^/session$': toHost(false), '^/desk$': toHost(true) } },
});
await vite.listen();
startHost(vite);

let settling: NodeJS.Timeout | undefined;
for (const folder of HOST_SOURCES) {
  watch(join(root, folder), { recursive: true }, (_event, file) => {
    if (file === null || !file.endsWith('.ts') || file.endsWith('.test.ts')) return;
    clearTimeout(settling);
    settling = setTimeout(() => restartHost(vite), SETTLE_MS);
  });
}
process.stdin.on('data', () => host?.send({ type: 'issueAddress' } satisfies ToHost));
process.once('SIGINT', () => {
  host?.send({ type: 'close' } satisfies ToHost);
  void vite.close().then(() => process.exit());
});
