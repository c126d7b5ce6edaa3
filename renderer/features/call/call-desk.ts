/**
 * The call screen behind its components: state, commands, and what runs by itself (storing the note, searching as one types, asking
 * again when an answer may have changed). It is awake while somebody is signed in; while it sleeps only unfinished work is kept.
 */
import type { StoreApi } from 'zustand/vanilla';
import type { DeskClock } from '../../desk/desk-clock.ts';
import { type CallCommands, makeCallCommands } from './call-commands.ts';
import { type Incoming, type Place, placeOf } from './call-state.ts';
import { type CallStore, makeCallStore } from './call-store.ts';
import { pastedNumber } from './caller-number.ts';
import { type Client, makeDeskRequests } from './desk-requests.ts';
import { makeNoteSaver, type NoteSaver, type Timers } from './note-saver.ts';
import { previewKey } from './preview-key.ts';
import { makeSearchFinder, type SearchFinder } from './search-finder.ts';
import { suggestedDisposition } from './wrap-up-state.ts';

export interface CallDesk extends CallStore {
  readonly commands: CallCommands;
  readonly note: NoteSaver;
  /** Starts listening and finds the call in progress; may be asked for twice. The returned function takes the wish back. */
  wake(): () => void;
  /** Looks for the call again after the desk could not be reached. */
  reopen(): void;
  /** The text of the search field; not asked for while an input method composes. */
  search(text: string, composing: boolean): void;
  /** Takes the marked row of the search. */
  chooseMarked(): void;
  /** Starts a contact, or answers the one that rings. */
  startOrAnswer(): void;
  /** A call that the phone system announced: it rings, or waits for the end of the present one. */
  announce(incoming: Incoming): void;
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
  /** Calls the listener when the window is hidden or left, until the returned function is called. */
  readonly onHidden: (listener: () => void) => () => void;
}

export function makeCallDesk(parts: CallDeskParts): CallDesk {
  const callStore = makeCallStore();
  const { dispatch, live } = callStore;
  const commands = makeCallCommands(makeDeskRequests(parts.client, callStore));
  const { timers } = parts;
  const note = makeNoteSaver({ note: () => live()?.note ?? null, tell: dispatch, save: commands.saveNote, timers });
  const finder = makeSearchFinder({ live, commands, timers });
  const { wake, reopen, opened } = makeWatch({ ...parts, callStore, commands, note, finder });

  async function begin(source: 'key' | 'link' | 'paste', incoming: Incoming | null): Promise<void> {
    await opened();
    if (callStore.store.getState().view === 'idle') {
      await commands.start(source, incoming);
      finder.plan();
    } else if (incoming !== null) dispatch({ type: 'incoming', incoming });
  }

  return {
    ...callStore,
    commands,
    note,
    wake,
    reopen,
    search(text, composing) {
      dispatch({ type: 'search/typed', text });
      if (composing) finder.cancel();
      else finder.plan();
    },
    chooseMarked: finder.choose,
    startOrAnswer() {
      const state = callStore.store.getState();
      if (state.view === 'live' && state.call.contact.phase === 'ringing') void commands.answer();
      if (state.view === 'idle') void begin('key', state.incoming);
    },
    announce: (incoming) => void begin('link', incoming),
    paste(text) {
      const phone = pastedNumber(text);
      if (phone !== null) void begin('paste', { phone, search: null });
      return phone !== null;
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

interface Watched extends CallDeskParts {
  readonly callStore: CallStore;
  readonly commands: CallCommands;
  readonly note: NoteSaver;
  readonly finder: SearchFinder;
}

/** Waking and sleeping: what is listened to in between, and what is kept of a call while nobody looks. */
function makeWatch({ callStore, clock, commands, note, finder, onHidden }: Watched) {
  const { store, dispatch } = callStore;
  let place: Place | null = null;
  let asked: string | null = null;
  let wishes = 0;
  let sleep: (() => void) | null = null;
  let opening: Promise<void> = Promise.resolve();

  function askWhereChanged(): void {
    const state = store.getState();
    const key = previewKey(state, clock.getState().view);
    // A question that is chosen again takes its answer off the screen, although nothing it rests on has changed.
    const unanswered = state.view === 'live' && state.decision.shown.view === 'nothing';
    if (key === asked && !unanswered) return;
    asked = key;
    if (key !== null) void commands.preview();
  }

  async function open(): Promise<void> {
    await commands.open(place);
    finder.plan();
    await note.flush();
  }

  function awaken(): () => void {
    const leave = [
      store.subscribe(askWhereChanged),
      clock.subscribe(askWhereChanged),
      onHidden(() => void note.flush()),
    ];
    opening = open();
    return () => {
      void note.flush();
      note.stop();
      finder.cancel();
      for (const end of leave) end();
      place = placeOf(store.getState());
      asked = null;
      dispatch({ type: 'away' });
    };
  }

  return {
    opened: () => opening,
    reopen() {
      opening = open();
    },
    wake() {
      wishes += 1;
      sleep ??= awaken();
      return () => {
        wishes -= 1;
        if (wishes > 0) return;
        sleep?.();
        sleep = null;
      };
    },
  };
}
