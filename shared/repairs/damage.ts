/** Damage (損傷) of the store: what a check before an opening may find, in the order in which it is told. */

export const DAMAGES = [
  /** No database where there was one. */
  'databaseMissing',
  /** Not to be opened with the key of this desk. */
  'databaseUnreadable',
  /** Pages, indexes or the audit chain do not fit together. */
  'databaseCorrupt',
  /** Fits together, and says something else than backup and journal. */
  'databaseChanged',
  /** Lacks what was acknowledged. */
  'databaseBehind',
  /** Other bytes than at the last close, and the same content. */
  'databaseTouched',
  /** Changes beside a database that was closed without any. */
  'walForeign',
  'journalMissing',
  'journalDamaged',
  /** Ends before the database does. */
  'journalBehind',
  /** Does not reach back to the backup before the last. */
  'journalIncomplete',
  'markMissing',
  'markDamaged',
  /** Older than a cut of the power can leave it. */
  'markBehind',
  /** Knows of rows that are nowhere else. */
  'markAhead',
  /** Tells of another row under the same number. */
  'markForked',
  'backupDamaged',
  /** Everything beside it is older than the last backup. */
  'backupAhead',
  /** An anchor outside the data folder knows of rows that are nowhere else. */
  'anchorAhead',
  /** The vault's header was missing or damaged, and a copy took its place; or its copy was damaged. */
  'headerMissing',
  'headerDamaged',
  'headerCopyDamaged',
] as const;
export type Damage = (typeof DAMAGES)[number];
