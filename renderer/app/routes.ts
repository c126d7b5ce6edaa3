/** Which screen is open, who may open it, and where a person starts. The main process checks every request anyway. */
import { createStore } from 'zustand/vanilla';
import type { CaseId, NoticeId, ProcedureId } from '../../shared/core/ids.ts';
import type { PolicyId } from '../../shared/policies/policy.ts';
import type { Role } from '../../shared/users/user.ts';

/** What a supervisor is to rule on, from a case: the policy, and the reason that names the case. */
export interface Ruling {
  readonly policyId: PolicyId;
  readonly reason: string;
}

export type Route =
  | { readonly screen: 'call' | 'cases' | 'users' | 'audit' | 'closures' | 'outages' | 'backups' }
  | { readonly screen: 'policies'; readonly ruling?: Ruling }
  /** With the file that a person came for. */
  | { readonly screen: 'procedures'; readonly procedureId?: ProcedureId }
  /** With the notice that a person came for. */
  | { readonly screen: 'notices'; readonly noticeId?: NoticeId }
  | { readonly screen: 'case'; readonly caseId: CaseId };
export type Screen = Route['screen'];

/** Roles whose channels the screen lives on; a test holds it against the contract. */
export const screenRoles = {
  call: ['operator', 'supervisor'],
  cases: ['operator', 'supervisor', 'administrator'],
  case: ['operator', 'supervisor', 'administrator', 'auditor'],
  users: ['supervisor', 'administrator'],
  audit: ['auditor', 'supervisor', 'administrator'],
  closures: ['operator', 'supervisor', 'auditor', 'administrator'],
  policies: ['operator', 'supervisor', 'auditor', 'administrator'],
  procedures: ['operator', 'supervisor'],
  outages: ['operator', 'supervisor'],
  notices: ['operator', 'supervisor'],
  backups: ['supervisor', 'administrator', 'auditor'],
} as const satisfies Record<Screen, readonly Role[]>;

/** In the order of the navigation. */
export const TOP_SCREENS = [
  'call',
  'cases',
  'users',
  'audit',
  'closures',
  'policies',
  'procedures',
  'outages',
  'notices',
  'backups',
] as const satisfies readonly Screen[];
export type TopScreen = (typeof TOP_SCREENS)[number];

export const mayOpen = (role: Role, screen: Screen): boolean => screenRoles[screen].some((allowed) => allowed === role);

export const screensOf = (role: Role): readonly TopScreen[] => TOP_SCREENS.filter((screen) => mayOpen(role, screen));

/** The first screen of a role's day. */
export const homeOf = (role: Role): Route => ({ screen: screensOf(role)[0] ?? 'closures' });

/** Where a person returns to after a lock: the same place for the same person, home for anyone else. */
export function routeAfterSignIn(route: Route, samePerson: boolean, role: Role): Route {
  return samePerson && mayOpen(role, route.screen) ? route : homeOf(role);
}

export const routeStore = createStore<{ readonly route: Route }>(() => ({ route: { screen: 'closures' } }));

export const openRoute = (route: Route): void => routeStore.setState({ route });
