/**
 * The technical log: one line of JSON per event, made of allow-listed fields alone. It has no free text, so no name, number or note
 * can get into it; of a thrown error it keeps the class, the system code and the places in our code, and drops the message.
 */
import { appendFileSync, chmodSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Clock, formatJstTimestamp } from '../../shared/core/time.ts';

export const LOG_EVENTS = [
  'started',
  'closed',
  'requestRejected',
  'rejectionNotRecorded',
  'requestFailed',
  'replyRefused',
  'eventRefused',
  'unhandled',
  'screenGone',
] as const;

export interface LogEntry {
  readonly event: (typeof LOG_EVENTS)[number];
  readonly channel?: string | null;
  readonly reason?: string;
  /** A place in a schema, in the contract's own names. */
  readonly path?: string;
  /** What was caught; only its class, its system code and its places are kept. */
  readonly thrown?: unknown;
}

export type Log = (entry: LogEntry) => void;

const WORD = /^[A-Za-z][A-Za-z0-9_]{0,59}$/;
const CHANNEL = /^[a-z]{1,30}:[A-Za-z]{1,30}$/;
/** As files of code are called here: a number or a name in capitals is none. */
const FILE = /^[a-z][a-z0-9-]{0,40}(\.[a-z]{1,8}){1,3}$/;
const PATH = /^[A-Za-z0-9.*_]{0,200}$/;

/** The text where it has the form its field allows, else `?`. What was thrown may have anything where its types promise a text. */
const only = (form: RegExp, text: unknown): string => (typeof text === 'string' && form.test(text) ? text : '?');

/** The line of an entry, without its line end: always valid JSON, never with a line break or a control character inside. */
export function logLine(entry: LogEntry, clock: Clock): string {
  const { channel, reason, path, thrown } = entry;
  return JSON.stringify({
    at: formatJstTimestamp(clock.now()),
    event: only(WORD, entry.event),
    ...(channel === undefined || channel === null ? {} : { channel: only(CHANNEL, channel) }),
    ...(reason === undefined ? {} : { reason: only(WORD, reason) }),
    ...(path === undefined ? {} : { path: only(PATH, path) }),
    ...(thrown === undefined ? {} : factsOf(thrown)),
  });
}

interface Facts {
  readonly error: string;
  readonly code?: string;
  readonly places?: readonly string[];
}

function factsOf(thrown: unknown): Facts {
  try {
    if (!(thrown instanceof Error)) return { error: '?' };
    const code = 'code' in thrown && typeof thrown.code === 'string' ? { code: only(WORD, thrown.code) } : {};
    return { error: only(WORD, thrown.name), ...code, places: placesIn(stackOf(thrown)) };
  } catch {
    // Its own members threw when they were read; the log is written where nothing may throw any more.
    return { error: '?' };
  }
}

/** The stack without the message before it, which may hold anything, lines that look like places among it. */
function stackOf({ stack, message }: { readonly stack?: unknown; readonly message: unknown }): string {
  if (typeof stack !== 'string' || typeof message !== 'string') return '';
  const start = stack.indexOf(message);
  return start === -1 ? '' : stack.slice(start + message.length);
}

/** `door.ts:88:20`, innermost first: the lines of a stack that name a file, without folders, functions and message. */
function placesIn(stack: string): readonly string[] {
  const places: string[] = [];
  for (const line of stack.split('\n')) {
    const [, file, position] = /^ {4}at (?:.*[(/ ])?(\S+?\.[cm]?[jt]s):(\d+:\d+)\)?$/.exec(line) ?? [];
    const name = only(FILE, basename(file ?? ''));
    if (position !== undefined && name !== '?') places.push(`${name}:${position}`);
    if (places.length === 8) break;
  }
  return places;
}

const LARGEST_FILE = 1_000_000;

/** A log in `<folder>/desk.log`, readable by its owner alone; beyond one megabyte the file before is kept as `desk.log.1`. */
export function openLog(folder: string, clock: Clock): Log {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'desk.log');
  let size = sizeOf(file);
  if (size > 0) chmodSync(file, 0o600);
  return (entry) => {
    const line = `${logLine(entry, clock)}\n`;
    try {
      if (size + line.length > LARGEST_FILE) {
        renameSync(file, `${file}.1`);
        size = 0;
      }
      appendFileSync(file, line, { mode: 0o600 });
      if (size === 0) chmodSync(file, 0o600);
      size += line.length;
    } catch {
      // The log must never be the reason why a call cannot be taken: a full disk is told by the store, which knows what it means.
    }
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
