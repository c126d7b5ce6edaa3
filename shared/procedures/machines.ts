/** The state machine of every kind of procedure; complete by its type. */
import type { Machine } from './machine.ts';
import { APPLICATION } from './machines/application.ts';
import { CANCELLATION } from './machines/cancellation.ts';
import { CONTACT_CHANGE } from './machines/contact-change.ts';
import { ITEM_CHANGE } from './machines/item-change.ts';
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
};
