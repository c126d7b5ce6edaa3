import { describe, expect, test } from 'vitest';
import { assert, BrokenInvariant, unreachable } from './assert.ts';

describe('assert', () => {
  test('lets a true condition pass and stops at a false one with the invariant as its message', () => {
    expect(() => assert(true, 'a case has an owner')).not.toThrow();
    expect(() => assert(false, 'a case has an owner')).toThrow(new BrokenInvariant('a case has an owner'));
  });
});

describe('unreachable', () => {
  test('stops when a value arrives that the types rule out', () => {
    expect(() => unreachable('moon' as never)).toThrow(BrokenInvariant);
  });
});
