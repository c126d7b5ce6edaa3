/**
 * 規約アンサー behind its dialog: the state, asking again at once whenever the inputs make another question, and writing the answer into
 * the case of the call at hand.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { ok, type Result } from '../../../shared/core/result.ts';
import type { CivilDate } from '../../../shared/core/time.ts';
import type { AskedLookup } from '../../../shared/decisions/question-facts.ts';
import type { InputValues } from '../../../shared/decisions/question-inputs.ts';
import type { LookupQuestion } from '../../../shared/decisions/questions.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';
import type { CallView } from '../../../shared/desk/views.ts';
import { LOOKUPS } from '../../../shared/rules/lookups.ts';
import type { DeskClient } from '../../desk/desk-client.ts';
import type { LookupCall } from './lookup-call.ts';
import { type LookupForm, openForm, readForm, reopenForm } from './lookup-form.ts';
import type { LookupMemory } from './lookup-memory.ts';
import {
  type Asking,
  CHOOSING,
  type LookupEvent,
  type LookupState,
  type Preview,
  previewOf,
  reduceLookup,
} from './lookup-state.ts';

export interface LookupDeskParts {
  readonly client: Pick<DeskClient, 'call'>;
  readonly today: () => CivilDate;
  /** The call at hand, or null without one. */
  readonly call: () => LookupCall | null;
  readonly memory: LookupMemory;
}

export interface LookupDesk {
  readonly store: StoreApi<LookupState>;
  send(event: LookupEvent): void;
  choose(question: LookupQuestion): void;
  /** Asks again where the call, and with it the answer, may have become another. */
  refresh(): void;
  /** Writes the answer on screen into the case; true when it is there. */
  accept(): Promise<boolean>;
}

export function makeLookupDesk(parts: LookupDeskParts): LookupDesk {
  const { client, today, call, memory } = parts;
  const store = createStore<LookupState>(() => CHOOSING);
  const send = (event: LookupEvent): void => store.setState(reduceLookup(store.getState(), event), true);
  const read = ({ question, form }: Asking) => readForm(LOOKUPS[question].inputs, form, today());
  let serial = 0;
  let asked: string | null = null;

  async function ask(question: LookupQuestion, inputs: InputValues, refusal?: DeskError): Promise<void> {
    serial += 1;
    const own = serial;
    send({ type: 'asked', serial: own });
    const reply = await requestAnswer(client, call()?.view ?? null, { question, inputs });
    if (reply.ok) send({ type: 'answered', serial: own, preview: reply.value, ...(refusal && { refusal }) });
    else send({ type: 'refused', serial: own, error: reply.error });
  }

  function askWhereChanged(): void {
    const state = store.getState();
    if (state.view !== 'asking') {
      asked = null;
      return;
    }
    const { question, form } = state;
    memory.keepForm(question, form);
    const { values } = read(state);
    const view = call()?.view ?? null;
    const key = JSON.stringify([
      question,
      values,
      today(),
      view?.contact.contactId ?? null,
      view?.case.service ?? null,
    ]);
    if (key === asked) return;
    asked = key;
    if (values !== null) void ask(question, values);
    else {
      serial += 1;
      send({ type: 'incomplete', serial });
    }
  }

  return {
    store,
    send(event) {
      send(event);
      askWhereChanged();
    },
    choose(question) {
      memory.use(question);
      const form = formToOpen(parts, question);
      asked = null;
      send({ type: 'questionChosen', question, form });
      askWhereChanged();
    },
    refresh: askWhereChanged,
    async accept() {
      const [state, at] = [store.getState(), call()];
      if (state.view !== 'asking' || at === null || state.shown.view === 'accepting') return false;
      const digest = previewOf(state.shown)?.digest ?? null;
      const { question } = state;
      const { values } = read(state);
      if (digest === null || values === null) return false;
      send({ type: 'accepting' });
      const error = await at.accept({ question, inputs: values }, digest);
      if (error === null) return true;
      send({ type: 'acceptRefused', error });
      if (error.type === 'answerChanged') await ask(question, values, error);
      return false;
    },
  };
}

/** Asked in the matter of the call where the question belongs to its terms; otherwise nothing of the call is in it (N-001). */
async function requestAnswer(
  client: LookupDeskParts['client'],
  view: CallView | null,
  asked: AskedLookup,
): Promise<Result<Preview, DeskError>> {
  if (view !== null && view.case.service === LOOKUPS[asked.question].service) {
    return client.call('decision:preview', { contactId: view.contact.contactId, question: asked });
  }
  const reply = await client.call('answer:lookUp', { asked });
  return reply.ok ? ok({ ...reply.value, digest: null }) : reply;
}

/** The form as the operator left it in this call, else with what the desk knows, and a contract under the terms that are asked (N-001). */
function formToOpen({ today, call, memory }: LookupDeskParts, question: LookupQuestion): LookupForm {
  const { inputs, service } = LOOKUPS[question];
  const contract = call()?.view.contract ?? null;
  const opened = openForm(inputs, today(), (contract?.service === service && contract.details?.prefill) || {});
  const left = memory.formOf(question);
  return left === null ? opened : reopenForm(inputs, opened, left);
}
