/** What the channels of the contract are made of: who may call them, and the inputs and values that many of them share. */
import { z } from 'zod';
import { ROLES, type Role } from '../users/user.ts';
import { text } from './fields.ts';

/** Before sign-in there is no role; such a channel is open to whoever stands at the desk. */
export type Access = 'anyone' | readonly Role[];

export const everyone = ROLES;
export const floor = ['operator', 'supervisor'] as const satisfies readonly Role[];
export const readers = ['operator', 'supervisor', 'administrator'] as const satisfies readonly Role[];
export const managers = ['supervisor', 'administrator'] as const satisfies readonly Role[];
export const none = z.strictObject({});
export const nothing = z.null();

/** Why something is done, in a person's own words. */
export const reason = text(500).trim().min(1, 'empty');

/**
 * A `command` changes something and happens once for its id, however often it is asked; a `query` may be asked again without harm and leaves
 * nothing in the store but its audit rows.
 */
export type Kind = 'command' | 'query';

const channel =
  <K extends Kind>(kind: K) =>
  <In extends z.ZodType, Out extends z.ZodType>(roles: Access, input: In, output: Out) => ({
    kind,
    roles,
    input,
    output,
  });

export const command = channel('command');
export const query = channel('query');
