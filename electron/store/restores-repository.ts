/** The reports of restores and of the drills for them. */
import type { UserId } from '../../shared/core/ids.ts';
import type { InstantMs } from '../../shared/core/time.ts';
import type { ReadableDb, WritableDb } from './handles.ts';

export interface StoredDrill {
  readonly id: string;
  readonly at: InstantMs;
  readonly actorId: UserId;
  /** JSON. */
  readonly report: string;
}

export interface NamedDrill extends StoredDrill {
  readonly actorName: string;
}

const SELECT = `SELECT restore_drills.id, restore_drills.at_ms AS at, restore_drills.actor_id AS actorId, restore_drills.report,
    coalesce(users.name, '') AS actorName
  FROM restore_drills LEFT JOIN users ON users.id = restore_drills.actor_id`;

export function insertDrill(db: WritableDb, { id, at, actorId, report }: StoredDrill): void {
  const insert = db.prepare('INSERT INTO restore_drills (id, at_ms, actor_id, report) VALUES (?, ?, ?, ?)');
  insert.run(id, at, actorId, report);
}

/** Newest first. */
export const listDrills = (db: ReadableDb, limit: number): readonly NamedDrill[] =>
  db.rows<NamedDrill>(`${SELECT} ORDER BY restore_drills.at_ms DESC LIMIT ?`).all(limit);

export const findDrill = (db: ReadableDb, id: string): NamedDrill | null =>
  db.rows<NamedDrill>(`${SELECT} WHERE restore_drills.id = ?`).get(id) ?? null;

export interface StoredRestore extends StoredDrill {
  /** Who agreed. */
  readonly secondId: UserId;
  readonly reason: string;
}

export interface NamedRestore extends Omit<StoredRestore, 'secondId' | 'reason'> {
  readonly actorName: string;
  readonly secondName: string;
}

/** Newest first. */
export const listRestores = (db: ReadableDb, limit: number): readonly NamedRestore[] =>
  db
    .rows<NamedRestore>(
      `SELECT restores.id, restores.at_ms AS at, restores.actor_id AS actorId, restores.report,
        coalesce(actor.name, '') AS actorName, coalesce(second.name, '') AS secondName
      FROM restores LEFT JOIN users AS actor ON actor.id = restores.actor_id
      LEFT JOIN users AS second ON second.id = restores.second_id
      ORDER BY restores.at_ms DESC, restores.rowid DESC LIMIT ?`,
    )
    .all(limit);

export function insertRestore(db: WritableDb, { id, at, actorId, secondId, reason, report }: StoredRestore): void {
  const insert = db.prepare(
    'INSERT INTO restores (id, at_ms, actor_id, second_id, reason, report) VALUES (?, ?, ?, ?, ?, ?)',
  );
  insert.run(id, at, actorId, secondId, reason, report);
}
