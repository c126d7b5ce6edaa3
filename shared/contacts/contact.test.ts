/** The steps of a contact: a call by hand, and any sequence of keys against the order of a call. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assert, BrokenInvariant } from '../core/assert.ts';
import type { ContactId, UserId } from '../core/ids.ts';
import type { Result } from '../core/result.ts';
import { type InstantMs, instant, milliseconds, plus, seconds } from '../core/time.ts';
import {
  answer,
  type Contact,
  type ContactRecord,
  contactOf,
  effectiveStamps,
  endContact,
  hold,
  markIdentified,
  markOrdered,
  resume,
  save,
  stamp,
  startContact,
} from './contact.ts';
import { holdTime, talkTime, wrapUpTime } from './contact-times.ts';
import { correctStamp } from './stamp-corrections.ts';
import { STAMPS, type Stamp } from './stamps.ts';

const id = '00000000-0000-4000-8000-000000000001' as ContactId;
const operator = '00000000-0000-4000-8000-0000000000aa' as UserId;
const start = { id, source: 'key', callerNumber: null } as const;
/** 2026-11-21 16:44:00 in Japan, and seconds after it. */
const at = (after: number): InstantMs => plus(instant(Date.UTC(2026, 10, 21, 7, 44)), seconds(after));

/** The contact after a step that must not be refused. */
function done<C extends Contact>(result: Result<C, unknown>): C {
  assert(result.ok, 'the step is allowed');
  return result.value;
}

const ringing = startContact({ ...start, answered: false }, at(0));
const talking = done(answer(ringing, at(20)));
const holding = done(hold(talking, at(60)));
const resumed = done(resume(holding, at(90)));
const noticed = done(stamp(resumed, 'notice', at(178)));
const wrapUp = done(endContact(noticed, at(300)));
const saved = done(save(wrapUp, at(330)));
const missed = done(endContact(ringing, at(30)));

describe('a call from ring to record', () => {
  test('stamps each step once', () => {
    expect(saved.stamps).toEqual({
      ring: at(0),
      answer: at(20),
      notice: at(178),
      identified: null,
      request: null,
      ordered: null,
      end: at(300),
      saved: at(330),
    });
    expect(saved.holds).toEqual([{ from: at(60), to: at(90) }]);
  });

  test('one key may stamp ring and answer together', () => {
    const { phase, stamps } = startContact({ ...start, answered: true }, at(5));
    expect({ phase, ring: stamps.ring, answer: stamps.answer }).toEqual({
      phase: 'talking',
      ring: at(5),
      answer: at(5),
    });
  });

  test('a ring that nobody answered can be ended and saved', () => {
    expect(done(save(missed, at(31))).stamps.answer).toBeNull();
  });

  test('ending on hold closes the hold', () => {
    expect(done(endContact(holding, at(70))).holds).toEqual([{ from: at(60), to: at(70) }]);
  });

  test('identification and dispatch may follow the end, by call-back', () => {
    const identified = done(markIdentified(wrapUp, at(310)));
    expect(done(markOrdered(identified, at(320))).stamps).toMatchObject({ identified: at(310), ordered: at(320) });
  });

  test('the first identification stays', () => {
    const first = done(markIdentified(talking, at(30)));
    expect(done(markIdentified(first, at(50))).stamps.identified).toBe(at(30));
  });

  const refusals: readonly (readonly [string, (contact: Contact) => Result<Contact, unknown>, readonly Contact[]])[] = [
    ['answer', (contact) => answer(contact, at(400)), [talking, holding, wrapUp, saved]],
    ['stamp', (contact) => stamp(contact, 'request', at(400)), [ringing, wrapUp, saved, missed]],
    ['hold', (contact) => hold(contact, at(400)), [ringing, holding, wrapUp, saved]],
    ['resume', (contact) => resume(contact, at(400)), [ringing, talking, wrapUp, saved]],
    ['endContact', (contact) => endContact(contact, at(400)), [wrapUp, saved]],
    ['markIdentified', (contact) => markIdentified(contact, at(400)), [ringing, saved, missed]],
    ['markOrdered', (contact) => markOrdered(contact, at(400)), [ringing, saved, missed]],
    ['save', (contact) => save(contact, at(400)), [ringing, talking, holding, saved]],
  ];

  test.each(refusals)('%s is refused in any other phase', (_, step, contacts) => {
    for (const contact of contacts) {
      expect(step(contact)).toEqual({ ok: false, error: { type: 'wrongPhase', phase: contact.phase } });
    }
  });

  test('a stamp is set once by its key', () => {
    expect(stamp(noticed, 'notice', at(200))).toEqual({
      ok: false,
      error: { type: 'stampRefused', stamp: 'notice', reason: 'alreadySet' },
    });
  });

  test('two holds in the same millisecond are still two', () => {
    const again = done(hold(done(resume(holding, at(60))), at(60)));
    expect(again.holds.map(({ from }) => from)).toEqual([at(60), plus(at(60), milliseconds(1))]);
  });

  test('a clock that ran back neither locks the call nor turns its order round', () => {
    expect(done(endContact(noticed, at(100))).stamps.end).toBe(at(178));
  });
});

describe('correctStamp', () => {
  const request = { reason: '聞き直した', by: operator };
  const refused = (stampName: Stamp, reason: string) => ({
    ok: false,
    error: { type: 'stampRefused', stamp: stampName, reason },
  });

  test('adds an entry with its reason and leaves what was stamped', () => {
    const corrected = done(correctStamp(noticed, { ...request, stamp: 'notice', at: at(170) }, at(200)));
    expect(corrected.stamps.notice).toBe(at(178));
    expect(effectiveStamps(corrected).notice).toBe(at(170));
    expect(corrected.corrections).toEqual([
      { stamp: 'notice', at: at(170), reason: '聞き直した', correctedBy: operator, correctedAt: at(200) },
    ]);
  });

  test('the last of several corrections counts', () => {
    const once = done(correctStamp(noticed, { ...request, stamp: 'notice', at: at(170) }, at(200)));
    const twice = done(correctStamp(once, { ...request, stamp: 'notice', at: at(175) }, at(201)));
    expect(effectiveStamps(twice).notice).toBe(at(175));
    expect(twice.corrections).toHaveLength(2);
  });

  test('adds a notice that the operator forgot to stamp, even to a saved contact', () => {
    const late = done(correctStamp(saved, { ...request, stamp: 'request', at: at(200) }, at(400)));
    expect(effectiveStamps(late).request).toBe(at(200));
    expect(late.phase).toBe('saved');
  });

  test.each([
    ['an end before there is one', noticed, 'end', at(190), 'notSet'],
    ['an answer while it rings', ringing, 'answer', at(1), 'notSet'],
    ['a notice in a call that was never answered', missed, 'notice', at(10), 'notSet'],
    ['to the instant it shows anyway', noticed, 'notice', at(178), 'alreadySet'],
    ['into the future', noticed, 'notice', at(201), 'inFuture'],
    ['a notice before the answer', noticed, 'notice', at(19), 'outOfOrder'],
    ['an answer after a notice', noticed, 'answer', at(179), 'outOfOrder'],
    ['an answer after a hold began', talkingAfterHold(), 'answer', at(61), 'outOfOrder'],
    ['an answer before the ring', talking, 'answer', at(-1), 'outOfOrder'],
    ['an end before the answer', withoutNotice(), 'end', at(19), 'outOfOrder'],
    ['an end before the notice', wrapUp, 'end', at(177), 'outOfOrder'],
    ['an end before a hold was over', withoutNotice(), 'end', at(89), 'outOfOrder'],
    ['an end after the record was saved', saved, 'end', at(331), 'outOfOrder'],
    ['the identification, which the desk stamps itself', wrapUp, 'identified', at(100), 'notManual'],
    ['the saving, which the desk stamps itself', saved, 'saved', at(331), 'notManual'],
  ] as const)('refuses %s', (_, contact, name, instantAt, reason) => {
    const now = contact.phase === 'wrapUp' || contact.phase === 'saved' ? at(400) : at(200);
    expect(correctStamp<Contact>(contact, { ...request, stamp: name, at: instantAt }, now)).toEqual(
      refused(name, reason),
    );
  });

  function talkingAfterHold() {
    return done(resume(done(hold(talking, at(60))), at(90)));
  }
  function withoutNotice() {
    return done(endContact(talkingAfterHold(), at(120)));
  }
});

describe('contact times', () => {
  test('talking excludes the hold, and both stand still after the end', () => {
    expect(talkTime(saved, at(9999))).toBe(seconds(250));
    expect(holdTime(saved, at(9999))).toBe(seconds(30));
    expect(wrapUpTime(saved, at(9999))).toBe(seconds(30));
  });

  test('run while the call does', () => {
    expect(talkTime(holding, at(75))).toBe(seconds(40));
    expect(holdTime(holding, at(75))).toBe(seconds(15));
    expect(wrapUpTime(holding, at(75))).toBe(0);
    expect(talkTime(ringing, at(75))).toBe(0);
    expect(wrapUpTime(wrapUp, at(310))).toBe(seconds(10));
  });

  test('count by the corrected instants', () => {
    const corrected = done(
      correctStamp(saved, { stamp: 'end', at: at(280), reason: '切断は先', by: operator }, at(400)),
    );
    expect(talkTime(corrected, at(9999))).toBe(seconds(230));
    expect(wrapUpTime(corrected, at(9999))).toBe(seconds(50));
  });

  test('never fall below zero when the clock ran back', () => {
    expect([talkTime(talking, at(0)), holdTime(holding, at(0)), wrapUpTime(wrapUp, at(0))]).toEqual([0, 0, 0]);
  });
});

describe('contactOf', () => {
  test('takes a stored record back as it is', () => {
    for (const contact of [ringing, talking, holding, wrapUp, saved, missed]) expect(contactOf(contact)).toBe(contact);
  });

  test.each<readonly [string, ContactRecord]>([
    ['no ring', { ...talking, stamps: { ...talking.stamps, ring: null } }],
    ['talking without an answer', { ...talking, stamps: { ...talking.stamps, answer: null } }],
    ['ringing with an answer', { ...talking, phase: 'ringing' }],
    ['wrap-up without an end', { ...talking, phase: 'wrapUp' }],
    ['saved without an instant', { ...wrapUp, phase: 'saved' }],
    ['talking with an open hold', { ...holding, phase: 'talking' }],
    ['holding without a hold', { ...talking, phase: 'holding' }],
  ])('stops at a record with %s', (_, record) => {
    expect(() => contactOf(record)).toThrow(BrokenInvariant);
  });
});

describe('any sequence of keys', () => {
  type Step = (contact: Contact, now: InstantMs) => Result<Contact, { readonly type: string }>;
  const steps: Readonly<Record<string, Step>> = {
    answer,
    notice: (contact, now) => stamp(contact, 'notice', now),
    request: (contact, now) => stamp(contact, 'request', now),
    hold,
    resume,
    end: endContact,
    identified: markIdentified,
    ordered: markOrdered,
    save,
  };
  const key = fc.record({
    name: fc.constantFrom(...Object.keys(steps)),
    wait: fc.integer({ min: 0, max: 90_000 }),
  });
  const correction = fc.record({
    stamp: fc.constantFrom(...STAMPS),
    wait: fc.integer({ min: 0, max: 5000 }),
    ago: fc.integer({ min: -20_000, max: 300_000 }),
  });
  type Pressed =
    | { readonly name: string; readonly wait: number }
    | { readonly stamp: Stamp; readonly wait: number; readonly ago: number };
  const keys: fc.Arbitrary<readonly Pressed[]> = fc.array(
    fc.oneof({ weight: 5, arbitrary: key }, { weight: 2, arbitrary: correction }),
    {
      maxLength: 40,
    },
  );

  /** Runs the keys and shows every contact on the way, with the instant of its last key. */
  function play(
    sequence: readonly Pressed[],
    answered: boolean,
    look: (before: Contact, after: Contact, now: InstantMs) => void,
  ) {
    let now = at(0);
    let contact: Contact = startContact({ ...start, answered }, now);
    for (const pressed of sequence) {
      now = plus(now, milliseconds(pressed.wait));
      const result: ReturnType<Step> =
        'name' in pressed
          ? (steps[pressed.name] ?? save)(contact, now)
          : correctStamp(
              contact,
              { stamp: pressed.stamp, at: plus(now, milliseconds(-pressed.ago)), reason: '訂正', by: operator },
              now,
            );
      const after: Contact = result.ok ? result.value : contact;
      look(contact, after, now);
      contact = after;
    }
  }

  const parameters = { seed: 20261121, numRuns: 3000 };

  test('never moves a stamp, and only ever adds corrections', () => {
    fc.assert(
      fc.property(keys, fc.boolean(), (sequence, answered) => {
        play(sequence, answered, (before, after) => {
          for (const name of STAMPS) {
            if (before.stamps[name] !== null) expect(after.stamps[name]).toBe(before.stamps[name]);
          }
          expect(after.corrections.slice(0, before.corrections.length)).toEqual(before.corrections);
        });
      }),
      parameters,
    );
  });

  test('changes what counts only together with an entry', () => {
    fc.assert(
      fc.property(keys, fc.boolean(), (sequence, answered) => {
        play(sequence, answered, (before, after) => {
          const [was, is] = [effectiveStamps(before), effectiveStamps(after)];
          const moved = STAMPS.filter((name) => was[name] !== null && was[name] !== is[name]);
          expect(moved.length).toBeLessThanOrEqual(after.corrections.length - before.corrections.length);
        });
      }),
      parameters,
    );
  });

  test('keeps the order of a call, and no instant in the future', () => {
    fc.assert(
      fc.property(keys, fc.boolean(), (sequence, answered) => {
        play(sequence, answered, (_, after, now) => {
          const {
            ring,
            answer: picked,
            notice,
            identified,
            request,
            ordered,
            end,
            saved: savedAt,
          } = effectiveStamps(after);
          const chains = [
            [ring, picked, notice, end, savedAt],
            [ring, picked, request, end, savedAt],
            [ring, picked, identified, savedAt],
            [ring, picked, ordered, savedAt],
            [picked, ...after.holds.flatMap(({ from, to }) => [from, to]), end],
          ].map((chain) => chain.filter((one) => one !== null));
          for (const chain of chains) expect(chain).toEqual(chain.toSorted((a, b) => a - b));
          // Two holds within one millisecond are told apart by the next one.
          for (const one of chains.flat()) expect(one).toBeLessThanOrEqual(now + after.holds.length);
          expect(contactOf(after)).toBe(after);
        });
      }),
      parameters,
    );
  });

  test('talk, hold and ring fill the call without a gap', () => {
    fc.assert(
      fc.property(keys, (sequence) => {
        play(sequence, true, (_, after, now) => {
          const { answer: from, end } = effectiveStamps(after);
          if (from === null || (end ?? now) < from) return;
          const lasted = (end ?? now) - from;
          expect(talkTime(after, now) + holdTime(after, now)).toBeLessThanOrEqual(
            Math.max(lasted, holdTime(after, now)),
          );
          if (after.holds.length < 2) expect(talkTime(after, now) + holdTime(after, now)).toBe(lasted);
        });
      }),
      parameters,
    );
  });
});
