/** What a stage of the test run came to, and how the stages add up. */

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** What a reader of the summary should know: tests that needed a second try, or why nothing ran. */
  readonly remarks: readonly string[];
}

export interface StageOutcome extends Outcome {
  readonly name: string;
  readonly seconds: number;
}

export const asOneCheck = (succeeded: boolean): Outcome => ({
  passed: succeeded ? 1 : 0,
  failed: succeeded ? 0 : 1,
  remarks: [],
});

/** Not counted as passed: something that cannot be tried on this machine. */
export const notRunHere = (why: string): Outcome => ({ passed: 0, failed: 0, remarks: [`not run here: ${why}`] });

/** Vitest's JSON. A file that could not even be loaded has no tests, and counts as one that failed. */
export function unitOutcome(report: {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}): Outcome {
  const unloadable = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloadable.length, remarks: [] };
}

/** Playwright's JSON. */
export function journeyOutcome(report: {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors: readonly unknown[];
}): Outcome {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return {
    passed: expected + flaky,
    failed: unexpected + report.errors.length,
    remarks: [
      ...(flaky > 0 ? [`${flaky} only at the second try`] : []),
      ...(skipped > 0 ? [`${skipped} not run here`] : []),
    ],
  };
}

/** The lines of JSON of `npm run torture`, one a harness. A run that ended without any is one failure. */
export function tortureOutcome({ status, output }: { readonly status: number; readonly output: string }): Outcome {
  const lines = output.split('\n').filter((line) => line.startsWith('{"test":'));
  const verdicts = lines.map((line) => JSON.parse(line) as TortureLine);
  const tried = verdicts.filter(({ notRunHere: why }) => why === undefined);
  const passed = tried.filter(({ failures, twinFailed }) => failures === 0 && twinFailed === true).length;
  const failed = tried.length - passed;
  return {
    passed,
    failed: failed === 0 && status !== 0 ? 1 : failed,
    remarks: verdicts.flatMap(({ test, notRunHere: why }) =>
      why === undefined ? [] : [`${test} not run here: ${why}`],
    ),
  };
}

interface TortureLine {
  readonly test: string;
  readonly failures?: number;
  readonly twinFailed?: boolean;
  readonly notRunHere?: string;
}

const SUM = { passed: 0, failed: 0 };

/** The lines of the summary; the last is the plain count, alone. */
export function summary(stages: readonly StageOutcome[]): readonly string[] {
  const total = stages.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    SUM,
  );
  const width = Math.max(...stages.map(({ name }) => name.length));
  const lines = stages.map(({ name, passed, failed, seconds, remarks }) => {
    const counts = passed + failed === 0 ? '' : `${passed} passed, ${failed} failed  `;
    return `${name.padEnd(width)}  ${counts}${seconds.toFixed(1)} s${remarks.map((remark) => `  (${remark})`).join('')}`;
  });
  return [...lines, '', `${total.passed} passed, ${total.failed} failed`];
}
