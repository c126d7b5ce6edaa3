/** The whole access table, every reader × channel × class: what is not listed here must be denied. */
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { type Channel, channels, events } from '../../shared/desk/contract.ts';
import { FIELD_CLASSES, type FieldClass, fieldClasses } from '../../shared/desk/fields.ts';
import { READERS, verdictOf } from './access.ts';
import { innerSchemas } from './schema-walk.ts';
import { ALL_CHANNELS } from './testing/door-fixture.ts';
import { EXPECTED_CELLS } from './testing/expected-access.ts';

/** The classes of the fields anywhere inside a schema. */
function classesIn(schema: z.ZodType, found = new Set<FieldClass>()): ReadonlySet<FieldClass> {
  const fieldClass = fieldClasses.get(schema)?.fieldClass;
  if (fieldClass !== undefined) found.add(fieldClass);
  for (const inner of innerSchemas(schema)) classesIn(inner, found);
  return found;
}

describe('verdictOf (SEC-25)', () => {
  test('denies every cell of the table that is not named here, and answers the named ones as written', () => {
    const found = new Set<string>();
    for (const reader of READERS) {
      for (const channel of ALL_CHANNELS) {
        for (const fieldClass of FIELD_CLASSES) {
          const verdict = verdictOf(reader, channel, fieldClass);
          if (fieldClass === 'open') expect(verdict).toBe('allow');
          else if (verdict !== 'deny') found.add(`${reader} ${channel} ${fieldClass} ${verdict}`);
        }
      }
    }
    expect([...found].sort()).toEqual([...EXPECTED_CELLS].sort());
  });

  test('shows nobody a credential', () => {
    for (const reader of READERS) {
      for (const channel of ALL_CHANNELS) expect(verdictOf(reader, channel, 'credential')).toBe('deny');
    }
  });

  test.each(ALL_CHANNELS)(
    'names for %s only classes its replies carry and readers who may call it',
    (channel: Channel) => {
      const carried = classesIn(channels[channel].output);
      const { roles } = channels[channel];
      for (const reader of READERS) {
        for (const fieldClass of FIELD_CLASSES) {
          if (fieldClass === 'open' || verdictOf(reader, channel, fieldClass) === 'deny') continue;
          expect(carried).toContain(fieldClass);
          expect(roles).toContain(reader);
        }
      }
    },
  );

  test.each(ALL_CHANNELS)('lets at least one reader see each class that a reply of %s carries', (channel: Channel) => {
    for (const fieldClass of classesIn(channels[channel].output)) {
      const readers = READERS.filter((reader) => verdictOf(reader, channel, fieldClass) !== 'deny');
      expect(readers, fieldClass).not.toEqual([]);
    }
  });

  test('has nothing to hide in an event, as events pass no filter', () => {
    for (const payload of Object.values(events)) expect([...classesIn(payload)]).toEqual([]);
  });
});
