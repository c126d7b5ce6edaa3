/**
 * Verifies the audit chain for an auditor: that the rows follow each other (chain), that each was sealed with the key of its place (seals, of
 * those eras whose seed could be opened), and that the chain still has every head that was anchored outside. The verdict says which part was
 * proved how. The stand-alone verifier (electron/verifier) comes to the same verdict with no code of ours.
 */
import { setImmediate } from 'node:timers/promises';
import type { ReadableDb } from '../handles.ts';
import type { Anchor, AnchorReading } from './anchor-log.ts';
import { auditTail, hashOf } from './audit-chain.ts';
import { type AuditEra, type EraReason, isLinked } from './audit-eras.ts';
import { macOf, nextKey, type RatchetStep, seedDigest } from './audit-ratchet.ts';
import type { AuditTable } from './audit-tables.ts';

export const ERA_PROOFS = ['proved', 'covered', 'closed', 'broken', 'unread'] as const;

export interface EraVerdict extends Pick<AuditEra, 'era' | 'firstSequence' | 'madeAt' | 'why'> {
  /** Null while no row was sealed with its keys. */
  readonly lastSequence: number | null;
  /**
   * `covered`: its seed was not opened, but each seal of a later era proves the rows before it as they were then; `closed`: not even that;
   * `unread`: the chain broke before it.
   */
  readonly proof: (typeof ERA_PROOFS)[number];
  readonly brokenAt: number | null;
  /** Whether the era before has sealed the row that declares it. */
  readonly linked: boolean;
}

export interface AnchorsVerdict {
  readonly count: number;
  readonly compared: number;
  /** The first anchored sequence number at which the chain has another head or none. */
  readonly brokenAt: number | null;
  readonly brokenLine: number | null;
  /** Anchors of rows that a later era says are lost. */
  readonly lost: number;
  /** How far the anchors reach; 0 without any. */
  readonly lastSequence: number;
}

export const VERDICT_STATES = ['proved', 'partly', 'broken', 'stopped'] as const;

export interface AuditVerdict {
  /** `partly`: nothing speaks against the chain, and not everything could be proved. */
  readonly state: (typeof VERDICT_STATES)[number];
  /** Rows whose place in the chain was proved. */
  readonly rows: number;
  readonly chainBrokenAt: number | null;
  /** The first row at which the eras and what the rows say of them differ. */
  readonly erasBrokenAt: number | null;
  /** Rows of before there were seals. */
  readonly unsealed: number;
  readonly eras: readonly EraVerdict[];
  readonly anchors: AnchorsVerdict;
}

export interface VerificationInput {
  readonly eras: readonly AuditEra[];
  /** The seeds that could be opened, by era. */
  readonly seeds: ReadonlyMap<number, Uint8Array>;
  readonly anchors: AnchorReading;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
  /** Another one only in the twin of a test. */
  readonly step?: RatchetStep;
}

/** A few milliseconds of work between two turns of the event loop. */
const PORTION = 500;
const ROWS = 'SELECT * FROM audit WHERE sequence > ? ORDER BY sequence LIMIT ?';
/** The actions whose rows may declare an era. */
const DECLARING: readonly string[] = ['audit:era', 'store:create', 'store:migrate'];
const LOSSES: readonly EraReason[] = ['rowsLost', 'restored'];

/** Recomputes everything and leaves the thread free between portions. Rows that are appended meanwhile are not waited for. */
export async function verifyAuditTrail(db: ReadableDb, input: VerificationInput): Promise<AuditVerdict> {
  const total = auditTail(db).sequence;
  const rows = db.rows<AuditTable>(ROWS);
  const verification = new Verification(input);
  while (verification.done < total && !verification.isBroken && input.signal?.aborted !== true) {
    const portion = rows.all(verification.done, Math.min(PORTION, total - verification.done));
    if (portion.length === 0) verification.break();
    for (const row of portion) verification.take(row);
    input.onProgress?.(verification.done, total);
    await setImmediate();
  }
  return verification.verdict(verification.done < total && !verification.isBroken);
}

/** Whether these anchors stand in the chain; those of rows that a later era says are lost count for nothing. A look at single rows. */
export function agreesWith(db: ReadableDb, eras: readonly AuditEra[], anchors: readonly Anchor[]): boolean {
  const hashAt = db.rows<Pick<AuditTable, 'hash'>>('SELECT hash FROM audit WHERE sequence = ?');
  return anchors.every((anchor) => {
    const found = hashAt.get(anchor.sequence)?.hash;
    return (found !== undefined && Buffer.from(found).toString('hex') === anchor.head) || isLost(anchor, eras);
  });
}

/** Whether an era that began later says that the rows from there on were lost. */
const isLost = ({ sequence, at }: Anchor, eras: readonly AuditEra[]): boolean =>
  eras.some((era) => LOSSES.includes(era.why) && era.declaredIn <= sequence && at <= era.madeAt);

interface EraUnderWay {
  readonly era: AuditEra;
  /** The key of the next row; null where the seed was not opened. */
  key: Uint8Array | null;
  lastSequence: number | null;
  brokenAt: number | null;
}

/** Walks the rows once, in order. */
class Verification {
  done = 0;
  #head: Uint8Array = Buffer.alloc(32);
  #chainBrokenAt: number | null = null;
  #erasBrokenAt: number | null = null;
  #unsealed = 0;
  #compared = 0;
  #conflicts: Anchor[] = [];
  readonly #eras: EraUnderWay[] = [];
  readonly #input: VerificationInput;
  readonly #step: RatchetStep;
  readonly #anchors = new Map<number, Anchor[]>();
  readonly #declarations: ReadonlyMap<number, AuditEra>;

  constructor(input: VerificationInput) {
    this.#input = input;
    this.#step = input.step ?? nextKey;
    for (const anchor of input.anchors.anchors) {
      this.#anchors.set(anchor.sequence, [...(this.#anchors.get(anchor.sequence) ?? []), anchor]);
    }
    this.#declarations = new Map(input.eras.map((era) => [era.declaredIn, era]));
    input.eras.forEach(({ era, firstSequence }, index) => {
      const before = input.eras[index - 1];
      const follows = era === index + 1 && (before === undefined || firstSequence >= before.firstSequence);
      if (!follows) this.#erasBroken(firstSequence);
    });
  }

  get isBroken(): boolean {
    return this.#chainBrokenAt !== null;
  }

  /** The row that should come next is not there. */
  break(): void {
    this.#chainBrokenAt = this.done + 1;
  }

  take({ hash, mac, ...row }: AuditTable): void {
    if (this.isBroken) return;
    if (row.sequence !== this.done + 1 || !hashOf(this.#head, row).equals(hash)) {
      this.break();
      return;
    }
    this.done = row.sequence;
    this.#head = hash;
    this.#checkDeclaration(row);
    this.#checkSeal(row.sequence, hash, mac);
    for (const anchor of this.#anchors.get(row.sequence) ?? []) {
      this.#compared += 1;
      if (anchor.head !== Buffer.from(hash).toString('hex')) this.#conflicts.push(anchor);
    }
  }

  verdict(stopped: boolean): AuditVerdict {
    const { eras, anchors } = this.#input;
    if (!stopped && !this.isBroken) this.#finish();
    const verdicts = covered(eras.map((era) => this.#eraVerdict(era)));
    const found = {
      rows: this.done,
      chainBrokenAt: this.#chainBrokenAt,
      erasBrokenAt: this.#erasBrokenAt,
      unsealed: this.#unsealed,
      eras: verdicts,
      anchors: this.#anchorsVerdict(anchors),
    };
    return { state: stopped && !isBroken(found) ? 'stopped' : stateOf(found), ...found };
  }

  /** What only shows once every row was read. */
  #finish(): void {
    for (const { declaredIn } of this.#input.eras) if (declaredIn > this.done) this.#erasBroken(declaredIn);
    for (const anchor of this.#input.anchors.anchors) {
      if (anchor.sequence <= this.done) continue;
      this.#compared += 1;
      this.#conflicts.push(anchor);
    }
  }

  #checkDeclaration(row: Omit<AuditTable, 'hash' | 'mac'>): void {
    const expected = this.#declarations.get(row.sequence);
    const said = DECLARING.includes(row.action) ? declaredIn(row.detail) : null;
    if (expected === undefined && said === null) return;
    const fits =
      expected !== undefined &&
      said?.['era'] === expected.era &&
      said['eraFirst'] === expected.firstSequence &&
      said['eraWhy'] === expected.why &&
      said['eraSeed'] === expected.seedDigest &&
      row.at_ms === expected.madeAt;
    if (!fits) this.#erasBroken(row.sequence);
  }

  #checkSeal(sequence: number, hash: Uint8Array, mac: Uint8Array | null): void {
    // One that was declared and never sealed a row begins where the one after it does.
    for (let next = this.#next; next?.firstSequence === sequence; next = this.#next) this.#eras.push(this.#enter(next));
    const current = this.#eras.at(-1);
    if (current === undefined) {
      this.#unsealed += 1;
      if (mac !== null) this.#erasBroken(sequence);
      return;
    }
    current.lastSequence = sequence;
    if (current.brokenAt !== null) return;
    if (mac === null || (current.key !== null && !macOf(current.key, hash).equals(mac))) current.brokenAt = sequence;
    else if (current.key !== null) current.key = this.#step(current.key);
  }

  get #next(): AuditEra | undefined {
    return this.#input.eras[this.#eras.length];
  }

  #enter(era: AuditEra): EraUnderWay {
    const key = this.#input.seeds.get(era.era) ?? null;
    const isExchanged = key !== null && seedDigest(key).toString('hex') !== era.seedDigest;
    return { era, key, lastSequence: null, brokenAt: isExchanged ? era.firstSequence : null };
  }

  #eraVerdict(all: AuditEra): EraVerdict {
    const { era, firstSequence, madeAt, why } = all;
    const walked = this.#eras.find((one) => one.era.era === era);
    // The one that has just been declared has no row yet.
    const unread = walked === undefined && firstSequence > this.done + 1;
    const proof = this.#input.seeds.has(era) ? 'proved' : 'closed';
    return {
      ...{ era, firstSequence, madeAt, why },
      lastSequence: walked?.lastSequence ?? null,
      proof: unread ? 'unread' : (walked?.brokenAt ?? null) === null ? proof : 'broken',
      brokenAt: walked?.brokenAt ?? null,
      linked: isLinked(all),
    };
  }

  #anchorsVerdict({ anchors, brokenLine }: AnchorReading): AnchorsVerdict {
    const broken = this.#conflicts.filter((anchor) => !isLost(anchor, this.#input.eras));
    return {
      count: anchors.length,
      compared: this.#compared,
      brokenAt: broken.length === 0 ? null : Math.min(...broken.map(({ sequence }) => sequence)),
      brokenLine,
      lost: this.#conflicts.length - broken.length,
      lastSequence: Math.max(0, ...anchors.map(({ sequence }) => sequence)),
    };
  }

  #erasBroken(at: number): void {
    this.#erasBrokenAt = Math.min(at, this.#erasBrokenAt ?? at);
  }
}

const PROVED: readonly EraVerdict['proof'][] = ['proved', 'covered'];

/** A seal is made over the hash of its row, and so over every row before it. */
function covered(eras: readonly EraVerdict[]): readonly EraVerdict[] {
  const last = eras.findLastIndex(({ proof, lastSequence }) => proof === 'proved' && lastSequence !== null);
  return eras.map((era, index) => (era.proof === 'closed' && index < last ? { ...era, proof: 'covered' } : era));
}

type Found = Omit<AuditVerdict, 'state'>;

const isBroken = ({ chainBrokenAt, erasBrokenAt, eras, anchors }: Found): boolean =>
  [chainBrokenAt, erasBrokenAt, anchors.brokenAt, anchors.brokenLine, ...eras.map((era) => era.brokenAt)].some(
    (at) => at !== null,
  );

function stateOf(found: Found): AuditVerdict['state'] {
  if (isBroken(found)) return 'broken';
  const { unsealed, eras, anchors } = found;
  const gaps = eras.some(({ era, proof, linked }) => !PROVED.includes(proof) || (era > 1 && !linked));
  return unsealed > 0 || gaps || anchors.count === 0 || anchors.lost > 0 ? 'partly' : 'proved';
}

/** What a row says of an era that begins; null where it says nothing of one. */
function declaredIn(detail: string): Record<string, unknown> | null {
  try {
    const facts: Record<string, unknown> = JSON.parse(detail);
    return typeof facts['eraSeed'] === 'string' ? facts : null;
  } catch {
    return null;
  }
}
