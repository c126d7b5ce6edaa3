/** The words in which a person writes a range of addresses: `172.18.0.0 から 172.20.0.0 まで`. */

/** Stands where a dash would. */
export const RANGE_FROM = 'から';
/** Says no more than that the range ends. */
export const RANGE_TO = 'まで';
