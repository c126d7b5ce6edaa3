/** What is typed is durable before it is acknowledged, comes back to its author alone, and leaves nothing behind (REL-03). */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { UserId } from '../../../shared/core/ids.ts';
import { hours, type InstantMs, instant } from '../../../shared/core/time.ts';
import { DRAFT_KINDS, type DraftPlace, draftPlace } from '../../../shared/desk/draft-places.ts';
import { type Drafts, openDrafts } from './drafts.ts';

const ME = 'me' as UserId;
const OTHER = 'other' as UserId;
const NOTE = draftPlace('callNote', 'c-1');
const CASE = draftPlace('caseNote', 'k-1');
const SECRET = '電源ランプは橙の点滅';

let folder: string;
let path: string;
let now: InstantMs;
const sidecarKey = new Uint8Array(32).fill(7);
let opened: Drafts[] = [];
function open(key = sidecarKey): Drafts {
  const drafts = openDrafts({ path, sidecarKey: key, clock: { now: () => now } });
  opened.push(drafts);
  return drafts;
}
const draft = (place: DraftPlace, text: string) => ({ place, text, baseRevision: 0 });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-drafts-'));
  path = join(folder, 'drafts');
  now = instant(1_795_247_318_000);
});
afterEach(async () => {
  for (const drafts of opened) await drafts.close();
  opened = [];
  rmSync(folder, { recursive: true, force: true });
});

/** Leaves the journal as a kill does: nothing is closed. */
const killed = (): Drafts => open();

describe('openDrafts', () => {
  test('gives back after a kill whatever was acknowledged, to its author alone', async () => {
    const drafts = open();
    expect(await drafts.keep(ME, draft(NOTE, 'あ'))).toEqual({ ok: true, value: now });
    await drafts.keep(ME, draft(NOTE, SECRET));
    await drafts.keep(OTHER, draft(NOTE, '他人の控え'));
    const after = killed();
    expect(after.list(ME)).toEqual([{ ...draft(NOTE, SECRET), keptAt: now, savedBy: null }]);
    expect(after.find(OTHER, NOTE)?.text).toBe('他人の控え');
    expect(after.find(ME, CASE)).toBeNull();
  });

  test('shows the newest first, and remembers which command was about to save', async () => {
    const drafts = open();
    await drafts.keep(ME, draft(CASE, 'x'));
    now = instant(now + 1);
    await drafts.keep(ME, draft(NOTE, 'y'));
    await drafts.saving(ME, [CASE, draftPlace('stateReason', 'none')], 'command-1');
    expect(
      killed()
        .list(ME)
        .map(({ place, savedBy }) => [place.kind, savedBy]),
    ).toEqual([
      ['callNote', null],
      ['caseNote', 'command-1'],
    ]);
  });

  test('holds no text in the clear, and none at all once everything was dropped', async () => {
    const drafts = open();
    await drafts.keep(ME, draft(NOTE, SECRET));
    const bytes = readFileSync(path);
    for (const encoding of ['utf8', 'utf16le'] as const)
      expect(bytes.includes(Buffer.from(SECRET, encoding))).toBe(false);
    expect(bytes.includes('callNote')).toBe(false);
    await drafts.drop(ME, [NOTE]);
    expect(readdirSync(folder)).toEqual([]);
    await drafts.keep(ME, draft(NOTE, 'again'));
    expect(killed().find(ME, NOTE)?.text).toBe('again');
  });

  test('is written anew without what is over, at the close and when it has grown', async () => {
    const drafts = open();
    for (let count = 0; count < 60; count += 1) await drafts.keep(ME, draft(NOTE, 'あ'.repeat(5_000)));
    expect(readFileSync(path).length).toBeLessThan(400_000);
    await drafts.keep(ME, draft(CASE, 'x'));
    await drafts.drop(ME, [NOTE]);
    await drafts.close();
    expect(readFileSync(path).length).toBeLessThan(300);
    expect(
      open()
        .list(ME)
        .map(({ text }) => text),
    ).toEqual(['x']);
  });

  test('loses what was torn, and nothing that was whole', async () => {
    const drafts = open();
    await drafts.keep(ME, draft(NOTE, 'first'));
    await drafts.keep(ME, draft(NOTE, 'second'));
    truncateSync(path, readFileSync(path).length - 3);
    const after = killed();
    expect(after.find(ME, NOTE)?.text).toBe('first');
    expect(after.damaged).toBe(false);
    appendFileSync(path, Buffer.alloc(9, 1));
    expect(killed().find(ME, NOTE)?.text).toBe('first');
  });

  test('puts a damaged file into the quarantine, and goes on with what can be read', async () => {
    const drafts = open();
    await drafts.keep(ME, draft(NOTE, 'first'));
    const length = readFileSync(path).length;
    await drafts.keep(ME, draft(CASE, 'second'));
    const bytes = readFileSync(path);
    bytes[length - 20] = (bytes[length - 20] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const after = killed();
    expect(after.damaged).toBe(true);
    expect(after.list(ME).map(({ text }) => text)).toEqual(['second']);
    expect(existsSync(path)).toBe(false);
    const [kept] = readdirSync(join(folder, 'quarantine'));
    expect(readFileSync(join(folder, 'quarantine', kept ?? '', 'drafts')).equals(bytes)).toBe(true);
    await after.keep(ME, draft(NOTE, 'third'));
    expect(
      killed()
        .list(ME)
        .map(({ text }) => text)
        .toSorted(),
    ).toEqual(['second', 'third']);
  });

  test('tells nothing to another key', async () => {
    await open().keep(ME, draft(NOTE, 'x'));
    const after = open(new Uint8Array(32).fill(8));
    expect([after.damaged, after.list(ME)]).toEqual([true, []]);
  });

  test('forgets after ninety days', async () => {
    await open().keep(ME, draft(NOTE, 'x'));
    now = instant(now + hours(24 * 91));
    expect(killed().list(ME)).toEqual([]);
  });

  test('answers notSaved while the disk refuses, and goes on by itself', async () => {
    const drafts = open();
    rmSync(folder, { recursive: true });
    expect(await drafts.keep(ME, draft(NOTE, 'x'))).toEqual({ ok: false, error: { type: 'notSaved', reason: 'io' } });
    expect(drafts.list(ME)).toEqual([]);
    mkdirSync(folder);
    expect((await drafts.keep(ME, draft(NOTE, 'x'))).ok).toBe(true);
    expect(killed().find(ME, NOTE)?.text).toBe('x');
  });

  test('is after every sequence of keys, savings and kills what a list of the last words says', async () => {
    const place = fc.tuple(fc.constantFrom(...DRAFT_KINDS.slice(0, 3)), fc.constantFrom('a', 'b'));
    const step = fc.oneof(
      fc.record({
        do: fc.constant('keep' as const),
        who: fc.constantFrom(ME, OTHER),
        place,
        text: fc.string({ unit: 'binary' }),
      }),
      fc.record({ do: fc.constantFrom('drop' as const, 'mark' as const), who: fc.constantFrom(ME, OTHER), place }),
      fc.record({ do: fc.constantFrom('kill' as const, 'close' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        rmSync(path, { force: true });
        let drafts = open();
        const words = new Map<string, string>();
        for (const one of steps) {
          if (!('who' in one)) {
            if (one.do === 'close') await drafts.close();
            drafts = open();
          } else {
            const at = draftPlace(...one.place);
            const key = `${one.who} ${at.kind} ${at.id}`;
            if (one.do === 'keep') {
              words.set(key, one.text);
              await drafts.keep(one.who, draft(at, one.text));
            } else if (one.do === 'mark') await drafts.saving(one.who, [at], 'command');
            else {
              words.delete(key);
              await drafts.drop(one.who, [at]);
            }
          }
        }
        const shown = [ME, OTHER].flatMap((who) =>
          killed()
            .list(who)
            .map(({ place: at, text }): [string, string] => [`${who} ${at.kind} ${at.id}`, text]),
        );
        expect(new Map(shown)).toEqual(words);
      }),
      { seed: 20261121, numRuns: 60 },
    );
  });
});
