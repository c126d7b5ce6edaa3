/** `npm run restore`: lays a store from a backup on a machine on which none stands. */
import { machineClock } from './machine-clock.ts';
import { askKey } from './restore/ask-key.ts';
import { runRestore } from './restore/run-restore.ts';

process.exitCode = await runRestore({
  argv: process.argv.slice(2),
  clock: machineClock,
  askKey,
  say: (line) => void process.stdout.write(`${line}\n`),
});
