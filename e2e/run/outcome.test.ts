import { describe, expect, test } from 'vitest';
import { asOneCheck, journeyOutcome, notRunHere, summary, tortureOutcome, unitOutcome } from './outcome.ts';

const passing = { status: 'passed', fullName: 'passes', failureMessages: [] };
const journey = (file: string, status: string, ...messages: readonly string[]) => ({
  file,
  title: 'a call is taken',
  tests: [{ status, results: messages.map((message) => ({ error: { message } })) }],
});

describe('the count of a test run', () => {
  test('counts a file of tests that could not be loaded as one failure', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      testResults: [
        { name: 'a.test.ts', status: 'passed', message: '', assertionResults: [passing, passing] },
        {
          name: 'b.test.ts',
          status: 'failed',
          message: '',
          assertionResults: [{ status: 'failed', fullName: 'a day > is a day', failureMessages: ['no\n  at all'] }],
        },
        { name: 'c.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
      ],
    };
    expect(unitOutcome(report)).toEqual({
      passed: 5,
      failed: 2,
      remarks: [],
      complaints: ['c.test.ts could not be loaded: no such module', 'a day > is a day: no | at all'],
    });
  });

  test('counts what passed at the second try as passed, and says so; what was skipped counts as nothing', () => {
    const stats = { expected: 3, unexpected: 1, flaky: 2, skipped: 4 };
    const suites = [
      { specs: [journey('a.spec.ts', 'expected')] },
      { suites: [{ specs: [journey('b.spec.ts', 'unexpected', '\u001b[31mlate\u001b[39m', 'late again')] }] },
      { specs: [journey('c.spec.ts', 'flaky', 'slow')] },
    ];
    expect(journeyOutcome({ stats, suites, errors: [{}] })).toEqual({
      passed: 5,
      failed: 2,
      remarks: ['2 only at the second try', '4 not run here'],
      complaints: [
        'no word why',
        'b.spec.ts › a call is taken: late',
        'at the first try only, c.spec.ts › a call is taken: slow',
      ],
    });
  });

  test('counts a harness as passed only when it found nothing and its twin was noticed', () => {
    const output = [
      'seed 20261121, short form',
      '{"test":"kill","runs":100,"failures":0,"twinFailed":true,"seconds":60}',
      '{"test":"power","runs":5000,"failures":0,"twinFailed":false,"seconds":25,"findings":["a word"]}',
      '{"test":"errors","notRunHere":"there is no gcc","seconds":0}',
      '{"test":"fuzz","broke":"it ended without an answer","seconds":1}',
      '1 passed, 2 failed, 1 not run here',
    ].join('\n');
    expect(tortureOutcome({ status: 1, output })).toEqual({
      passed: 1,
      failed: 2,
      remarks: ['errors not run here: there is no gcc'],
      complaints: ['power: 0 failures, and its twin passed', 'power: a word', 'fuzz: it ended without an answer'],
    });
    expect(tortureOutcome({ status: 1, output: 'no such folder\n' })).toEqual({
      ...{ passed: 0, failed: 1, remarks: [] },
      complaints: ['no such folder'],
    });
  });

  test('closes with the plain line, and what did not run is not counted', () => {
    const stages = [
      { name: 'Biome', seconds: 1.04, ...asOneCheck(true) },
      { name: 'types', seconds: 2, ...asOneCheck(false, 'much\nTS2322 in time.ts\n') },
      { name: 'Electron', seconds: 0, ...notRunHere('there is no Electron binary') },
    ];
    expect(summary(stages)).toEqual([
      '── what failed in types',
      '  much',
      '  TS2322 in time.ts',
      '',
      'Biome     1 passed, 0 failed  1.0 s',
      'types     0 passed, 1 failed  2.0 s',
      'Electron  0.0 s  (not run here: there is no Electron binary)',
      '',
      '1 passed, 1 failed',
    ]);
  });
});
