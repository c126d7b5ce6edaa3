/** The search as one types: stale replies fall away, and Enter chooses only what belongs to the text on screen. */
import { describe, expect, test } from 'vitest';
import type { ContractId } from '../../../shared/core/ids.ts';
import type { SearchRow } from '../../../shared/desk/views.ts';
import { markedRow, openSearch, reduceSearch, type SearchEvent, type SearchState } from './search-state.ts';

const row = (handle: string): SearchRow => ({
  contractId: handle as ContractId,
  handle,
  maskedName: null,
  service: 'serverSupport',
  state: 'inService',
});
const play = (...events: readonly SearchEvent[]): SearchState => events.reduce(reduceSearch, openSearch(''));
const typed = (text: string): SearchEvent => ({ type: 'search/typed', text });
const found = (serial: number, ...handles: readonly string[]): SearchEvent => ({
  type: 'search/found',
  serial,
  rows: handles.map(row),
  more: false,
});
const moved = (by: number): SearchEvent => ({ type: 'search/moved', by });

describe('reduceSearch', () => {
  test('drops the reply to an older text', () => {
    const search = play(typed('0'), typed('07'), found(1, 'old'));
    expect(search.view).toBe('asking');
    expect(reduceSearch(search, found(2, 'new'))).toMatchObject({ view: 'shown', rows: [{ handle: 'new' }] });
  });

  test('drops a reply that comes after the list was put away', () => {
    expect(play(typed('0'), { type: 'search/closed' }, found(1, 'late')).view).toBe('closed');
  });

  test('keeps the rows in place while newer ones are awaited, but Enter does not choose them', () => {
    const search = play(typed('0'), found(1, 'a', 'b'), typed('07'));
    expect(search).toMatchObject({ view: 'asking', rows: [{ handle: 'a' }, { handle: 'b' }] });
    expect(markedRow(search)).toBeNull();
  });

  test('marks the first row, and walks round', () => {
    const search = play(typed('0'), found(1, 'a', 'b', 'c'));
    expect(markedRow(search)?.handle).toBe('a');
    expect(markedRow(reduceSearch(search, moved(-1)))?.handle).toBe('c');
    expect(markedRow([moved(1), moved(1), moved(1)].reduce(reduceSearch, search))?.handle).toBe('a');
  });

  test('asks nothing for blank text', () => {
    expect(play(typed('0'), typed('\u3000 ')).view).toBe('closed');
    expect(openSearch('  ').view).toBe('closed');
  });
});
