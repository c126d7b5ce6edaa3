import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant } from '../../shared/core/time.ts';
import { LOG_EVENTS, type LogEntry, logLine, openLog } from './log.ts';

const clock = { now: () => instant(Date.parse('2026-11-21T16:46:58+09:00')) };
const CANARY = '山田太郎 03-1234-5678 CANARY';

describe('logLine (SEC-36)', () => {
  test('says when, what and where, and nothing else', () => {
    const line = logLine({ event: 'requestRejected', channel: 'case:get', reason: 'notPermitted' }, clock);
    expect(JSON.parse(line)).toEqual({
      at: '2026-11-21T16:46:58.000+09:00',
      event: 'requestRejected',
      channel: 'case:get',
      reason: 'notPermitted',
    });
  });

  test('keeps of an error its class, its system code and the places in our code', () => {
    const thrown = Object.assign(new RangeError(CANARY), { code: 'ENOSPC' });
    const facts = JSON.parse(logLine({ event: 'requestFailed', thrown }, clock));
    expect(facts).toMatchObject({ error: 'RangeError', code: 'ENOSPC' });
    expect(facts.places[0]).toMatch(/^log\.test\.ts:\d+:\d+$/);
    expect(JSON.stringify(facts)).not.toContain('CANARY');
  });

  test('finds no place in a message that imitates a stack', () => {
    const thrown = new Error('x\n    at open (/home/yamada/CANARY.ts:1:1)');
    expect(logLine({ event: 'requestFailed', thrown }, clock)).not.toContain('CANARY');
  });

  test.each(['code', 'stack', 'name', 'message'])(
    'does not throw for an error whose %s throws or is no text',
    (member) => {
      const throwing = Object.defineProperty(new Error('x'), member, {
        get: () => {
          throw new Error(CANARY);
        },
      });
      const odd = Object.defineProperty(new Error('x'), member, { value: Symbol(CANARY) });
      for (const thrown of [throwing, odd]) {
        expect(logLine({ event: 'requestFailed', thrown }, clock)).not.toContain('CANARY');
      }
    },
  );

  test('is one line of JSON without canary or control character, whatever it is given', () => {
    const dirty = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }).map((text) => `${text}${CANARY}`),
      fc.constantFrom('\r\nforged', '\u001b[31m', '\u2028', '"}\n{"event":"closed"'),
    );
    const entries = fc.record({
      event: fc.oneof(fc.constantFrom(...LOG_EVENTS), dirty),
      channel: fc.option(dirty),
      reason: dirty,
      path: dirty,
      thrown: fc.oneof(
        dirty,
        dirty.map((text) => Object.assign(new Error(text), { name: text, code: text })),
        fc.anything(),
      ),
    });
    fc.assert(
      fc.property(entries, (entry) => {
        const line = logLine(entry as unknown as LogEntry, clock);
        expect(line).not.toContain('CANARY');
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect(typeof JSON.parse(line)).toBe('object');
      }),
      { seed: 20261121, numRuns: 5_000 },
    );
  });

  test('would carry the canary if messages were kept (twin)', () => {
    expect(JSON.stringify({ message: new Error(CANARY).message })).toContain('CANARY');
  });
});

describe('openLog', () => {
  test('writes for its owner alone and keeps one file before the present one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'madoguchi-log-'));
    try {
      const log = openLog(folder, clock);
      for (let n = 0; n < 13_000; n += 1)
        log({ event: 'requestRejected', channel: 'case:get', reason: 'notPermitted' });
      const present = join(folder, 'desk.log');
      expect(statSync(present).mode & 0o777).toBe(0o600);
      expect(statSync(present).size).toBeLessThanOrEqual(1_000_000);
      expect(statSync(`${present}.1`).size).toBeLessThanOrEqual(1_000_000);
      const lines = readFileSync(present, 'utf8').trimEnd().split('\n');
      expect(lines.every((line) => JSON.parse(line).event === 'requestRejected')).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('does not throw where the folder can no longer be written', () => {
    const folder = mkdtempSync(join(tmpdir(), 'madoguchi-log-'));
    const log = openLog(join(folder, 'inner'), clock);
    rmSync(folder, { recursive: true });
    expect(() => log({ event: 'started' })).not.toThrow();
  });
});
