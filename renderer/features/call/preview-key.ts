/** When the answer on screen has to be asked again: everything it may depend on, as one text that changes when any of it does. */
import type { ClockView } from '../../../shared/desk/views.ts';
import type { CallState } from './call-state.ts';
import { inputOf } from './decision-state.ts';

const MINUTE = 60_000;

/**
 * Null while there is nothing to ask: no live call, a call not answered yet, no service chosen. The doors and the minute are in it, so that
 * an answer never outlives the door it rests on.
 */
export function previewKey(state: CallState, clock: ClockView | null): string | null {
  if (state.view !== 'live' || state.call.case.service === null || state.call.contact.stamps.answer === null)
    return null;
  const { contact, contract, verification, decisions } = state.call;
  const { service, category } = state.call.case;
  return JSON.stringify([
    contact.contactId,
    contact.stamps.answer,
    contact.stamps.notice,
    contract?.contractId ?? null,
    verification.confirmed,
    decisions.length,
    service,
    inputOf(state.decision, category),
    clock === null
      ? null
      : [clock.today.date, clock.reception.open, clock.onSite.open, clock.guard, Math.floor(clock.now / MINUTE)],
  ]);
}
