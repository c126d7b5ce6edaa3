/**
 * The call screen behind its components: state, commands, and what runs by itself (storing the note, searching as one types, asking
 * again when an answer may have changed). It lives while the screen is shown; while it is away only unfinished work is kept.
 */
import type { StoreApi } from 'zustand/vanilla';
import type { DeskClock } from '../../desk/desk-clock.ts';
import { type CallCommands, type Client, makeCallCommands } from './call-commands.ts';
import { type Incoming, type Place, placeOf } from './call-state.ts';
import { type CallStore, makeCallStore } from './call-store.ts';
import { pastedNumber } from './caller-number.ts';
import { makeNoteSaver, type NoteSaver, type Timers } from './note-saver.ts';
import { previewKey } from './preview-key.ts';
import { suggestedDisposition } from './wrap-up-state.ts';

const SEARCH_WAIT_MS = 80;

export interface CallDesk extends CallStore {
  readonly commands: CallCommands;
  readonly note: NoteSaver;
  /** Starts listening and finds the call in progress, if there is one. The returned function puts the screen away. */
  wake(): () => void;
  /** The text of the search field; asked for after a short wait, and not while an input method composes. */
  search(text: string, composing: boolean): void;
  /** Starts a contact, or answers the one that rings. */
  startOrAnswer(): void;
  /** Starts a ringing contact from pasted text where it is a telephone number; false where it is not. */
  paste(text: string): boolean;
  /** Ends the call where it still runs, and opens the wrap-up. */
  beginWrapUp(): void;
  finish(): Promise<void>;
}

export interface CallDeskParts {
  readonly client: Client;
  readonly clock: Pick<StoreApi<DeskClock>, 'getState' | 'subscribe'>;
  readonly timers: Timers;
}

export function makeCallDesk({ client, clock, timers }: CallDeskParts): CallDesk {
  const callStore = makeCallStore();
  const { store, dispatch, live } = callStore;
  const commands = makeCallCommands(client, callStore);
  const note = makeNoteSaver({
    note: () => live()?.note ?? null,
    tell: dispatch,
    save: commands.saveNote,
    timers,
  });
  let place: Place | null = null;
  let searchTimer = 0;
  let askedKey: string | null = null;

  function askWhereChanged(): void {
    const key = previewKey(store.getState(), clock.getState().view);
    if (key === askedKey) return;
    askedKey = key;
    if (key !== null) void commands.preview();
  }

  function planSearch(): void {
    timers.clearTimeout(searchTimer);
    const search = live()?.search;
    if (search?.view !== 'asking') return;
    const { text, serial } = search;
    searchTimer = timers.setTimeout(() => void commands.find(text, serial), SEARCH_WAIT_MS);
  }

  async function startRinging(source: 'link' | 'paste', incoming: Incoming): Promise<void> {
    if (store.getState().view !== 'idle') {
      dispatch({ type: 'incoming', incoming });
      return;
    }
    await commands.start(source, incoming);
    planSearch();
  }

  async function start(): Promise<void> {
    const state = store.getState();
    if (state.view !== 'idle') return;
    await commands.start('key', state.incoming);
    planSearch();
  }

  function onVisibility(): void {
    void note.flush();
  }

  return {
    ...callStore,
    commands,
    note,
    wake() {
      const leave = [
        store.subscribe(askWhereChanged),
        clock.subscribe(askWhereChanged),
        client.on('link:opened', (incoming) => void startRinging('link', incoming)),
      ];
      document.addEventListener('visibilitychange', onVisibility);
      window.addEventListener('pagehide', onVisibility);
      void commands.open(place).then(() => {
        planSearch();
        void note.flush();
      });
      return () => {
        void note.flush();
        note.stop();
        timers.clearTimeout(searchTimer);
        for (const end of leave) end();
        document.removeEventListener('visibilitychange', onVisibility);
        window.removeEventListener('pagehide', onVisibility);
        place = placeOf(store.getState());
        askedKey = null;
        dispatch({ type: 'away' });
      };
    },
    search(text, composing) {
      dispatch({ type: 'search/typed', text });
      timers.clearTimeout(searchTimer);
      if (!composing) planSearch();
    },
    startOrAnswer() {
      if (live()?.call.contact.phase === 'ringing') void commands.answer();
      else void start();
    },
    paste(text) {
      const phone = pastedNumber(text);
      if (phone === null) return false;
      void startRinging('paste', { phone, search: null });
      return true;
    },
    beginWrapUp() {
      const now = live();
      if (now === null) return;
      void note.flush();
      if (now.call.contact.phase !== 'wrapUp') void commands.end();
      else dispatch({ type: 'wrapUp/opened', suggested: suggestedDisposition(now.call.decisions) });
    },
    async finish() {
      await note.flush();
      await commands.finish();
    },
  };
}
