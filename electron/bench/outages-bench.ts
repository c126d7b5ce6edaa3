/**
 * An outage of 2,000 contracts in the encrypted store: choosing them from a pasted list, and preparing their caps. A portion must be short, because a
 * call may be under way on the same desk.
 */
import { performance } from 'node:perf_hooks';
import { assert } from '../../shared/core/assert.ts';
import type { Result } from '../../shared/core/result.ts';
import { hours } from '../../shared/core/time.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import type { Preparing } from '../../shared/desk/outage-views.ts';
import type { DeskWork } from '../services/desk-work.ts';
import { addContractsToOutage } from '../services/outage-contracts.ts';
import { prepareCaps } from '../services/outage-preparation.ts';
import { changeOutage, openDeskOutage } from '../services/outages.ts';
import { START } from '../testing/desk-fixture.ts';
import { storePhoneContracts } from '../testing/phone-contracts.ts';
import { openDeskOf, sessionIn, storeFolder } from '../testing/session-fixture.ts';
import type { BenchRow } from './bench-row.ts';
import { budgetRow, printRows } from './print-rows.ts';

const COUNT = 2_000;
const HANDLES = Array.from({ length: COUNT }, (_, index) => `T-${10_000 + index}`);
const CHOOSING_MS = 500;
const LIST_MS = 1_000;
const PORTION_MS = 100;

export async function outagesBench(): Promise<BenchRow[]> {
  const place = storeFolder();
  const session = sessionIn(place.path);
  await session.create({ name: '初代 責任者', password: 'correct horse battery 馬 staple' });
  try {
    return await measure(openDeskOf(session).work);
  } finally {
    await session.lock('person');
    place.remove();
  }
}

async function measure(work: DeskWork): Promise<BenchRow[]> {
  await storePhoneContracts(work, HANDLES);
  const cause = { party: 'own', carrier: null } as const;
  const source = { kind: 'alert', at: START - hours(80), reason: null } as const;
  const { outageId } = await done(openDeskOutage(work, { scope: 'bench', extent: 'total', cause, source }));
  const choice = { by: 'handles', handles: HANDLES.join('\n') } as const;
  const choosing = await timed(() => done(addContractsToOutage(work, { outageId, choice })));
  await done(changeOutage(work, { outageId, change: { type: 'restored', at: START, reason: null } }));
  const portions: number[] = [];
  let portion: Preparing | null = null;
  while (portion?.finished !== true) {
    const preparationId: Preparing['preparationId'] | null = portion?.preparationId ?? null;
    const step: Timed<Preparing> = await timed(() => done(prepareCaps(work, { outageId, preparationId })));
    portions.push(step.ms);
    portion = step.value;
  }
  const list = portions.reduce((sum, ms) => sum + ms, 0);
  return [
    budgetRow(`${COUNT} contracts chosen from a pasted list`, choosing.ms, CHOOSING_MS),
    budgetRow(`caps of ${COUNT} contracts prepared`, list, LIST_MS),
    budgetRow('slowest portion of the list', Math.max(...portions), PORTION_MS),
  ];
}

async function done<T>(outcome: Promise<Result<T, DeskError>>): Promise<T> {
  const result = await outcome;
  assert(result.ok, 'every step of the benchmark succeeds');
  return result.value;
}

interface Timed<T> {
  readonly value: T;
  readonly ms: number;
}

async function timed<T>(step: () => Promise<T>): Promise<Timed<T>> {
  const start = performance.now();
  const value = await step();
  return { value, ms: performance.now() - start };
}

if (import.meta.main) printRows(await outagesBench());
