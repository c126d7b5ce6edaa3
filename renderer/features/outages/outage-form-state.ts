/** What a supervisor filled in about an outage, and what is sent for it. Pure; which fields a form has follows from its kind. */
import type { InstantMs } from '../../../shared/core/time.ts';
import type { Input } from '../../../shared/desk/contract.ts';
import type { OutageView } from '../../../shared/desk/outage-views.ts';
import type { CauseParty, OutageEventType, OutageExtent, OutageSource } from '../../../shared/outages/outage.ts';
import { readTypedYen } from '../../../shared/typed/typed-yen.ts';
import { outageFormText as text } from '../../text/outages.ts';
import { readTypedInstant } from './outage-times.ts';

export interface OutageForm {
  readonly scope: string;
  readonly extent: OutageExtent;
  readonly party: CauseParty;
  readonly carrier: string;
  readonly source: OutageSource;
  readonly time: string;
  readonly amount: string;
  readonly reason: string;
}

export type Field = keyof OutageForm;

/** The fields of each form in their order; the carrier only where it is the cause. */
export const FORM_FIELDS: { readonly [Kind in OutageEventType]: readonly Field[] } = {
  opened: ['scope', 'extent', 'source', 'time', 'party', 'carrier'],
  sourceAdded: ['source', 'time', 'reason'],
  scopeChanged: ['scope', 'extent', 'reason'],
  causeFound: ['party', 'carrier', 'reason'],
  instructed: ['time', 'reason'],
  restored: ['time', 'reason'],
  reopened: ['reason'],
  received: ['amount', 'reason'],
};

/** Where the reason is asked for in any case. */
export const ALWAYS_REASONED: readonly OutageEventType[] = ['scopeChanged', 'causeFound', 'reopened', 'received'];

/** A form begins with what is known. */
export function firstForm(outage: OutageView | null): OutageForm {
  return {
    scope: outage?.scope ?? '',
    extent: outage?.extent ?? 'total',
    party: outage?.party ?? 'unknown',
    carrier: outage?.carrier ?? '',
    source: outage === null ? 'alert' : 'caller',
    time: '',
    amount: '',
    reason: '',
  };
}

export const hasField = (kind: OutageEventType, field: Field, form: OutageForm): boolean =>
  FORM_FIELDS[kind].includes(field) && (field !== 'carrier' || form.party === 'carrier');

export type Filled =
  | { readonly problem: string }
  | { readonly opening: Input<'outage:open'> }
  | { readonly change: Input<'outage:change'>['change'] };

/** What is to be sent, or what is still wrong with it. */
export function filledForm(kind: OutageEventType, form: OutageForm, now: InstantMs): Filled {
  const problem = problemOf(kind, form, now);
  if (problem !== null) return { problem };
  const at = readTypedInstant(form.time, now) ?? now;
  const reason = form.reason.trim();
  const [scope, extent] = [form.scope.trim(), form.extent];
  const cause = { party: form.party, carrier: form.party === 'carrier' ? form.carrier.trim() : null };
  const optional = reason === '' ? null : reason;
  switch (kind) {
    case 'opened':
      return { opening: { scope, extent, cause, source: { kind: form.source, at, reason: null } } };
    case 'sourceAdded':
      return { change: { type: kind, source: { kind: form.source, at, reason: optional } } };
    case 'scopeChanged':
      return { change: { type: kind, scope, extent, reason } };
    case 'causeFound':
      return { change: { type: kind, cause, reason } };
    case 'instructed':
    case 'restored':
      return { change: { type: kind, at, reason: optional } };
    case 'reopened':
      return { change: { type: kind, reason } };
    case 'received': {
      const read = readTypedYen(form.amount);
      return { change: { type: kind, amount: read.type === 'amount' ? read.amount : 0, reason } };
    }
  }
}

function problemOf(kind: OutageEventType, form: OutageForm, now: InstantMs): string | null {
  if (hasField(kind, 'scope', form) && form.scope.trim() === '') return text.scopeMissing;
  if (hasField(kind, 'time', form) && readTypedInstant(form.time, now) === null) return text.badTime;
  if (hasField(kind, 'carrier', form) && form.carrier.trim() === '') return text.carrierMissing;
  if (hasField(kind, 'amount', form) && readTypedYen(form.amount).type !== 'amount') return text.badAmount;
  return ALWAYS_REASONED.includes(kind) && form.reason.trim() === '' ? text.reasonMissing : null;
}
