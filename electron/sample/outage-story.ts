/**
 * The outages of the sample desk: one of two weeks ago that lasted three days, and one of the carrier that is known since the morning of the
 * latest calls and goes on. Each passes through the rules of the register; the featured contractor's telephone works.
 */
import { assert } from '../../shared/core/assert.ts';
import type { ContractId, OutageId, UserId } from '../../shared/core/ids.ts';
import {
  addDays,
  type CivilDate,
  type DurationMs,
  dateOf,
  type InstantMs,
  instantAt,
  minutes,
  plus,
} from '../../shared/core/time.ts';
import { advanceOutage, type OutageChange, openedOutage } from '../../shared/outages/advance.ts';
import type { Opening, Outage, OutageEvent } from '../../shared/outages/outage.ts';
import type { CaseBundle } from '../store/bulk-insert.ts';
import type { NewTelling } from '../store/outage-contracts-repository.ts';
import { FEATURED } from './contractors.ts';
import { clockTime } from './desk-days.ts';
import type { Call } from './procedure-story.ts';
import { pickSome, type Random, seededRandom, uuid } from './random.ts';
import type { Sample } from './sample-records.ts';

/** An event with the outage that it led to. */
interface Happened {
  readonly event: OutageEvent;
  readonly outage: Outage;
  readonly at: InstantMs;
}

export interface SampleOutage {
  readonly id: OutageId;
  readonly events: readonly [Happened, ...Happened[]];
  readonly contractIds: readonly ContractId[];
  readonly addedAt: InstantMs;
  readonly tellings: readonly (Omit<NewTelling, 'outageId'> & { readonly at: InstantMs; readonly actorId: UserId })[];
}

const AFFECTED = { running: 12, restored: 8 } as const;
const TOLD = 2;
/** How many days the latest calls may lie back for an outage to have come up in them. */
const LATELY = 4;
/** When the carrier has been instructed, and the next caller can be told. */
const TELLING_FROM = clockTime(9, 0);
const INTO_THE_CALL = minutes(2);

const restoredOpening = (day: CivilDate): Opening => ({
  type: 'opened',
  scope: '本社収容装置の故障により、発信と着信ができません',
  extent: 'total',
  cause: { party: 'own', carrier: null },
  source: { kind: 'alert', at: instantAt(day, clockTime(10, 12)), reason: null },
});

const runningOpening = (day: CivilDate): Opening => ({
  type: 'opened',
  scope: '中継区間の不具合により、発信がつながりにくく、通話が途切れます',
  extent: 'partial',
  cause: { party: 'carrier', carrier: 'アクセス回線事業者' },
  source: { kind: 'alert', at: instantAt(day, clockTime(8, 41)), reason: null },
});

/** The phone contracts that an outage of the sample may touch. */
export const phoneContracts = ({ contracts }: Pick<Sample, 'contracts'>) =>
  contracts.filter(
    ({ owner, contract: { service, state } }) =>
      service === 'hikariPhone' && state === 'inService' && owner.contractor.name !== FEATURED.name,
  );

/** The calls in which somebody may have been told of an outage, as the cases are made, oldest first. */
export function phoneCalls(sample: Pick<Sample, 'contracts'>) {
  const running = new Set(phoneContracts(sample).map(({ contract }) => contract.id));
  return (bundles: readonly CaseBundle[]): readonly Call[] =>
    bundles.flatMap(({ case: { id: caseId, contractId }, contacts: [first] }) =>
      first === undefined || contractId === null || !running.has(contractId)
        ? []
        : [{ caseId, contractId, contact: first.contact }],
    );
}

/** Oldest first, as they are numbered. */
export function sampleOutages(
  sample: Pick<Sample, 'contracts'>,
  calls: readonly Call[],
  now: InstantMs,
): readonly SampleOutage[] {
  const random = seededRandom(now);
  const contracts = phoneContracts(sample).map(({ contract }) => contract);
  const began = addDays(dateOf(now), -14);
  const served = contracts.filter(({ serviceStartOn }) => serviceStartOn !== null && serviceStartOn < began);
  const restored = {
    ...restoredOutage(random, began),
    contractIds: pickSome(random, served, AFFECTED.restored).map(({ id }) => id),
  };
  const told = tellable(calls, now);
  const day = told.length === 0 ? lastMorning(now) : dateOf(Math.min(...told.map(startOf)) as InstantMs);
  const others = contracts.filter(({ id }) => !told.some(({ contractId }) => contractId === id));
  const chosen = pickSome(random, others, AFFECTED.running - told.length).map(({ id }) => id);
  const running = {
    ...runningOutage(random, day),
    contractIds: [...told.map(({ contractId }) => contractId), ...chosen],
    tellings: told.map(({ caseId, contractId, contact }) => ({
      caseId,
      contractId,
      contactId: contact.id,
      actorId: contact.operatorId,
      at: plus(contact.startedAt, INTO_THE_CALL),
    })),
  };
  // A sample of very few contractors may have no telephone that an outage could touch.
  return [restored, running].filter(({ contractIds }) => contractIds.length > 0);
}

const startOf = ({ contact }: Call): InstantMs => contact.startedAt;

/** The two latest calls about different contracts; none where the sample is too thin to have them of late. */
function tellable(calls: readonly Call[], now: InstantMs): readonly Call[] {
  const earliest = addDays(dateOf(now), -LATELY);
  const told: Call[] = [];
  for (const call of calls.toReversed()) {
    const at = startOf(call);
    if (dateOf(at) < earliest || at < instantAt(dateOf(at), TELLING_FROM)) continue;
    if (told.some(({ contractId }) => contractId === call.contractId)) continue;
    told.push(call);
    if (told.length === TOLD) return told;
  }
  return [];
}

/** Today's, once everything that was recorded in it lies behind. */
const lastMorning = (now: InstantMs): CivilDate =>
  now > instantAt(dateOf(now), TELLING_FROM) ? dateOf(now) : addDays(dateOf(now), -1);

type Made = Pick<SampleOutage, 'id' | 'events' | 'addedAt' | 'tellings'>;

function restoredOutage(random: Random, day: CivilDate): Made {
  const at = (days: number, time: DurationMs): InstantMs => instantAt(addDays(day, days), time);
  const caller = { kind: 'caller', at: at(0, clockTime(10, 20)), reason: null } as const;
  return {
    id: uuid<OutageId>(random),
    events: walk(restoredOpening(day), at(0, clockTime(10, 16)), [
      { change: { type: 'sourceAdded', source: caller }, at: at(0, clockTime(10, 27)) },
      { change: { type: 'restored', at: at(3, clockTime(11, 35)), reason: null }, at: at(3, clockTime(11, 48)) },
    ]),
    addedAt: at(0, clockTime(10, 31)),
    tellings: [],
  };
}

function runningOutage(random: Random, day: CivilDate): Omit<Made, 'tellings'> {
  const at = (hour: number, minute: number): InstantMs => instantAt(day, clockTime(hour, minute));
  const notice = { kind: 'carrierNotice', at: at(8, 49), reason: null } as const;
  return {
    id: uuid<OutageId>(random),
    events: walk(runningOpening(day), at(8, 43), [
      { change: { type: 'sourceAdded', source: notice }, at: at(8, 51) },
      { change: { type: 'instructed', at: at(8, 53), reason: null }, at: at(8, 54) },
    ]),
    addedAt: at(8, 47),
  };
}

interface Recording {
  readonly change: OutageChange;
  readonly at: InstantMs;
}

/** Each recorded as the register would have let it at that moment. */
function walk(opening: Opening, openedAt: InstantMs, recordings: readonly Recording[]): SampleOutage['events'] {
  const opened = openedOutage(opening, openedAt);
  assert(opened.ok, 'an outage of the sample could have been opened');
  let outage = opened.value;
  const later = recordings.map(({ change, at }) => {
    const advanced = advanceOutage(outage, change, at);
    assert(advanced.ok, 'what an outage of the sample says could have been recorded');
    outage = advanced.value;
    return { event: change, outage, at };
  });
  return [{ event: opening, outage: opened.value, at: openedAt }, ...later];
}
