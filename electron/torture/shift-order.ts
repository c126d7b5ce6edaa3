/** What a harness tells the process that holds the store. */
export interface ShiftOrder {
  /** The data folder. */
  readonly folder: string;
  /** How many milliseconds after the usual start this run begins. */
  readonly later: number;
  /** Stands in every text of this run, so that no two runs write the same. */
  readonly word: string;
  readonly workload: WorkloadName;
  /** Whether backups are made at sign-in and lock, as they always are outside of this. */
  readonly backups: boolean;
  /** A file to say things into; null for the standard output. */
  readonly output: string | null;
  /** The protection that is off: nothing, the order of commit and acknowledgement, or the sync of each commit. */
  readonly twin: 'none' | 'early' | 'normal';
}

export type WorkloadName = 'forever' | 'shift' | 'notes' | 'drafts' | 'locks' | 'header' | 'create';
