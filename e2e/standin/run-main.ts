/**
 * Runs the built `main.js` with the stand-in for Electron and a clock that the test sets: the machine's own clock as main reads it,
 * exchanged before main is loaded. Main itself has no such switch.
 */
import { registerHooks, syncBuiltinESMExports } from 'node:module';
import os from 'node:os';
import { pathToFileURL } from 'node:url';
import type { FromProgram, ToProgram } from './standin-messages.ts';

const realNow = Date.now;
const realUptime = os.uptime;
let shown = { at: Number(process.env['MADOGUCHI_TEST_NOW'] ?? realNow()), running: true, since: realNow() };
let skippedMs = 0;

Date.now = () => shown.at + (shown.running ? realNow() - shown.since : 0);
os.uptime = () => realUptime() + skippedMs / 1000;
syncBuiltinESMExports();

process.on('message', (message: ToProgram) => {
  if (message.type !== 'setClock') return;
  const { at, running, jump } = message;
  if (!jump) skippedMs += at - Date.now();
  shown = { at, running, since: realNow() };
  process.send?.({ type: 'clockSet' } satisfies FromProgram);
});

const standin = new URL('electron-module.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standin, shortCircuit: true } : next(specifier, context),
});
await import(pathToFileURL(process.env['STANDIN_MAIN'] ?? '').href);
