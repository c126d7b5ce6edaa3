import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AttemptLog, createAttemptLog, openAttemptLog } from './attempt-log.ts';
import { waitAfter } from './back-off.ts';
import { TestTime, temporaryFolder } from './test-vault.ts';
import { type TextFile, textFile } from './vault-file.ts';

const NAME = new Uint8Array(32).fill(1);
const OTHER_NAME = new Uint8Array(32).fill(2);

/** What a disk keeps, without the disk: ten thousand schedules would flush it for minutes. */
function textInMemory(): TextFile {
  let kept: string | null = null;
  return {
    read: () => kept,
    write: (text) => {
      kept = text;
    },
  };
}

/** One desk whose process can be ended and started again. */
class Desk {
  readonly time = new TestTime();
  readonly file: TextFile;
  log: AttemptLog;

  constructor(file: TextFile = textInMemory()) {
    this.file = file;
    createAttemptLog(file, this.time.clock);
    this.log = this.open();
  }

  restart(): void {
    this.time.running = 0;
    this.log = this.open();
  }

  private open(): AttemptLog {
    return openAttemptLog({ file: this.file, clock: this.time.clock, monotonic: this.time.monotonic });
  }
}

function fail(desk: Desk, times: number): void {
  for (let attempt = 0; attempt < times; attempt++) {
    const { admitted, retryAt } = desk.log.begin(NAME);
    expect(admitted).toBe(true);
    desk.time.pass(retryAt === null ? 0 : retryAt - desk.time.wall);
  }
}

describe('begin', () => {
  test('lets four wrong passwords pass and then doubles the wait from a second to a quarter of an hour', () => {
    const desk = new Desk();
    const waits = Array.from({ length: 18 }, () => {
      const { retryAt } = desk.log.begin(NAME);
      const wait = retryAt === null ? 0 : retryAt - desk.time.wall;
      desk.time.pass(wait);
      return wait / 1000;
    });
    expect(waits).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900, 900]);
  });

  test('refuses a guess during the wait without counting it', () => {
    const desk = new Desk();
    fail(desk, 4);
    const due = desk.log.begin(NAME).retryAt;
    for (let attempt = 0; attempt < 50; attempt++) {
      expect(desk.log.begin(NAME)).toEqual({ admitted: false, retryAt: due });
    }
    desk.time.pass(1000);
    expect(desk.log.begin(NAME)).toEqual({ admitted: true, retryAt: desk.time.wall + 2000 });
  });

  test('keeps each name to itself', () => {
    const desk = new Desk();
    fail(desk, 4);
    desk.log.begin(NAME);
    expect(desk.log.begin(OTHER_NAME)).toEqual({ admitted: true, retryAt: null });
  });

  test('has the guess on disk before it answers', () => {
    const path = join(temporaryFolder(), 'attempts.json');
    const desk = new Desk(textFile(path));
    desk.log.begin(NAME);
    expect(JSON.parse(readFileSync(path, 'utf8')).failures).toEqual({ '0101': { count: 1, until: 0 } });
  });

  test('a wait outlives the process, and time that passed meanwhile counts', () => {
    const desk = new Desk();
    fail(desk, 13);
    const before = desk.log.begin(NAME);
    expect(before.retryAt).toBe(desk.time.wall + 512_000);
    desk.time.pass(100_000);
    desk.restart();
    expect(desk.log.begin(NAME)).toEqual({ admitted: false, retryAt: desk.time.wall + 412_000 });
    desk.time.pass(412_000);
    desk.restart();
    expect(desk.log.begin(NAME).admitted).toBe(true);
  });

  test('a clock set back a day neither ends a wait nor prolongs it', () => {
    const desk = new Desk();
    fail(desk, 13);
    desk.log.begin(NAME);
    desk.time.moveClock(-86_400_000);
    desk.restart();
    expect(desk.log.begin(NAME)).toEqual({ admitted: false, retryAt: desk.time.wall + 512_000 });
    desk.time.pass(512_000);
    expect(desk.log.begin(NAME).admitted).toBe(true);
  });

  test('a clock once ten years ahead locks nobody out', () => {
    const desk = new Desk();
    desk.time.moveClock(315_360_000_000);
    fail(desk, 13);
    desk.log.begin(NAME);
    desk.time.moveClock(-315_360_000_000);
    desk.restart();
    expect(desk.log.begin(NAME)).toMatchObject({ admitted: false });
    desk.time.pass(512_000);
    expect(desk.log.begin(NAME).admitted).toBe(true);
  });

  test.each([
    { name: 'taken away', damage: null },
    { name: 'emptied', damage: '' },
    { name: 'not ours', damage: '{"format":"other"}' },
    {
      name: 'made to wait for ever',
      damage:
        '{"format":"madoguchi-attempts","version":1,"highWater":0,"behind":false,"waited":0,"initialCount":0,"failures":{"0101":{"count":5,"until":9e15}}}',
    },
  ])('a file that was $name costs every name its free guesses, and nobody the way in', ({ damage }) => {
    const path = join(temporaryFolder(), 'attempts.json');
    const desk = new Desk(textFile(path));
    if (damage === null) rmSync(path);
    else writeFileSync(path, damage);
    desk.restart();
    expect(desk.log.begin(NAME)).toEqual({ admitted: true, retryAt: desk.time.wall + 1000 });
    desk.log.forgive(NAME, true);
    expect(desk.log.begin(NAME)).toEqual({ admitted: true, retryAt: null });
  });
});

type Step = 'guess' | 'restart' | 'setBack' | 'correct' | number;

const steps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constant<Step>('guess') },
    { weight: 2, arbitrary: fc.constantFrom<Step>('restart', 'setBack', 'correct') },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 1_200_000 }) as fc.Arbitrary<Step> },
  ),
  { maxLength: 40 },
);

/** Guesses that were evaluated although the wait of the one before had not really passed. */
function extraGuesses(schedule: readonly Step[], desk: Desk): number {
  const DAY = 86_400_000;
  let real = 0;
  let back = false;
  let failures = 0;
  let mayGuessAt = 0;
  let extra = 0;
  for (const step of schedule) {
    if (step === 'restart') desk.restart();
    else if (step === 'setBack' || step === 'correct') {
      if (back === (step === 'correct')) desk.time.moveClock(back ? DAY : -DAY);
      back = step === 'setBack';
    } else if (step === 'guess') {
      if (!desk.log.begin(NAME).admitted) continue;
      if (real < mayGuessAt) extra += 1;
      failures += 1;
      mayGuessAt = real + waitAfter(failures);
    } else {
      desk.time.pass(step);
      real += step;
    }
  }
  return extra;
}

test('no schedule of guesses, restarts and clocks set back wins a guess (SEC-21)', () => {
  fc.assert(
    fc.property(steps, (schedule) => {
      expect(extraGuesses(['guess', ...schedule], new Desk())).toBe(0);
    }),
    { seed: 20261121, numRuns: 10_000 },
  );
});

describe('without its memory the log would give guesses away (twin)', () => {
  const burst: readonly Step[] = ['guess', 'guess', 'guess', 'guess', 'guess'];
  const acrossCorrection: readonly Step[] = ['guess', 'setBack', 1_000_000, 'restart', ...burst, 'correct', 'restart'];

  test.each([
    { name: 'of the highest time seen', forgotten: { highWater: 0 }, schedule: [...burst, 'restart'] as const },
    { name: 'of a clock that was behind', forgotten: { behind: false }, schedule: acrossCorrection },
  ])('$name', ({ forgotten, schedule }) => {
    class Forgetful extends Desk {
      override restart(): void {
        this.file.write(JSON.stringify({ ...JSON.parse(this.file.read() ?? ''), ...forgotten }));
        super.restart();
      }
    }
    expect(extraGuesses([...schedule, 'guess'], new Desk())).toBe(0);
    expect(extraGuesses([...schedule, 'guess'], new Forgetful())).toBe(1);
  });
});

describe('untold', () => {
  test('counts wrong passwords of every name over a restart, until they are recorded', () => {
    const desk = new Desk();
    desk.log.begin(NAME);
    desk.log.begin(OTHER_NAME);
    desk.log.begin(OTHER_NAME);
    desk.log.forgive(OTHER_NAME, true);
    desk.restart();
    expect(desk.log.untold()).toBe(2);
    desk.log.told(2);
    desk.restart();
    expect(desk.log.untold()).toBe(0);
  });

  test('is not lessened by a recovery, which guessed no password', () => {
    const desk = new Desk();
    desk.log.begin(NAME);
    desk.log.forgive(NAME, false);
    expect(desk.log.untold()).toBe(1);
  });
});
