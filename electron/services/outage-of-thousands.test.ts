/** An outage of 2,000 contracts, from the first alarm to the prepared caps: chosen at once, prepared in portions, given up and begun again (B-083). */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PHONE_PLANS } from '../../shared/contractors/contract.ts';
import { assert } from '../../shared/core/assert.ts';
import { hours, minutes } from '../../shared/core/time.ts';
import type { Parsed } from '../../shared/desk/contract.ts';
import type { Preparing } from '../../shared/desk/outage-views.ts';
import { PLAN_FEES } from '../../shared/rules/hikari-phone/money/plan-fees.ts';
import { START } from '../testing/desk-fixture.ts';
import { storePhoneContracts } from '../testing/phone-contracts.ts';
import { openDeskOf, sessionIn, storeFolder, testMachine } from '../testing/session-fixture.ts';
import type { DeskWork } from './desk-work.ts';
import { exportCaps } from './export-outage-caps.ts';
import { addContractsToOutage, findOutageContracts } from './outage-contracts.ts';
import { listCaps, prepareCaps } from './outage-preparation.ts';
import { changeOutage, getOutage, openDeskOutage } from './outages.ts';

const COUNT = 2_000;
const HANDLES = Array.from({ length: COUNT }, (_, index) => `T-${10_000 + index}`);

const place = storeFolder();
const reports = mkdtempSync(join(tmpdir(), 'madoguchi-caps-'));
const machine = testMachine();
const session = sessionIn(place.path, machine);
let work: DeskWork;

beforeAll(async () => {
  await session.create({ name: '初代 責任者', password: 'correct horse battery 馬 staple' });
  work = openDeskOf(session).work;
  await storePhoneContracts(work, HANDLES);
}, 30_000);
afterAll(async () => {
  await session.lock('person');
  place.remove();
  rmSync(reports, { recursive: true, force: true });
});

/** The value of what has to succeed. */
async function value<T>(outcome: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>): Promise<T> {
  const done = await outcome;
  assert(done.ok, 'the step succeeds');
  return done.value;
}

async function prepareFrom(first: Preparing, outageId: Parsed<'outage:prepare'>['outageId']) {
  const portions = [first];
  while (portions.at(-1)?.finished !== true) {
    portions.push(await value(prepareCaps(work, { outageId, preparationId: first.preparationId })));
  }
  return portions;
}

test('is prepared whole, portion by portion, and each cap is that of its plan', async () => {
  const alarm = START - hours(80);
  const { outageId } = await value(
    openDeskOutage(work, {
      scope: '奈良県北部の光電話',
      extent: 'total',
      cause: { party: 'own', carrier: null },
      source: { kind: 'alert', at: alarm, reason: null },
    }),
  );
  const choice = { by: 'handles', handles: HANDLES.join('\n') } as const;
  expect(await value(findOutageContracts(work, { outageId, choice }))).toMatchObject({ found: COUNT, unknownCount: 0 });
  expect(await value(addContractsToOutage(work, { outageId, choice }))).toEqual({ added: COUNT });
  await value(changeOutage(work, { outageId, change: { type: 'restored', at: alarm + hours(72), reason: null } }));

  // Given up after the first portion, and begun again: the first leaves nothing that could be taken for a list.
  const given = await value(prepareCaps(work, { outageId, preparationId: null }));
  expect(given).toMatchObject({ done: 250, total: COUNT, finished: false });
  const abandoned = { preparationId: given.preparationId, after: 0, limit: 10 };
  expect(await listCaps(work, abandoned)).toEqual({ ok: false, error: { type: 'notFound', what: 'preparation' } });
  machine.pass(minutes(1));
  const first = await value(prepareCaps(work, { outageId, preparationId: null }));
  const portions = await prepareFrom(first, outageId);
  expect(portions.map(({ done }) => done)).toEqual([250, 500, 750, 1000, 1250, 1500, 1750, 2000, 2000]);

  const [list] = (await value(getOutage(work, { outageId }))).preparations;
  assert(list !== undefined, 'the list stands');
  const each = PHONE_PLANS.map((plan) => Math.floor((PLAN_FEES[plan] * 3) / 30));
  const capTotal = each.reduce((sum, cap) => sum + cap, 0) * (COUNT / PHONE_PLANS.length);
  expect(list).toMatchObject({ current: true, totals: { contracts: COUNT, capped: COUNT, capTotal } });
  const rows = await value(listCaps(work, { preparationId: list.preparationId, after: 0, limit: 500 }));
  for (const { plan, cap, days } of rows) {
    assert(plan !== null, 'every contract of the test has a plan');
    expect({ cap, days }).toEqual({ cap: Math.floor((PLAN_FEES[plan] * 3) / 30), days: 3 });
  }

  const file = join(reports, 'caps.csv');
  const desk = { chooseReportFile: async () => file };
  const written = await value(exportCaps(work, { preparationId: list.preparationId, purpose: 'service' }, desk));
  expect(written.lines).toBe(COUNT);
  const csv = readFileSync(file, 'utf8');
  expect(csv.trimEnd().split('\r\n')).toHaveLength(COUNT + 1);
  expect(csv).not.toContain('つつじ観光');
});

test('is refused to the end once the outage has changed meanwhile', async () => {
  const { outageId } = await value(
    openDeskOutage(work, {
      scope: '別の障害',
      extent: 'total',
      cause: { party: 'own', carrier: null },
      source: { kind: 'alert', at: START - hours(80), reason: null },
    }),
  );
  const choice = { by: 'area', area: '奈良県生駒市' } as const;
  expect(await value(addContractsToOutage(work, { outageId, choice }))).toEqual({ added: COUNT });
  await value(changeOutage(work, { outageId, change: { type: 'restored', at: START - hours(1), reason: null } }));
  const { preparationId } = await value(prepareCaps(work, { outageId, preparationId: null }));
  const source = { kind: 'caller', at: START - hours(90), reason: '別窓口の記録' } as const;
  await value(changeOutage(work, { outageId, change: { type: 'sourceAdded', source } }));
  expect(await prepareCaps(work, { outageId, preparationId })).toEqual({
    ok: false,
    error: { type: 'outageRefused', reason: 'changedMeanwhile' },
  });
});
