/** What the high-water mark says against a store whose end is known. */
import type { AuditHead } from '../audit/audit-chain.ts';
import type { HighWaterMark } from '../high-water.ts';
import type { Connection } from '../open-database.ts';
import { hasRow, readable } from './look-at-database.ts';
import type { Finding } from './repair-report.ts';

/** The mark is synced every second; what was written within this time may be missing from it after a cut. */
const LAG_MS = 10_000;
const SPAN = 'SELECT max(at_ms) - min(at_ms) FROM audit WHERE sequence > ?';

/** `kept` is the database that stays, where it was opened. */
export function judgeMark(
  mark: HighWaterMark | 'absent' | 'damaged',
  { head, kept }: { readonly head: AuditHead; readonly kept: Connection | null },
): readonly Finding[] {
  if (mark === 'absent') return head.sequence === 0 ? [] : ['markMissing'];
  if (mark === 'damaged') return ['markDamaged'];
  if (mark.head.sequence > head.sequence) return ['markAhead'];
  if (kept === null) return [];
  if (!hasRow(kept, mark.head)) return ['markForked'];
  if (mark.head.sequence === head.sequence) return [];
  const span = readable(() => kept.prepare(SPAN).pluck().get(mark.head.sequence));
  return mark.closed !== null || Number(span) > LAG_MS ? ['markBehind'] : [];
}
