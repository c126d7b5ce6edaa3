/** The nine stamps (時刻印) of a contact: which instants are kept, and which of them an operator sets by a key. Source: terms.md 3.0 */

export const STAMPS = ['ring', 'answer', 'notice', 'identified', 'request', 'ordered', 'end', 'saved'] as const;
/** `t_hold_*` is the ninth: a list of intervals, kept beside these eight single instants. */
export type Stamp = (typeof STAMPS)[number];

/** The stamps an operator sets directly; the others follow from verification, dispatch and saving. */
export const MANUAL_STAMPS = ['notice', 'request'] as const satisfies readonly Stamp[];
export type ManualStamp = (typeof MANUAL_STAMPS)[number];

export const CONTACT_PHASES = ['ringing', 'talking', 'holding', 'wrapUp', 'saved'] as const;
export type ContactPhase = (typeof CONTACT_PHASES)[number];
