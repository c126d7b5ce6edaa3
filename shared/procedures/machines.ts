/** The state machine of every kind of procedure; complete by its type. */
import type { Machine } from './machine.ts';
import { APPLICATION } from './machines/application.ts';
import { CANCELLATION } from './machines/cancellation.ts';
import { CONTACT_CHANGE } from './machines/contact-change.ts';
import { ITEM_CHANGE } from './machines/item-change.ts';
import { PHONE_DELETION } from './machines/phone-deletion.ts';
import { PHONE_INQUIRY } from './machines/phone-inquiry.ts';
import { PHONE_REGISTRATION } from './machines/phone-registration.ts';
import { PHONE_SUSPENSION } from './machines/phone-suspension.ts';
import { PHONE_TERMINATION } from './machines/phone-termination.ts';
import { SUCCESSION } from './machines/succession.ts';
import { SUSPENSION } from './machines/suspension.ts';
import { TERMINATION } from './machines/termination.ts';
import { TRANSFER } from './machines/transfer.ts';
import type { ProcedureKind } from './procedure.ts';

export const MACHINES: { readonly [Kind in ProcedureKind]: Machine } = {
  application: APPLICATION,
  itemChange: ITEM_CHANGE,
  transfer: TRANSFER,
  succession: SUCCESSION,
  cancellation: CANCELLATION,
  contactChange: CONTACT_CHANGE,
  suspension: SUSPENSION,
  termination: TERMINATION,
  phoneRegistration: PHONE_REGISTRATION,
  phoneSuspension: PHONE_SUSPENSION,
  phoneTermination: PHONE_TERMINATION,
  phoneInquiry: PHONE_INQUIRY,
  phoneDeletion: PHONE_DELETION,
};
