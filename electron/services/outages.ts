/**
 * The outage register (障害台帳): a supervisor opens an outage, adds what becomes known, and says when it was restored. What was recorded stays; the
 * outage is known since the earliest source that anybody recorded.
 *
 * Source: B 29, 36 · B-053, B-055, B-077, B-083
 */
import type { OutageId } from '../../shared/core/ids.ts';
import { err, ok } from '../../shared/core/result.ts';
import { instant } from '../../shared/core/time.ts';
import { yen } from '../../shared/core/yen.ts';
import type { Parsed, Value } from '../../shared/desk/contract.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import type { OutageEventView, OutageRow, OutageView } from '../../shared/desk/outage-views.ts';
import { advanceOutage, type OutageChange, openedOutage } from '../../shared/outages/advance.ts';
import type { Opening } from '../../shared/outages/outage.ts';
import type { ReadableDb } from '../store/handles.ts';
import { preparationsOfOutage } from '../store/outage-preparations-repository.ts';
import {
  appendOutageEvent,
  type CountedOutage,
  countedOutage,
  eventsOfOutage,
  findOutage,
  insertOutage,
  listOutages,
  outageOf,
  type StoredOutageEvent,
} from '../store/outages-repository.ts';
import { type DeskWork, type Outcome, record } from './desk-work.ts';
import { preparationViewOf } from './outage-preparation-view.ts';

const LISTED = 200;
const PREPARATIONS = 10;

/** Those that go on first. */
export async function listDeskOutages({ store }: DeskWork): Outcome<Value<'outages:list'>> {
  return ok(listOutages(store.read, LISTED).map(rowOf));
}

const rowOf = ({
  id,
  number,
  scope,
  extent,
  party,
  knownAt,
  restoredAt,
  affected,
  told,
}: CountedOutage): OutageRow => ({
  outageId: id,
  number,
  scope,
  extent,
  party,
  knownAt,
  restoredAt,
  affected,
  told,
});

/** Errors: `notFound`. */
export async function getOutage({ store }: DeskWork, { outageId }: Parsed<'outage:get'>): Outcome<OutageView> {
  return viewOf(store.read, outageId);
}

/** Errors: `outageRefused` (`inFuture`, `carrierMissing`, `notCarrier`). */
export async function openDeskOutage(work: DeskWork, input: Parsed<'outage:open'>): Outcome<OutageView> {
  const id = work.newId<'outage'>();
  const source = { ...input.source, at: instant(input.source.at) };
  const event: Opening = { ...input, type: 'opened', source };
  const opened = await work.store.write<undefined, DeskError>(async (db, audit) => {
    const at = work.clock.now();
    const outage = openedOutage(event, at);
    if (!outage.ok) return outage;
    const number = await insertOutage(db, { id, outage: outage.value, event }, { actorId: work.user.id, at });
    const { extent, cause } = event;
    const detail = { number, extent, party: cause.party, source: source.kind, knownAt: source.at };
    record(work, audit, { action: 'outage:open', entity: 'outage', entityId: id, detail });
    return ok();
  });
  return opened.ok ? viewOf(work.store.read, id) : opened;
}

/** Errors: `notFound`; `outageRefused` for what the outage does not allow. */
export async function changeOutage(work: DeskWork, input: Parsed<'outage:change'>): Outcome<OutageView> {
  const { outageId } = input;
  const event = changeOf(input.change);
  const changed = await work.store.write<undefined, DeskError>(async (db, audit) => {
    if ((await findOutage(db, outageId)) === null) return err({ type: 'notFound', what: 'outage' });
    const at = work.clock.now();
    const outage = advanceOutage(outageOf(await eventsOfOutage(db, outageId)), event, at);
    if (!outage.ok) return outage;
    await appendOutageEvent(db, { id: outageId, outage: outage.value, event }, { actorId: work.user.id, at });
    record(work, audit, { action: 'outage:change', entity: 'outage', entityId: outageId, detail: factsOf(event) });
    return ok();
  });
  return changed.ok ? viewOf(work.store.read, outageId) : changed;
}

function changeOf(change: Parsed<'outage:change'>['change']): OutageChange {
  switch (change.type) {
    case 'sourceAdded':
      return { ...change, source: { ...change.source, at: instant(change.source.at) } };
    case 'instructed':
    case 'restored':
      return { ...change, at: instant(change.at) };
    case 'received':
      return { ...change, amount: yen(change.amount) };
    default:
      return change;
  }
}

/** Codes, instants and amounts; never what was typed. */
function factsOf(event: OutageChange): { readonly [fact: string]: string | number } {
  switch (event.type) {
    case 'sourceAdded':
      return { change: event.type, source: event.source.kind, instant: event.source.at };
    case 'scopeChanged':
      return { change: event.type, extent: event.extent };
    case 'causeFound':
      return { change: event.type, party: event.cause.party };
    case 'instructed':
    case 'restored':
      return { change: event.type, instant: event.at };
    case 'reopened':
      return { change: event.type };
    case 'received':
      return { change: event.type, amount: event.amount };
  }
}

async function viewOf(db: ReadableDb, id: OutageId): Outcome<OutageView> {
  const counted = countedOutage(db, id);
  if (counted === null) return err({ type: 'notFound', what: 'outage' });
  const events = await eventsOfOutage(db, id);
  const { cause, instructedAt, received, sources } = outageOf(events);
  const preparations = await preparationsOfOutage(db, id, PREPARATIONS);
  return ok({
    ...rowOf(counted),
    carrier: cause.carrier,
    instructedAt,
    received,
    sources: sources.map((source) => ({ ...source })),
    events: events.map(eventView),
    preparations: preparations.flatMap((one) => preparationViewOf(one, counted.revision) ?? []),
  });
}

const NOTHING_RECORDED = {
  source: null,
  instant: null,
  extent: null,
  scope: null,
  party: null,
  carrier: null,
  amount: null,
  reason: null,
} as const;

function eventView({ sequence, at, actorName, event }: StoredOutageEvent): OutageEventView {
  const common = { ...NOTHING_RECORDED, sequence, at, actorName, type: event.type };
  switch (event.type) {
    case 'opened':
    case 'sourceAdded': {
      const { kind, at: told, reason } = event.source;
      const of = { ...common, source: kind, instant: told, reason };
      if (event.type === 'sourceAdded') return of;
      return { ...of, extent: event.extent, scope: event.scope, ...event.cause };
    }
    case 'scopeChanged':
      return { ...common, scope: event.scope, extent: event.extent, reason: event.reason };
    case 'causeFound':
      return { ...common, ...event.cause, reason: event.reason };
    case 'instructed':
    case 'restored':
      return { ...common, instant: event.at, reason: event.reason };
    case 'reopened':
      return { ...common, reason: event.reason };
    case 'received':
      return { ...common, amount: event.amount, reason: event.reason };
  }
}
