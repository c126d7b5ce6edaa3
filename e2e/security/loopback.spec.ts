/** The loopback host against what surrounds it in a real Chromium: other pages, other ports, other names, other tabs (F9, SEC-80, SEC-81). */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, expect, type Page } from '@playwright/test';
import { ended } from '../fixtures/child-messages.ts';
import { chromiumLaunch } from '../fixtures/chromium-launch.ts';
import { test as base, inJapan, makeFolders } from '../fixtures/desk.ts';
import { type LoopbackProcess, startLoopbackProcess } from '../fixtures/loopback-host.ts';

const test = base.extend<{ readonly loopback: LoopbackProcess & { readonly data: string } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  loopback: async ({}, use) => {
    const folders = makeFolders();
    const started = await startLoopbackProcess({ folders, now: inJapan('2026-11-21T16:40:00'), args: [] });
    await use({ ...started, data: folders.data });
    if (started.child.connected) started.child.disconnect();
    await ended(started.child);
  },
});

/** The first reply that the page's own socket gets from the desk. To be called before the page is opened. */
const firstReply = (page: Page): Promise<unknown> =>
  new Promise((heard) => {
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => {
        const message = JSON.parse(String(payload)) as { readonly reply?: unknown };
        if (message.reply !== undefined) heard(message.reply);
      }),
    );
  });

/** The token that the tab keeps; null also while the page is just being loaded anew. */
const tokenIn = (page: Page): Promise<string | null> =>
  page.evaluate(() => sessionStorage.getItem('madoguchi.token')).catch(() => null);

test.describe('the one-use address', () => {
  test('opens the desk, leaves no ticket in the address or the history, and survives a reload', async ({
    loopback,
    page,
  }) => {
    const opened = firstReply(page);
    await page.goto(await loopback.issueAddress());
    expect(await opened).toMatchObject({ ok: true });
    expect(page.url()).toBe(`${loopback.origin}/`);
    const token = await tokenIn(page);
    expect(token).not.toBeNull();
    const reopened = firstReply(page);
    await page.reload();
    expect(await reopened).toMatchObject({ ok: true });
    expect(await tokenIn(page)).toBe(token);
    await page.goto('about:blank');
    await page.goBack();
    expect(page.url()).toBe(`${loopback.origin}/`);
  });

  test('opens nothing a second time, and nothing in another tab', async ({ loopback, page, browser }) => {
    const address = await loopback.issueAddress();
    await page.goto(address);
    await expect.poll(() => tokenIn(page)).not.toBeNull();
    const other = await (await browser.newContext()).newPage();
    const exchanged = other.waitForResponse((response) => response.url().endsWith('/session'));
    await other.goto(address);
    expect((await exchanged).status()).toBe(403);
    expect(await tokenIn(other)).toBeNull();
    const beside = await page.context().newPage();
    await beside.goto(`${loopback.origin}/`);
    expect(await tokenIn(beside)).toBeNull();
    await other.context().close();
  });

  test('voids the tab before when a new one is opened', async ({ loopback, page, browser }) => {
    await page.goto(await loopback.issueAddress());
    await expect.poll(() => tokenIn(page)).not.toBeNull();
    const token = await tokenIn(page);
    const second = await (await browser.newContext()).newPage();
    await second.goto(await loopback.issueAddress());
    await expect.poll(() => tokenIn(second)).not.toBeNull();
    expect(await tokenIn(second)).not.toBe(token);
    // The first tab heard that another took over and forgot its token.
    await expect.poll(() => tokenIn(page)).toBeNull();
    await second.context().close();
  });

  test('is neither in the arguments nor in the environment of any program, and in no log', async ({
    loopback,
    page,
  }) => {
    test.skip(process.platform !== 'linux', 'reads /proc');
    const address = await loopback.issueAddress();
    const [, ticket = ''] = address.split('#ticket=');
    expect(ticket).toHaveLength(43);
    await page.goto(address);
    await expect.poll(() => tokenIn(page)).not.toBeNull();
    const token = (await tokenIn(page)) ?? '';
    for (const secret of [ticket, token]) {
      expect(everyProcess().filter((text) => text.includes(secret))).toEqual([]);
      expect(readFileSync(`${loopback.data}/log/desk.log`, 'utf8')).not.toContain(secret);
    }
  });
});

/** Arguments and environment of every program this user can see. */
function everyProcess(): readonly string[] {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return numbers.flatMap((number) =>
    ['cmdline', 'environ'].map((part) => {
      try {
        return readFileSync(`/proc/${number}/${part}`, 'latin1');
      } catch {
        return '';
      }
    }),
  );
}

/** A page of an attacker on another port of this machine; what it manages to do is in its title. */
async function attackerPage(target: string): Promise<{ readonly origin: string; close(): void }> {
  const script = `
    const target = ${JSON.stringify(target)};
    const tries = {
      read: () => fetch(target + '/').then((r) => r.text()),
      opaque: () => fetch(target + '/', { mode: 'no-cors', credentials: 'include' }).then((r) => { if (r.type !== 'opaque') throw 0; return 'opaque'; }),
      session: () => fetch(target + '/session', { method: 'POST', body: '{"ticket":"x"}', headers: { 'content-type': 'application/json' } }).then((r) => r.text()),
      simple: () => fetch(target + '/session', { method: 'POST', body: '{"ticket":"x"}', mode: 'no-cors', credentials: 'include' }).then(() => 'sent'),
      script: () => new Promise((ok, no) => { const s = document.createElement('script'); s.src = target + '/assets/index.js'; s.onload = () => ok('loaded'); s.onerror = no; document.body.append(s); }),
      image: () => new Promise((ok, no) => { const i = new Image(); i.src = target + '/assets/icon.svg'; i.onload = () => ok('loaded'); i.onerror = no; }),
      socket: () => new Promise((ok, no) => { const s = new WebSocket(target.replace('http', 'ws') + '/desk', ['madoguchi', 'token.x']); s.onopen = () => ok('open'); s.onerror = no; }),
      bareSocket: () => new Promise((ok, no) => { const s = new WebSocket(target.replace('http', 'ws') + '/desk'); s.onopen = () => ok('open'); s.onerror = no; }),
      frame: () => new Promise((ok, no) => { const f = document.createElement('iframe'); f.src = target + '/'; f.onload = () => { try { f.contentWindow.document.body ? ok('readable') : no(); } catch { no(); } }; document.body.append(f); setTimeout(no, 1500); }),
      opener: () => new Promise((ok, no) => { const w = open(target + '/'); setTimeout(() => { try { ok(w.sessionStorage.length) } catch { w && !w.closed ? no() : no() } }, 800); }),
    };
    (async () => {
      document.cookie = 'token=planted; path=/';
      const through = [];
      for (const [name, attempt] of Object.entries(tries)) await attempt().then(() => through.push(name), () => {});
      document.title = 'done ' + through.join(' ');
    })();`;
  const server = createServer((request, response) => {
    const isScript = request.url === '/attack.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.setHeader('set-cookie', 'madoguchi.token=planted; SameSite=Strict; HttpOnly');
    response.end(isScript ? script : '<!doctype html><body><script src="/attack.js"></script>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => server.close(),
  };
}

/** What the door turned away or let in, as its log tells. */
const logged = (data: string): string => readFileSync(`${data}/log/desk.log`, 'utf8');

test('a page on another port of this machine reads nothing and reaches no door', async ({ loopback, page }) => {
  await page.goto(await loopback.issueAddress());
  await expect.poll(() => tokenIn(page)).not.toBeNull();
  const before = logged(loopback.data);
  const attacker = await attackerPage(loopback.origin);
  // Of the same browser profile, so that cookies and storage are as near as they can be.
  const evil = await page.context().newPage();
  await evil.goto(attacker.origin);
  await expect.poll(() => evil.title(), { timeout: 30_000 }).toMatch(/^done/);
  // A browser lets any page send these two and see nothing; the host refuses both.
  expect(
    (await evil.title())
      .split(' ')
      .slice(1)
      .filter((name) => !['opaque', 'simple'].includes(name)),
  ).toEqual([]);
  expect(logged(loopback.data)).toBe(before);
  const reply = firstReply(page);
  await page.reload();
  expect(await reply).toMatchObject({ ok: true });
  attacker.close();
});

test('a name that is bound to this machine opens nothing (DNS rebinding)', async ({ loopback }) => {
  const launch = chromiumLaunch();
  // A new Chromium asks before a page reaches into this machine; an older one does not, and the host must stand alone.
  const bare = (launch.args ?? []).filter((flag) => !flag.startsWith('--disable-features'));
  const rebound = await chromium.launch({
    ...launch,
    args: [...bare, '--disable-features=LocalNetworkAccessChecks', '--host-resolver-rules=MAP evil.test 127.0.0.1'],
  });
  const page = await rebound.newPage();
  const { port } = new URL(loopback.origin);
  // The page of the attacker, from before the name was bound anew; what it asks for afterwards reaches this machine.
  await page.route('**/start', (route) => route.fulfill({ body: '<!doctype html>', contentType: 'text/html' }));
  for (const name of ['evil.test', 'localhost']) {
    await page.goto(`http://${name}:${port}/start`);
    const statuses = await page.evaluate(async () => {
      const exchange = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"ticket":"x"}' };
      const answers = [await fetch('/'), await fetch('/session', exchange), await fetch('/assets/index.js')];
      return answers.map(({ status }) => status);
    });
    expect(statuses, name).toEqual([403, 403, 403]);
  }
  const address = await loopback.issueAddress();
  await expect(page.goto(address.replace('127.0.0.1', 'evil.test'))).rejects.toThrow();
  // The ticket was not even tried: it still opens the desk at the right address.
  const right = await rebound.newPage();
  await right.goto(address);
  await expect.poll(() => tokenIn(right)).not.toBeNull();
  await rebound.close();
});

test('no cookie is set, and a planted one changes nothing', async ({ loopback, page }) => {
  await page.context().addCookies([{ name: 'madoguchi.token', value: 'planted', url: loopback.origin }]);
  await page.goto(`${loopback.origin}/`);
  expect(await tokenIn(page)).toBeNull();
  await page.context().clearCookies();
  await page.goto(await loopback.issueAddress());
  await expect.poll(() => tokenIn(page)).not.toBeNull();
  expect(await page.context().cookies()).toEqual([]);
});

test('the host ends with the program that started it', async ({ loopback }) => {
  loopback.child.disconnect();
  await ended(loopback.child);
  await expect(fetch(loopback.origin)).rejects.toThrow();
});
