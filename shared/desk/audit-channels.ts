/** The channels of the audit chain: reading it, proving it, and taking it out for somebody who proves it elsewhere. */
import { z } from 'zod';
import { auditVerdict, foundHead, verificationKey } from './audit-views.ts';
import { command, none, nothing, query } from './channel.ts';
import { line, text } from './fields.ts';
import { auditRow } from './views.ts';

const inspectors = ['auditor', 'supervisor', 'administrator'] as const;

export const auditChannels = {
  'audit:page': query(
    inspectors,
    z.strictObject({ offset: z.int().min(0), limit: z.int().min(1).max(200) }),
    z.strictObject({ rows: z.array(auditRow).max(200), total: z.int() }),
  ),
  /** Takes a while in a long chain and tells how far it is by `audit:progress`. */
  'audit:verify': query(inspectors, none, auditVerdict),
  /** Ends the verification under way; it then answers what it has seen. */
  'audit:stop': query(inspectors, none, nothing),
  /** Where the code of a printed report (台帳コード) stands in the chain. */
  'audit:findHead': query(inspectors, z.strictObject({ code: line(40) }), foundHead),
  /** The verification keys of the eras, for the stand-alone verifier; with the auditor's own password. */
  'audit:keys': query(
    ['auditor'],
    z.strictObject({ password: text(128) }),
    z.strictObject({ keys: z.array(verificationKey) }),
  ),
  'audit:export': command(
    ['auditor', 'supervisor'],
    none,
    z.strictObject({ fileName: z.string(), folder: z.string(), sha256: z.string(), rows: z.int() }),
  ),
} as const;
