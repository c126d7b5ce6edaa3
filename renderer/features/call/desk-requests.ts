/** Requests about the contact on screen, and the ways in which their replies come back to it. */
import type { ContactId } from '../../../shared/core/ids.ts';
import { err, type Result } from '../../../shared/core/result.ts';
import type { Channel, Input, Value } from '../../../shared/desk/contract.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';
import type { CallView } from '../../../shared/desk/views.ts';
import type { DeskClient } from '../../desk/desk-client.ts';
import type { AskOptions } from '../../desk/patient-requests.ts';
import type { CallStore } from './call-store.ts';

export type Client = Pick<DeskClient, 'call'>;
/** What an input asks besides the contact, which is always the one on screen. */
export type Rest<C extends Channel> = Omit<Input<C>, 'contactId'>;
/** The channels that answer with the whole call. */
type CallChannel = { [C in Channel]: Value<C> extends CallView ? C : never }[Channel];

export interface DeskRequests extends CallStore {
  readonly client: Client;
  /** Errors: `noContact` while no call is on screen, besides those of the channel. */
  readonly ask: <C extends Channel>(
    channel: C,
    rest: Rest<C>,
    options?: AskOptions,
  ) => Promise<Result<Value<C>, DeskError>>;
  /** Shows the call that the command answers with; returns why it was refused. */
  readonly command: <C extends CallChannel>(channel: C, rest: Rest<C>) => Promise<DeskError | null>;
  /** As `command`, but a refusal is shown above the call; true when it was done. */
  readonly act: <C extends CallChannel>(channel: C, rest: Rest<C>) => Promise<boolean>;
  /** Looks at the call again, after a command that answers with less than the whole. */
  readonly look: () => Promise<void>;
}

export function makeDeskRequests(client: Client, store: CallStore): DeskRequests {
  const { dispatch, live } = store;

  async function ask<C extends Channel>(
    channel: C,
    rest: Rest<C>,
    options?: AskOptions,
  ): Promise<Result<Value<C>, DeskError>> {
    const contactId: ContactId | undefined = live()?.call.contact.contactId;
    if (contactId === undefined) return err({ type: 'noContact' });
    return client.call(channel, { ...rest, contactId } as unknown as Input<C>, options);
  }

  async function command<C extends CallChannel>(channel: C, rest: Rest<C>): Promise<DeskError | null> {
    const reply = await ask(channel, rest);
    if (!reply.ok) return reply.error;
    dispatch({ type: 'callArrived', call: reply.value });
    return null;
  }

  async function act<C extends CallChannel>(channel: C, rest: Rest<C>): Promise<boolean> {
    const error = await command(channel, rest);
    if (error !== null) dispatch({ type: 'refused', error });
    return error === null;
  }

  async function look(): Promise<void> {
    const reply = await client.call('call:current', {});
    if (reply.ok && reply.value !== null) dispatch({ type: 'callArrived', call: reply.value });
  }

  return { ...store, client, ask, command, act, look };
}
