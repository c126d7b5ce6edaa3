/** A promise (お約束): a date, amount or action told to a caller, on which reading, due when, kept or broken. Source: N-132 */

export const PROMISE_STATES = ['open', 'kept', 'broken', 'withdrawn'] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

export const PROMISE_KINDS = ['visit', 'shipment', 'callBack', 'dispatch', 'told'] as const;
export type PromiseKind = (typeof PROMISE_KINDS)[number];
