/** What a process that changes the keys is told, and what it says. */

export interface RotationOrder {
  readonly folder: string;
  /** `filesFirst` is the twin: the files take their places before the header says so. */
  readonly order: 'headerFirst' | 'filesFirst';
  /** It kills itself just before this operation on files of its main thread, the first being 1; 0 for never. */
  readonly killAt: number;
  /** Milliseconds after the usual start of the clock. */
  readonly later: number;
}

/** Its last line. */
export interface RotationEnd {
  /** Operations on files in the main thread. */
  readonly operations: number;
}

/** The line with which the change begins. */
export const BEGUN = 'begun';

export const ASKING = '森 智子';
export const APPROVER = '岡 管理';
export const LEAVER = '林 拓也';
