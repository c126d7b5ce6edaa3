/** What the screens see of a check of the store that found damage: what was found, what was done, and what is missing. Sequences are rows of the audit chain. */
import { z } from 'zod';
import { DAMAGES } from '../repairs/damage.ts';
import { at } from './fields.ts';

/** What a check of the store may be doing. */
export const CHECK_STEPS = ['checking', 'copying', 'replaying', 'comparing', 'restoring', 'backingUp'] as const;
export type CheckStep = (typeof CHECK_STEPS)[number];

export const lostRecordsView = z.strictObject({
  from: z.int(),
  to: z.int(),
  /** The time of the last row that is still there, and the latest trace of the lost ones. */
  after: at.nullable(),
  before: at.nullable(),
  /** What the damaged database still shows of them; `actor` is null for the desk itself, and for somebody whom the store no longer knows. */
  known: z.array(z.strictObject({ sequence: z.int(), at, actor: z.string().nullable(), action: z.string() })).max(100),
});

export const repairView = z.strictObject({
  /** The audit row that records it, by which it is confirmed. */
  sequence: z.int(),
  at,
  found: z.array(z.enum(DAMAGES)).max(30),
  /** `kept` where the database itself was right, `rebuilt` where it was built anew from what lies beside it. */
  outcome: z.enum(['kept', 'rolledForward', 'rebuilt']),
  /** How far the database came, where that could be read, and how far the store comes now. */
  before: z.int().nullable(),
  after: z.int(),
  /** The backup that it was built from; null where it was kept, or built from the journal alone. */
  backup: z.strictObject({ name: z.string(), madeAt: at, sequence: z.int() }).nullable(),
  /** Operations that the journal gave back. */
  replayed: z.int(),
  lost: lostRecordsView.nullable(),
  /** The folder with the files as they were found; null where nothing had to be put aside. */
  folder: z.string().nullable(),
  /** When a supervisor has read it, and who. */
  confirmed: z.strictObject({ at, by: z.string() }).nullable(),
});
export type RepairView = z.infer<typeof repairView>;
