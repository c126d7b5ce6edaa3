/** Asks for the typed text after a short wait, and lets Enter choose a row that has not come yet, if it comes alone. */
import type { CallCommands } from './call-commands.ts';
import type { LiveCall } from './call-state.ts';
import type { Timers } from './note-saver.ts';
import { markedRow } from './search-state.ts';

export const SEARCH_WAIT_MS = 80;

export interface SearchFinderHost {
  readonly live: () => LiveCall | null;
  readonly commands: Pick<CallCommands, 'find' | 'chooseContract'>;
  readonly timers: Timers;
}

export interface SearchFinder {
  /** Asks for the text now in the field, unless it changes before. */
  plan(): void;
  cancel(): void;
  /** Takes the marked row; while rows are awaited, the only one that comes. */
  choose(): void;
}

export function makeSearchFinder({ live, commands, timers }: SearchFinderHost): SearchFinder {
  let timer = 0;
  let chosenUnseen: number | null = null;

  function choose(): void {
    const search = live()?.search;
    if (search === undefined) return;
    const row = markedRow(search);
    chosenUnseen = search.view === 'asking' ? search.serial : null;
    if (row !== null) void commands.chooseContract(row.contractId);
  }

  async function find(text: string, serial: number): Promise<void> {
    await commands.find(text, serial);
    const search = live()?.search;
    if (chosenUnseen !== serial || search?.view !== 'shown' || search.serial !== serial) return;
    if (search.rows.length === 1) choose();
  }

  return {
    choose,
    cancel: () => timers.clearTimeout(timer),
    plan() {
      timers.clearTimeout(timer);
      const search = live()?.search;
      if (search?.view !== 'asking') return;
      const { text, serial } = search;
      timer = timers.setTimeout(() => void find(text, serial), SEARCH_WAIT_MS);
    },
  };
}
