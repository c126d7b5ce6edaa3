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

/** One call that fails, as the n-th since the desk was opened. */
export interface Trial {
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
  /** Whether the call was reached at all. */
  readonly fired: boolean;
  readonly problems: readonly string[];
}
