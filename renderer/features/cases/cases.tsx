/** The table of cases: everything there is, narrowed and put in order by the desk, walked through by the keyboard. */
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { CaseId } from '../../../shared/core/ids.ts';
import type { CaseRow, UserView } from '../../../shared/desk/views.ts';
import { call, on } from '../../desk/desk-client.ts';
import { casesText } from '../../text/cases.ts';
import { count } from '../../text/dates.ts';
import { errorText } from '../../text/errors.ts';
import { shellText } from '../../text/shell.ts';
import { Button } from '../../ui/button.tsx';
import { DataGrid } from '../../ui/data-grid.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Problem } from '../../ui/problem.tsx';
import { rowAt } from '../../ui/row-window.ts';
import type { Action } from '../../ui/shortcut-registry.ts';
import { useShortcuts } from '../../ui/shortcuts.tsx';
import { useRowWindow } from '../../ui/use-row-window.ts';
import { caseColumns } from './case-columns.tsx';
import { CaseFilters } from './case-filters.tsx';
import styles from './cases.module.css';
import { type CasesQuestion, isFiltered } from './cases-state.ts';
import { useCases } from './cases-store.ts';

export interface CasesProps {
  readonly user: UserView;
  readonly onOpenCase: (caseId: CaseId) => void;
}

const rowKey = ({ caseId }: CaseRow): string => caseId;

const pagesOf =
  ({ filter, sort, descending }: CasesQuestion) =>
  (offset: number, limit: number) =>
    call('cases:page', { filter, sort, descending, offset, limit });

export function Cases({ user, onOpenCase }: CasesProps) {
  const [state, send] = useCases(user.userId);
  const { question, active } = state;
  const load = useMemo(() => pagesOf(question), [question]);
  const { window, failure, onView, refresh } = useRowWindow(load);
  const grid = useRef<HTMLTableElement>(null);
  const search = useRef<HTMLInputElement>(null);

  useEffect(() => grid.current?.focus(), []);
  useEffect(() => on('cases:changed', refresh), [refresh]);

  const onActive = useCallback((to: number) => send({ type: 'moved', to }), [send]);
  const onSort = useCallback((column: string) => send({ type: 'sorted', column }), [send]);
  const onOpen = useCallback(({ caseId }: CaseRow) => onOpenCase(caseId), [onOpenCase]);
  const toGrid = () => grid.current?.focus();
  const move = (step: number) => {
    toGrid();
    if (window.total > 0) onActive(Math.min(window.total - 1, Math.max(0, active + step)));
  };
  const activeRow = rowAt(window, active);
  const hidden = { inPalette: false, repeats: true };
  const actions: readonly Action[] = [
    {
      id: 'cases:search',
      label: casesText.search,
      keys: ['/', 'alt+f'],
      foot: 1,
      aliases: casesText.aliases.search,
      run: () => search.current?.select(),
    },
    { id: 'cases:down', label: casesText.down, keys: ['j'], foot: 2, run: () => move(1), ...hidden },
    { id: 'cases:up', label: casesText.up, keys: ['k'], foot: 3, run: () => move(-1), ...hidden },
    {
      id: 'cases:open',
      label: casesText.open,
      keys: ['enter'],
      foot: 4,
      enabled: activeRow !== null,
      inPalette: false,
      run: () => activeRow !== null && onOpen(activeRow),
    },
    {
      id: 'cases:clear',
      label: casesText.clear,
      keys: ['alt+0'],
      foot: 5,
      enabled: isFiltered(state),
      aliases: casesText.aliases.clear,
      run: () => send({ type: 'cleared' }),
    },
  ];
  useShortcuts('screen', actions);

  const sort = useMemo(() => ({ id: question.sort, descending: question.descending }), [question]);
  const empty = window.answered === window.question && window.total === 0;
  return (
    <div className={styles['screen']}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{casesText.title}</h1>
        <p className={styles['count']} role="status">
          {window.answered === null ? casesText.loading : casesText.count(count(window.total), window.totalIsCapped)}
        </p>
        {window.totalIsCapped ? <p className={styles['capped']}>{casesText.capped}</p> : null}
        {isFiltered(state) ? (
          <Button tone="link" keyName="alt+0" onPress={() => send({ type: 'cleared' })}>
            {casesText.clear}
          </Button>
        ) : null}
      </header>
      <CaseFilters state={state} send={send} searchField={search} onDown={toGrid} />
      {failure === null ? null : (
        <Problem text={errorText(failure)}>
          <Button onPress={refresh}>{shellText.retry}</Button>
        </Problem>
      )}
      <div className={styles['list']}>
        <DataGrid
          ref={grid}
          label={casesText.grid}
          layout={styles['columns']}
          columns={caseColumns}
          window={window}
          rowKey={rowKey}
          onView={onView}
          active={active}
          onActive={onActive}
          onOpen={onOpen}
          sort={sort}
          onSort={onSort}
          loadingWord={casesText.loading}
        />
        {empty ? (
          <div className={styles['empty']}>
            <EmptyState title={casesText.none}>
              <p>{casesText.noneNext}</p>
            </EmptyState>
          </div>
        ) : null}
      </div>
    </div>
  );
}
