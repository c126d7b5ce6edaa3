/** The channels of repairs: what was found and put right when the store was opened, shown to whoever comes until a supervisor has read it. */
import { z } from 'zod';
import { command, everyone, none, nothing, query } from './channel.ts';
import { CHECK_STEPS, repairView } from './repair-views.ts';

export const repairChannels = {
  /** Newest first. */
  'repair:history': query(everyone, none, z.array(repairView).max(100)),
  /** A supervisor has read what was repaired, and what is missing. */
  'repair:confirm': command(['supervisor'], z.strictObject({ sequence: z.int().min(1) }), nothing),
} as const;

export const repairEvents = {
  /** What the check of the store is doing before somebody comes in, and how far it is, from 0 to 1; the step is null when it is over. */
  'opening:progress': z.strictObject({ step: z.enum(CHECK_STEPS).nullable(), done: z.number().min(0).max(1) }),
} as const;
