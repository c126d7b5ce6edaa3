/** What the screens see of outages: the register, one outage with everything recorded of it, its contracts, and the prepared caps. */
import { z } from 'zod';
import { CONTRACT_STATES, PHONE_PLANS } from '../contractors/contract.ts';
import { CAP_REASONS, CAP_STATES } from '../outages/cap.ts';
import { CAUSE_PARTIES, OUTAGE_EVENT_TYPES, OUTAGE_EXTENTS, OUTAGE_SOURCES } from '../outages/outage.ts';
import { at, contractId, line, masked, note, outageId, preparationId } from './fields.ts';

const yen = z.int().min(0);
const scope = z.string();

export const outageRow = z.strictObject({
  outageId,
  number: z.int(),
  scope,
  extent: z.enum(OUTAGE_EXTENTS),
  party: z.enum(CAUSE_PARTIES),
  knownAt: at,
  restoredAt: at.nullable(),
  affected: z.int(),
  told: z.int(),
});
export type OutageRow = z.infer<typeof outageRow>;

/** One thing that was recorded; the facts that its type does not have are null. */
const outageEvent = z.strictObject({
  sequence: z.int(),
  at,
  actorName: z.string(),
  type: z.enum(OUTAGE_EVENT_TYPES),
  source: z.enum(OUTAGE_SOURCES).nullable(),
  /** The instant that was recorded, not the one of recording. */
  instant: at.nullable(),
  extent: z.enum(OUTAGE_EXTENTS).nullable(),
  scope: scope.nullable(),
  party: z.enum(CAUSE_PARTIES).nullable(),
  carrier: z.string().nullable(),
  amount: yen.nullable(),
  reason: note(),
});
export type OutageEventView = z.infer<typeof outageEvent>;

const totals = z.strictObject({
  contracts: z.int(),
  capped: z.int(),
  none: z.int(),
  toCheck: z.int(),
  capTotal: yen,
  received: yen.nullable(),
  shared: yen.nullable(),
  remainder: yen.nullable(),
});

export const preparationView = z.strictObject({
  preparationId,
  startedBy: z.string(),
  startedAt: at,
  finishedAt: at,
  rule: z.string(),
  versions: z.record(z.string(), z.string()),
  knownAt: at,
  restoredAt: at,
  extent: z.enum(OUTAGE_EXTENTS),
  party: z.enum(CAUSE_PARTIES),
  totals,
  /** Whether the outage has not changed since. */
  current: z.boolean(),
});
export type PreparationView = z.infer<typeof preparationView>;

export const outageView = outageRow.extend({
  carrier: z.string().nullable(),
  instructedAt: at.nullable(),
  received: yen.nullable(),
  sources: z.array(z.strictObject({ kind: z.enum(OUTAGE_SOURCES), at, reason: note() })),
  /** Oldest first. */
  events: z.array(outageEvent),
  /** The newest first. */
  preparations: z.array(preparationView).max(20),
});
export type OutageView = z.infer<typeof outageView>;

/** An outage on the call that it concerns. */
export const callOutage = z.strictObject({
  outageId,
  number: z.int(),
  scope,
  extent: z.enum(OUTAGE_EXTENTS),
  knownAt: at,
  restoredAt: at.nullable(),
  toldHereAt: at.nullable(),
  firstToldAt: at.nullable(),
});
export type CallOutage = z.infer<typeof callOutage>;

export const affectedRow = z.strictObject({
  /** The order of adding, for asking on. */
  ordinal: z.int(),
  contractId,
  handle: z.string(),
  maskedName: masked(),
  plan: z.enum(PHONE_PLANS).nullable(),
  state: z.enum(CONTRACT_STATES),
  firstToldAt: at.nullable(),
});
export type AffectedRow = z.infer<typeof affectedRow>;

export const foundContracts = z.strictObject({
  /** Those that are meant, also where they stand there already. */
  found: z.int(),
  already: z.int(),
  /** The handles that no contract has, the first of them named. */
  unknown: z.array(line(40)).max(50),
  unknownCount: z.int(),
  /** Of the other contract, or not in service yet. */
  unsuitable: z.array(line(40)).max(50),
  unsuitableCount: z.int(),
});
export type FoundContracts = z.infer<typeof foundContracts>;

export const preparing = z.strictObject({ preparationId, done: z.int(), total: z.int(), finished: z.boolean() });
export type Preparing = z.infer<typeof preparing>;

export const capRow = z.strictObject({
  ordinal: z.int(),
  contractId,
  handle: z.string(),
  maskedName: masked(),
  plan: z.enum(PHONE_PLANS).nullable(),
  state: z.enum(CAP_STATES),
  reason: z.enum(CAP_REASONS).nullable(),
  fee: yen.nullable(),
  days: z.int().nullable(),
  cap: yen.nullable(),
  share: yen.nullable(),
  oneMonth: yen.nullable(),
  ended: z.boolean(),
});
export type CapRow = z.infer<typeof capRow>;
