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
import type { RowWindow } from '../../ui/row-window.ts';
import { useRowWindow } from '../../ui/use-row-window.ts';
import { caseColumns } from './case-columns.tsx';
import { CaseFilters } from './case-filters.tsx';
import styles from './cases.module.css';
import { type CasesQuestion, type CasesState, isFiltered } from './cases-state.ts';
import { type SendCases, useCases } from './cases-store.ts';
import { useCasesActions } from './use-cases-actions.ts';

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
  useCasesActions({ state, send, window, onOpen, toGrid, toSearch: () => search.current?.select() });

  const sort = useMemo(() => ({ id: question.sort, descending: question.descending }), [question]);
  const empty = window.answered === window.question && window.total === 0;
  return (
    <div className={styles['screen']}>
      <CasesHead state={state} send={send} window={window} />
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
          question={question}
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

interface CasesHeadProps {
  readonly state: CasesState;
  readonly send: SendCases;
  readonly window: RowWindow<CaseRow>;
}

function CasesHead({ state, send, window }: CasesHeadProps) {
  return (
    <header className={styles['head']}>
      <h1 className={styles['title']}>{casesText.title}</h1>
      <p className={styles['count']} role="status">
        {window.answered === null ? casesText.loading : casesText.count(count(window.total), window.totalIsCapped)}
      </p>
      {window.totalIsCapped ? <p className={styles['capped']}>{casesText.capped(count(window.total))}</p> : null}
      {isFiltered(state) ? (
        <Button tone="link" keyName="alt+d" onPress={() => send({ type: 'cleared' })}>
          {casesText.clear}
        </Button>
      ) : null}
    </header>
  );
}
