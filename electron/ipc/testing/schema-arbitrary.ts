/** Draws values that a schema of the contract accepts, so that a test can reach behind every channel without a list of its own. */
import fc from 'fast-check';
import type { z } from 'zod';
import { innerSchemas, objectShape } from '../schema-walk.ts';

const CANDIDATES: readonly unknown[] = [
  '0190a1b2-c3d4-4e5f-8a6b-7c8d9e0f1a2b',
  '2026-11-21',
  '23:59:00',
  'a line of text',
  'QmFzZTY0',
  '髙橋 𠮷野 ㈱',
  '20261121T074423865Z-000000000004',
  0,
  1,
  true,
  false,
  null,
];

/** Values the schema accepts. Throws where it accepts none of the leaves this file knows. */
export function accepted(schema: z.ZodType): fc.Arbitrary<unknown> {
  const shape = objectShape(schema);
  if (shape !== null)
    return fc.record(Object.fromEntries(Object.entries(shape).map(([name, member]) => [name, accepted(member)])));
  const inner = innerSchemas(schema);
  if (schema.type === 'union') return fc.oneof(...inner.map(accepted));
  const [inside] = inner;
  if (inside !== undefined && schema.type === 'array')
    return fc
      .array(accepted(inside), { minLength: 1, maxLength: 2 })
      .filter((value) => schema.safeParse(value).success);
  if (inside !== undefined && schema.type === 'nullable') return fc.option(accepted(inside));
  return leaf(schema);
}

function leaf(schema: z.ZodType): fc.Arbitrary<unknown> {
  const words = 'options' in schema && Array.isArray(schema.options) ? schema.options : [];
  const literals = 'values' in schema && schema.values instanceof Set ? [...schema.values] : [];
  const values = [...CANDIDATES, ...words, ...literals].filter((value) => schema.safeParse(value).success);
  if (values.length === 0) throw new TypeError(`no value known for a ${schema.type}`);
  return fc.constantFrom(...values);
}
