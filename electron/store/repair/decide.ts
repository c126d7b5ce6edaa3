/** What becomes of a database that fits together in itself, after it was held against the same store built again: the rule alone. */

export interface Evidence {
  /** Whether both said the same where the database stands. */
  readonly same: boolean;
  /** Transactions that the rebuild has beyond the database. */
  readonly ahead: number;
  /** The last row of the audit chain in the database, and the last one that the high-water mark knows of; 0 where it says nothing. */
  readonly reached: number;
  readonly acknowledged: number;
}

export type Decision = 'keep' | 'rollForward' | 'replace';

export function decide({ same, ahead, reached, acknowledged }: Evidence): Decision {
  if (!same) return 'replace';
  if (ahead === 0) return 'keep';
  // Killed between the journal and the commit: nobody was told that this command was done. Anything else was done, and is gone.
  return ahead === 1 && acknowledged <= reached ? 'rollForward' : 'replace';
}
