/** What opening or writing the store may refuse, as plain typed errors; raw database exceptions end here. */

import type { JournalProblem } from './journal/operation-journal.ts';

/** The file could not be opened as this desk's store. The bytes on the disk are left as they were found. */
export type OpenError =
  /** No file, or an empty one, where a store was expected. */
  | { readonly type: 'storeAbsent' }
  | { readonly type: 'storeInUse' }
  /** The folder lies on another machine, where two desks could write at once. */
  | { readonly type: 'storeOnNetwork' }
  | { readonly type: 'newerSchema'; readonly found: number; readonly known: number }
  | { readonly type: 'storeDamaged'; readonly reason: 'notOurFile' | 'wrongKey' | 'corrupt' }
  /** The database and what lies beside it tell different stories; the check before the opening decides between them. */
  | { readonly type: 'storeUnproved'; readonly reason: JournalProblem | 'behindJournal' | 'aheadOfJournal' }
  | NotSaved;

/**
 * The change was rolled back whole: nothing of it is in the store. Where the disk failed in the very act of keeping it, it may turn out to be kept
 * after all; the same command id then finds it done.
 */
export type NotSaved = { readonly type: 'notSaved'; readonly reason: 'diskFull' | 'io' };

/** The command under way was done before, or its id is another command's; nothing was changed. */
export type DoneBefore = { readonly type: 'alreadyDone' | 'commandConflict' };
