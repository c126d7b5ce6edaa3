/** The command line of a restore onto a bare machine: what was asked for, what is said, and how it ends. */
import { isAbsolute } from 'node:path';
import { parseArgs } from 'node:util';
import type { MachineClock } from '../machine-clock.ts';
import { layStore } from './lay-store.ts';
import { findSource, journalAt, journalBeside } from './restore-source.ts';
import { failureText, restoreWords } from './restore-words.ts';

export interface RestoreRun {
  readonly argv: readonly string[];
  readonly clock: MachineClock;
  readonly askKey: (question: string) => Promise<string>;
  readonly say: (line: string) => void;
}

/** The exit code: 0 restored, 1 not, 2 asked wrongly. */
export async function runRestore({ argv, clock, askKey, say }: RestoreRun): Promise<0 | 1 | 2> {
  const asked = argumentsOf(argv);
  if (asked === null) {
    say(restoreWords.usage);
    return 2;
  }
  const half = Object.values(asked).find((path) => path !== undefined && !isAbsolute(path));
  if (half !== undefined) {
    say(restoreWords.absolute(half));
    return 2;
  }
  const source = findSource(asked.from);
  const journal =
    asked.journal === undefined ? (source.journal ?? journalBeside(asked.from)) : journalAt(asked.journal);
  say(restoreWords.found(source.backups.length, journal !== null));
  const recoveryKey = source.backups.length === 0 ? '' : await askKey(restoreWords.askKey);
  if (source.backups.length > 0) say(restoreWords.working);
  const order = { backups: source.backups, journal, recoveryKey, to: asked.to, clock, onProgress: () => undefined };
  const laid = await layStore(order);
  if (!laid.ok) {
    say(failureText(laid.error));
    return 1;
  }
  say(restoreWords.done({ ...laid.value, to: asked.to }));
  if (journal === null) say(restoreWords.noJournal);
  const { missingTo, sequence } = laid.value;
  if (missingTo !== null) say(restoreWords.missing(sequence + 1, missingTo));
  return 0;
}

interface Asked {
  readonly from: string;
  readonly to: string;
  readonly journal: string | undefined;
}

function argumentsOf(argv: readonly string[]): Asked | null {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ args: [...argv], options: { from: text, to: text, journal: text }, strict: true });
    const { from, to, journal } = values;
    return from === undefined || to === undefined ? null : { from, to, journal };
  } catch {
    // An argument that nobody knows, a recovery key among them.
    return null;
  }
}
