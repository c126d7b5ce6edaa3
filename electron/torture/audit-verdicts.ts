/** What the two verifiers, the desk's and the stand-alone one, say of a chain that somebody has been at. */
import { isDeepStrictEqual } from 'node:util';
import { exportLines } from '../services/audit-export.ts';
import { headOf } from '../store/audit/audit-chain.ts';
import { type AuditEra, listEras } from '../store/audit/audit-eras.ts';
import { type RatchetStep, seedDigest } from '../store/audit/audit-ratchet.ts';
import { type AuditVerdict, verifyAuditTrail } from '../store/audit/audit-verification.ts';
// biome-ignore lint/correctness/useImportExtensions: the program is JavaScript, and only its types stand in a .d.mts
import { readAnchors, verifyLines } from '../verifier/verify-audit.mjs';
import type { Intruder, Mutation } from './audit-mutations.ts';
import type { AuditScene } from './audit-scene.ts';

export interface Verdicts {
  readonly desk: AuditVerdict;
  readonly alone: AuditVerdict;
  /** The desk's without any anchor. */
  readonly seals: AuditVerdict;
}

const NO_ANCHORS = { anchors: [], brokenLine: null };

/** Does it, asks both verifiers, and undoes it. */
export async function verdictsAfter(intruder: Intruder, mutation: Mutation): Promise<Verdicts> {
  const { raw } = intruder.scene;
  raw.exec('PRAGMA foreign_keys = OFF; BEGIN');
  try {
    const own = mutation.apply(intruder);
    return await verdictsOn(intruder.scene, { seeds: [...intruder.scene.seeds, ...own], step: intruder.step });
  } finally {
    raw.exec('ROLLBACK');
  }
}

interface Opened {
  readonly seeds: readonly Uint8Array[];
  readonly step: RatchetStep;
}

export async function verdictsOn(scene: AuditScene, { seeds, step }: Opened): Promise<Verdicts> {
  const { db, anchors, anchorText } = scene;
  const eras = await listEras(db);
  const input = { eras, seeds: seedsByEra(eras, seeds), step };
  const given = { seeds, anchors: readAnchors(anchorText) };
  const { exportedAt: _, ...alone } = await verifyLines(await exported(scene), given);
  return {
    desk: await verifyAuditTrail(db, { ...input, anchors }),
    seals: await verifyAuditTrail(db, { ...input, anchors: NO_ANCHORS }),
    alone,
  };
}

/** The lines of the export as the desk writes it. */
export async function exported({ db }: AuditScene): Promise<readonly string[]> {
  const head = headOf(db);
  const eras = await listEras(db);
  const opening = [
    { format: 'madoguchi-audit', version: 1, rows: head.sequence, head: head.hash },
    ...eras.map(({ seals: _, ...era }) => ({ era })),
  ];
  const portions: string[] = [];
  for await (const portion of exportLines(db, { head, opening })) portions.push(Buffer.from(portion).toString());
  return portions.join('').split('\n').slice(0, -1);
}

function seedsByEra(eras: readonly AuditEra[], seeds: readonly Uint8Array[]): ReadonlyMap<number, Uint8Array> {
  const byDigest = new Map(seeds.map((seed) => [seedDigest(seed).toString('hex'), seed]));
  return new Map(
    eras.flatMap(({ era, seedDigest: digest }) => {
      const seed = byDigest.get(digest);
      return seed === undefined ? [] : [[era, seed] as const];
    }),
  );
}

/** What is wrong with these verdicts on a chain that was changed; null where both verifiers noticed, and say the same. */
export function missed({ desk, alone, seals }: Verdicts, mutation: Mutation): string | null {
  const noticed = ({ state }: AuditVerdict): boolean =>
    state === 'broken' || (mutation.declared === true && state === 'partly');
  if (!noticed(desk)) return `${mutation.name}: the desk says ${desk.state}`;
  if (!isDeepStrictEqual(desk, alone))
    return `${mutation.name}: ${JSON.stringify(desk)} and alone ${JSON.stringify(alone)}`;
  return missedBySeals({ seals }, mutation);
}

/** Where the seals should notice without an anchor, and do not. */
export const missedBySeals = ({ seals }: Pick<Verdicts, 'seals'>, { name, sealed }: Mutation): string | null =>
  sealed && seals.state !== 'broken' ? `${name}: the seals say ${seals.state}` : null;
