/** The screens of each role, held against the roles of the channels they live on. */
import { describe, expect, test } from 'vitest';
import type { CaseId } from '../../shared/core/ids.ts';
import { channels } from '../../shared/desk/contract.ts';
import { ROLES, type Role } from '../../shared/users/user.ts';
import { homeOf, routeAfterSignIn, type Screen, screenRoles, screensOf } from './routes.ts';

const channelOf = {
  call: 'call:current',
  cases: 'cases:page',
  case: 'case:get',
  users: 'users:create',
  audit: 'audit:page',
  closures: 'calendar:closures',
  policies: 'policies:history',
  outages: 'outages:list',
  notices: 'notices:list',
  procedures: 'procedures:list',
  backups: 'backups:list',
} as const satisfies Record<Screen, keyof typeof channels>;

describe('screenRoles', () => {
  test.each(Object.entries(channelOf))('%s is open to the roles of %s', (screen, channel) => {
    const allowed = channels[channel].roles as readonly Role[];
    expect([...screenRoles[screen as Screen]].sort()).toEqual([...allowed].sort());
  });
});

describe('homeOf', () => {
  test.each([
    { role: 'operator', screen: 'call' },
    { role: 'supervisor', screen: 'call' },
    { role: 'auditor', screen: 'audit' },
    { role: 'administrator', screen: 'cases' },
  ] as const)('takes the $role to $screen', ({ role, screen }) => {
    expect(homeOf(role)).toEqual({ screen });
  });

  test('every role has a home among its own screens', () => {
    for (const role of ROLES) expect(screensOf(role)).toContain(homeOf(role).screen);
  });
});

describe('routeAfterSignIn', () => {
  const there = { screen: 'case', caseId: '0' as CaseId } as const;
  test('returns the same person to the same place', () => {
    expect(routeAfterSignIn(there, true, 'operator')).toEqual(there);
  });
  test('takes another person home', () => {
    expect(routeAfterSignIn(there, false, 'operator')).toEqual({ screen: 'call' });
  });
  test('takes a person home whose role no longer opens the place', () => {
    expect(routeAfterSignIn({ screen: 'users' }, true, 'operator')).toEqual({ screen: 'call' });
  });
});
