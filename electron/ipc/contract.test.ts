/** What must hold for every channel and event of the contract, whoever adds one (SEC-11). */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { channels, events } from '../../shared/desk/contract.ts';
import { ROLES } from '../../shared/users/user.ts';
import { innerSchemas } from './schema-walk.ts';
import { ALL_CHANNELS } from './testing/door-fixture.ts';

function* withInner(schema: z.ZodType): Generator<z.ZodType> {
  yield schema;
  for (const inner of innerSchemas(schema)) yield* withInner(inner);
}

/** Objects anywhere inside the schema that would let a key through which nobody agreed on. */
const looseObjects = (schema: z.ZodType): readonly z.ZodType[] =>
  [...withInner(schema)].filter((part) => part instanceof z.ZodObject && !(part.def.catchall instanceof z.ZodNever));

describe('the contract', () => {
  test.each(ALL_CHANNELS)('%s is a noun and a verb, has known roles, and is strict both ways', (channel) => {
    const { roles, input, output } = channels[channel];
    expect(channel).toMatch(/^[a-z]+:[a-z][A-Za-z]*$/);
    if (roles !== 'anyone') for (const role of roles) expect(ROLES).toContain(role);
    expect(input).toBeInstanceOf(z.ZodObject);
    expect(looseObjects(input)).toEqual([]);
    expect(looseObjects(output)).toEqual([]);
  });

  test('is strict in its events', () => {
    for (const payload of Object.values(events)) expect(looseObjects(payload)).toEqual([]);
  });

  test('finds an object that is not strict (planted)', () => {
    expect(looseObjects(z.strictObject({ rows: z.array(z.object({ id: z.int() })) }))).toHaveLength(1);
  });

  test.each(ALL_CHANNELS)('%s takes no text or list without a bound', (channel) => {
    for (const part of withInner(channels[channel].input)) {
      if (part instanceof z.ZodString) {
        const huge = ['a'.repeat(250_000), '1'.repeat(250_000), 'あ'.repeat(250_000)];
        expect(huge.some((text) => part.safeParse(text).success)).toBe(false);
      }
      if (part instanceof z.ZodArray) {
        const [element] = innerSchemas(part);
        const issues = part.safeParse(Array.from({ length: 5_000 }, () => null)).error?.issues ?? [];
        expect(element).toBeDefined();
        expect(issues.some(({ code }) => code === 'too_big')).toBe(true);
      }
    }
  });
});
