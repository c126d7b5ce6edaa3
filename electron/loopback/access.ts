/**
 * Who may use the loopback host: a ticket that works once and for thirty seconds becomes a token, and one token is good at a time.
 *
 * Neither is ever written to a log, an argument or a query. Time is counted by a clock that cannot be set back.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export const TICKET_LIFE_MS = 30_000;

export interface LoopbackAccess {
  /** A new ticket; the one before it is void. */
  issueTicket(): string;
  /** The token for a ticket, or null for one that is wrong, used or too old. The token before it is void from now on. */
  exchange(ticket: string): string | null;
  isToken(token: string): boolean;
  /** Counts the tickets that were exchanged; names the tab whose requests are counted together. */
  readonly tab: number;
}

const secret = (): string => randomBytes(32).toString('base64url');

/** Equal in a time that does not depend on where two texts differ, nor on their lengths. */
function sameSecret(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/** `elapsedMs` is a clock of running milliseconds. */
export function makeLoopbackAccess(elapsedMs: () => number): LoopbackAccess {
  let ticket: { readonly value: string; readonly until: number } | null = null;
  let token: string | null = null;
  let tab = 0;
  return {
    issueTicket() {
      ticket = { value: secret(), until: elapsedMs() + TICKET_LIFE_MS };
      return ticket.value;
    },
    exchange(given) {
      if (ticket === null || !sameSecret(given, ticket.value)) return null;
      const { until } = ticket;
      ticket = null;
      if (elapsedMs() > until) return null;
      token = secret();
      tab += 1;
      return token;
    },
    isToken: (given) => token !== null && sameSecret(given, token),
    get tab() {
      return tab;
    },
  };
}
