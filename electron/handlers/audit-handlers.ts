/** The audit chain: reading it, proving it here, and taking it out to prove it elsewhere. */
import { ok } from '../../shared/core/result.ts';
import type { AuditProgress } from '../../shared/desk/audit-views.ts';
import type { Handlers } from '../ipc/door.ts';
import { readAuditPage, verifyAudit, type Watching } from '../services/audit.ts';
import { exportAudit } from '../services/audit-export.ts';
import { findHeadCode } from '../services/audit-head-code.ts';
import { type AuditDesk, showVerificationKeys } from '../services/audit-keys.ts';
import type { OpenDesk } from '../services/open-desk.ts';
import type { HandlerDependencies, HandlerTools } from './handler-tools.ts';

type AuditChannel = Extract<keyof Handlers, `audit:${string}`>;

/** Often enough for an eye. */
const TELL_EVERY_MS = 200;

export function auditHandlers(
  { session, auditProgress, reports }: HandlerDependencies,
  { opened, working }: HandlerTools,
): Pick<Handlers, AuditChannel> {
  /** The long work under way; there is one at a time, because a person waits for it. */
  let underWay = new AbortController();
  const deskOf = (desk: OpenDesk): AuditDesk => ({ ...desk, vault: session().vault });

  function watching({ work }: OpenDesk, kind: AuditProgress['work']): Watching {
    underWay.abort();
    underWay = new AbortController();
    let told = Number.NEGATIVE_INFINITY;
    return {
      signal: underWay.signal,
      onProgress(done, total) {
        const now = work.clock.now();
        // By the wall clock, which somebody may set back meanwhile.
        if (Math.abs(now - told) < TELL_EVERY_MS) return;
        told = now;
        auditProgress({ work: kind, done, total });
      },
    };
  }

  return {
    'audit:page': working(readAuditPage),
    'audit:verify': opened((desk) => verifyAudit(deskOf(desk), watching(desk, 'verify'))),
    'audit:stop': async () => {
      underWay.abort();
      return ok(null);
    },
    'audit:findHead': opened((desk, input) => findHeadCode(desk.work, input, watching(desk, 'find'))),
    'audit:keys': opened((desk, input) => showVerificationKeys(deskOf(desk), input)),
    'audit:export': opened((desk) => exportAudit(deskOf(desk), reports, watching(desk, 'export').onProgress)),
  };
}
