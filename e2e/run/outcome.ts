/** What a stage of the test run came to, and how the stages add up. */

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** What a reader of the summary should know: tests that needed a second try, or why nothing ran. */
  readonly remarks: readonly string[];
  /** What failed and how, in a few lines: they are said again at the end, where a reader of a cut log still finds them. */
  readonly complaints: readonly string[];
}

export interface StageOutcome extends Outcome {
  readonly name: string;
  readonly seconds: number;
}

/** Lines of an output that are said again when nothing better is known. */
const LAST_LINES = 25;
/** Failures of one stage that are told whole; the others are counted. */
const TOLD = 12;

/** A command that succeeded or did not; of one that did not, the end of what it said is kept. */
export const asOneCheck = (succeeded: boolean, output = ''): Outcome => ({
  passed: succeeded ? 1 : 0,
  failed: succeeded ? 0 : 1,
  remarks: [],
  complaints: succeeded ? [] : output.trimEnd().split('\n').slice(-LAST_LINES),
});

/** Not counted as passed: something that cannot be tried on this machine. */
export const notRunHere = (why: string): Outcome => ({
  passed: 0,
  failed: 0,
  remarks: [`not run here: ${why}`],
  complaints: [],
});

/** Vitest's JSON. A file that could not even be loaded has no tests, and counts as one that failed. */
export function unitOutcome(report: {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly UnitFile[];
}): Outcome {
  const unloadable = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const failed = tests.filter(({ status }) => status === 'failed');
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    remarks: [],
    complaints: firstOf([
      ...unloadable.map(({ name, message }) => `${name} could not be loaded: ${inShort(message)}`),
      ...failed.map(({ fullName, failureMessages }) => `${fullName}: ${inShort(failureMessages[0])}`),
    ]),
  };
}

interface UnitFile {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly assertionResults: readonly {
    readonly status: string;
    readonly fullName: string;
    readonly failureMessages: readonly string[];
  }[];
}

/** Playwright's JSON. */
export function journeyOutcome(report: {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly suites: readonly JourneySuite[];
  readonly errors: readonly { readonly message?: string }[];
}): Outcome {
  const { expected, unexpected, flaky, skipped } = report.stats;
  const journeys = report.suites.flatMap(journeysOf);
  const of = (status: string) => journeys.filter(({ tests }) => tests.some((test) => test.status === status));
  return {
    passed: expected + flaky,
    failed: unexpected + report.errors.length,
    remarks: [
      ...(flaky > 0 ? [`${flaky} only at the second try`] : []),
      ...(skipped > 0 ? [`${skipped} not run here`] : []),
    ],
    complaints: firstOf([
      ...report.errors.map(({ message }) => inShort(message)),
      ...of('unexpected').map((journey) => `${journey.file} › ${journey.title}: ${firstError(journey)}`),
      ...of('flaky').map(
        (journey) => `at the first try only, ${journey.file} › ${journey.title}: ${firstError(journey)}`,
      ),
    ]),
  };
}

interface Journey {
  readonly file: string;
  readonly title: string;
  readonly tests: readonly {
    readonly status: string;
    readonly results: readonly { readonly error?: { readonly message?: string } }[];
  }[];
}

interface JourneySuite {
  readonly specs?: readonly Journey[];
  readonly suites?: readonly JourneySuite[];
}

const journeysOf = ({ specs = [], suites = [] }: JourneySuite): readonly Journey[] => [
  ...specs,
  ...suites.flatMap(journeysOf),
];

const firstError = ({ tests }: Journey): string =>
  inShort(tests.flatMap(({ results }) => results.flatMap(({ error }) => error?.message ?? []))[0]);

/** The lines of JSON of `npm run torture`, one a harness. A run that ended without any is one failure. */
export function tortureOutcome({ status, output }: { readonly status: number; readonly output: string }): Outcome {
  const lines = output.split('\n').filter((line) => line.startsWith('{"test":'));
  const verdicts = lines.map((line) => JSON.parse(line) as TortureLine);
  const tried = verdicts.filter(({ notRunHere: why }) => why === undefined);
  const failed = tried.filter(({ failures, twinFailed }) => failures !== 0 || twinFailed !== true);
  const broken = failed.length === 0 && status !== 0 ? asOneCheck(false, output) : null;
  return {
    passed: tried.length - failed.length,
    failed: failed.length + (broken?.failed ?? 0),
    remarks: verdicts.flatMap(({ test, notRunHere: why }) =>
      why === undefined ? [] : [`${test} not run here: ${why}`],
    ),
    complaints: [
      ...failed.flatMap(({ test, broke, failures = 0, twinFailed, findings = [] }) => [
        ...(broke === undefined
          ? [`${test}: ${failures} failures${twinFailed === true ? '' : ', and its twin passed'}`]
          : []),
        ...[...(broke === undefined ? [] : [broke]), ...findings].map((finding) => `${test}: ${inShort(finding)}`),
      ]),
      ...(broken?.complaints ?? []),
    ],
  };
}

interface TortureLine {
  readonly test: string;
  readonly failures?: number;
  readonly twinFailed?: boolean;
  readonly findings?: readonly string[];
  readonly broke?: string;
  readonly notRunHere?: string;
}

const ESCAPES = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** The first lines of a message, on one. */
const inShort = (message = 'no word why'): string =>
  message
    .replaceAll(ESCAPES, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 10)
    .join(' | ')
    .slice(0, 700);

const firstOf = (complaints: readonly string[]): readonly string[] =>
  complaints.length <= TOLD ? complaints : [...complaints.slice(0, TOLD), `and ${complaints.length - TOLD} more`];

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
  const complaints = stages.flatMap(({ name, complaints: said }) =>
    said.length === 0 ? [] : [`── what failed in ${name}`, ...said.map((line) => `  ${line}`), ''],
  );
  return [...complaints, ...lines, '', `${total.passed} passed, ${total.failed} failed`];
}
