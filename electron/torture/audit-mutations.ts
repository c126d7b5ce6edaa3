/**
 * What somebody does to the audit table who has the key of the database and today's key of the ratchet, and wants the past to be another one:
 * edits, deletes, inserts, moves and cuts off rows, and puts the hashes and seals behind them right as far as the keys go.
 */
import { canonicalJson } from '../../shared/core/canonical-json.ts';
import type { InstantMs } from '../../shared/core/time.ts';
import { hashOf } from '../store/audit/audit-chain.ts';
import { macOf, type RatchetStep, seedDigest } from '../store/audit/audit-ratchet.ts';
import type { AuditTable } from '../store/audit/audit-tables.ts';
import type { AuditScene } from './audit-scene.ts';

export type Random = (below: number) => number;

export interface Mutation {
  readonly name: string;
  /** Whether the seals alone find it, without an anchor; what only cuts off or begins anew needs the anchors. */
  readonly sealed: boolean;
  /** Whether it owns up to a loss: then the verdict is that not everything could be proved, and the rows that are missing are named. */
  readonly declared?: boolean;
  /** Changes the table; answers the seeds that auditors would open afterwards, besides their own. */
  readonly apply: (intruder: Intruder) => readonly Uint8Array[];
}

export interface Intruder {
  readonly scene: AuditScene;
  readonly random: Random;
  /** How keys follow each other: the twin's do not. */
  readonly step: RatchetStep;
}

type Row = AuditTable;
type Seal = (row: Row, hash: Buffer) => Uint8Array | null;

const FIELDS = ['at_ms', 'high_water_ms', 'actor_id', 'role', 'action', 'entity', 'entity_id', 'detail', 'hash', 'mac'];
const rowsOf = ({ raw }: AuditScene): Row[] => raw.prepare('SELECT * FROM audit ORDER BY sequence').all() as Row[];

/** In place of what stands there. */
function replaceRows({ raw }: AuditScene, rows: readonly Row[]): void {
  raw.exec('DELETE FROM audit');
  const insert = raw.prepare('INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  for (const row of rows) {
    insert.run(
      ...[row.sequence, row.at_ms, row.high_water_ms, row.actor_id, row.role, row.action],
      ...[row.entity, row.entity_id, row.detail, row.hash, row.mac],
    );
  }
}

/** Numbers, hashes and seals anew from this place on. */
function rehash(rows: readonly Row[], from: number, seal: Seal): Row[] {
  const done: Row[] = [];
  for (const [index, row] of rows.entries()) {
    if (index < from) {
      done.push(row);
      continue;
    }
    const { hash: _, mac: __, ...facts } = { ...row, sequence: index + 1 };
    const hash = hashOf(done.at(-1)?.hash ?? Buffer.alloc(32), facts);
    done.push({ ...facts, hash, mac: seal({ ...row, sequence: index + 1 }, hash) });
  }
  return done;
}

/** The seals that today's key can make: its own row and what follows; for the past it is tried as it is. */
function todaysSeal({ scene: { today }, step }: Intruder): Seal {
  let { key } = today;
  return ({ sequence }, hash) => {
    const mac = macOf(key, hash);
    if (sequence >= today.next) key = step(key);
    return mac;
  };
}

const keptSeal: Seal = (row) => row.mac;
const noSeal: Seal = () => null;
const invented =
  ({ random }: Intruder): Seal =>
  () =>
    Buffer.from(Array.from({ length: 32 }, () => random(256)));

/** Keys of a seed of the intruder's own. */
function ownSeal({ step }: Intruder, seed: Uint8Array): Seal {
  let key: Uint8Array = seed;
  return (_, hash) => {
    const mac = macOf(key, hash);
    key = step(key);
    return mac;
  };
}

const edited = (row: Row): Row => ({ ...row, detail: canonicalJson({ hits: 0, letters: 0, forged: true }) });
const earlier = (row: Row): Row => {
  const at = (row.at_ms - 3_600_000) as InstantMs;
  return { ...row, at_ms: at, high_water_ms: row.high_water_ms };
};

type Rewrite = (rows: readonly Row[], at: number, random: Random) => Row[];
const REWRITES: Readonly<Record<string, Rewrite>> = {
  'an edit': (rows, at) => rows.map((row, index) => (index === at ? edited(row) : row)),
  'a deleted row': (rows, at) => rows.toSpliced(at, 1),
  'an inserted row': (rows, at) => rows.toSpliced(at, 0, edited(rows[at] as Row)),
  'two rows that changed places': (rows, at) => {
    const other = (at + 1) % rows.length;
    return rows.with(at, rows[other] as Row).with(other, rows[at] as Row);
  },
  'a clock set back': (rows, at) => rows.map((row, index) => (index >= at ? earlier(row) : row)),
  'rows deleted to the end but one': (rows, at) => rows.toSpliced(at, Math.max(1, rows.length - at - 1)),
};

const SEALINGS: Readonly<Record<string, (intruder: Intruder) => Seal>> = {
  'the seals left': () => keptSeal,
  'no seals': () => noSeal,
  'invented seals': invented,
  "today's key": todaysSeal,
};

/** A rewrite of the past whose hashes fit again, and whose seals are what the intruder has. */
const rehashed: readonly Mutation[] = Object.entries(REWRITES).flatMap(([what, rewrite]) =>
  Object.entries(SEALINGS).map(([how, seal]) => ({
    name: `${what}, hashed anew with ${how}`,
    sealed: true,
    apply(intruder: Intruder) {
      const { scene, random } = intruder;
      const at = random(scene.rows - 1);
      replaceRows(scene, rehash(rewrite(rowsOf(scene), at, random), at, seal(intruder)));
      return [];
    },
  })),
);

const plain: readonly Mutation[] = [
  ...FIELDS.map((field) => ({
    name: `an edit of ${field}`,
    sealed: true,
    apply({ scene, random }: Intruder) {
      const sequence = 1 + random(scene.rows);
      scene.raw.prepare(`UPDATE audit SET ${field} = ? WHERE sequence = ?`).run(otherValue(field), sequence);
      return [];
    },
  })),
  ...Object.entries(REWRITES).map(([what, rewrite]) => ({
    name: `${what}, nothing put right`,
    sealed: true,
    apply({ scene, random }: Intruder) {
      const rows = rewrite(rowsOf(scene), random(scene.rows - 1), random);
      replaceRows(
        scene,
        rows.map((row, index) => ({ ...row, sequence: index + 1 })),
      );
      return [];
    },
  })),
  {
    name: 'the end cut off',
    sealed: false,
    apply({ scene, random }) {
      scene.raw.prepare('DELETE FROM audit WHERE sequence > ?').run(1 + random(scene.rows - 1));
      return [];
    },
  },
  {
    name: "the end cut off and other rows put there with today's key",
    sealed: true,
    apply(intruder) {
      const { scene, random } = intruder;
      const kept = 1 + random(scene.rows - 2);
      const rows = rowsOf(scene).map((row, index) => (index >= kept ? edited(row) : row));
      replaceRows(scene, rehash(rows, kept, todaysSeal(intruder)));
      return [];
    },
  },
];

/** Begins an era of the intruder's own, whose seed is sealed to the auditors as every other one. */
const forged: readonly Mutation[] = (['storeMade', 'keyLost', 'rowsLost', 'restored', 'auditorsChanged'] as const).map(
  (why) => ({
    name: `an era of the intruder's own, for the reason ${why}`,
    sealed: false,
    declared: why === 'rowsLost' || why === 'restored',
    apply(intruder: Intruder) {
      const { scene, random } = intruder;
      const seed = Buffer.from(Array.from({ length: 32 }, () => random(256)));
      const rows = rowsOf(scene);
      const linked = why === 'restored' || why === 'auditorsChanged';
      const at = why === 'storeMade' ? 0 : 1 + random(scene.rows - 2);
      const before = why === 'storeMade' ? [] : scene.eras.filter(({ firstSequence }) => firstSequence <= at);
      const era = before.length + 1;
      const first = linked ? at + 2 : at + 1;
      const facts = { era, eraWhy: why, eraFirst: first, eraSeed: seedDigest(seed).toString('hex'), eraHolders: 1 };
      const model = rows[at] as Row;
      const action = why === 'storeMade' ? 'store:create' : 'audit:era';
      const declaring: Row = { ...model, action, entity: 'audit', entity_id: null, detail: canonicalJson(facts) };
      const tail = rows.slice(at + 1).filter((row) => row.action !== 'audit:era');
      const own = ownSeal(intruder, seed);
      const all = [...rows.slice(0, at), declaring, ...tail.map(edited)];
      const sealed = rehash(all, at, (row, hash) =>
        linked && row.sequence === at + 1 ? macOf(scene.today.key, hash) : own(row, hash),
      );
      replaceRows(scene, sealed);
      scene.raw.prepare('DELETE FROM audit_era_seals WHERE era >= ?').run(era);
      scene.raw.prepare('DELETE FROM audit_eras WHERE era >= ?').run(era);
      scene.raw
        .prepare('INSERT INTO audit_eras VALUES (?, ?, ?, ?, ?, ?)')
        .run(era, first, at + 1, declaring.at_ms, why, seedDigest(seed));
      return [seed];
    },
  }),
);

const eraTable: readonly Mutation[] = [
  {
    name: 'an era taken out of the table',
    sealed: true,
    apply({ scene, random }) {
      const era = 1 + random(scene.eras.length);
      scene.raw.prepare('DELETE FROM audit_era_seals WHERE era = ?').run(era);
      scene.raw.prepare('DELETE FROM audit_eras WHERE era = ?').run(era);
      return [];
    },
  },
  {
    name: 'an era that begins elsewhere',
    sealed: true,
    apply({ scene, random }) {
      const era = 1 + random(scene.eras.length);
      const { firstSequence = 1 } = scene.eras[era - 1] ?? {};
      const first = firstSequence + 1 + random(3);
      scene.raw
        .prepare('UPDATE audit_eras SET first_sequence = ?, declared_in = ? WHERE era = ?')
        .run(first, random(2) === 0 ? first : first - 1, era);
      return [];
    },
  },
  {
    name: 'another reason of an era',
    sealed: true,
    apply({ scene, random }) {
      const era = 1 + random(scene.eras.length);
      scene.raw.prepare("UPDATE audit_eras SET why = 'rotated' WHERE era = ?").run(era);
      return [];
    },
  },
  {
    name: 'another seed of an era',
    sealed: true,
    apply({ scene, random }) {
      const era = 1 + random(scene.eras.length);
      const seed = Buffer.from(Array.from({ length: 32 }, () => random(256)));
      scene.raw.prepare('UPDATE audit_eras SET seed_digest = ? WHERE era = ?').run(seedDigest(seed), era);
      return [seed];
    },
  },
];

export const MUTATIONS: readonly Mutation[] = [...plain, ...rehashed, ...forged, ...eraTable];

/** Something the column takes and no row of the scene holds. */
function otherValue(field: string): unknown {
  if (field === 'hash' || field === 'mac') return Buffer.alloc(32, 7);
  if (field === 'role') return 'auditor';
  if (field === 'detail') return '{"forged":true}';
  if (field === 'high_water_ms') return 4_000_000_000_000;
  return field === 'at_ms' ? 1 : 'forged';
}
