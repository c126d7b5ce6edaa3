/**
 * The whole graph of every kind of notice, explored: nothing leaves that says too little, nothing that needs an approval leaves without that of
 * somebody who had no hand in it, and nothing counts unread that the contracts do not let count. Each guard has a twin: taken away, the harm
 * is found (N-130, N-047, N-053, B-025, B-073).
 */
import { describe, expect, test } from 'vitest';
import { ARTICLES } from '../terms/articles.ts';
import type { NoticeGuard } from './guards.ts';
import type { NoticeItem } from './items.ts';
import { NOTICE_KINDS, NOTICE_SPECS, type NoticeKind, type NoticeReach } from './kinds.ts';
import { type Arrival, countsUnread, exploreNotice, iso } from './testing/explore.ts';

/** Written for people, and not taken from the kinds: what each must say. */
const MUST_SAY: { readonly [Kind in NoticeKind]: readonly NoticeItem[] } = {
  discontinuation: ['reason', 'extent', 'startOn', 'hours'],
  suspension: ['reason', 'startOn', 'lastOn'],
  serviceEnd: ['reason', 'extent', 'endOn'],
  termination: ['reason', 'endOn'],
  receptionNumber: ['newNumber', 'effectiveOn'],
  termsChange: ['change', 'effectiveOn'],
  feeMonth: ['change', 'effectiveOn', 'reason'],
  phoneDiscontinuation: ['reason', 'extent', 'startOn'],
  phoneSuspension: ['reason', 'startOn'],
  phoneCure: ['demand', 'cureBy'],
  phoneTermination: ['reason', 'endOn'],
  phoneAbolition: ['extent', 'endOn'],
  phoneFault: ['extent', 'knownOn'],
  phonePlanChange: ['plan'],
  phoneTermsChange: ['change', 'effectiveOn'],
};
/** Nobody waits for a signature while a fault or a works window is announced. */
const AT_ONCE: readonly NoticeKind[] = ['discontinuation', 'phoneDiscontinuation', 'phoneFault'];
const TOO_LATE_ON: { readonly [Kind in NoticeKind]?: NoticeItem } = {
  suspension: 'startOn',
  termination: 'endOn',
  phoneSuspension: 'startOn',
  phoneCure: 'cureBy',
  phoneTermination: 'endOn',
};
const MAY_BE_OMITTED: readonly NoticeKind[] = [
  'discontinuation',
  'suspension',
  'serviceEnd',
  'phoneDiscontinuation',
  'phoneSuspension',
  'phoneTermination',
  'phoneAbolition',
];

const HARMS = {
  role: ({ after, who }) => after.file.stage === 'sent' && who.role !== 'supervisor',
  content: ({ after: { file } }) =>
    file.stage === 'sent' &&
    (MUST_SAY[file.kind].some((item) => file.values[item] === undefined) ||
      file.values.channel === undefined ||
      (file.values.channel === 'letter' && file.values.place === undefined)),
  channel: ({ after: { file } }) =>
    file.stage === 'sent' && file.values.channel === (file.reach === 'contract' ? 'web' : 'phone'),
  period: ({ after: { file } }) => {
    const { startOn, lastOn } = file.values;
    if (file.stage !== 'sent' || startOn === undefined || lastOn === undefined) return false;
    return lastOn < startOn || (file.kind === 'suspension' && lastOn > '2027-05-24');
  },
  time: ({ after: { file, day } }) => {
    const item = TOO_LATE_ON[file.kind];
    return file.stage === 'sent' && item !== undefined && iso(day) >= (file.values[item] ?? '');
  },
  otherHands: ({ after: { file, ledger } }) =>
    (file.stage === 'sent' && !AT_ONCE.includes(file.kind) && !ledger.decided) ||
    (file.stage === 'omitted' && !ledger.decided),
  cameBack: ({ before, after: { file, day }, failure }) =>
    file.stage === 'returned' &&
    (failure === null ||
      before.file.stage !== 'sent' ||
      failure.on < (file.sentOn ?? '') ||
      failure.on > iso(day) ||
      failure.way !== (file.values.channel === 'letter' ? 'letterReturned' : 'mailBounced') ||
      file.values.channel === 'phone'),
  counts: ({ before, after: { file } }) => file.stage === 'deemed' && !countsUnread(before.file),
  procedure: ({ after: { file } }) => file.stage === 'sent' && file.values.startOn !== '2026-12-01',
} as const satisfies { readonly [Guard in NoticeGuard]: (arrival: Arrival) => boolean };
const OF_ALL = Object.entries(HARMS).filter(([name]) => name !== 'procedure');

const WAYS = NOTICE_KINDS.flatMap((kind) =>
  NOTICE_SPECS[kind].reaches.map((reach): [NoticeKind, NoticeReach] => [kind, reach]),
);

describe('every notice there can be (N-130, B-025, B-073)', () => {
  test.each(WAYS)('%s to %s: no harm, and what has left has left', (kind, reach) => {
    const { arrivals, nodes } = exploreNotice(kind, { reach });
    const reached = new Set(arrivals.map(({ after }) => after.file.stage));
    for (const [name, isHarm] of OF_ALL) expect(arrivals.find(isHarm), name).toBeUndefined();
    expect(reached.has('sent')).toBe(true);
    expect(reached.has('omitted')).toBe(MAY_BE_OMITTED.includes(kind));
    expect(reached.has('approved')).toBe(!AT_ONCE.includes(kind));
    // What has left has left: nothing leads back behind it.
    const left = arrivals.filter(({ before }) => before.ledger.leftOn !== null);
    expect(left.every(({ after }) => after.file.stage === 'returned' || after.file.stage === 'deemed')).toBe(true);
    expect(nodes.length).toBeGreaterThan(10);
  });

  test('a notice that a procedure asked for says the days that were decided (N-047)', () => {
    const procedure = { startOn: '2026-12-01', lastOn: null, endOn: null, endsByItself: false };
    const { arrivals } = exploreNotice('suspension', { reach: 'contract', procedure });
    expect(arrivals.find(HARMS.procedure)).toBeUndefined();
    expect(arrivals.some(({ after }) => after.file.stage === 'sent')).toBe(false);
  });
});

describe('each guard has its twin', () => {
  test.each<{ readonly off: NoticeGuard; readonly kind: NoticeKind; readonly reach?: NoticeReach }>([
    { off: 'role', kind: 'suspension' },
    { off: 'content', kind: 'suspension' },
    { off: 'channel', kind: 'suspension' },
    { off: 'period', kind: 'suspension' },
    { off: 'time', kind: 'suspension' },
    { off: 'time', kind: 'phoneTermination' },
    { off: 'otherHands', kind: 'suspension' },
    { off: 'otherHands', kind: 'phoneAbolition', reach: 'everyone' },
    { off: 'cameBack', kind: 'suspension' },
    { off: 'counts', kind: 'suspension' },
    { off: 'counts', kind: 'phoneSuspension' },
    { off: 'procedure', kind: 'suspension' },
  ])('without $off, $kind does the harm that it prevents', ({ off, kind, reach = 'contract' }) => {
    const procedure =
      off === 'procedure' ? { startOn: '2026-12-01', lastOn: null, endOn: null, endsByItself: false } : null;
    const isHarm: (arrival: Arrival) => boolean = HARMS[off];
    const { arrivals } = exploreNotice(kind, { reach, off: [off], procedure, until: isHarm });
    expect(arrivals.some(isHarm)).toBe(true);
  });
});

test.each(NOTICE_KINDS)('%s rests on articles that are registered', (kind) => {
  for (const rule of NOTICE_SPECS[kind].rules) expect(Object.keys(ARTICLES)).toContain(rule);
});
