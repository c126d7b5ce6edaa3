/** What an auditor sees of the audit chain beyond its rows: what was proved and how, and where a printed code stands in it. */
import { z } from 'zod';
import { at } from './fields.ts';

const sequence = z.int().min(0);

export const eraVerdict = z.strictObject({
  era: z.int().min(1),
  firstSequence: sequence,
  /** Null while no row was sealed with its keys. */
  lastSequence: sequence.nullable(),
  madeAt: at,
  why: z.enum(['storeMade', 'auditorsChanged', 'keyLost', 'rowsLost', 'restored', 'rotated']),
  /** `covered`: proved by a seal of a later era, as it was then; `closed`: no key to it; `unread`: the chain breaks before it. */
  proof: z.enum(['proved', 'covered', 'closed', 'broken', 'unread']),
  brokenAt: sequence.nullable(),
  /** Whether the era before has sealed the row that declares it. */
  linked: z.boolean(),
});
export type EraVerdictView = z.infer<typeof eraVerdict>;

export const auditVerdict = z.strictObject({
  /** `partly`: nothing speaks against the chain, and not everything could be proved. */
  state: z.enum(['proved', 'partly', 'broken', 'stopped']),
  /** Rows whose place in the chain was proved. */
  rows: z.int(),
  chainBrokenAt: sequence.nullable(),
  /** The first row at which the eras of the seals and what the rows say of them differ. */
  erasBrokenAt: sequence.nullable(),
  /** Rows of before there were seals. */
  unsealed: z.int(),
  eras: z.array(eraVerdict),
  anchors: z.strictObject({
    count: z.int(),
    compared: z.int(),
    brokenAt: sequence.nullable(),
    brokenLine: z.int().nullable(),
    /** Anchors of rows that a later era says are lost. */
    lost: z.int(),
    /** How far they reach; 0 without any. */
    lastSequence: sequence,
    /** Whether every place where they are kept could be read. */
    readable: z.boolean(),
  }),
});
export type AuditVerdictView = z.infer<typeof auditVerdict>;

/** How far a long work on the chain is. */
export const auditProgress = z.strictObject({
  work: z.enum(['verify', 'find', 'export']),
  done: z.int(),
  total: z.int(),
});
export type AuditProgress = z.infer<typeof auditProgress>;

/** The rows whose hash begins with a printed code: at most one, unless fortune plays. */
export const foundHead = z.strictObject({ rows: z.array(z.strictObject({ sequence, at })).max(5) });

export const verificationKey = z.strictObject({
  era: z.int().min(1),
  firstSequence: sequence,
  madeAt: at,
  /** 14 groups of four; null where whoever is signed in has no key to it. */
  key: z.string().nullable(),
});
export type VerificationKeyView = z.infer<typeof verificationKey>;
