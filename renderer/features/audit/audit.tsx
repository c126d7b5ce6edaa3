/** The audit browser: every recorded action with its place in the chain, and the check that nothing was altered. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AuditRow } from '../../../shared/desk/views.ts';
import { NOTHING } from '../../../shared/words/domain-words.ts';
import { call } from '../../desk/desk-client.ts';
import { auditText, verdictText } from '../../text/audit.ts';
import { count } from '../../text/dates.ts';
import { errorText } from '../../text/errors.ts';
import { shellText } from '../../text/shell.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { DataGrid } from '../../ui/data-grid.tsx';
import { Problem } from '../../ui/problem.tsx';
import { rowAt } from '../../ui/row-window.ts';
import { Screen } from '../../ui/screen.tsx';
import { useRowWindow } from '../../ui/use-row-window.ts';
import styles from './audit.module.css';
import { auditColumns } from './audit-columns.tsx';

/** The log has no sum to be capped. */
async function loadPage(offset: number, limit: number) {
  const reply = await call('audit:page', { offset, limit });
  return reply.ok ? { ok: true as const, value: { ...reply.value, totalIsCapped: false } } : reply;
}

type Verdict =
  | { readonly state: 'none' }
  | { readonly state: 'checking' }
  | { readonly state: 'found'; readonly intact: boolean; readonly text: string };

const rowKey = ({ sequence }: AuditRow): string => String(sequence);

export function Audit() {
  const { window, failure, onView, refresh } = useRowWindow(loadPage);
  const [active, setActive] = useState(0);
  const [verdict, setVerdict] = useState<Verdict>({ state: 'none' });
  const grid = useRef<HTMLTableElement>(null);
  useEffect(() => grid.current?.focus(), []);
  const verify = useCallback(async () => {
    setVerdict({ state: 'checking' });
    const reply = await call('audit:verify', {});
    const { ok } = reply;
    setVerdict({
      state: 'found',
      intact: ok && reply.value.intact,
      text: ok ? verdictText(reply.value) : errorText(reply.error),
    });
    refresh();
  }, [refresh]);
  return (
    <Screen
      title={auditText.title}
      aside={<p role="status">{window.answered === null ? auditText.loading : auditText.count(count(window.total))}</p>}
      actions={
        <ActionButton
          tone="primary"
          action={{
            id: 'audit:verify',
            label: verdict.state === 'checking' ? auditText.verifying : auditText.verify,
            keys: ['alt+v'],
            foot: 1,
            enabled: verdict.state !== 'checking',
            aliases: auditText.verifyAliases,
            run: () => void verify(),
          }}
        />
      }
    >
      <div className={styles['body']}>
        <div role="status">
          {verdict.state === 'found' ? (
            <p className={classNames(styles['verdict'], verdict.intact ? styles['intact'] : styles['broken'])}>
              {verdict.text}
            </p>
          ) : null}
        </div>
        {failure === null ? null : (
          <Problem text={errorText(failure)}>
            <Button onPress={refresh}>{shellText.retry}</Button>
          </Problem>
        )}
        <div className={styles['list']}>
          <DataGrid
            ref={grid}
            label={auditText.grid}
            layout={styles['columns']}
            columns={auditColumns}
            window={window}
            question={null}
            rowKey={rowKey}
            onView={onView}
            active={active}
            onActive={setActive}
            loadingWord={auditText.loading}
          />
        </div>
        <AuditDetail row={rowAt(window, active)} />
      </div>
    </Screen>
  );
}

/** The active row as it is recorded, with the id of what it is about. */
function AuditDetail({ row }: { readonly row: AuditRow | null }) {
  if (row === null) return null;
  return (
    <dl className={styles['detail']}>
      <div>
        <dt>{auditText.columns.entity}</dt>
        <dd>{row.entityId ?? NOTHING}</dd>
      </div>
      <div>
        <dt>{auditText.detail}</dt>
        <dd>{row.detail ?? NOTHING}</dd>
      </div>
      <div>
        <dt>{auditText.columns.hash}</dt>
        <dd>{row.hash}</dd>
      </div>
    </dl>
  );
}
