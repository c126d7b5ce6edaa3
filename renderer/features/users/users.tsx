/** The users of the desk: who they are, adding one, stopping and resuming one. */
import { useState } from 'react';
import type { UserView } from '../../../shared/desk/views.ts';
import { call } from '../../desk/desk-client.ts';
import { errorText } from '../../text/errors.ts';
import { usersText } from '../../text/users.ts';
import { roleWords } from '../../text/words.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { PlainTable } from '../../ui/plain-table.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { NewUserDialog } from './new-user-dialog.tsx';
import { SetDisabledDialog } from './set-disabled-dialog.tsx';
import styles from './users.module.css';

type Over =
  | { readonly dialog: 'none' }
  | { readonly dialog: 'newUser' }
  | { readonly dialog: 'setDisabled'; readonly of: UserView };

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
        {loaded.state === 'loading' ? <p>{usersText.loading}</p> : null}
        <Problem text={loaded.state === 'failed' ? errorText(loaded.error) : null} />
        {loaded.state === 'there' ? (
          <UserTable users={loaded.value} user={user} onSetDisabled={(of) => setOver({ dialog: 'setDisabled', of })} />
        ) : null}
      </div>
      {over.dialog === 'newUser' ? <NewUserDialog onDone={done} onClose={close} /> : null}
      {over.dialog === 'setDisabled' ? <SetDisabledDialog of={over.of} onDone={done} onClose={close} /> : null}
    </Screen>
  );
}

interface UserTableProps {
  readonly users: readonly UserView[];
  readonly user: UserView;
  readonly onSetDisabled: (of: UserView) => void;
}

function UserTable({ users, user, onSetDisabled }: UserTableProps) {
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
          cell: ({ disabled }) => (
            <Badge tone={disabled ? 'need' : 'ok'}>{disabled ? usersText.disabled : usersText.active}</Badge>
          ),
        },
        {
          key: 'action',
          head: usersText.action,
          align: 'end',
          cell: (each) =>
            each.userId === user.userId ? (
              <span className={styles['you']}>{usersText.you}</span>
            ) : (
              <Button tone="link" label={`${each.name} ${labelOf(each)}`} onPress={() => onSetDisabled(each)}>
                {labelOf(each)}
              </Button>
            ),
        },
      ]}
    />
  );
}

const labelOf = ({ disabled }: UserView): string => (disabled ? usersText.enable : usersText.disable);
