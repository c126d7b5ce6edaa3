/**
 * The search for the contractor (契約者検索) as the operator types: which text was asked last, what came back for it, and
 * which row is marked. A reply to an older text is dropped.
 */
import type { DeskError } from '../../../shared/desk/errors.ts';
import type { SearchRow } from '../../../shared/desk/views.ts';

interface Asked {
  readonly text: string;
  /** Rises with every change of the text; a reply carries the number it answers. */
  readonly serial: number;
}

export type SearchState =
  /** Nothing typed, or a contract was chosen and the list is put away. */
  | (Asked & { readonly view: 'closed' })
  /** The rows of the text before stay in place until the new ones are there, so that nothing flickers. */
  | (Asked & { readonly view: 'asking'; readonly rows: readonly SearchRow[]; readonly active: number })
  | (Asked & {
      readonly view: 'shown';
      readonly rows: readonly SearchRow[];
      readonly more: boolean;
      readonly active: number;
    })
  | (Asked & { readonly view: 'failed'; readonly error: DeskError });

export type SearchEvent =
  | { readonly type: 'search/typed'; readonly text: string }
  | {
      readonly type: 'search/found';
      readonly serial: number;
      readonly rows: readonly SearchRow[];
      readonly more: boolean;
    }
  | { readonly type: 'search/failed'; readonly serial: number; readonly error: DeskError }
  | { readonly type: 'search/moved'; readonly by: number }
  | { readonly type: 'search/pointed'; readonly index: number }
  | { readonly type: 'search/closed' };

export const openSearch = (text: string): SearchState =>
  text.trim() === ''
    ? { view: 'closed', text: '', serial: 0 }
    : { view: 'asking', text, serial: 1, rows: [], active: 0 };

/** The row that Enter chooses; null while there is none, or while the rows belong to an older text. */
export function markedRow(search: SearchState): SearchRow | null {
  return search.view === 'shown' ? (search.rows[search.active] ?? null) : null;
}

export function reduceSearch(search: SearchState, event: SearchEvent): SearchState {
  switch (event.type) {
    case 'search/typed':
      return typed(search, event.text);
    case 'search/found': {
      if (event.serial !== search.serial || search.view === 'closed') return search;
      const { text, serial } = search;
      return { view: 'shown', text, serial, rows: event.rows, more: event.more, active: 0 };
    }
    case 'search/failed': {
      if (event.serial !== search.serial || search.view === 'closed') return search;
      return { view: 'failed', text: search.text, serial: search.serial, error: event.error };
    }
    case 'search/moved': {
      if (search.view !== 'shown' || search.rows.length === 0) return search;
      const count = search.rows.length;
      return { ...search, active: (search.active + event.by + count) % count };
    }
    case 'search/pointed':
      return search.view === 'shown' && event.index < search.rows.length ? { ...search, active: event.index } : search;
    case 'search/closed':
      return { view: 'closed', text: search.text, serial: search.serial + 1 };
  }
}

function typed(search: SearchState, text: string): SearchState {
  const serial = search.serial + 1;
  if (text.trim() === '') return { view: 'closed', text, serial };
  const shown = search.view === 'shown' || search.view === 'asking' ? search : { rows: [], active: 0 };
  return { view: 'asking', text, serial, rows: shown.rows, active: shown.active };
}
