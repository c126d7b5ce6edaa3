/** Which version an undo brings back. */
import { describe, expect, test } from 'vitest';
import type { PolicyVersionView } from '../../../shared/desk/policy-views.ts';
import { comingOf, inForceOf, versionToRestore } from './version-walk.ts';

const version = (
  number: number,
  standing: PolicyVersionView['standing'],
  replacedBy: number | null = null,
): PolicyVersionView => ({
  version: number,
  value: '"sameDay"',
  effectiveFrom: '2026-11-21',
  signedBy: '森',
  signedAt: number === 1 ? null : 1_795_000_000_000 + number,
  reason: number === 1 ? null : '理由',
  restores: null,
  standing,
  replacedBy,
});

describe('versionToRestore', () => {
  test.each<{ readonly name: string; readonly versions: PolicyVersionView[]; readonly restored: number | null }>([
    { name: 'nothing where there is only the default', versions: [version(1, 'inForce')], restored: null },
    { name: 'the default', versions: [version(2, 'inForce'), version(1, 'past', 2)], restored: 1 },
    {
      name: 'what was in force before, and not what never applied',
      versions: [version(4, 'inForce'), version(3, 'withdrawn', 4), version(2, 'past', 4), version(1, 'past', 2)],
      restored: 2,
    },
    {
      name: 'what is in force, where the newest is still to come',
      versions: [version(3, 'coming'), version(2, 'inForce', 3), version(1, 'past', 2)],
      restored: 2,
    },
  ])('is $name', ({ versions, restored }) => {
    expect(versionToRestore(versions)?.version ?? null).toBe(restored);
  });
});

test('the versions in force and to come are told apart', () => {
  const versions = [version(3, 'coming'), version(2, 'inForce', 3), version(1, 'past', 2)];
  expect([inForceOf(versions).version, comingOf(versions)?.version]).toEqual([2, 3]);
  expect(comingOf(versions.slice(1))).toBeNull();
});
