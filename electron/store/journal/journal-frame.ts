/**
 * One frame of the operation journal: what one write transaction did, as the changing statements with their values, so that the same frame
 * on the same state gives the same rows; and where it led, as the head of the audit chain.
 */
import type { AuditHead } from '../audit/audit-chain.ts';
import type { SqlValue } from '../handles.ts';

export interface RecordedStatement {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

export interface JournalFrame {
  /** The audit chain after this transaction. */
  readonly head: AuditHead;
  /** The schema under which it ran. */
  readonly schema: number;
  readonly statements: readonly RecordedStatement[];
  /** Rows whose search documents are built anew; these are derived, and not recorded. */
  readonly touched: { readonly case: readonly number[]; readonly contract: readonly number[] };
}

interface Packed {
  readonly sequence: number;
  readonly hash: string;
  readonly schema: number;
  /** Each text once: a taking over of many cases repeats a dozen texts many thousand times. */
  readonly texts: readonly string[];
  readonly runs: readonly (readonly [number, ...unknown[]])[];
  readonly cases: readonly number[];
  readonly contracts: readonly number[];
}

export function printFrame({ head, schema, statements, touched }: JournalFrame): Buffer {
  const places = new Map<string, number>();
  const runs = statements.map(({ sql, values }): readonly [number, ...unknown[]] => {
    const place = places.get(sql) ?? places.size;
    places.set(sql, place);
    return [place, ...values.map(packValue)];
  });
  const packed: Packed = {
    sequence: head.sequence,
    hash: head.hash,
    schema,
    texts: [...places.keys()],
    runs,
    cases: touched.case,
    contracts: touched.contract,
  };
  return Buffer.from(JSON.stringify(packed));
}

/** The frame of a text that `printFrame` made; its seal has proved that before. */
export function parseFrame(bytes: Buffer): JournalFrame {
  const packed: Packed = JSON.parse(bytes.toString());
  return {
    head: { sequence: packed.sequence, hash: packed.hash },
    schema: packed.schema,
    statements: packed.runs.map(([place, ...values]) => ({
      sql: packed.texts[place] ?? '',
      values: values.map(unpackValue),
    })),
    touched: { case: packed.cases, contract: packed.contracts },
  };
}

/** Text, finite numbers and null stand for themselves; the rest is a list of its kind and its digits. */
function packValue(value: SqlValue): unknown {
  if (typeof value === 'bigint') return ['integer', value.toString()];
  if (value instanceof Uint8Array) return ['bytes', Buffer.from(value).toString('base64')];
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) return ['real', String(value)];
  return value;
}

function unpackValue(value: unknown): SqlValue {
  if (!Array.isArray(value)) return value as SqlValue;
  const [kind, digits] = value as [string, string];
  if (kind === 'integer') return BigInt(digits);
  if (kind === 'bytes') return Buffer.from(digits, 'base64');
  return Object.is(digits, '0') ? -0 : Number(digits);
}
