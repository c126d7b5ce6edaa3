/** The outages and notices of the sample: where each stands, that none touches the featured contractor, and that the store takes them. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BANK_CALENDAR } from '../../shared/calendar/bank-calendar.ts';
import { buildBusinessCalendar } from '../../shared/calendar/business-calendar.ts';
import { dateOf, hours, type InstantMs, instant } from '../../shared/core/time.ts';
import { missingContent } from '../../shared/notices/guards.ts';
import { knownAt } from '../../shared/outages/outage.ts';
import { DEFAULT_POLICIES } from '../../shared/policies/default-policies.ts';
import { noticeRules } from '../services/notice-rules.ts';
import { insertCases } from '../store/bulk-insert.ts';
import { insertContractor } from '../store/contractors-repository.ts';
import { insertContract } from '../store/contracts-repository.ts';
import { listNotices } from '../store/notices-repository.ts';
import { listOutages } from '../store/outages-repository.ts';
import { userRow } from '../store/test-rows.ts';
import { TestStore, testId } from '../store/test-store.ts';
import { timelineOfCase } from '../store/timeline-repository.ts';
import { insertUser } from '../store/users-repository.ts';
import { FEATURED } from './contractors.ts';
import { generateSample } from './generate-sample.ts';
import { sampleNotices } from './notice-story.ts';
import { phoneCalls, sampleOutages } from './outage-story.ts';
import { procedureCalls } from './procedure-story.ts';
import { insertSampleNotices, insertSampleOutages } from './sample-registers.ts';

const operators = [1, 2, 3].map((n) => testId('user', n));
const supervisor = testId('user', 4);
const tables = {
  calendar: buildBusinessCalendar('company', []),
  bankCalendar: BANK_CALENDAR,
  policies: DEFAULT_POLICIES,
};

function tellSample(now: InstantMs, cases: number) {
  const blindDigest = (key: string) => createHash('sha256').update(key).digest('hex');
  const sample = generateSample({ seed: 20261121, now, operators, supervisor, tables, blindDigest, cases });
  const batches = [...sample.caseBatches(250)];
  const outages = sampleOutages(sample, batches.flatMap(phoneCalls(sample)), now);
  const notices = sampleNotices(batches.flatMap(procedureCalls(sample)), {
    now,
    operators,
    supervisor,
    calendar: tables.calendar,
    taken: [],
    knownAt: outages.at(-1)?.events[0].at ?? now,
    rulesOn: (day) => noticeRules(tables, day),
  });
  return { sample, batches, outages, notices };
}

const now = instant(Date.UTC(2026, 10, 20, 7, 48, 32));
const told = tellSample(now, 1_500);
const [restored, running] = told.outages;

test('one outage was restored after three days, the other goes on with two sources and is instructed', () => {
  const ended = restored?.events.at(-1)?.outage;
  expect(ended).toMatchObject({ extent: 'total', cause: { party: 'own' } });
  const lasted = (ended?.restoredAt ?? 0) - (restored?.events[0].outage.sources[0]?.at ?? 0);
  expect(lasted).toBeGreaterThanOrEqual(hours(72));
  expect(lasted).toBeLessThan(hours(96));
  const standing = running?.events.at(-1)?.outage;
  expect(standing).toMatchObject({ cause: { party: 'carrier' }, restoredAt: null });
  expect(standing?.sources).toHaveLength(2);
  expect(standing?.instructedAt).not.toBeNull();
  expect(running?.contractIds).toHaveLength(12);
});

test('two callers were told, each in a call after it was known and about a contract that it touches', () => {
  expect(running?.tellings).toHaveLength(2);
  const standing = running?.events.at(-1)?.outage;
  for (const { at, contractId } of running?.tellings ?? []) {
    expect(running?.contractIds).toContain(contractId);
    expect(at).toBeGreaterThan(standing === undefined ? now : knownAt(standing));
  }
});

test('of the notices one lacks content, one waits for a supervisor, one counts as given', () => {
  const standing = told.notices.map(({ events }) => events.at(-1)?.after);
  expect(standing.map((file) => [file?.kind, file?.stage])).toEqual([
    ['suspension', 'deemed'],
    ['suspension', 'submitted'],
    ['phoneFault', 'drafting'],
  ]);
  expect(standing[0]).toMatchObject({ deemed: { rule: 'N-033' }, failures: [{ way: 'letterReturned' }] });
  expect(standing[1]?.hands).not.toContain(supervisor);
  expect(standing[2] === undefined ? [] : missingContent(standing[2])).toEqual(['extent', 'channel']);
});

test('none touches a contract of the featured contractor', () => {
  const featured = told.sample.contracts
    .filter(({ owner }) => owner.contractor.name === FEATURED.name)
    .map(({ contract }) => contract.id);
  expect(featured).toHaveLength(2);
  const touched = [
    ...told.outages.flatMap(({ contractIds }) => contractIds),
    ...told.notices.map(({ notice }) => notice.contractId),
  ];
  for (const id of featured) expect(touched).not.toContain(id);
});

describe.each([
  ['a working afternoon', Date.UTC(2026, 10, 20, 7, 48, 32), 1_500],
  ['a Sunday', Date.UTC(2026, 10, 22, 10, 48), 1_500],
  ['before the desk opens', Date.UTC(2026, 10, 23, 22, 5), 1_500],
  ['just after it opened', Date.UTC(2026, 10, 24, 0, 1), 1_500],
  ['a sample too thin for a call of late', Date.UTC(2026, 10, 20, 7, 48, 32), 40],
])('made on %s', (_name, at, cases) => {
  const made = tellSample(instant(at), cases);

  test('everything lies before it, in order', () => {
    const instants = [...made.outages, ...made.notices].map(({ events }) =>
      events.map((one) => ('at' in one ? one.at : one.event.at)),
    );
    for (const each of instants) {
      expect(each).toEqual(each.toSorted((a, b) => a - b));
      expect(each.at(-1)).toBeLessThan(at);
    }
    for (const { addedAt, tellings } of made.outages)
      for (const one of [addedAt, ...tellings.map((telling) => telling.at)]) expect(one).toBeLessThan(at);
  });

  test('an outage goes on, known of late, and the same desk gets the same', () => {
    const since = made.outages.at(-1)?.events[0].at ?? 0;
    expect(dateOf(instant(at)) - dateOf(instant(since))).toBeLessThanOrEqual(4);
    const again = tellSample(instant(at), cases);
    expect([again.outages, again.notices]).toEqual([made.outages, made.notices]);
  });
});

describe('in a store', () => {
  const desk = new TestStore();
  beforeAll(async () => {
    desk.now = now;
    await desk.change(async (db) => {
      for (const id of operators) await insertUser(db, userRow({ id, name: id, role: 'operator' }));
      await insertUser(db, userRow({ id: supervisor, name: supervisor, role: 'supervisor' }));
      for (const { contractor } of told.sample.contractors) await insertContractor(db, contractor);
      for (const { contract } of told.sample.contracts) await insertContract(db, contract);
      for (const batch of told.batches) insertCases(db, batch);
      await insertSampleOutages(db, told.outages, supervisor);
      await insertSampleNotices(db, told.notices);
    });
  });
  afterAll(() => desk.remove());

  test('the one that goes on is listed first, with whom it touches and who was told', () => {
    const listed = listOutages(desk.store.read, 10);
    expect(listed.map(({ number, affected, told: heard }) => [number, affected, heard])).toEqual([
      [2, 12, 2],
      [1, 8, 0],
    ]);
  });

  test('the case of a caller who was told says so', async () => {
    for (const { caseId } of running?.tellings ?? []) {
      const kinds = (await timelineOfCase(desk.store.read, caseId)).map(({ kind }) => kind);
      expect(kinds).toContain('outageTold');
    }
  });

  test.each([
    ['toSend', 'phoneFault'],
    ['toDecide', 'suspension'],
    ['deemed', 'suspension'],
  ] as const)('the list %s has its %s', async (of, kind) => {
    expect((await listNotices(desk.store.read, { of }, 10)).map((notice) => notice.kind)).toEqual([kind]);
  });
});
