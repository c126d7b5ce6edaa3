/** The procedures of the sample: two wait for a supervisor, one goes on, and none is the featured contractor's. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { BANK_CALENDAR } from '../../shared/calendar/bank-calendar.ts';
import { buildBusinessCalendar } from '../../shared/calendar/business-calendar.ts';
import { instant } from '../../shared/core/time.ts';
import { DEFAULT_POLICIES } from '../../shared/policies/default-policies.ts';
import { testId } from '../store/test-store.ts';
import { FEATURED } from './contractors.ts';
import { generateSample } from './generate-sample.ts';
import { procedureCalls, sampleProcedures } from './procedure-story.ts';

const now = instant(Date.UTC(2026, 10, 21, 7, 48, 32));
const operators = [1, 2, 3].map((n) => testId('user', n));
const calendar = buildBusinessCalendar('company', []);
const sample = generateSample({
  seed: 20261121,
  now,
  operators,
  supervisor: testId('user', 4),
  tables: {
    calendar,
    bankCalendar: BANK_CALENDAR,
    policies: DEFAULT_POLICIES,
  },
  blindDigest: (key) => createHash('sha256').update(key).digest('hex'),
  cases: 300,
});
const calls = [...sample.caseBatches(100)].flatMap(procedureCalls(sample));
const told = sampleProcedures(calls, { now, operators, calendar });

test('two wait for a decision, and the form of a cancellation has come', () => {
  const standing = told.map(({ procedure: { kind }, events }) => [kind, events.at(-1)?.at.standing]);
  expect(standing).toEqual([
    ['transfer', 'waiting'],
    ['itemChange', 'waiting'],
    ['cancellation', 'open'],
  ]);
});

test('everything lies before now, each of another contract, and none of the featured one', () => {
  const featured = sample.contracts.find(({ contract: { handle } }) => handle === FEATURED.handle);
  const contracts = told.map(({ procedure: { contractId } }) => contractId);
  expect(new Set(contracts).size).toBe(told.length);
  expect(contracts).not.toContain(featured?.contract.id);
  for (const { events } of told) for (const { event } of events) expect(event.at).toBeLessThan(now);
});

test('each came up in a call that its operator took before it', () => {
  for (const { procedure, events } of told) {
    const call = calls.find(({ contact }) => contact.id === procedure.openedIn);
    expect(call).toMatchObject({ caseId: procedure.caseId, contact: { operatorId: procedure.openedBy } });
    expect(procedure.openedAt).toBeLessThan(events[0]?.event.at ?? 0);
  }
});

test('the same desk gets the same procedures', () => {
  expect(sampleProcedures(calls, { now, operators, calendar })).toEqual(told);
});
