/** What every benchmark gives back: one line per measurement, ready to print. */

export interface BenchRow {
  readonly name: string;
  /** What we measured of ours, with its unit. */
  readonly ours: string;
  /** Who else was measured, and what, with its unit. */
  readonly peer: string;
  /** The peer's time divided by ours; above 1 ours is the faster. */
  readonly ratio: number;
  /** The least ratio that is good enough, or null where the row is for information. */
  readonly goal: number | null;
  readonly met: boolean | null;
}
