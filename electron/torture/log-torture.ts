/**
 * Gives the technical log everything that a careless caller could: names in every field, thrown errors with paths and SQL in them, line breaks,
 * escapes, objects that throw when they are read. Source: SEC-36
 */
import { appendFileSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { instant } from '../../shared/core/time.ts';
import { LOG_EVENTS, type Log, type LogEntry, openLog } from '../ipc/log.ts';
import { makeMatcher } from './canary-matcher.ts';
import type { Torture, TortureOptions, TortureResult } from './torture.ts';

const CANARIES = [
  '株式会社みどり電設𠮷野工場',
  'カブシキガイシャミドリデンセツ',
  '奈良県生駒市北新町10-38-204',
  '0742-55-0193',
  'midori.densetsu@example.jp',
  'SS26-1142-0038',
  'ご本人のお声で、折り返しは河﨑様まで',
  "INSERT INTO contacts VALUES ('髙橋部長')",
] as const;
const matcher = makeMatcher(CANARIES);
const clock = { now: () => instant(Date.UTC(2026, 10, 21, 7, 46, 58)) };
/** Two files of one megabyte are kept; so many lines fit into one. */
const IN_ONE_FOLDER = 4_000;

const breaks = fc.constantFrom('', '\r\n{"event":"closed"}', '\n', '\u001b[2J', '\u2028', '\u0000', '"}\n', '\u202e');
const dirty = fc
  .tuple(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom(...CANARIES), breaks)
  .map(([noise, canary, line]) => `${noise}${canary}${line}${canary}`);

/** Errors as they come: SQLite's with its statement, the system's with its path, and some that are made to be nasty. */
const thrown = fc.oneof(
  dirty,
  dirty.map((text) => Object.assign(new Error(text), { name: text, code: text })),
  dirty.map((text) => Object.assign(new RangeError(text), { code: 'SQLITE_CONSTRAINT', cause: new Error(text) })),
  dirty.map((text) => Object.assign(new Error(`ENOENT: no such file, open '/home/${text}/x.ts:1:1'`), { path: text })),
  dirty.map((text) => Object.assign(new Error(`x\n    at ${text} (/home/${text}/${text}.ts:1:1)`), { stack: text })),
  dirty.map((text) =>
    Object.assign(new Error('plain'), { stack: `Error: plain\n    at f (/${text}.ts:1:1)\n    at ${text}` }),
  ),
  dirty.map((text) =>
    Object.defineProperty(new Error(text), 'code', {
      get: () => {
        throw new Error(text);
      },
    }),
  ),
  dirty.map((text) =>
    Object.defineProperty(new Error(text), 'stack', {
      get: () => {
        throw new Error(text);
      },
    }),
  ),
  dirty.map((text) => Object.assign(new Error(text), { stack: { toString: () => text }, message: Symbol(text) })),
  fc.anything(),
);
const entries: fc.Arbitrary<LogEntry> = fc.record({
  event: fc.oneof(fc.constantFrom(...LOG_EVENTS), dirty),
  channel: fc.option(fc.oneof(fc.constant('case:get'), dirty, fc.anything())),
  reason: fc.oneof(fc.constant('notPermitted'), dirty, fc.anything()),
  path: fc.oneof(fc.constant('input.caseId'), dirty, fc.anything()),
  thrown,
}) as fc.Arbitrary<unknown> as fc.Arbitrary<LogEntry>;

/** As careless logs are: the message of what was thrown is kept. */
const keepingMessages =
  (folder: string): Log =>
  ({ event, thrown: error }) =>
    appendFileSync(join(folder, 'desk.log'), `${event} ${error instanceof Error ? error.message : ''}\n`, {
      mode: 0o600,
    });

interface Findings {
  failures: number;
  readonly lines: string[];
}

function fail(findings: Findings, line: string): void {
  findings.failures += 1;
  findings.lines.push(line);
}

interface Place {
  readonly folder: string;
  readonly open: (folder: string) => Log;
}

/** Logs the entries into a folder of their own and looks at what lies there. */
function logged(made: readonly LogEntry[], findings: Findings, { folder, open }: Place): void {
  mkdirSync(folder);
  const log = open(folder);
  for (const entry of made) {
    try {
      log(entry);
    } catch (error) {
      fail(findings, `the log threw ${error instanceof Error ? error.name : 'something'}`);
    }
  }
  const files = readdirSync(folder).map((name) => join(folder, name));
  const lines = files.flatMap((file) => readFileSync(file, 'utf8').split('\n').slice(0, -1));
  if (lines.length !== made.length) fail(findings, `${made.length} events made ${lines.length} lines`);
  for (const line of lines)
    if (!isClean(line)) fail(findings, `no line of the log: ${JSON.stringify(line.slice(0, 120))}`);
  for (const file of files) {
    if ((statSync(file).mode & 0o777) !== 0o600) fail(findings, `${file} is not for its owner alone`);
    for (const { canary, encoding } of matcher.find(readFileSync(file))) fail(findings, `${canary} in ${encoding}`);
  }
}

const FIELDS = new Set(['at', 'event', 'channel', 'reason', 'path', 'error', 'code', 'places']);

function isClean(line: string): boolean {
  if (/[^ -~]/.test(line)) return false;
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && Object.keys(value).every((field) => FIELDS.has(field));
  } catch {
    return false;
  }
}

async function run({ long, seed, scratch }: TortureOptions): Promise<TortureResult> {
  const runs = long ? 100_000 : 20_000;
  const made = fc.sample(entries, { seed, numRuns: runs });
  const findings: Findings = { failures: 0, lines: [] };
  const open = (folder: string): Log => openLog(folder, clock);
  for (let at = 0; at < made.length; at += IN_ONE_FOLDER) {
    logged(made.slice(at, at + IN_ONE_FOLDER), findings, { folder: join(scratch, `log-${at}`), open });
  }
  const twin: Findings = { failures: 0, lines: [] };
  logged(made.slice(0, IN_ONE_FOLDER), twin, { folder: join(scratch, 'twin'), open: keepingMessages });
  return {
    runs,
    failures: findings.failures,
    twinFailed: twin.failures > 0,
    figures: { canaries: CANARIES.length },
    findings: findings.lines,
  };
}

export const torture: Torture = {
  test: 'log',
  claim:
    'Whatever it is given, the log writes one line of allow-listed fields per event, for its owner alone, and no canary in any encoding.',
  twin: 'a log that keeps the messages of errors',
  run,
};
