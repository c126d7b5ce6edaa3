import { describe, expect, test } from 'vitest';
import { asOneCheck, journeyOutcome, notRunHere, summary, tortureOutcome, unitOutcome } from './outcome.ts';

describe('the count of a test run', () => {
  test('counts a file of tests that could not be loaded as one failure', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      testResults: [
        { status: 'passed', assertionResults: [1, 2, 3, 4, 5] },
        { status: 'failed', assertionResults: [1] },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(unitOutcome(report)).toEqual({ passed: 5, failed: 2, remarks: [] });
  });

  test('counts what passed at the second try as passed, and says so; what was skipped counts as nothing', () => {
    const stats = { expected: 3, unexpected: 1, flaky: 2, skipped: 4 };
    expect(journeyOutcome({ stats, errors: [{}] })).toEqual({
      passed: 5,
      failed: 2,
      remarks: ['2 only at the second try', '4 not run here'],
    });
  });

  test('counts a harness as passed only when it found nothing and its twin was noticed', () => {
    const output = [
      'seed 20261121, short form',
      '{"test":"kill","runs":100,"failures":0,"twinFailed":true,"seconds":60}',
      '{"test":"power","runs":5000,"failures":0,"twinFailed":false,"seconds":25}',
      '{"test":"errors","notRunHere":"there is no gcc","seconds":0}',
      '{"test":"fuzz","broke":"it ended without an answer","seconds":1}',
      '1 passed, 2 failed, 1 not run here',
    ].join('\n');
    const remarks = ['errors not run here: there is no gcc'];
    expect(tortureOutcome({ status: 1, output })).toEqual({ passed: 1, failed: 2, remarks });
    expect(tortureOutcome({ status: 1, output: '' })).toEqual({ passed: 0, failed: 1, remarks: [] });
  });

  test('closes with the plain line, and what did not run is not counted', () => {
    const stages = [
      { name: 'Biome', seconds: 1.04, ...asOneCheck(true) },
      { name: 'types', seconds: 2, ...asOneCheck(false) },
      { name: 'Electron', seconds: 0, ...notRunHere('there is no Electron binary') },
    ];
    expect(summary(stages)).toEqual([
      'Biome     1 passed, 0 failed  1.0 s',
      'types     0 passed, 1 failed  2.0 s',
      'Electron  0.0 s  (not run here: there is no Electron binary)',
      '',
      '1 passed, 1 failed',
    ]);
  });
});
