import { describe, expect, expectTypeOf, test } from 'vitest';
import { type Err, err, ok, type Result } from './result.ts';

describe('Result', () => {
  test('carries a value', () => {
    expect(ok(7)).toEqual({ ok: true, value: 7 });
  });

  test('carries nothing where there is nothing to say', () => {
    expect(ok()).toEqual({ ok: true, value: undefined });
  });

  test('keeps a null value apart from no value', () => {
    expect(ok(null)).toEqual({ ok: true, value: null });
  });

  test('carries an error as it is, of its exact type', () => {
    const refused = err({ type: 'notInWrapUp', phase: 'ringing' });
    expect(refused).toEqual({ ok: false, error: { type: 'notInWrapUp', phase: 'ringing' } });
    expectTypeOf(refused).toEqualTypeOf<Err<{ readonly type: 'notInWrapUp'; readonly phase: 'ringing' }>>();
  });

  test('gives the value only once it is known to be there', () => {
    const read = (result: Result<number, { readonly type: 'missing' }>) =>
      result.ok ? result.value : result.error.type;
    expect(read(ok(7))).toBe(7);
    expect(read(err({ type: 'missing' }))).toBe('missing');
  });
});
