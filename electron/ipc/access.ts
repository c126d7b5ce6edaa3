/**
 * Who sees which class of field in which reply: one table of reader × channel × class, and whatever it does not name is denied.
 *
 * `allow` shows the value, `mask` its first character, `granted` shows it only where the handler granted the class in this very
 * reply (a verified contact, or a supervisor's reason), `deny` puts null in its place.
 */
import type { Channel } from '../../shared/desk/contract.ts';
import type { FieldClass } from '../../shared/desk/fields.ts';
import type { Role } from '../../shared/users/user.ts';

export type Verdict = 'allow' | 'mask' | 'deny' | 'granted';

/** A role, or whoever stands at a desk where nobody is signed in. */
export type Reader = Role | 'nobody';
export const READERS = ['operator', 'supervisor', 'auditor', 'administrator', 'nobody'] as const satisfies Reader[];

/** The classes that a handler can open for one reply. */
export const GRANTED_CLASSES = ['personal', 'note', 'secrecy'] as const satisfies readonly FieldClass[];
export type GrantedClass = (typeof GRANTED_CLASSES)[number];

type Row = { readonly [K in FieldClass]?: { readonly [R in Reader]?: Verdict } };

const floor = (verdict: Verdict) => ({ operator: verdict, supervisor: verdict });

/** A call as its own operator sees it. */
const call: Row = { masked: floor('allow'), note: floor('granted') };

/** Written by the desk itself for whoever decides; the contractor stays masked. */
const procedure: Row = { masked: floor('allow'), note: floor('allow') };

const table: { readonly [C in Channel]?: Row } = {
  'contracts:search': { masked: floor('allow') },
  'call:current': call,
  'call:start': call,
  'call:answer': call,
  'call:stamp': call,
  'call:correctStamp': call,
  'call:hold': call,
  'call:chooseContract': call,
  'call:setMatter': call,
  'call:check': call,
  'call:end': call,
  'decision:accept': call,
  'contract:reveal': { personal: floor('granted') },
  'procedure:open': procedure,
  'procedure:get': procedure,
  'procedure:record': procedure,
  'procedure:step': procedure,
  'procedures:list': { masked: floor('allow') },
  'notice:open': procedure,
  'notice:get': procedure,
  'notice:record': procedure,
  'notice:fail': procedure,
  'notice:step': procedure,
  'notice:prepare': { masked: floor('allow'), personal: floor('granted') },
  'notices:list': { masked: floor('allow') },
  'outage:get': { note: floor('allow') },
  'outage:open': { note: { supervisor: 'allow' } },
  'outage:change': { note: { supervisor: 'allow' } },
  'outage:contracts': { masked: floor('allow') },
  'outage:caps': { masked: { supervisor: 'allow' } },
  'cases:page': { masked: { ...floor('allow'), administrator: 'allow' } },
  'case:get': {
    masked: { ...floor('allow'), administrator: 'allow', auditor: 'allow' },
    personal: { ...floor('granted'), administrator: 'mask' },
    note: floor('granted'),
    secrecy: { supervisor: 'granted' },
    audit: { supervisor: 'allow', auditor: 'allow' },
  },
  // Whoever wrote it reads it.
  'draft:list': { note: { ...floor('allow'), administrator: 'allow', auditor: 'allow' } },
  'audit:page': { audit: { supervisor: 'allow', auditor: 'allow', administrator: 'allow' } },
};

/** What the table says of a class in a reply to this reader. `open` is always allowed, `credential` never. */
export function verdictOf(reader: Reader, channel: Channel, fieldClass: FieldClass): Verdict {
  if (fieldClass === 'open') return 'allow';
  if (fieldClass === 'credential') return 'deny';
  return table[channel]?.[fieldClass]?.[reader] ?? 'deny';
}
