/** When a request to change settings counts as the contractor's own (N-095, N-096). */
import { expect, test } from 'vitest';
import { instant } from '../core/time.ts';
import { deemRequest } from './deemed-request.ts';

test.each([
  { name: 'identified, then asked (N-095)', subject: 'serverSettings', identified: 10, requested: 20, says: 'deemed' },
  {
    name: 'asked at the instant of identification',
    subject: 'serverSettings',
    identified: 20,
    requested: 20,
    says: 'deemed',
  },
  { name: 'asked first (N-095)', subject: 'serverSettings', identified: 20, requested: 19, says: 'confirmAgain' },
  {
    name: 'asked by someone unidentified',
    subject: 'serverSettings',
    identified: null,
    requested: 20,
    says: 'notIdentified',
  },
  { name: 'nothing asked', subject: 'serverSettings', identified: 20, requested: null, says: 'notRequested' },
  { name: 'a router (N-096)', subject: 'other', identified: 10, requested: 20, says: 'notProvided' },
] as const)('$name: $says', ({ subject, identified, requested, says }) => {
  const at = (value: number | null) => (value === null ? null : instant(value));
  expect(deemRequest({ subject, identifiedAt: at(identified), requestedAt: at(requested) })).toBe(says);
});
