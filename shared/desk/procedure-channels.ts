/** The channels of procedures (契約手続き): open a file, fill it in, take a step, and find it again. */
import { z } from 'zod';
import { command, floor, query, reason } from './channel.ts';
import { caseId, contactId, procedureId } from './fields.ts';
import {
  itemValue,
  procedureItem,
  procedureKind,
  procedureRow,
  procedureStep,
  procedureView,
} from './procedure-views.ts';

/** From the call under way, or from a case. Which contract it concerns, and in which contact it came up, main knows by itself. */
const origin = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('call'), contactId }),
  z.strictObject({ of: z.literal('case'), caseId }),
]);

const scope = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('mine') }),
  z.strictObject({ of: z.enum(['waiting', 'open']) }),
  z.strictObject({ of: z.literal('case'), caseId }),
]);

export const procedureChannels = {
  'procedure:open': command(floor, z.strictObject({ kind: procedureKind, origin }), procedureView),
  'procedure:get': query(floor, z.strictObject({ procedureId }), procedureView),
  /** Null takes the value away. */
  'procedure:record': command(
    floor,
    z.strictObject({ procedureId, item: procedureItem, value: itemValue.nullable() }),
    procedureView,
  ),
  'procedure:step': command(
    floor,
    z.strictObject({ procedureId, step: procedureStep, reason: reason.nullable() }),
    procedureView,
  ),
  'procedures:list': query(floor, z.strictObject({ scope }), z.array(procedureRow).max(200)),
} as const;
