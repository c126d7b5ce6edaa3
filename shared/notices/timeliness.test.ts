/** When a notice is in time, from when it counts, and how often nothing reached the contractor. */
import { describe, expect, test } from 'vitest';
import type { UserId } from '../core/ids.ts';
import { addDays, civilDate, formatIsoDate, parseIsoDate } from '../core/time.ts';
import { advanceNotice } from './advance.ts';
import type { NoticeValues } from './items.ts';
import type { NoticeKind } from './kinds.ts';
import { type NoticeFile, openNotice } from './notice.ts';
import { momentOf, OPERATOR } from './testing/explore.ts';
import { effectOf, timelinessOf } from './timeliness.ts';
import { countUndelivered } from './undelivered.ts';

const openedBy = '00000000-0000-4000-8000-00000000000a' as UserId;
const TODAY = civilDate(2026, 11, 24);
const abolition = (day: ReturnType<typeof civilDate>) => ({ taken: addDays(day, -31), other: addDays(day, -30) });
const notice = (kind: NoticeKind, values: NoticeValues, more: Partial<NoticeFile> = {}): NoticeFile => ({
  ...openNotice(kind, { reach: 'contract', openedBy }),
  values,
  ...more,
});

describe('timelinessOf', () => {
  test.each([
    {
      name: 'N-047: the day before its first day',
      kind: 'suspension',
      values: { startOn: '2026-12-01' },
      sentOn: '2026-11-30',
      verdict: 'inTime',
      lastDay: '2026-11-30',
    },
    {
      name: 'N-047: on its first day',
      kind: 'suspension',
      values: { startOn: '2026-12-01' },
      sentOn: '2026-12-01',
      verdict: 'late',
      lastDay: '2026-11-30',
    },
    {
      name: 'N-047: not yet sent',
      kind: 'suspension',
      values: { startOn: '2026-12-01' },
      sentOn: null,
      verdict: 'open',
      lastDay: '2026-11-30',
    },
    {
      name: 'N-047: not sent, and its day is today',
      kind: 'suspension',
      values: { startOn: '2026-11-24' },
      sentOn: null,
      verdict: 'late',
      lastDay: '2026-11-23',
    },
    {
      name: 'N-047: no first day yet',
      kind: 'suspension',
      values: {},
      sentOn: null,
      verdict: 'unknown',
      lastDay: null,
    },
    {
      name: 'N-053: the day before the end',
      kind: 'termination',
      values: { endOn: '2026-12-01' },
      sentOn: '2026-11-30',
      verdict: 'inTime',
      lastDay: '2026-11-30',
    },
    {
      name: 'N-037: posted on the day itself',
      kind: 'discontinuation',
      values: { startOn: '2026-11-24' },
      sentOn: '2026-11-24',
      verdict: 'late',
      lastDay: '2026-11-23',
    },
    {
      name: 'B-073: the day before',
      kind: 'phoneSuspension',
      values: { startOn: '2026-12-01' },
      sentOn: '2026-11-30',
      verdict: 'inTime',
      lastDay: '2026-11-30',
    },
    {
      name: 'B-069: on the day',
      kind: 'phoneDiscontinuation',
      values: { startOn: '2026-12-01' },
      sentOn: '2026-12-01',
      verdict: 'late',
      lastDay: '2026-11-30',
    },
    {
      name: 'B-031, D-B18: the earlier count',
      kind: 'phoneAbolition',
      values: { endOn: '2027-03-31' },
      sentOn: '2027-02-28',
      verdict: 'inTime',
      lastDay: '2027-02-28',
    },
    {
      name: 'B-031, D-B18: in time by the later count alone',
      kind: 'phoneAbolition',
      values: { endOn: '2027-03-31' },
      sentOn: '2027-03-01',
      verdict: 'disputed',
      lastDay: '2027-02-28',
    },
    {
      name: 'B-031: late by both',
      kind: 'phoneAbolition',
      values: { endOn: '2027-03-31' },
      sentOn: '2027-03-02',
      verdict: 'late',
      lastDay: '2027-02-28',
    },
    {
      name: 'B-053: as soon as possible is no day',
      kind: 'phoneFault',
      values: { knownOn: '2026-11-24' },
      sentOn: null,
      verdict: 'noLimit',
      lastDay: null,
    },
    {
      name: 'N-002: no time is said',
      kind: 'termsChange',
      values: { effectiveOn: '2026-12-01' },
      sentOn: null,
      verdict: 'noLimit',
      lastDay: null,
    },
  ] as const)('$name: $verdict', ({ kind, values, sentOn, verdict, lastDay }) => {
    expect(timelinessOf(notice(kind, values, { sentOn }), TODAY, abolition)).toMatchObject({ verdict, lastDay });
  });
});

describe('effectOf', () => {
  test.each([
    { name: 'before it leaves', kind: 'suspension', channel: 'letter', stage: 'drafting', effect: 'notSent' },
    { name: 'N-002: unread too', kind: 'termsChange', channel: 'letter', stage: 'sent', effect: 'bindsUnread' },
    {
      name: 'N-097: although it came back',
      kind: 'receptionNumber',
      channel: 'letter',
      stage: 'returned',
      effect: 'bindsUnread',
    },
    {
      name: 'B-006: mail at its sending',
      kind: 'phoneSuspension',
      channel: 'email',
      stage: 'returned',
      effect: 'onSending',
    },
    {
      name: 'B-006: the page at its posting',
      kind: 'phoneAbolition',
      channel: 'web',
      stage: 'sent',
      effect: 'onSending',
    },
    {
      name: 'B-006, D-B11: of a letter nothing is said',
      kind: 'phoneSuspension',
      channel: 'letter',
      stage: 'sent',
      effect: 'unsaid',
    },
    {
      name: 'N-033, D-N07: a letter that came back',
      kind: 'suspension',
      channel: 'letter',
      stage: 'returned',
      effect: 'cameBack',
    },
    { name: 'D-N07: a mail of N', kind: 'suspension', channel: 'email', stage: 'sent', effect: 'unsaid' },
  ] as const)('$name', ({ kind, channel, stage, effect }) => {
    const sentOn = stage === 'drafting' ? null : '2026-11-24';
    expect(effectOf(notice(kind, { channel }, { stage, sentOn }))).toMatchObject({ effect });
  });

  test('N-033: what was deemed counts from its day', () => {
    const deemed = { on: '2026-11-24', rule: 'N-033' } as const;
    const file = notice('suspension', { channel: 'letter' }, { stage: 'deemed', sentOn: '2026-11-24', deemed });
    expect(effectOf(file)).toEqual({ effect: 'deemed', on: '2026-11-24' });
  });
});

describe('the log of what did not arrive (B-086, B-023, B-068)', () => {
  test('counts what came back apart from what nobody answered, and the days', () => {
    const failures = [
      { way: 'phoneNoAnswer', on: '2026-11-22' },
      { way: 'letterReturned', on: '2026-11-24' },
      { way: 'phoneNoAnswer', on: '2026-11-20' },
      { way: 'phoneNotInUse', on: '2026-11-20' },
    ] as const;
    const count = { cameBack: 1, attempts: 3, days: 3, firstOn: '2026-11-20', lastOn: '2026-11-24' };
    expect(countUndelivered(failures)).toEqual(count);
    expect(countUndelivered([])).toEqual({ cameBack: 0, attempts: 0, days: 0, firstOn: null, lastOn: null });
  });

  test.each([
    { name: 'a call of today', way: 'phoneNoAnswer', on: '2026-11-24', ok: true },
    { name: 'a call of tomorrow', way: 'phoneNoAnswer', on: '2026-11-25', ok: false },
    { name: 'a letter, which is a step of its own', way: 'letterReturned', on: '2026-11-24', ok: false },
  ] as const)('$name', ({ way, on, ok }) => {
    const wish = { type: 'fail', failure: { way, on } } as const;
    expect(advanceNotice(notice('phoneSuspension', {}), { wish, moment: momentOf(OPERATOR) }).ok).toBe(ok);
  });

  test('an attempt leaves no hand in the notice', () => {
    const wish = { type: 'fail', failure: { way: 'faxFailed', on: formatIsoDate(TODAY) } } as const;
    const done = advanceNotice(notice('phoneSuspension', {}), { wish, moment: momentOf(OPERATOR) });
    expect(done).toMatchObject({ ok: true, value: { file: { hands: [openedBy], failures: [{ way: 'faxFailed' }] } } });
    expect(parseIsoDate('2026-11-24')).toBe(TODAY);
  });
});
