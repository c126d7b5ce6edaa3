/** 運用ルール: every reading and number the desk has settled, in words, with its versions; a supervisor changes them here. */
import { useState } from 'react';
import type { PolicyHistoryView } from '../../../shared/desk/policy-views.ts';
import type { UserView } from '../../../shared/desk/views.ts';
import type { PolicyId } from '../../../shared/policies/policy.ts';
import { call } from '../../desk/desk-client.ts';
import { errorText } from '../../text/errors.ts';
import { onlyOneReason } from '../../text/policies.ts';
import { policiesText } from '../../text/policies-screen.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { DetailPane, ListAndDetail, ListSide } from '../../ui/list-and-detail.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { ChangeDialog } from './change-dialog.tsx';
import styles from './policies.module.css';
import { PolicyDetail } from './policy-detail.tsx';
import { PolicyList } from './policy-list.tsx';
import { versionToRestore } from './version-walk.ts';

type Changing = 'nothing' | 'change' | 'undo';

export interface PoliciesProps {
  readonly user: UserView;
  /** What a person came here to rule on, from a case. */
  readonly ruling: { readonly policyId: PolicyId; readonly reason: string } | null;
}

export function Policies({ user, ruling }: PoliciesProps) {
  const [loaded, reload] = useLoaded(() => call('policies:history', {}));
  const [chosen, setChosen] = useState<PolicyId>(ruling?.policyId ?? 'P-ONSITE-BOUNDARY');
  const [changing, setChanging] = useState<Changing>(ruling === null ? 'nothing' : 'change');
  const histories = loaded.state === 'there' ? loaded.value : [];
  const history = histories.find(({ policyId }) => policyId === chosen);
  return (
    <Screen
      title={policiesText.title}
      actions={
        user.role === 'supervisor' && history !== undefined ? (
          <ChangeActions history={history} onChange={setChanging} />
        ) : undefined
      }
    >
      {loaded.state === 'loading' ? <p className={styles['lead']}>{policiesText.loading}</p> : null}
      <Problem text={loaded.state === 'failed' ? errorText(loaded.error) : null} />
      {history === undefined ? null : (
        <ListAndDetail className={styles['sheet']}>
          <ListSide className={styles['side']}>
            <PolicyList histories={histories} chosen={chosen} onChoose={setChosen} />
          </ListSide>
          <DetailPane>
            <PolicyDetail history={history} />
          </DetailPane>
        </ListAndDetail>
      )}
      {changing === 'nothing' || history === undefined ? null : (
        <ChangeDialog
          history={history}
          restored={changing === 'undo' ? versionToRestore(history.versions) : null}
          reason={ruling?.policyId === chosen ? ruling.reason : ''}
          onClose={() => setChanging('nothing')}
          onDone={() => {
            setChanging('nothing');
            reload();
          }}
        />
      )}
    </Screen>
  );
}

interface ChangeActionsProps {
  readonly history: PolicyHistoryView;
  readonly onChange: (changing: Changing) => void;
}

function ChangeActions({ history: { policyId, versions }, onChange }: ChangeActionsProps) {
  return (
    <>
      <ActionButton
        tone="primary"
        action={{
          id: 'policies:change',
          label: policiesText.change,
          keys: ['alt+e'],
          foot: 1,
          aliases: policiesText.changeAliases,
          enabled: onlyOneReason(policyId) === null,
          run: () => onChange('change'),
        }}
      />
      <ActionButton
        action={{
          id: 'policies:undo',
          label: policiesText.undo,
          keys: ['alt+z'],
          foot: 2,
          aliases: policiesText.undoAliases,
          enabled: versionToRestore(versions) !== null,
          run: () => onChange('undo'),
        }}
      />
    </>
  );
}
