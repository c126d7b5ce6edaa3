/**
 * What a torture harness is: it does to the desk what life does — kills, cuts, floods, tampers — counts what went wrong, and proves with a
 * twin, in which one protection is off, that it would have noticed.
 */

export interface TortureOptions {
  /** The long form: more runs, the same questions. */
  readonly long: boolean;
  /** Every random choice comes from it. */
  readonly seed: number;
  /** A folder of its own that exists and is removed afterwards. */
  readonly scratch: string;
  /** What is going on, for the person who waits; at most a few lines a minute. */
  readonly say: (line: string) => void;
}

export interface TortureResult {
  readonly runs: number;
  readonly failures: number;
  /** Whether the run with the protection off failed, as it must. */
  readonly twinFailed: boolean;
  /** Figures worth keeping, such as how many acknowledged writes there were. */
  readonly figures?: { readonly [name: string]: number };
  /** What went wrong, one line each; the first few are shown. */
  readonly findings: readonly string[];
}

/** Why a harness cannot run on this machine. */
export interface NotRunHere {
  readonly notRunHere: string;
}

export interface Torture {
  /** A word for the command line and the report. */
  readonly test: string;
  /** What it proves, for the report. */
  readonly claim: string;
  /** What is switched off in the twin. */
  readonly twin: string;
  run(options: TortureOptions): Promise<TortureResult | NotRunHere>;
}
