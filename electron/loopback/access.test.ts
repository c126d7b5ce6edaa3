import { describe, expect, test } from 'vitest';
import { makeLoopbackAccess, TICKET_LIFE_MS } from './access.ts';

function accessAt(start = 0) {
  let now = start;
  return { access: makeLoopbackAccess(() => now), wait: (ms: number) => (now += ms) };
}

describe('makeLoopbackAccess (SEC-81)', () => {
  test('gives a token for the ticket, and a ticket is of 256 random bits', () => {
    const { access } = accessAt();
    const ticket = access.issueTicket();
    expect(ticket).toMatch(/^[\w-]{43}$/);
    const token = access.exchange(ticket);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(token).not.toBe(ticket);
    expect(access.isToken(token ?? '')).toBe(true);
  });

  test('takes a ticket once', () => {
    const { access } = accessAt();
    const ticket = access.issueTicket();
    access.exchange(ticket);
    expect(access.exchange(ticket)).toBeNull();
  });

  test.each([
    { name: 'at thirty seconds', waited: TICKET_LIFE_MS, accepted: true },
    { name: 'after thirty seconds', waited: TICKET_LIFE_MS + 1, accepted: false },
  ])('$name answers accepted: $accepted', ({ waited, accepted }) => {
    const { access, wait } = accessAt();
    const ticket = access.issueTicket();
    wait(waited);
    expect(access.exchange(ticket) !== null).toBe(accepted);
    expect(access.exchange(ticket)).toBeNull();
  });

  test('keeps a ticket through a wrong guess, so that a stranger cannot use it up', () => {
    const { access } = accessAt();
    const ticket = access.issueTicket();
    expect(access.exchange('x'.repeat(43))).toBeNull();
    expect(access.exchange('')).toBeNull();
    expect(access.exchange(ticket)).not.toBeNull();
  });

  test('voids a ticket with the next one, and a token with the next one', () => {
    const { access } = accessAt();
    const first = access.issueTicket();
    const second = access.issueTicket();
    expect(access.exchange(first)).toBeNull();
    const firstToken = access.exchange(second) ?? '';
    const secondToken = access.exchange(access.issueTicket()) ?? '';
    expect(access.isToken(firstToken)).toBe(false);
    expect(access.isToken(secondToken)).toBe(true);
    expect(access.tab).toBe(2);
  });

  test('knows no token before the first exchange', () => {
    const { access } = accessAt();
    for (const guess of ['', 'null', 'undefined']) expect(access.isToken(guess)).toBe(false);
  });
});
