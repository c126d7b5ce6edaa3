/** The keys of the table of cases. */
import type { CaseRow } from '../../../shared/desk/views.ts';
import { casesText } from '../../text/cases.ts';
import { type RowWindow, rowAt } from '../../ui/row-window.ts';
import { useShortcuts } from '../../ui/shortcuts.tsx';
import { type CasesState, isFiltered } from './cases-state.ts';
import type { SendCases } from './cases-store.ts';

interface CasesActions {
  readonly state: CasesState;
  readonly send: SendCases;
  readonly window: RowWindow<CaseRow>;
  readonly onOpen: (row: CaseRow) => void;
  readonly toGrid: () => void;
  readonly toSearch: () => void;
}

export function useCasesActions({ state, send, window, onOpen, toGrid, toSearch }: CasesActions): void {
  const { active } = state;
  const row = rowAt(window, active);
  const move = (step: number) => {
    toGrid();
    if (window.total > 0) send({ type: 'moved', to: Math.min(window.total - 1, Math.max(0, active + step)) });
  };
  const moving = { inPalette: false, repeats: true };
  useShortcuts('screen', [
    {
      id: 'cases:search',
      label: casesText.search,
      keys: ['/', 'alt+f'],
      foot: 1,
      aliases: casesText.aliases.search,
      run: toSearch,
    },
    { id: 'cases:down', label: casesText.down, keys: ['j'], foot: 2, run: () => move(1), ...moving },
    { id: 'cases:up', label: casesText.up, keys: ['k'], foot: 3, run: () => move(-1), ...moving },
    {
      id: 'cases:open',
      label: casesText.open,
      keys: ['enter'],
      foot: 4,
      enabled: row !== null,
      inPalette: false,
      run: () => row !== null && onOpen(row),
    },
    {
      id: 'cases:clear',
      label: casesText.clear,
      keys: ['alt+d'],
      foot: 5,
      enabled: isFiltered(state),
      aliases: casesText.aliases.clear,
      run: () => send({ type: 'cleared' }),
    },
  ]);
}
