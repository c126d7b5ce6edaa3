/** What a status of the desk means for the screen. */
import { describe, expect, test } from 'vitest';
import type { UserId } from '../../shared/core/ids.ts';
import type { StatusView } from '../../shared/desk/views.ts';
import { sessionOf } from './session.ts';

const status: StatusView = {
  host: 'electron',
  version: '0.1.0',
  vault: 'locked',
  preparing: null,
  changingKeys: null,
  deviceSecret: false,
  sampleOffered: true,
  sampleSignIns: null,
  user: null,
  lockReason: null,
};
const user = { userId: '1' as UserId, name: '佐藤', role: 'operator', disabled: false } as const;

describe('sessionOf', () => {
  test.each([
    { name: 'welcomes where there is no vault', given: { vault: 'absent' }, view: 'welcome' },
    { name: 'asks for a sign-in while locked', given: { vault: 'locked' }, view: 'signIn' },
    { name: 'opens for a person who is signed in', given: { vault: 'open', user }, view: 'open' },
    { name: 'stays closed where the vault is open and nobody is signed in', given: { vault: 'open' }, view: 'signIn' },
    {
      name: 'shows the progress while the sample is made',
      given: { vault: 'locked', preparing: 0.4 },
      view: 'preparing',
    },
  ] as const)('$name', ({ given, view }) => {
    expect(sessionOf({ ...status, ...given }).view).toBe(view);
  });
  test('shows nothing of a locked desk, whoever is still named', () => {
    expect(sessionOf({ ...status, vault: 'locked', user }).view).toBe('signIn');
  });
});
