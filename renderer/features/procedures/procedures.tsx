/** 手続き: what waits for a decision, the own files and all that go on; and the chosen file with its checklist and its next steps. */
import { type ReactNode, useEffect, useRef } from 'react';
import type { CaseId, ProcedureId } from '../../../shared/core/ids.ts';
import type { ProcedureView } from '../../../shared/desk/procedure-views.ts';
import type { UserView } from '../../../shared/desk/views.ts';
import { errorText } from '../../text/errors.ts';
import { proceduresText } from '../../text/procedures.ts';
import { ChipChoice } from '../../ui/chips.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ListAndDetail, ListSide } from '../../ui/list-and-detail.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useShortcuts } from '../../ui/shortcuts.tsx';
import { ProcedureFileView } from './procedure-file.tsx';
import { ProcedureRows } from './procedure-rows.tsx';
import styles from './procedures.module.css';
import { PROCEDURE_LISTS, type ProcedureList, usePlace } from './procedures-store.ts';
import { useProcedureRows } from './use-procedures.ts';

export interface ProceduresProps {
  readonly user: UserView;
  /** The file a person came here for, from a call or a case. */
  readonly opened: ProcedureId | null;
  readonly onOpenCase: (caseId: CaseId) => void;
  /** What the notice ledger holds of a file. */
  readonly noticesOf: (shown: ProcedureView) => ReactNode;
}

const NEXT_LIST = 'alt+s';

/** The lists, with the key at the one that it leads to. */
const listsBeside = (list: ProcedureList) =>
  PROCEDURE_LISTS.map((value) => ({
    value,
    label: proceduresText[value],
    ...(value === listAfter(list) ? { keyName: NEXT_LIST } : {}),
  }));

const listAfter = (list: ProcedureList): ProcedureList =>
  PROCEDURE_LISTS[(PROCEDURE_LISTS.indexOf(list) + 1) % PROCEDURE_LISTS.length] ?? list;

export function Procedures({ user, opened, onOpenCase, noticesOf }: ProceduresProps) {
  const [{ list, chosen }, setPlace] = usePlace(user);
  const [loaded, reload, settled] = useProcedureRows({ of: list });
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken over once for each file that a person comes for
  useEffect(() => {
    if (opened !== null) setPlace({ chosen: opened, list: 'mine' });
  }, [opened]);
  const rows = loaded.state === 'there' ? loaded.value : [];
  const showList = (next: ProcedureList) => setPlace({ list: next, chosen: null });
  useShortcuts('screen', [
    { id: 'procedures:list', label: proceduresText.nextList, keys: [NEXT_LIST], run: () => showList(listAfter(list)) },
  ]);
  // Once it is shown it stays: what is decided leaves the list, and nothing else takes its place unasked.
  const arriving = useRef(opened === null);
  useEffect(() => {
    if (!settled) return;
    const gone = arriving.current && !rows.some(({ procedureId }) => procedureId === chosen);
    arriving.current = false;
    const next = rows[0]?.procedureId ?? null;
    if ((chosen === null || gone) && next !== chosen) setPlace({ chosen: next });
  });
  const shown = chosen ?? opened;
  return (
    <Screen title={proceduresText.title}>
      <ListAndDetail className={styles['sheet']}>
        <ListSide className={styles['side']}>
          <ChipChoice
            legend={proceduresText.lists}
            hideLegend
            options={listsBeside(list)}
            value={list}
            onChoose={showList}
          />
          <Problem text={loaded.state === 'failed' ? errorText(loaded.error) : null} />
          {loaded.state === 'there' && rows.length === 0 ? (
            <EmptyState title={proceduresText.none[list]}>
              <p>{proceduresText.howToStart}</p>
            </EmptyState>
          ) : null}
          <ProcedureRows
            rows={rows}
            chosen={shown}
            atOnce={opened === null}
            onChoose={(procedureId) => setPlace({ chosen: procedureId })}
          />
        </ListSide>
        {shown === null ? (
          <div />
        ) : (
          <ProcedureFileView
            key={shown}
            procedureId={shown}
            atOnce={shown === opened}
            onChanged={reload}
            onOpenCase={onOpenCase}
            noticesOf={noticesOf}
          />
        )}
      </ListAndDetail>
    </Screen>
  );
}
