/**
 * What a check of the store has found and put right, on record: entered with an audit row as soon as the store is open, shown to whoever comes,
 * and kept there until a supervisor has read it.
 */
import { join } from 'node:path';
import { canonicalJson, type Json } from '../../shared/core/canonical-json.ts';
import { err, ok } from '../../shared/core/result.ts';
import type { InstantMs } from '../../shared/core/time.ts';
import type { RepairView } from '../../shared/desk/repair-views.ts';
import { DAMAGES, type Damage } from '../../shared/repairs/damage.ts';
import type { ReadableDb, WritableDb } from '../store/handles.ts';
import { readMeta, writeMeta } from '../store/meta-repository.ts';
import { QUARANTINE_FOLDER } from '../store/repair/quarantine.ts';
import { readNotes, removeNote } from '../store/repair/repair-notes.ts';
import { isDamage, type RepairReport } from '../store/repair/repair-report.ts';
import type { Store } from '../store/store.ts';
import { type DeskWork, type Outcome, record } from './desk-work.ts';

/** The rows of the audit chain that tell of damage, oldest first, and those that record the reading of them. */
type Told = readonly { readonly sequence: number; readonly confirmedIn: number | null }[];

const MOST_TOLD = 100;

/** Enters what the checks before this opening have found. A disk that takes no row leaves the note for the next opening. */
export async function enterRepairs(store: Store, dataFolder: string, sidecarKey: Uint8Array): Promise<void> {
  for (const note of readNotes(dataFolder, sidecarKey)) {
    if (!(await enterReport(store, note.report))) return;
    removeNote(note);
  }
}

/** Enters one report with its audit row; false where the disk takes none. */
export async function enterReport(store: Store, report: RepairReport): Promise<boolean> {
  const entered = await store.write<undefined, never>(async (db, audit) => {
    const detail = JSON.parse(canonicalJson(report as unknown as Json)) as { readonly [fact: string]: Json };
    const deed = { action: 'store:repair', entity: 'store', entityId: null, detail };
    const { sequence } = audit.append({ actorId: null, role: 'system', ...deed });
    if (isDamage(report.found)) await tell(db, [...(await readTold(db)), { sequence, confirmedIn: null }]);
    return ok();
  });
  return entered.ok;
}

/** Newest first. */
export async function repairHistory({ store: { read } }: DeskWork, dataFolder: string): Outcome<RepairView[]> {
  const told = await readTold(read);
  const views = told.map(({ sequence, confirmedIn }) => viewOf(read, { sequence, confirmedIn, dataFolder }));
  return ok(views.filter((view) => view !== null).reverse());
}

/** Errors: `notFound` where this row tells of no repair that anybody has to read. */
export function confirmRepair(work: DeskWork, { sequence }: { readonly sequence: number }): Outcome<null> {
  return work.store.write(async (db, audit) => {
    const told = await readTold(db);
    const repair = told.find((one) => one.sequence === sequence);
    if (repair === undefined) return err({ type: 'notFound', what: 'repair' });
    if (repair.confirmedIn !== null) return ok(null);
    const head = record(work, audit, {
      action: 'repair:confirm',
      entity: 'store',
      entityId: null,
      detail: { repair: sequence },
    });
    await tell(
      db,
      told.map((one) => (one === repair ? { sequence, confirmedIn: head.sequence } : one)),
    );
    return ok(null);
  });
}

async function readTold(db: ReadableDb): Promise<Told> {
  const value = await readMeta(db, 'repairs');
  return value === null ? [] : (JSON.parse(value) as Told);
}

const tell = (db: WritableDb, told: Told): Promise<void> =>
  writeMeta(db, 'repairs', JSON.stringify(told.slice(-MOST_TOLD)));

interface AuditFacts {
  readonly at: InstantMs;
  readonly actor: string | null;
  readonly detail: string;
}

const ROW = `SELECT audit.at_ms AS at, users.name AS actor, audit.detail AS detail
  FROM audit LEFT JOIN users ON users.id = audit.actor_id WHERE audit.sequence = ?`;
const NAME = 'SELECT name FROM users WHERE id = ?';

function viewOf(
  read: ReadableDb,
  { sequence, confirmedIn, dataFolder }: Told[number] & { readonly dataFolder: string },
): RepairView | null {
  const row = read.rows<AuditFacts>(ROW).get(sequence);
  if (row === undefined) return null;
  const report = JSON.parse(row.detail) as RepairReport;
  const confirmed = confirmedIn === null ? undefined : read.rows<AuditFacts>(ROW).get(confirmedIn);
  const nameOf = (id: string | null) =>
    id === null ? null : (read.rows<{ readonly name: string }>(NAME).get(id)?.name ?? null);
  const { lost, quarantine, backup, outcome, replayed } = report;
  return {
    sequence,
    at: report.at,
    found: report.found.filter((one): one is Damage => DAMAGES.some((damage) => damage === one)),
    outcome,
    before: report.before?.sequence ?? null,
    after: report.after.sequence,
    backup,
    replayed,
    lost:
      lost === null
        ? null
        : { ...lost, known: lost.known.map(({ actorId, ...known }) => ({ ...known, actor: nameOf(actorId) })) },
    folder: quarantine === null ? null : join(dataFolder, QUARANTINE_FOLDER, quarantine),
    confirmed: confirmed === undefined ? null : { at: confirmed.at, by: confirmed.actor ?? '' },
  };
}
