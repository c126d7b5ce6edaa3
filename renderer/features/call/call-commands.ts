/** Every request of the call screen to the main process, and the event that each reply becomes. The only file here that calls the desk. */
import type { CheckAnswer, CheckItem } from '../../../shared/cases/case-words.ts';
import type { ManualStamp } from '../../../shared/contacts/stamps.ts';
import type { ContactId, ContractId } from '../../../shared/core/ids.ts';
import { err, type Result } from '../../../shared/core/result.ts';
import type { Channel, Input, Value } from '../../../shared/desk/contract.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';
import type { CallView } from '../../../shared/desk/views.ts';
import type { DeskClient } from '../../desk/desk-client.ts';
import type { Incoming, Place } from './call-state.ts';
import type { CallStore } from './call-store.ts';
import { inputOf, previewOf } from './decision-state.ts';
import type { SaveOutcome } from './note-saver.ts';
import { isNoteUnsaved } from './note-state.ts';
import { caseStateOf, reasonNeeded } from './wrap-up-state.ts';

export type Client = Pick<DeskClient, 'call' | 'on'>;
export type Matter = Pick<CallView['case'], 'service' | 'category' | 'tags'>;
type Verification = 'verification:attempt' | 'verification:callBack' | 'verification:secondPerson';
/** What an input asks besides the contact, which is always the one on screen. */
type Rest<C extends Channel> = Omit<Input<C>, 'contactId'>;
/** The channels that answer with the whole call. */
type CallChannel = { [C in Channel]: Value<C> extends CallView ? C : never }[Channel];

export type CallCommands = ReturnType<typeof makeCallCommands>;

export function makeCallCommands(client: Client, { dispatch, live }: CallStore) {
  const contactId = (): ContactId | null => live()?.call.contact.contactId ?? null;

  /** Asks about the contact on screen; `noContact` where there is none. */
  async function ask<C extends Channel>(channel: C, rest: Rest<C>): Promise<Result<Value<C>, DeskError>> {
    const id = contactId();
    if (id === null) return err({ type: 'noContact' });
    return client.call(channel, { ...rest, contactId: id } as unknown as Input<C>);
  }

  /** Sends a command and shows the call it answers with; returns why it was refused. */
  async function command<C extends CallChannel>(channel: C, rest: Rest<C>): Promise<DeskError | null> {
    const reply = await ask(channel, rest);
    if (!reply.ok) return reply.error;
    dispatch({ type: 'callArrived', call: reply.value });
    return null;
  }

  /** As `command`; a refusal is shown on the screen. */
  async function act<C extends CallChannel>(channel: C, rest: Rest<C>): Promise<boolean> {
    const error = await command(channel, rest);
    if (error !== null) dispatch({ type: 'refused', error });
    return error === null;
  }

  /** Looks at the call again after a command that answers with less than the whole. */
  async function look(): Promise<void> {
    const reply = await client.call('call:current', {});
    if (reply.ok && reply.value !== null) dispatch({ type: 'callArrived', call: reply.value });
  }

  async function verify<C extends Verification>(channel: C, rest: Rest<C>): Promise<void> {
    dispatch({ type: 'verification/sent' });
    const reply = await ask(channel, rest);
    if (reply.ok) dispatch({ type: 'verification/told', result: reply.value.result });
    else dispatch({ type: 'verification/refused', error: reply.error });
    await look();
  }

  return {
    /** Finds the call in progress, if there is one. */
    async open(place: Place | null): Promise<void> {
      const reply = await client.call('call:current', {});
      if (reply.ok) dispatch({ type: 'opened', call: reply.value, place });
      else dispatch({ type: 'unreachable', error: reply.error });
    },
    look,

    async start(source: Input<'call:start'>['source'], incoming: Incoming | null): Promise<void> {
      const callerNumber = incoming?.phone ?? null;
      const answered = source === 'key';
      const reply = await client.call('call:start', { source, callerNumber, answered });
      const prefill = incoming?.search ?? callerNumber;
      if (reply.ok) dispatch({ type: 'callArrived', call: reply.value, prefill });
      else dispatch({ type: 'refused', error: reply.error });
    },
    answer: () => act('call:answer', {}),
    stamp: (stamp: ManualStamp) => act('call:stamp', { stamp }),
    correctStamp: (correction: Rest<'call:correctStamp'>) => command('call:correctStamp', correction),
    async toggleHold(): Promise<void> {
      const phase = live()?.call.contact.phase;
      if (phase === 'talking' || phase === 'holding') await act('call:hold', { holding: phase === 'talking' });
    },
    end: () => act('call:end', {}),

    async find(text: string, serial: number): Promise<void> {
      const reply = await client.call('contracts:search', { text });
      if (reply.ok) dispatch({ type: 'search/found', serial, ...reply.value });
      else dispatch({ type: 'search/failed', serial, error: reply.error });
    },
    /** A contract belongs to one service, so choosing it also says which service the matter is about. */
    async chooseContract(id: ContractId | null): Promise<void> {
      if (!(await act('call:chooseContract', { contractId: id }))) return;
      const call = live()?.call;
      if (call?.contract == null || call.case.service === call.contract.service) return;
      const { category, tags } = call.case;
      await act('call:setMatter', { service: call.contract.service, category, tags: [...tags] });
    },
    async setMatter(change: Partial<Matter>): Promise<boolean> {
      const matter = live()?.call.case;
      if (matter === undefined) return false;
      const { service, category, tags } = { ...matter, ...change };
      return act('call:setMatter', { service, category, tags: [...tags] });
    },
    check: (item: CheckItem, answer: CheckAnswer | null) => act('call:check', { item, answer }),

    verifyItems: (rest: Rest<'verification:attempt'>) => verify('verification:attempt', rest),
    callBack: () => verify('verification:callBack', {}),
    secondPerson: (name: string, password: string) => verify('verification:secondPerson', { name, password }),
    /** The value goes to whoever asked and is kept nowhere else. */
    reveal: (wanted: Rest<'contract:reveal'>) => ask('contract:reveal', wanted),

    async saveNote(text: string, revision: number): Promise<SaveOutcome> {
      const reply = await ask('call:saveNote', { text, revision });
      if (reply.ok) return { type: 'saved', ...reply.value };
      if (reply.error.type !== 'noteStale') return { type: 'failed', error: reply.error };
      const current = await client.call('call:current', {});
      if (!current.ok) return { type: 'failed', error: current.error };
      return current.value === null
        ? { type: 'failed', error: { type: 'noContact' } }
        : { type: 'stale', stored: current.value.case.note };
    },

    async preview(): Promise<void> {
      const now = live();
      if (now === null) return;
      const question = inputOf(now.decision, now.call.case.category);
      dispatch({ type: 'decision/asked' });
      const serial = live()?.decision.serial ?? 0;
      const reply = await ask('decision:preview', { question });
      if (reply.ok) dispatch({ type: 'decision/answered', serial, preview: reply.value });
      else dispatch({ type: 'decision/refused', serial, error: reply.error });
    },
    async accept(): Promise<void> {
      const now = live();
      const preview = now === null ? null : previewOf(now.decision.shown);
      if (now === null || preview === null || now.decision.shown.view === 'accepting') return;
      const question = inputOf(now.decision, now.call.case.category);
      dispatch({ type: 'decision/accepting' });
      const error = await command('decision:accept', { question, digest: preview.digest });
      if (error === null) {
        dispatch({ type: 'decision/accepted' });
        return;
      }
      const newer = error.type === 'answerChanged' ? await ask('decision:preview', { question }) : null;
      dispatch({ type: 'decision/acceptRefused', error, preview: newer?.ok === true ? newer.value : null });
    },

    /** Saves the call as a whole; refused while a part of the note is not in the store. */
    async finish(): Promise<void> {
      const now = live();
      if (now?.wrapUp.view !== 'choosing' || now.wrapUp.form.disposition === null) return;
      const { form } = now.wrapUp;
      dispatch({ type: 'wrapUp/sent' });
      if (isNoteUnsaved(now.note)) {
        const error: DeskError = now.note.status === 'failed' ? now.note.error : { type: 'notSaved', reason: 'io' };
        dispatch({ type: 'wrapUp/refused', error });
        return;
      }
      const reason = reasonNeeded(form, now.call.contract) === null ? null : form.reason;
      const reply = await ask('call:wrapUp', {
        disposition: form.disposition as NonNullable<typeof form.disposition>,
        caseState: caseStateOf(form),
        reason,
      });
      if (reply.ok) dispatch({ type: 'saved', saved: reply.value });
      else dispatch({ type: 'wrapUp/refused', error: reply.error });
    },
  };
}
