/** The channels of desk policies (運用ルール) and of the replay of a stored decision. */
import { z } from 'zod';
import { command, everyone, none, query, reason } from './channel.ts';
import { date, decisionId, text } from './fields.ts';
import { policyHistoryView, policyId, previewCursor, previewPortion, replayView } from './policy-views.ts';
import { policyView } from './views.ts';

/** Long enough for the longest value there is. */
const value = text(2000);

export const policyChannels = {
  'policies:list': query(everyone, none, z.array(policyView)),
  /** Every version of every policy, with its standing now. */
  'policies:history': query(everyone, none, z.array(policyHistoryView)),
  /** One portion of what a change would do; asked again with the cursor of its answer until that is null. */
  'policies:preview': query(
    ['supervisor'],
    z.strictObject({ policyId, value, cursor: previewCursor.nullable() }),
    previewPortion,
  ),
  'policies:sign': command(
    ['supervisor'],
    z.strictObject({
      policyId,
      value,
      effectiveFrom: date,
      reason,
      /** The highest version the signer has seen; refused where there is a later one. */
      after: z.int().min(1),
      /** For an undo: the version whose value comes back. */
      restores: z.int().min(1).nullable(),
      /** The signer's own. */
      password: text(128),
    }),
    z.strictObject({ version: z.int() }),
  ),
  'decision:replay': query(everyone, z.strictObject({ decisionId }), replayView),
} as const;
