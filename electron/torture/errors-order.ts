/** What the errors harness tells the process whose disk is to fail, and what that answers. */

export interface ErrorsOrder {
  readonly folder: string;
  /** The file by which the shim is told what to do; null where the disk itself is the fault. */
  readonly control: string | null;
  readonly seed: number;
  /** The trials to make, by number. */
  readonly trials: readonly Trial[];
  /** The twin: a refusal is taken for an acknowledgement. */
  readonly twin: boolean;
  /** A file that fills the disk until it is removed. */
  readonly ballast: string | null;
}

/** A desk that is opened once and meets these faults one after the other, each when the one before is over. */
export type Trial = readonly Fall[];

/** One call that fails, as the n-th since the desk was opened. */
export interface Fall {
  readonly call: number;
  /** Its place in the list of faults; -1 for the slow call. */
  readonly fault: number;
  /** How many calls fail. */
  readonly times: number;
}

export interface TrialAnswer {
  readonly trial: Trial;
  readonly acknowledged: number;
  /** How often a command was answered `notSaved`. */
  readonly refused: number;
  /** How many of the calls were reached. */
  readonly fired: number;
  readonly problems: readonly string[];
}
