/** The audit browser: every recorded action with its place in the chain, and the check that nothing was altered. */
import { useEffect, useRef, useState } from 'react';
import type { AuditRow, UserView } from '../../../shared/desk/views.ts';
import { NOTHING } from '../../../shared/words/domain-words.ts';
import { call } from '../../desk/desk-client.ts';
import { auditText } from '../../text/audit.ts';
import { codeText, exportText, keysText, progressText, proofText } from '../../text/audit-proof.ts';
import { count } from '../../text/dates.ts';
import { errorText } from '../../text/errors.ts';
import { shellText } from '../../text/shell.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { Button } from '../../ui/button.tsx';
import { DataGrid } from '../../ui/data-grid.tsx';
import { Problem } from '../../ui/problem.tsx';
import { rowAt } from '../../ui/row-window.ts';
import { Screen } from '../../ui/screen.tsx';
import type { Action } from '../../ui/shortcut-registry.ts';
import { useRowWindow } from '../../ui/use-row-window.ts';
import styles from './audit.module.css';
import { auditColumns } from './audit-columns.tsx';
import { CodeDialog } from './code-dialog.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { type ProofDesk, useProof } from './use-proof.ts';
import { Verdict } from './verdict.tsx';

/** The log has no sum to be capped. */
async function loadPage(offset: number, limit: number) {
  const reply = await call('audit:page', { offset, limit });
  return reply.ok ? { ok: true as const, value: { ...reply.value, totalIsCapped: false } } : reply;
}

const rowKey = ({ sequence }: AuditRow): string => String(sequence);

export function Audit({ user }: { readonly user: UserView }) {
  const { window, failure, onView, refresh } = useRowWindow(loadPage);
  const [active, setActive] = useState(0);
  const [dialog, setDialog] = useState<'code' | 'keys' | null>(null);
  const grid = useRef<HTMLTableElement>(null);
  const desk = useProof(refresh);
  const close = () => setDialog(null);
  useEffect(() => grid.current?.focus(), []);
  return (
    <Screen
      title={auditText.title}
      aside={<p role="status">{window.answered === null ? auditText.loading : auditText.count(count(window.total))}</p>}
      actions={<AuditActions user={user} desk={desk} onDialog={setDialog} />}
    >
      <div className={styles['body']}>
        <ProofPanel desk={desk} />
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
      {dialog === 'code' ? <CodeDialog onRecorded={refresh} onClose={close} /> : null}
      {dialog === 'keys' ? <KeysDialog onRecorded={refresh} onClose={close} /> : null}
    </Screen>
  );
}

interface AuditActionsProps {
  readonly user: UserView;
  readonly desk: ProofDesk;
  readonly onDialog: (dialog: 'code' | 'keys') => void;
}

/** What may be done here; an export is for whoever inspects, a verification key for auditors alone. */
function AuditActions({ user: { role }, desk: { proof, verify, takeOut }, onDialog }: AuditActionsProps) {
  const enabled = proof.state !== 'working';
  const keys: Action = {
    ...{ id: 'audit:keys', label: keysText.open, keys: ['alt+g'], aliases: keysText.aliases },
    run: () => onDialog('keys'),
  };
  const takesOut: Action = {
    ...{ id: 'audit:export', label: exportText.open, keys: ['alt+e'], aliases: exportText.aliases, enabled },
    run: () => void takeOut(),
  };
  const code: Action = {
    ...{ id: 'audit:findHead', label: codeText.open, keys: ['alt+c'], aliases: codeText.aliases, enabled },
    run: () => onDialog('code'),
  };
  const verifies: Action = {
    ...{ id: 'audit:verify', label: auditText.verify, keys: ['alt+v'], aliases: auditText.verifyAliases, enabled },
    foot: 1,
    run: () => void verify(),
  };
  return (
    <>
      {role === 'auditor' ? <ActionButton action={keys} /> : null}
      {role === 'administrator' ? null : <ActionButton action={takesOut} />}
      <ActionButton action={code} />
      <ActionButton tone="primary" action={verifies} />
    </>
  );
}

/** How far the work is, or what it found. */
function ProofPanel({ desk: { proof, progress, stop } }: { readonly desk: ProofDesk }) {
  return (
    <div role="status" className={styles['proof']}>
      {proof.state === 'working' ? (
        <div className={styles['progress']}>
          <p>{proofText.progress[proof.work]}</p>
          <progress
            aria-label={proofText.progress[proof.work]}
            value={progress?.done ?? 0}
            max={progress?.total ?? 1}
          />
          <p>{progress === null ? '' : progressText(progress)}</p>
          {proof.work === 'verify' ? <Button onPress={stop}>{proofText.stop}</Button> : null}
        </div>
      ) : null}
      {proof.state === 'found' ? <Verdict verdict={proof.verdict} /> : null}
      {proof.state === 'failed' ? <Problem text={proof.text} /> : null}
    </div>
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
