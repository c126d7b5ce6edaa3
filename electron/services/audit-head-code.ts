/**
 * Looks for the code of a printed report (台帳コード) in the chain: the report was printed when the chain ended with the row whose hash begins
 * with it, so a chain in which no row does is not the one the report came from. Source: security.md 6.5
 */
import { setImmediate } from 'node:timers/promises';
import { ok } from '../../shared/core/result.ts';
import type { InstantMs } from '../../shared/core/time.ts';
import type { Parsed, Value } from '../../shared/desk/contract.ts';
import { auditHead } from '../store/audit/audit-chain.ts';
import type { Watching } from './audit.ts';
import { type DeskWork, type Outcome, recordReading } from './desk-work.ts';

export const HEAD_CODE_LENGTH = 8;

/** Rows between two turns of the event loop; the hashes have no index, because every commit would pay for it. */
const PORTION = 5000;
const MOST = 5;
const FIND = `SELECT sequence, at_ms AS at FROM audit
  WHERE sequence > ? AND sequence <= ? AND hash >= ? AND hash < ? ORDER BY sequence LIMIT ?`;

interface FoundRow {
  readonly sequence: number;
  readonly at: InstantMs;
}

/** The digits of a typed code, however it was typed; null for what is no code. */
export function readHeadCode(typed: string): string | null {
  const digits = typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{Dash}ー]/gu, '');
  return digits.length === HEAD_CODE_LENGTH && /^[0-9a-f]+$/.test(digits) ? digits : null;
}

/** A code that is none is found nowhere. */
export async function findHeadCode(
  work: DeskWork,
  { code }: Parsed<'audit:findHead'>,
  { onProgress, signal }: Watching,
): Outcome<Value<'audit:findHead'>> {
  const digits = readHeadCode(code);
  const db = work.store.read;
  const total = digits === null ? 0 : (await auditHead(db)).sequence;
  const find = db.rows<FoundRow>(FIND);
  const from = Buffer.from(`${digits ?? ''}${'00'.repeat(28)}`, 'hex');
  const beyond = Buffer.from(`${digits ?? ''}${'ff'.repeat(29)}`, 'hex');
  const rows: FoundRow[] = [];
  for (let done = 0; done < total && rows.length < MOST && !signal.aborted; ) {
    const end = Math.min(total, done + PORTION);
    rows.push(...find.all(done, end, from, beyond, MOST - rows.length));
    done = end;
    onProgress(done, total);
    await setImmediate();
  }
  const detail = { hits: rows.length, foundAt: rows[0]?.sequence ?? null };
  const recorded = await recordReading(work, { action: 'audit:findHead', entity: 'audit', entityId: null, detail });
  return recorded.ok ? ok({ rows }) : recorded;
}
