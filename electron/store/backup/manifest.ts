/**
 * What a backup says of itself: which rows of the audit chain it holds, how many rows of everything else, and the digests of its files. A MAC
 * under a key of the desk covers all of it, so what fits its manifest is what was verified when the backup was made.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { canonicalJson, type Json } from '../../../shared/core/canonical-json.ts';
import type { InstantMs } from '../../../shared/core/time.ts';
import type { AuditHead } from '../audit/audit-chain.ts';
import type { FileDigest } from '../high-water.ts';
import { sidecarKeyOf } from '../sidecar-key.ts';

/** What a backup was made for. */
export const BACKUP_REASONS = [
  'unlock',
  'hourly',
  'lock',
  'close',
  'request',
  'migration',
  'repair',
  'restore',
  'rotation',
] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

export interface Manifest {
  /** The name of its folder. */
  readonly name: string;
  readonly madeAt: InstantMs;
  readonly why: BackupReason;
  readonly schema: number;
  /** The last row of its audit chain. */
  readonly head: AuditHead;
  /** The row of an earlier verified backup from which its chain was proved; 0 where it was proved whole. */
  readonly provedFrom: number;
  /** Rows of every table. */
  readonly counts: { readonly [table: string]: number };
  readonly database: FileDigest;
  /** Null only for a store that has no vault beside it. */
  readonly header: FileDigest | null;
}

/** `otherKey` is a backup from before the keys were changed; it opens with the recovery key and its own copy of the header. */
export type ManifestReading = Manifest | 'otherKey' | 'damaged';

const FORMAT = 'madoguchi-backup';

export function printManifest(manifest: Manifest, sidecarKey: Uint8Array): string {
  const body = { format: FORMAT, version: 1, keyId: keyIdOf(sidecarKey), ...manifest };
  return `${canonicalJson({ ...body, mac: macOf(body as unknown as Json, sidecarKey).toString('base64') } as unknown as Json)}\n`;
}

export function parseManifest(text: string, sidecarKey: Uint8Array): ManifestReading {
  const value = parsed(text);
  if (!hasShape(value, SHAPE)) return 'damaged';
  const { mac, ...body } = value;
  if (body['keyId'] !== keyIdOf(sidecarKey)) return 'otherKey';
  const given = Buffer.from(mac as string, 'base64');
  const due = macOf(body, sidecarKey);
  if (given.length !== due.length || !timingSafeEqual(given, due)) return 'damaged';
  const { format: _format, version: _version, keyId: _keyId, ...manifest } = body;
  return manifest as unknown as Manifest;
}

/** What the text says without any key: for the person who stands before a bare machine, and proof of nothing. */
export function claimedManifest(text: string): Manifest | null {
  const value = parsed(text);
  return hasShape(value, SHAPE) ? (value as unknown as Manifest) : null;
}

function macOf(body: Json, sidecarKey: Uint8Array): Buffer {
  const key = sidecarKeyOf(sidecarKey, 'backup manifest v1');
  const mac = createHmac('sha256', key).update(canonicalJson(body)).digest();
  key.fill(0);
  return mac;
}

/** Tells the keys of two times apart and says nothing of either. */
const keyIdOf = (sidecarKey: Uint8Array): string =>
  sidecarKeyOf(sidecarKey, 'backup key id v1').subarray(0, 8).toString('hex');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

type Check = (value: unknown) => boolean;
type Shape = { readonly [member: string]: Check };
type Members = { readonly [member: string]: Json };

const isRecord = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function hasShape(value: unknown, shape: Shape): value is Members {
  if (!isRecord(value)) return false;
  const members = Object.keys(value);
  return (
    members.length === Object.keys(shape).length &&
    Object.entries(shape).every(([member, check]) => Object.hasOwn(value, member) && check(value[member]))
  );
}

const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const matches =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);

const DIGEST: Shape = { size: isCount, sha256: matches(/^[0-9a-f]{64}$/) };
const isDigest: Check = (value) => hasShape(value, DIGEST);

const SHAPE: Shape = {
  format: (value) => value === FORMAT,
  version: (value) => value === 1,
  keyId: matches(/^[0-9a-f]{16}$/),
  name: matches(/^\d{8}T\d{9}Z-\d{12}$/),
  madeAt: isCount,
  why: (value) => BACKUP_REASONS.includes(value as BackupReason),
  schema: isCount,
  head: (value) => hasShape(value, { sequence: isCount, hash: matches(/^[0-9a-f]{64}$/) }),
  provedFrom: isCount,
  counts: (value) =>
    isRecord(value) && Object.entries(value).every(([table, rows]) => /^[a-z_]{1,60}$/.test(table) && isCount(rows)),
  database: isDigest,
  header: (value) => value === null || isDigest(value),
  mac: matches(/^[A-Za-z0-9+/]{43}=$/),
};
