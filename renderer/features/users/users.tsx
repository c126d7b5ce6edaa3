/** The users of the desk: who they are, adding one, stopping and resuming one, and letting one leave. */
import { useState } from 'react';
import type { DeskUserView, UserView } from '../../../shared/desk/views.ts';
import { call } from '../../desk/desk-client.ts';
import { errorText } from '../../text/errors.ts';
import { leaveText, usersText } from '../../text/users.ts';
import { roleWords } from '../../text/words.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { PlainTable } from '../../ui/plain-table.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import { NewUserDialog } from './new-user-dialog.tsx';
import { SetDisabledDialog } from './set-disabled-dialog.tsx';
import styles from './users.module.css';

type Over =
  | { readonly dialog: 'none' }
  | { readonly dialog: 'newUser' }
  | { readonly dialog: 'setDisabled' | 'leave'; readonly of: DeskUserView };

export function Users({ user }: { readonly user: UserView }) {
  const [loaded, reload] = useLoaded(() => call('users:list', {}));
  const [over, setOver] = useState<Over>({ dialog: 'none' });
  const close = () => setOver({ dialog: 'none' });
  const done = () => {
    close();
    reload();
  };
  return (
    <Screen
      title={usersText.title}
      actions={
        <ActionButton
          tone="primary"
          action={{
            id: 'users:add',
            label: usersText.add,
            keys: ['alt+n'],
            foot: 1,
            aliases: usersText.addAliases,
            run: () => setOver({ dialog: 'newUser' }),
          }}
        />
      }
    >
      <div className={styles['sheet']}>
        <MachineLine />
        {loaded.state === 'loading' ? <p>{usersText.loading}</p> : null}
        <Problem text={loaded.state === 'failed' ? errorText(loaded.error) : null} />
        {loaded.state === 'there' ? (
          <UserTable users={loaded.value} user={user} onChange={(dialog, of) => setOver({ dialog, of })} />
        ) : null}
      </div>
      {over.dialog === 'newUser' ? <NewUserDialog onDone={done} onClose={close} /> : null}
      {over.dialog === 'setDisabled' ? <SetDisabledDialog of={over.of} onDone={done} onClose={close} /> : null}
      {over.dialog === 'leave' ? <LeaveDialog of={over.of} onDone={done} onClose={close} /> : null}
    </Screen>
  );
}

/** Stands there for good: nobody who manages people should have to ask what protects this machine. */
function MachineLine() {
  const [status] = useLoaded(() => call('desk:status', {}));
  if (status.state !== 'there' || status.value.deviceSecret) return null;
  return <p className={styles['machine']}>{usersText.noDeviceSecret}</p>;
}

interface UserTableProps {
  readonly users: readonly DeskUserView[];
  readonly user: UserView;
  readonly onChange: (dialog: 'setDisabled' | 'leave', of: DeskUserView) => void;
}

function UserTable({ users, user, onChange }: UserTableProps) {
  return (
    <PlainTable
      caption={usersText.caption}
      rows={users}
      rowKey={({ userId }) => userId}
      columns={[
        { key: 'name', head: usersText.name, cell: ({ name }) => <b>{name}</b> },
        { key: 'role', head: usersText.role, cell: ({ role }) => roleWords[role] },
        {
          key: 'state',
          head: usersText.state,
          cell: (each) => <Badge tone={each.disabled ? 'need' : 'ok'}>{stateOf(each)}</Badge>,
        },
        {
          key: 'action',
          head: usersText.action,
          align: 'end',
          cell: (each) =>
            each.userId === user.userId ? (
              <span className={styles['you']}>{usersText.you}</span>
            ) : each.left ? null : (
              <span className={styles['actions']}>
                <Button
                  tone="link"
                  label={`${each.name} ${labelOf(each)}`}
                  onPress={() => onChange('setDisabled', each)}
                >
                  {labelOf(each)}
                </Button>
                <Button tone="link" label={`${each.name} ${leaveText.action}`} onPress={() => onChange('leave', each)}>
                  {leaveText.action}
                </Button>
              </span>
            ),
        },
      ]}
    />
  );
}

const stateOf = ({ disabled, left }: DeskUserView): string => {
  if (left) return leaveText.left;
  return disabled ? usersText.disabled : usersText.active;
};

const labelOf = ({ disabled }: UserView): string => (disabled ? usersText.enable : usersText.disable);
