/** How one schema of the contract contains others: the only place that looks inside zod. */
import { z } from 'zod';

/** The members of an object schema, or null for any other. */
export const objectShape = (schema: z.ZodType): Readonly<Record<string, z.ZodType>> | null =>
  schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>) : null;

/**
 * The schemas directly inside a schema; none for a leaf. Throws for a kind of schema that it does not know, so that the contract
 * cannot grow a corner which the field filter does not see.
 */
export function innerSchemas(schema: z.ZodType): readonly z.ZodType[] {
  const shape = objectShape(schema);
  if (shape !== null) return Object.values(shape);
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return [schema.unwrap() as z.ZodType];
  if (schema instanceof z.ZodUnion) return schema.options as readonly z.ZodType[];
  if (schema instanceof z.ZodRecord) return [schema.valueType as z.ZodType];
  if (schema instanceof z.ZodPipe) return [schema.in as z.ZodType];
  if (LEAVES.some((leaf) => schema instanceof leaf)) return [];
  throw new TypeError(`a kind of schema the door does not know: ${schema.type}`);
}

const LEAVES = [
  z.ZodString,
  z.ZodNumber,
  z.ZodBoolean,
  z.ZodNull,
  z.ZodEnum,
  z.ZodLiteral,
  z.ZodCustom,
  z.ZodStringFormat,
] as const;
