/** 通知: what waits to be sent or decided, what came back, what counts; and the chosen notice with its checklist and its next steps. */
import { useEffect } from 'react';
import type { CaseId, NoticeId, ProcedureId } from '../../../shared/core/ids.ts';
import type { UserView } from '../../../shared/desk/views.ts';
import { errorText } from '../../text/errors.ts';
import { noticesText } from '../../text/notices.ts';
import { ChipChoice } from '../../ui/chips.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ListAndDetail, ListSide } from '../../ui/list-and-detail.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Screen } from '../../ui/screen.tsx';
import { NoticeDetail } from './notice-detail.tsx';
import { NoticeRows } from './notice-rows.tsx';
import styles from './notices.module.css';
import { NOTICE_LIST_NAMES, useNoticePlace } from './notices-store.ts';
import { useNoticeRows } from './use-notices.ts';

export interface NoticesProps {
  readonly user: UserView;
  /** The notice a person came here for, from a call, a case or a procedure. */
  readonly opened: NoticeId | null;
  readonly onOpenCase: (caseId: CaseId) => void;
  readonly onOpenProcedure: (procedureId: ProcedureId) => void;
}

const LISTS = NOTICE_LIST_NAMES.map((value) => ({ value, label: noticesText[value] }));

export function Notices({ user, opened, onOpenCase, onOpenProcedure }: NoticesProps) {
  const [{ list, chosen }, setPlace] = useNoticePlace(user);
  const [loaded, reload] = useNoticeRows({ of: list });
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken over once for each notice that a person comes for
  useEffect(() => {
    if (opened !== null) setPlace({ chosen: opened });
  }, [opened]);
  const shown = opened !== null && chosen === null ? opened : chosen;
  const rows = loaded.state === 'there' ? loaded.value : [];
  return (
    <Screen title={noticesText.title}>
      <ListAndDetail className={styles['sheet']}>
        <ListSide>
          <ChipChoice
            legend={noticesText.lists}
            hideLegend
            options={LISTS}
            value={list}
            onChoose={(next) => setPlace({ list: next })}
          />
          <Problem text={loaded.state === 'failed' ? errorText(loaded.error) : null} />
          {loaded.state === 'there' && rows.length === 0 ? (
            <EmptyState title={noticesText.none[list]}>
              <p>{noticesText.howToStart}</p>
            </EmptyState>
          ) : null}
          <NoticeRows rows={rows} chosen={shown} onChoose={(noticeId) => setPlace({ chosen: noticeId })} />
        </ListSide>
        {shown === null ? (
          <p className={styles['lead']}>{rows.length === 0 ? null : noticesText.choose}</p>
        ) : (
          <NoticeDetail
            key={shown}
            noticeId={shown}
            mayReveal={user.role === 'supervisor'}
            onChanged={reload}
            onOpenCase={onOpenCase}
            onOpenProcedure={onOpenProcedure}
          />
        )}
      </ListAndDetail>
    </Screen>
  );
}
