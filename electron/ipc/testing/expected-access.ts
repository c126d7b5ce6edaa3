/**
 * Who reaches what, and who sees what, written out for people to read: not taken from the contract and the table that they are held against.
 * For tests and torture only. Source: security.md SEC-25
 */
import type { Channel } from '../../../shared/desk/contract.ts';
import type { Role } from '../../../shared/users/user.ts';
import { ALL_CHANNELS } from './door-fixture.ts';

const FLOOR: readonly Channel[] = [
  'contracts:search',
  ...ALL_CHANNELS.filter((channel) =>
    /^(call|notices?|procedures?|verification|contract|promise|report):/.test(channel),
  ),
  'decision:preview',
  'decision:accept',
  'case:addNote',
  'case:setState',
];
const EVERYONE: readonly Channel[] = [
  ...(['desk:status', 'clock:now', 'desk:health', 'vault:create', 'sample:open', 'vault:recover'] as const),
  ...(['session:signIn', 'session:lock', 'session:touch', 'users:changePassword'] as const),
  ...([
    'calendar:closures',
    'draft:keep',
    'draft:drop',
    'draft:list',
    'repair:history',
    'restore:chooseFolder',
    'restore:inspect',
    'restore:run',
    'policies:list',
    'policies:history',
    'decision:replay',
    'answer:lookUp',
    'terms:list',
    'terms:read',
  ] as const),
];
const TOLD: readonly Channel[] = ['outages:list', 'outage:get', 'outage:contracts', 'outages:onCall', 'outage:tell'];
const KEEPING_OUTAGES: readonly Channel[] = ALL_CHANNELS.filter((channel) => /^outages?:/.test(channel));
const MANAGING: readonly Channel[] = [
  ...(['users:list', 'users:create', 'users:setDisabled', 'users:leave', 'calendar:addClosure'] as const),
  ...(['terms:preview', 'terms:import'] as const),
  ...([
    'backups:make',
    'backups:cancel',
    'backups:inspect',
    'backups:restore',
    'backups:drill',
    'backups:chooseFolder',
    'backups:setFolder',
  ] as const),
];
const AUDITING: readonly Channel[] = [
  ...(['backups:list', 'backups:drills', 'backups:restores', 'case:get'] as const),
  ...(['audit:page', 'audit:verify', 'audit:stop', 'audit:findHead'] as const),
];

/** Which role reaches which channel. */
export const EXPECTED_REACH: { readonly [R in Role]: readonly Channel[] } = {
  operator: [...EVERYONE, ...FLOOR, ...TOLD, 'users:list', 'cases:page', 'case:get'],
  supervisor: [
    ...EVERYONE,
    ...FLOOR,
    ...MANAGING,
    ...AUDITING,
    ...KEEPING_OUTAGES,
    ...([
      'backups:exportDrill',
      'cases:page',
      'policies:preview',
      'policies:sign',
      'clock:confirm',
      'repair:confirm',
      'audit:export',
    ] as const),
  ],
  administrator: [...EVERYONE, ...MANAGING, ...AUDITING, 'cases:page'],
  auditor: [...EVERYONE, ...AUDITING, 'audit:export', 'audit:keys'],
};

const CALL_CHANNELS = [
  'call:current',
  'call:start',
  'call:answer',
  'call:stamp',
  'call:correctStamp',
  'call:hold',
  'call:chooseContract',
  'call:setMatter',
  'call:check',
  'call:end',
  'decision:accept',
];

/** Every cell of role × channel × class that is not denied, as `role channel class verdict`. */
export const EXPECTED_CELLS: ReadonlySet<string> = new Set([
  ...CALL_CHANNELS.flatMap((channel) =>
    ['operator', 'supervisor'].flatMap((role) => [
      `${role} ${channel} masked allow`,
      `${role} ${channel} note granted`,
    ]),
  ),
  ...[
    ...['procedure:open', 'procedure:get', 'procedure:record', 'procedure:step'],
    ...['notice:open', 'notice:get', 'notice:record', 'notice:fail', 'notice:step'],
  ].flatMap((channel) =>
    ['operator', 'supervisor'].flatMap((role) => [`${role} ${channel} masked allow`, `${role} ${channel} note allow`]),
  ),
  ...['operator', 'supervisor'].flatMap((role) => [
    `${role} notice:prepare masked allow`,
    `${role} notice:prepare personal granted`,
    `${role} notices:list masked allow`,
  ]),
  'operator outage:get note allow',
  'supervisor outage:get note allow',
  'supervisor outage:open note allow',
  'supervisor outage:change note allow',
  'operator outage:contracts masked allow',
  'supervisor outage:contracts masked allow',
  'supervisor outage:caps masked allow',
  ...['operator', 'supervisor', 'auditor', 'administrator'].map((role) => `${role} draft:list note allow`),
  'operator procedures:list masked allow',
  'supervisor procedures:list masked allow',
  'operator contracts:search masked allow',
  'supervisor contracts:search masked allow',
  'operator contract:reveal personal granted',
  'supervisor contract:reveal personal granted',
  'operator cases:page masked allow',
  'supervisor cases:page masked allow',
  'administrator cases:page masked allow',
  'operator case:get masked allow',
  'supervisor case:get masked allow',
  'administrator case:get masked allow',
  'auditor case:get masked allow',
  'operator case:get personal granted',
  'supervisor case:get personal granted',
  'administrator case:get personal mask',
  'operator case:get note granted',
  'supervisor case:get note granted',
  'supervisor case:get secrecy granted',
  'supervisor case:get audit allow',
  'auditor case:get audit allow',
  'supervisor audit:page audit allow',
  'auditor audit:page audit allow',
  'administrator audit:page audit allow',
]);
