/**
 * The book of the audit chain: appends its rows, each hashed, chained and sealed in the transaction of the effect it records, and begins a new
 * era of seals where one is due. The keys of the seals move with the transaction: the store says whether it was kept.
 */
import { randomBytes } from 'node:crypto';
import { canonicalJson } from '../../../shared/core/canonical-json.ts';
import type { Clock, InstantMs } from '../../../shared/core/time.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import { type AuditEntry, type AuditHead, type AuditLog, auditTail, hashOf } from './audit-chain.ts';
import {
  auditorIds,
  currentEra,
  type EraReason,
  insertEra,
  type SealedSeed,
  type SealSeed,
  sameHolders,
  sealsOf,
} from './audit-eras.ts';
import {
  followRows,
  makeRatchet,
  type Ratchet,
  type RatchetState,
  type RatchetStep,
  type SealedRow,
  seedDigest,
  unpackState,
} from './audit-ratchet.ts';

export interface BookOptions {
  readonly clock: Clock;
  readonly sealSeed: SealSeed;
  /** Another one only in the twin of a test. */
  readonly step?: RatchetStep;
}

interface NewSeed {
  /** Overwritten once its era has begun. */
  readonly seed: Uint8Array;
  readonly seals: readonly SealedSeed[];
}

interface Beginning extends NewSeed {
  /** What the row records that declares the era. */
  readonly entry: AuditEntry;
  /** Whether the keys of the era before still seal that row. */
  readonly linked: boolean;
}

const INSERT = `INSERT INTO audit
  (sequence, at_ms, high_water_ms, actor_id, role, action, entity, entity_id, detail, hash, mac)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const ROWS_FROM = 'SELECT sequence, hash, mac FROM audit WHERE sequence >= ? ORDER BY sequence LIMIT ?';
const SEED_BYTES = 32;
const PORTION = 1000;
/** Whoever comes, goes or gets another key leaves an audit row about a user. */
const ABOUT_HOLDERS = 'user';
const ERA_ENTRY: AuditEntry = {
  actorId: null,
  role: 'system',
  action: 'audit:era',
  entity: 'audit',
  entityId: null,
  detail: {},
};

export class AuditBook {
  readonly #clock: Clock;
  readonly #sealSeed: SealSeed;
  readonly #step: RatchetStep | undefined;
  #ratchet: Ratchet;
  /** What the high-water mark kept of the ratchet, until its place is known. */
  #kept: Uint8Array = new Uint8Array();
  /** Whether the ratchet stands at the next row; `begun` where that hangs on the transaction under way. */
  #place: 'unknown' | 'begun' | 'known' = 'unknown';
  #actions: string[] = [];
  #holdersInDoubt = false;

  constructor({ clock, sealSeed, step }: BookOptions) {
    this.#clock = clock;
    this.#sealSeed = sealSeed;
    this.#step = step;
    this.#ratchet = makeRatchet(null, step);
  }

  /** A store was opened, and this is what its high-water mark kept; the first row finds its place from it. */
  start(kept: Uint8Array): void {
    this.#kept = Uint8Array.from(kept);
    this.#place = 'unknown';
  }

  /** What a work appends with, inside the transaction of `db`. */
  on(db: WritableDb): AuditLog {
    return {
      append: (entry) => this.#append(db, entry),
      beginEra: (why) => {
        const lost = this.#findPlace(db);
        this.#begin(db, why, { entry: ERA_ENTRY, linked: lost === null, ...this.#newSeed(db) });
      },
    };
  }

  /** After the last step of a work: begins a new era where the auditors or their keys are others now. */
  settle(db: WritableDb): void {
    if (!this.#holdersInDoubt) return;
    this.#holdersInDoubt = false;
    const seed = randomSeed();
    const seals = this.#sealSeed(seed, auditorIds(db));
    if (seals !== null && !sameHolders(seals, sealsOf(db, this.#ratchet.era()))) {
      this.#begin(db, 'auditorsChanged', { entry: ERA_ENTRY, linked: true, seed, seals });
    }
    seed.fill(0);
  }

  /** The rows of this transaction are in the store; their actions come back. */
  commit(): readonly string[] {
    this.#ratchet.commit();
    if (this.#place === 'begun') this.#place = 'known';
    return this.#forgetWork();
  }

  /** They are not. Harmless after a commit. */
  rollback(): void {
    this.#ratchet.rollback();
    if (this.#place === 'begun') this.#place = 'unknown';
    this.#forgetWork();
  }

  /** After a commit whose outcome was in doubt: the next row finds its place anew. */
  restart(): void {
    this.start(this.pack());
  }

  /** What the high-water mark keeps; whoever writes it overwrites these bytes. */
  pack(): Uint8Array {
    return this.#place === 'known' ? this.#ratchet.pack() : Uint8Array.from(this.#kept);
  }

  /** Overwrites the keys. */
  wipe(): void {
    this.#ratchet.wipe();
    this.#kept.fill(0);
  }

  /**
   * Where the key is lost, or belongs to rows that are gone, a new era begins with a row of its own; the first row of a store declares its
   * first era itself.
   */
  #append(db: WritableDb, entry: AuditEntry): AuditHead {
    const lost = this.#findPlace(db);
    if (lost === null) return this.#write(db, entry);
    const isFirst = lost === 'storeMade';
    const head = this.#begin(db, lost, { entry: isFirst ? entry : ERA_ENTRY, linked: false, ...this.#newSeed(db) });
    return isFirst ? head : this.#write(db, entry);
  }

  /** Before the first row after an opening; answers why the ratchet cannot go on where it stood. */
  #findPlace(db: WritableDb): EraReason | null {
    if (this.#place !== 'unknown') return null;
    const found = placeOf(db, this.#kept, this.#step);
    this.#place = 'begun';
    if (typeof found === 'string') return found;
    this.#ratchet.wipe();
    this.#ratchet = makeRatchet(found, this.#step);
    return null;
  }

  #write(db: WritableDb, entry: AuditEntry): AuditHead {
    const last = auditTail(db);
    const at = this.#clock.now();
    const row = {
      sequence: last.sequence + 1,
      at_ms: at,
      high_water_ms: Math.max(at, last.highWater ?? at) as InstantMs,
      actor_id: entry.actorId,
      role: entry.role,
      action: entry.action,
      entity: entry.entity,
      entity_id: entry.entityId,
      detail: canonicalJson(entry.detail),
    };
    const hash = hashOf(last.hash, row);
    db.prepare(INSERT).run(...Object.values(row), hash, this.#ratchet.seal(row.sequence, hash));
    this.#actions.push(entry.action);
    this.#holdersInDoubt ||= entry.entity === ABOUT_HOLDERS;
    return { sequence: row.sequence, hash: hash.toString('hex') };
  }

  #begin(db: WritableDb, why: EraReason, { entry, linked, seed, seals }: Beginning): AuditHead {
    const declaredIn = auditTail(db).sequence + 1;
    const era = (currentEra(db)?.era ?? 0) + 1;
    const firstSequence = linked ? declaredIn + 1 : declaredIn;
    const digest = seedDigest(seed).toString('hex');
    if (!linked) this.#ratchet.begin(era, firstSequence, seed);
    const facts = { era, eraWhy: why, eraFirst: firstSequence, eraSeed: digest, eraHolders: seals.length };
    const detail = { ...entry.detail, ...facts };
    const head = this.#write(db, { ...entry, detail });
    if (linked) this.#ratchet.begin(era, firstSequence, seed);
    seed.fill(0);
    const madeAt = auditTail(db).at;
    insertEra(db, { era, firstSequence, declaredIn, madeAt, why, seedDigest: digest, seals });
    return head;
  }

  #newSeed(db: ReadableDb): NewSeed {
    const seed = randomSeed();
    return { seed, seals: this.#sealSeed(seed, auditorIds(db)) ?? [] };
  }

  #forgetWork(): readonly string[] {
    const actions = this.#actions;
    this.#actions = [];
    this.#holdersInDoubt = false;
    if (this.#place === 'known') this.#kept.fill(0);
    return actions;
  }
}

const randomSeed = (): Uint8Array => new Uint8Array(randomBytes(SEED_BYTES));

/** Where the ratchet stands in this store, or why it must begin anew. It may lag behind the rows by what a power cut took from the mark. */
function placeOf(db: ReadableDb, kept: Uint8Array, step?: RatchetStep): RatchetState | EraReason {
  const era = currentEra(db);
  if (era === null) return 'storeMade';
  const state = unpackState(kept);
  if (state === null) return 'keyLost';
  if (state.era > era.era || state.next > auditTail(db).sequence + 1) return 'rowsLost';
  if (state.era < era.era) return 'keyLost';
  return followRows(state, rowsFrom(db, state.next), step) ?? 'keyLost';
}

function* rowsFrom(db: ReadableDb, first: number): Generator<SealedRow> {
  for (let next = first; ; next += PORTION) {
    const rows = db.rows<SealedRow>(ROWS_FROM).all(next, PORTION);
    yield* rows;
    if (rows.length < PORTION) return;
  }
}
