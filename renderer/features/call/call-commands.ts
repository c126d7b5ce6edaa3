/** Every command of the call screen: what it asks of the main process, and the event that the reply becomes. */
import type { CheckAnswer, CheckItem } from '../../../shared/cases/case-words.ts';
import type { ManualStamp } from '../../../shared/contacts/stamps.ts';
import type { ContractId } from '../../../shared/core/ids.ts';
import type { AskedLookup } from '../../../shared/decisions/question-facts.ts';
import type { Input } from '../../../shared/desk/contract.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';
import type { CallView } from '../../../shared/desk/views.ts';
import type { RiskLevel } from '../../../shared/verification/items.ts';
import type { Incoming, Place } from './call-state.ts';
import { inputOf, previewOf } from './decision-state.ts';
import type { DeskRequests, Rest } from './desk-requests.ts';
import type { SaveOutcome } from './note-saver.ts';
import { isNoteUnsaved } from './note-state.ts';
import { makeTurns } from './turns.ts';
import { caseStateOf, reasonNeeded } from './wrap-up-state.ts';

type Matter = Pick<CallView['case'], 'service' | 'category' | 'tags'>;
type Verification = 'verification:attempt' | 'verification:callBack' | 'verification:secondPerson';

export type CallCommands = ReturnType<typeof makeCallCommands>;

export const makeCallCommands = (requests: DeskRequests) => ({
  ...contactCommands(requests),
  ...matterCommands(requests),
  ...verificationCommands(requests),
  ...noteCommands(requests),
  ...decisionCommands(requests),
  ...wrapUpCommands(requests),
});

function contactCommands({ client, dispatch, live, act, command, look }: DeskRequests) {
  /** Finds the call in progress, if there is one. */
  async function open(place: Place | null): Promise<void> {
    const reply = await client.call('call:current', {});
    if (reply.ok) dispatch({ type: 'opened', call: reply.value, place });
    else dispatch({ type: 'unreachable', error: reply.error });
  }
  return {
    open,
    look,
    async start(source: Input<'call:start'>['source'], incoming: Incoming | null): Promise<void> {
      const callerNumber = incoming?.phone ?? null;
      const reply = await client.call('call:start', { source, callerNumber, answered: source === 'key' });
      const prefill = incoming?.search ?? callerNumber;
      if (reply.ok) dispatch({ type: 'callArrived', call: reply.value, prefill });
      else if (reply.error.type === 'contactInProgress') await open(null);
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
  };
}

function matterCommands({ client, dispatch, live, act, ask, look }: DeskRequests) {
  const inTurn = makeTurns();
  return {
    async find(text: string, serial: number): Promise<void> {
      const reply = await client.call('contracts:search', { text });
      if (reply.ok) dispatch({ type: 'search/found', serial, ...reply.value });
      else dispatch({ type: 'search/failed', serial, error: reply.error });
    },
    /** Puts the matter under the service of the contract, too. */
    chooseContract: (contractId: ContractId | null): Promise<void> =>
      inTurn(async () => void (await act('call:chooseContract', { contractId }))),
    /** Sends the whole matter, so that each change waits for what the one before has made of it. */
    async setMatter(change: Partial<Matter> | ((matter: Matter) => Partial<Matter>)): Promise<void> {
      const contactId = live()?.call.contact.contactId;
      await inTurn(async () => {
        const call = live()?.call;
        if (call === undefined || call.contact.contactId !== contactId) return;
        const changed = typeof change === 'function' ? change(call.case) : change;
        const { service, category, tags } = { ...call.case, ...changed };
        await act('call:setMatter', { service, category, tags: [...tags] });
      });
    },
    /** A refused answer goes from the screen again. */
    async check(item: CheckItem, answer: CheckAnswer | null): Promise<void> {
      const sent = { item, answer };
      dispatch({ type: 'checkSent', sent });
      const reply = await ask('call:check', sent);
      dispatch({ type: 'checkSettled', sent });
      if (reply.ok) return dispatch({ type: 'callArrived', call: reply.value });
      await look();
      dispatch({ type: 'refused', error: reply.error });
    },
  };
}

function verificationCommands({ dispatch, ask, look }: DeskRequests) {
  async function verify<C extends Verification>(channel: C, reached: RiskLevel, rest: Rest<C>): Promise<void> {
    dispatch({ type: 'verification/sent' });
    const reply = await ask(channel, rest);
    if (reply.ok) dispatch({ type: 'verification/told', result: reply.value.result, reached });
    else dispatch({ type: 'verification/refused', error: reply.error });
    await look();
  }
  return {
    /** Items reach B at most; C is reached by the two steps after it. */
    verifyItems: (rest: Rest<'verification:attempt'>) =>
      verify('verification:attempt', rest.level === 'A' ? 'A' : 'B', rest),
    callBack: () => verify('verification:callBack', 'C', {}),
    secondPerson: (name: string, password: string) => verify('verification:secondPerson', 'C', { name, password }),
    /** The value goes to whoever asked and is kept nowhere else. */
    reveal: (wanted: Rest<'contract:reveal'>) => ask('contract:reveal', wanted),
  };
}

function noteCommands({ client, ask }: DeskRequests) {
  return {
    async saveNote(text: string, revision: number): Promise<SaveOutcome> {
      // Whoever keeps the note tries again himself, with what was typed meanwhile.
      const reply = await ask('call:saveNote', { text, revision }, { once: true });
      if (reply.ok) return { type: 'saved', ...reply.value };
      if (reply.error.type !== 'noteStale') return { type: 'failed', error: reply.error };
      const current = await client.call('call:current', {});
      if (!current.ok) return { type: 'failed', error: current.error };
      return current.value === null
        ? { type: 'failed', error: { type: 'noContact' } }
        : { type: 'stale', stored: current.value.case.note };
    },
  };
}

function decisionCommands({ dispatch, live, ask, command }: DeskRequests) {
  return {
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
    /** Freezes the answer to a look-up question that was on screen; why not, or null when it is there. */
    acceptLookup: (question: AskedLookup, digest: string): Promise<DeskError | null> =>
      command('decision:accept', { question, digest }),
    /** Freezes the answer on screen. Where it is no longer the one that holds, the new one is shown and nothing is frozen. */
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
  };
}

function wrapUpCommands({ client, dispatch, live, ask }: DeskRequests) {
  return {
    /** Saves the call as a whole; refused while a part of the note is not in the store. */
    async finish(): Promise<void> {
      const now = live();
      if (now?.wrapUp.view !== 'choosing') return;
      const { form } = now.wrapUp;
      const { disposition } = form;
      if (disposition === null) {
        dispatch({ type: 'focusAsked', target: 'dispositions' });
        return;
      }
      dispatch({ type: 'wrapUp/sent' });
      if (isNoteUnsaved(now.note)) {
        const error: DeskError = now.note.status === 'failed' ? now.note.error : { type: 'notSaved', reason: 'io' };
        dispatch({ type: 'wrapUp/refused', error });
        return;
      }
      const reason = reasonNeeded(form, now.call.contract) === null ? null : form.reason;
      const reply = await ask('call:wrapUp', { disposition, caseState: caseStateOf(form), reason });
      if (reply.ok) return dispatch({ type: 'saved', saved: reply.value });
      const current = reply.error.type === 'alreadyDone' ? await client.call('call:current', {}) : null;
      if (current?.ok === true) dispatch({ type: 'opened', call: current.value, place: null });
      else dispatch({ type: 'wrapUp/refused', error: reply.error });
    },
  };
}
