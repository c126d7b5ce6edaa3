/** What a process that makes backups while it writes is told, and what it says. */

export interface BackupsOrder {
  readonly folder: string;
  /** Milliseconds after the usual start of the clock. */
  readonly later: number;
  /** So many backups, one after the other. */
  readonly backups: number;
  /** The first number of its writes. */
  readonly from: number;
}

/** Each line: a backup begins, one is verified, or a write is acknowledged, with the number of the write. */
export type BackupsLine = 'begun' | 'made' | `written ${number}`;

export const WHO = { name: '初代', password: 'correct horse battery 馬 staple' } as const;
