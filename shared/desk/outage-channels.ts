/** The channels of the outage register (障害台帳): kept by supervisors, seen by the floor, and told to callers. */
import { z } from 'zod';
import { PHONE_PLANS } from '../contractors/contract.ts';
import { CAUSE_PARTIES, OUTAGE_EXTENTS, OUTAGE_SOURCES } from '../outages/outage.ts';
import { command, floor, none, nothing, query, reason } from './channel.ts';
import { at, contactId, contractId, line, outageId, preparationId, text } from './fields.ts';
import * as view from './outage-views.ts';

const supervisor = ['supervisor'] as const;
const scope = line(200).trim().min(1, 'empty');
const source = z.strictObject({ kind: z.enum(OUTAGE_SOURCES), at, reason: reason.nullable() });
const cause = z.strictObject({
  party: z.enum(CAUSE_PARTIES),
  carrier: line(100).trim().min(1, 'empty').nullable(),
});
const extent = z.enum(OUTAGE_EXTENTS);

const change = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('sourceAdded'), source }),
  z.strictObject({ type: z.literal('scopeChanged'), scope, extent, reason }),
  z.strictObject({ type: z.literal('causeFound'), cause, reason }),
  z.strictObject({ type: z.enum(['instructed', 'restored']), at, reason: reason.nullable() }),
  z.strictObject({ type: z.literal('reopened'), reason }),
  z.strictObject({ type: z.literal('received'), amount: z.int().min(0).max(1_000_000_000), reason }),
]);

const choice = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('plan'),
    plans: z.array(z.enum(PHONE_PLANS)).min(1, 'empty').max(PHONE_PLANS.length),
  }),
  z.strictObject({ by: z.literal('lineKind'), kind: line(100).min(1, 'empty') }),
  z.strictObject({ by: z.literal('area'), area: line(100).trim().min(2, 'empty') }),
  z.strictObject({ by: z.literal('handles'), handles: text(180_000).trim().min(1, 'empty') }),
]);

const slice = { after: z.int().min(0), limit: z.int().min(1).max(500) };

export const outageChannels = {
  'outages:list': query(floor, none, z.array(view.outageRow).max(200)),
  'outage:get': query(floor, z.strictObject({ outageId }), view.outageView),
  'outage:open': command(supervisor, z.strictObject({ scope, extent, cause, source }), view.outageView),
  'outage:change': command(supervisor, z.strictObject({ outageId, change }), view.outageView),
  'outages:lineKinds': query(supervisor, none, z.array(z.string()).max(100)),
  /** Who would be added; nothing is changed. */
  'outage:findContracts': query(supervisor, z.strictObject({ outageId, choice }), view.foundContracts),
  /** All of them or, where one is not known, none. */
  'outage:addContracts': command(supervisor, z.strictObject({ outageId, choice }), z.strictObject({ added: z.int() })),
  'outage:removeContract': command(supervisor, z.strictObject({ outageId, contractId, reason }), nothing),
  'outage:contracts': query(floor, z.strictObject({ outageId, ...slice }), z.array(view.affectedRow).max(500)),

  /** The outages of the contract of this call: those that go on, and those that were restored lately. */
  'outages:onCall': query(floor, z.strictObject({ contactId }), z.array(view.callOutage).max(20)),
  /** The caller was told; it is written into the case as well. */
  'outage:tell': command(floor, z.strictObject({ contactId, outageId }), z.array(view.callOutage).max(20)),

  /** One portion of the list of caps; asked again with its id until it is finished. */
  'outage:prepare': command(
    supervisor,
    z.strictObject({ outageId, preparationId: preparationId.nullable() }),
    view.preparing,
  ),
  'outage:caps': query(supervisor, z.strictObject({ preparationId, ...slice }), z.array(view.capRow).max(500)),
  /** The prepared list as a file for a spreadsheet; names stay masked. */
  'outage:export': command(
    supervisor,
    z.strictObject({ preparationId, purpose: z.enum(['service', 'quality', 'dispute', 'request']) }),
    z.strictObject({ fileName: z.string(), folder: z.string(), sha256: z.string(), lines: z.int() }),
  ),
} as const;
