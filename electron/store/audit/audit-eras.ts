/**
 * The eras of the audit chain (封印の期間): which rows the keys of which seed have sealed, and to whom the seed was sealed. The seed itself is
 * never kept; who may open it is the vault's affair.
 */
import type { UserId } from '../../../shared/core/ids.ts';
import type { InstantMs } from '../../../shared/core/time.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import type { AuditEraTable } from './audit-tables.ts';

/** Why an era began. */
export const ERA_REASONS = ['storeMade', 'auditorsChanged', 'keyLost', 'rowsLost', 'restored', 'rotated'] as const;
export type EraReason = (typeof ERA_REASONS)[number];

/** A seed sealed to one holder: a user's id, or `recovery`. */
export interface SealedSeed {
  readonly holder: string;
  /** The key it was sealed to, base 64. */
  readonly publicKey: string;
  /** Base 64. */
  readonly seal: string;
}

/** Seals a seed to these auditors and to the recovery key; null where that is not possible now. */
export type SealSeed = (seed: Uint8Array, auditors: readonly UserId[]) => readonly SealedSeed[] | null;

export interface AuditEra {
  readonly era: number;
  /** The first row that is sealed with its keys. */
  readonly firstSequence: number;
  /** The row that says that it begins: its own first row, or the last one of the era before. */
  readonly declaredIn: number;
  readonly madeAt: InstantMs;
  readonly why: EraReason;
  /** 64 hex digits. */
  readonly seedDigest: string;
}

/** Whether the row that declares it is sealed by the era before; otherwise nothing but the anchors ties it to what was. */
export const isLinked = ({ firstSequence, declaredIn }: Pick<AuditEra, 'firstSequence' | 'declaredIn'>): boolean =>
  declaredIn < firstSequence;

export interface SealedEra extends AuditEra {
  readonly seals: readonly SealedSeed[];
}

const LAST_ERA = 'SELECT * FROM audit_eras ORDER BY era DESC LIMIT 1';
const SEALS = 'SELECT holder, public_key AS publicKey, seal FROM audit_era_seals WHERE era = ? ORDER BY id';
const AUDITORS = "SELECT id FROM users WHERE role = 'auditor' AND disabled = 0 ORDER BY id";

/** The era of the newest row; null before the first one. */
export function currentEra(db: ReadableDb): AuditEra | null {
  const row = db.rows<AuditEraTable>(LAST_ERA).get();
  return row === undefined ? null : rowToEra(row);
}

/** Every era, oldest first, with whoever may open its seed. */
export async function listEras(db: ReadableDb): Promise<readonly SealedEra[]> {
  const rows = await db.query.selectFrom('audit_eras').selectAll().orderBy('era').execute();
  return rows.map((row) => ({ ...rowToEra(row), seals: sealsOf(db, row.era) }));
}

export const sealsOf = (db: ReadableDb, era: number): readonly SealedSeed[] => db.rows<SealedSeed>(SEALS).all(era);

/** Those to whom the seed of a new era is sealed. */
export const auditorIds = (db: ReadableDb): readonly UserId[] =>
  db
    .rows<{ readonly id: UserId }>(AUDITORS)
    .all()
    .map(({ id }) => id);

export function insertEra(db: WritableDb, { seals, ...era }: SealedEra): void {
  db.prepare(
    'INSERT INTO audit_eras (era, first_sequence, declared_in, made_at_ms, why, seed_digest) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(era.era, era.firstSequence, era.declaredIn, era.madeAt, era.why, Buffer.from(era.seedDigest, 'hex'));
  insertSeals(db, era.era, seals);
}

/** Further holders of the seed of an era. */
export function insertSeals(db: WritableDb, era: number, seals: readonly SealedSeed[]): void {
  const insert = db.prepare('INSERT INTO audit_era_seals (era, holder, public_key, seal) VALUES (?, ?, ?, ?)');
  for (const { holder, publicKey, seal } of seals) insert.run(era, holder, publicKey, seal);
}

/** Whether both were sealed to the same keys of the same holders. */
export function sameHolders(one: readonly SealedSeed[], other: readonly SealedSeed[]): boolean {
  const keysOf = (seals: readonly SealedSeed[]) =>
    [...new Set(seals.map(({ holder, publicKey }) => `${holder} ${publicKey}`))].sort().join('\n');
  return keysOf(one) === keysOf(other);
}

const rowToEra = (row: AuditEraTable): AuditEra => ({
  era: row.era,
  firstSequence: row.first_sequence,
  declaredIn: row.declared_in,
  madeAt: row.made_at_ms,
  why: row.why,
  seedDigest: Buffer.from(row.seed_digest).toString('hex'),
});
