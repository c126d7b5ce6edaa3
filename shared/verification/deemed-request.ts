/**
 * Whether a request to change settings counts as the contractor's own, which decides who bears its harm.
 * Source: N 35(12) · N-095, N-096
 */
import type { InstantMs } from '../core/time.ts';

/** Only a request about the server itself is covered; lines, PCs, routers and the like are not named. Source: N 35(12) · N-096 */
export const REQUEST_SUBJECTS = ['serverSettings', 'other'] as const;
export type RequestSubject = (typeof REQUEST_SUBJECTS)[number];

export type DeemedRequest =
  /** Identified first, asked then, about the server: the request is the contractor's. */
  | 'deemed'
  /** Nobody was identified: the change waits. */
  | 'notIdentified'
  /** Asked before the identification: the caller says it again, and the request is stamped anew. */
  | 'confirmAgain'
  /** Nothing was asked yet. */
  | 'notRequested'
  /** The terms do not say (規定なし). */
  | 'notProvided';

export interface RequestFacts {
  readonly subject: RequestSubject;
  readonly identifiedAt: InstantMs | null;
  readonly requestedAt: InstantMs | null;
}

/** How the request stands; asked at the very instant of the identification counts as after it. Source: N 35(12) · N-095, N-096 */
export function deemRequest({ subject, identifiedAt, requestedAt }: RequestFacts): DeemedRequest {
  if (subject === 'other') return 'notProvided';
  if (requestedAt === null) return 'notRequested';
  if (identifiedAt === null) return 'notIdentified';
  return identifiedAt <= requestedAt ? 'deemed' : 'confirmAgain';
}
