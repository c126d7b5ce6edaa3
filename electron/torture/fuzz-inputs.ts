/**
 * Draws inputs from a schema of the contract by the hundred thousand: some that it accepts, and many that differ from an accepted one in one
 * place — a wrong type, a value just beyond a boundary, a member too many or too few — and that it refuses. A kind of schema it does not know
 * makes it throw, so that the contract cannot grow a corner which is not fuzzed.
 */
import fc from 'fast-check';
import type { z } from 'zod';
import { innerSchemas, objectShape } from '../ipc/schema-walk.ts';
import { integer, pick, type Random } from '../sample/random.ts';

export interface InputMaker {
  /** A value that the schema accepts. */
  accepted(random: Random): unknown;
  /** An accepted value with one thing wrong. */
  spoilt(random: Random): unknown;
}

export interface Ingredients {
  /** Values that hardly any schema asks for, as they arrive behind the transport. */
  readonly hostile: readonly unknown[];
  /** What a value has become when it arrives. */
  readonly arriving: (value: unknown) => unknown;
  /** Texts that mean something to this desk, such as the ids of what it holds. */
  readonly known: readonly unknown[];
}

const EVERYDAY: readonly unknown[] = [
  '0190a1b2-c3d4-4e5f-8a6b-7c8d9e0f1a2b',
  '2026-11-21',
  '2028-02-29',
  '2026-02-30',
  '23:59:00',
  '24:00:00',
  'a line of text',
  'QmFzZTY0',
  '髙橋 𠮷野 ㈱',
  '葛\u{e0100}飾区',
  'two\nlines',
  'a\ud800b',
  '\u0000',
  '',
  ' ',
  -1,
  0,
  -0,
  1,
  2,
  0.5,
  1e21,
  2 ** 53 - 1,
  2 ** 53,
  true,
  false,
  null,
];
const EXTRA_NAMES = ['constructor', 'prototype', 'role', 'userId', '__proto__', 'toString', '', 'a'.repeat(5000)];
/** A text longer than this is drawn rarely: it tells no more than a shorter one and costs as much as hundreds of them. */
const LONG = 20_000;
const RARELY = 0.005;

export function inputMaker(schema: z.ZodType, ingredients: Ingredients): InputMaker {
  const made = new Map<z.ZodType, InputMaker>();
  const maker = (inner: z.ZodType): InputMaker => {
    const known = made.get(inner) ?? makerOf(inner, { ingredients, maker });
    made.set(inner, known);
    return known;
  };
  return maker(schema);
}

interface Tools {
  readonly ingredients: Ingredients;
  readonly maker: (schema: z.ZodType) => InputMaker;
}

function makerOf(schema: z.ZodType, tools: Tools): InputMaker {
  const shape = objectShape(schema);
  if (shape !== null) return objectMaker(schema, shape, tools);
  const inner = innerSchemas(schema);
  const [first] = inner;
  switch (schema.type) {
    case 'array':
      if (first !== undefined) return arrayMaker(schema, first, tools);
      break;
    case 'union':
      return unionMaker(schema, inner, tools);
    case 'nullable':
    case 'optional':
    case 'pipe':
      if (first !== undefined) return wrappedMaker(schema, first, tools);
      break;
    default:
      if (first === undefined) return leafMaker(schema, tools.ingredients);
  }
  throw new TypeError(`no inputs are made for a ${schema.type}`);
}

const accepts = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success;

/** The hostile values that this schema refuses: nearly all of them. */
function refusedBy(schema: z.ZodType, { hostile }: Ingredients): (random: Random) => unknown {
  return drawnUntilRefused(schema, hostile);
}

/** A schema is asked about a value only when that one is drawn: there are thousands of both. */
function drawnUntilRefused(schema: z.ZodType, values: readonly unknown[]): (random: Random) => unknown {
  return (random) => {
    for (let left = ATTEMPTS; left > 0; left -= 1) {
      const value = oneOf(random, values);
      if (!accepts(schema, value)) return value;
    }
    throw new TypeError(`hardly anything is refused by a ${schema.type}`);
  };
}

/** As `pick`, for values of which one may be undefined. */
export const oneOf = (random: Random, values: readonly unknown[]): unknown =>
  values[integer(random, 0, values.length - 1)];

function objectMaker(
  schema: z.ZodType,
  shape: Readonly<Record<string, z.ZodType>>,
  { ingredients, maker }: Tools,
): InputMaker {
  const members = Object.entries(shape).map(([name, member]) => ({
    name,
    member,
    needed: !accepts(member, undefined),
  }));
  const needed = members.filter((member) => member.needed);
  const hostile = refusedBy(schema, ingredients);
  const strangers = EXTRA_NAMES.filter((name) => !(name in shape) || !Object.hasOwn(shape, name));
  const build = (random: Random): Record<string, unknown> =>
    Object.fromEntries(members.map(({ name, member }) => [name, maker(member).accepted(random)]));
  return {
    accepted: build,
    spoilt(random) {
      const way = random.next();
      if (way < 0.1) return hostile(random);
      const value = build(random);
      if (way < 0.2 || members.length === 0) return withMember(value, pick(random, strangers), hostile(random));
      if (way < 0.3 && needed.length > 0) delete value[pick(random, needed).name];
      else {
        const { name, member } = pick(random, members);
        value[name] = maker(member).spoilt(random);
      }
      return value;
    },
  };
}

/** A member of its own even where it is called `__proto__`, as JSON makes it. */
const withMember = (value: Record<string, unknown>, name: string, member: unknown): unknown =>
  Object.defineProperty(value, name, { value: member, enumerable: true, configurable: true, writable: true });

const MOST_ELEMENTS = 60;
const ATTEMPTS = 50;

function arrayMaker(schema: z.ZodType, element: z.ZodType, { ingredients, maker }: Tools): InputMaker {
  const { least, most } = limitsOf(schema, 'length');
  const hostile = refusedBy(schema, ingredients);
  const build = (random: Random, length: number) => Array.from({ length }, () => maker(element).accepted(random));
  return {
    accepted: (random) =>
      attempt(() => {
        const value = build(random, integer(random, least, Math.min(most, least + 3)));
        return accepts(schema, value) ? { value } : null;
      }) ?? build(random, least),
    spoilt(random) {
      const way = random.next();
      if (way < 0.2) return hostile(random);
      if (way < 0.4 && most < MOST_ELEMENTS) return build(random, most + 1);
      if (way < 0.5 && least > 0) return build(random, least - 1);
      const value = build(random, Math.max(1, least));
      value[integer(random, 0, value.length - 1)] = maker(element).spoilt(random);
      return value;
    },
  };
}

/** What the first attempt that comes to something came to. */
function attempt(make: () => { readonly value: unknown } | null): unknown {
  for (let left = ATTEMPTS; left > 0; left -= 1) {
    const made = make();
    if (made !== null) return made.value;
  }
  return undefined;
}

function unionMaker(schema: z.ZodType, options: readonly z.ZodType[], { ingredients, maker }: Tools): InputMaker {
  const hostile = refusedBy(schema, ingredients);
  const spoil = (random: Random): unknown => {
    const spoilt = maker(pick(random, options)).spoilt(random);
    if (random.next() < 0.8 || typeof spoilt !== 'object' || spoilt === null) return spoilt;
    // Members of one option under the name of another.
    return { ...(maker(pick(random, options)).accepted(random) as object), ...spoilt };
  };
  return {
    accepted: (random) => maker(pick(random, options)).accepted(random),
    spoilt(random) {
      if (random.next() < 0.1) return hostile(random);
      const value = spoil(random);
      return accepts(schema, value) ? hostile(random) : value;
    },
  };
}

function wrappedMaker(schema: z.ZodType, inner: z.ZodType, { ingredients, maker }: Tools): InputMaker {
  const hostile = refusedBy(schema, ingredients);
  const empty = { nullable: [null], optional: [undefined] }[schema.type as string] ?? [];
  return {
    accepted: (random) => (empty.length > 0 && random.next() < 0.3 ? empty[0] : maker(inner).accepted(random)),
    spoilt(random) {
      const value = maker(inner).spoilt(random);
      return empty.length > 0 && value === empty[0] ? hostile(random) : value;
    },
  };
}

/** The values on both sides of each boundary that the schema names, sorted by what it says of them. */
function leafMaker(schema: z.ZodType, { hostile, known, arriving }: Ingredients): InputMaker {
  const words = 'options' in schema && Array.isArray(schema.options) ? schema.options : [];
  const literals = 'values' in schema && schema.values instanceof Set ? [...schema.values] : [];
  const candidates = [...words, ...literals, ...EVERYDAY, ...known, ...boundariesOf(schema)].map(arriving);
  const everyday = candidates.filter((value) => accepts(schema, value));
  const accepted = everyday.length > 0 ? everyday : matching(schema).filter((value) => accepts(schema, value));
  if (accepted.length === 0) throw new TypeError(`no value known for a ${schema.type}`);
  const near = drawnFrom(candidates.filter((value) => !accepts(schema, value)));
  const far = drawnUntilRefused(schema, hostile);
  return { accepted: drawnFrom(accepted), spoilt: (random) => (random.next() < 0.6 ? near(random) : far(random)) };
}

/** Texts of the form that the schema asks for, where none of the usual ones is of it. */
function matching(schema: z.ZodType): readonly unknown[] {
  const patterns = (schema.def.checks ?? []).flatMap((check) => (check._zod.def as CheckFacts).pattern ?? []);
  return patterns.flatMap((pattern) => fc.sample(fc.stringMatching(pattern), { seed: 1, numRuns: 20 }));
}

function drawnFrom(values: readonly unknown[]): (random: Random) => unknown {
  const isLong = (value: unknown): boolean => typeof value === 'string' && value.length > LONG;
  const long = values.filter(isLong);
  const short = values.filter((value) => !isLong(value));
  return (random) => oneOf(random, long.length > 0 && (short.length === 0 || random.next() < RARELY) ? long : short);
}

function boundariesOf(schema: z.ZodType): readonly unknown[] {
  const { least, most } = limitsOf(schema, schema.type === 'string' ? 'length' : 'value');
  const edges = [least, most].filter(Number.isFinite).flatMap((edge) => [edge - 1, edge, edge + 1, edge + 0.5]);
  if (schema.type !== 'string') return edges;
  const lengths = edges.filter((length) => Number.isInteger(length) && length >= 0);
  return lengths.flatMap((length) => ['a'.repeat(length), 'あ'.repeat(length), '𠮷'.repeat(Math.ceil(length / 2))]);
}

interface Limits {
  readonly least: number;
  readonly most: number;
}

function limitsOf(schema: z.ZodType, of: 'length' | 'value'): Limits {
  let limits: Limits =
    of === 'length' ? { least: 0, most: Number.POSITIVE_INFINITY } : { least: -Infinity, most: Infinity };
  for (const check of schema.def.checks ?? []) {
    const { check: kind, minimum, maximum, value } = check._zod.def as CheckFacts;
    if (kind === 'min_length') limits = { ...limits, least: minimum ?? limits.least };
    if (kind === 'max_length') limits = { ...limits, most: maximum ?? limits.most };
    if (kind === 'greater_than') limits = { ...limits, least: Number(value) };
    if (kind === 'less_than') limits = { ...limits, most: Number(value) };
  }
  return limits;
}

interface CheckFacts {
  readonly check: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly value?: unknown;
  readonly pattern?: RegExp;
}
