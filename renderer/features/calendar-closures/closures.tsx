/** The extraordinary closures: which there are, and adding one. */
import { useState } from 'react';
import { instant } from '../../../shared/core/time.ts';
import type { Value } from '../../../shared/desk/contract.ts';
import type { UserView } from '../../../shared/desk/views.ts';
import { call } from '../../desk/desk-client.ts';
import { closuresText } from '../../text/closures.ts';
import { isoDay, longDay, plainDayAndTime } from '../../text/dates.ts';
import { errorText } from '../../text/errors.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PlainTable } from '../../ui/plain-table.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import styles from './closures.module.css';
import { NewClosureDialog } from './new-closure-dialog.tsx';

type Closure = Value<'calendar:closures'>[number];

const mayAdd = ({ role }: UserView): boolean => role === 'supervisor' || role === 'administrator';

export function Closures({ user }: { readonly user: UserView }) {
  const [loaded, reload] = useLoaded(() => call('calendar:closures', {}));
  const [adding, setAdding] = useState(false);
  return (
    <Screen
      title={closuresText.title}
      actions={
        mayAdd(user) ? (
          <ActionButton
            tone="primary"
            action={{
              id: 'closures:add',
              label: closuresText.add,
              keys: ['alt+n'],
              foot: 1,
              aliases: closuresText.addAliases,
              run: () => setAdding(true),
            }}
          />
        ) : undefined
      }
    >
      <div className={styles['sheet']}>
        <p className={styles['lead']}>{closuresText.lead}</p>
        {loaded.state === 'loading' ? <p>{closuresText.loading}</p> : null}
        <Problem text={loaded.state === 'failed' ? errorText(loaded.error) : null} />
        {loaded.state === 'there' ? <ClosureTable closures={loaded.value} /> : null}
      </div>
      {adding ? (
        <NewClosureDialog
          onClose={() => setAdding(false)}
          onDone={() => {
            setAdding(false);
            reload();
          }}
        />
      ) : null}
    </Screen>
  );
}

function ClosureTable({ closures }: { readonly closures: readonly Closure[] }) {
  if (closures.length === 0) return <EmptyState title={closuresText.none} />;
  return (
    <PlainTable
      caption={closuresText.caption}
      rows={closures.toSorted((a, b) => b.date.localeCompare(a.date))}
      rowKey={({ date }) => date}
      columns={[
        { key: 'date', head: closuresText.day, cell: ({ date }) => <b>{isoDay(date, longDay)}</b> },
        { key: 'reason', head: closuresText.reason, cell: ({ reason }) => reason },
        { key: 'addedBy', head: closuresText.addedBy, cell: ({ addedBy }) => addedBy },
        {
          key: 'addedAt',
          head: closuresText.addedAt,
          align: 'end',
          cell: ({ addedAt }) => plainDayAndTime(instant(addedAt)),
        },
      ]}
    />
  );
}
