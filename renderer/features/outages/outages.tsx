/** 障害: the register of outages, one chosen; a supervisor keeps it here, and everybody on the floor sees it as it stands. */
import { useEffect, useState } from 'react';
import type { OutageId } from '../../../shared/core/ids.ts';
import type { UserView } from '../../../shared/desk/views.ts';
import { call, on } from '../../desk/desk-client.ts';
import { errorText } from '../../text/errors.ts';
import { outagesText } from '../../text/outages.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { DetailPane, ListAndDetail, ListSide } from '../../ui/list-and-detail.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { OutageDetail } from './outage-detail.tsx';
import { OutageFormDialog } from './outage-form-dialog.tsx';
import { OutageList } from './outage-list.tsx';
import styles from './outages.module.css';

export function Outages({ user }: { readonly user: UserView }) {
  const [loaded, reload] = useLoaded(() => call('outages:list', {}));
  const [picked, setPicked] = useState<OutageId | null>(null);
  const [opening, setOpening] = useState(false);
  useEffect(() => on('outages:changed', reload), [reload]);
  const rows = loaded.state === 'there' ? loaded.value : [];
  const first = rows[0]?.outageId ?? null;
  const chosen = picked ?? first;
  // What was shown first stays chosen, also where a restoration moves it down the list.
  useEffect(() => {
    if (picked === null && first !== null) setPicked(first);
  }, [picked, first]);
  const keeps = user.role === 'supervisor';
  return (
    <Screen
      title={outagesText.title}
      actions={
        keeps ? (
          <ActionButton
            tone="primary"
            action={{
              id: 'outages:open',
              label: outagesText.open,
              keys: ['alt+n'],
              foot: 1,
              aliases: outagesText.openAliases,
              run: () => setOpening(true),
            }}
          />
        ) : undefined
      }
    >
      {loaded.state === 'loading' ? <p className={styles['lead']}>{outagesText.loading}</p> : null}
      <Problem text={loaded.state === 'failed' ? errorText(loaded.error) : null} />
      {loaded.state === 'there' && chosen === null ? (
        <EmptyState title={outagesText.none}>{outagesText.noneNext}</EmptyState>
      ) : null}
      {chosen === null ? null : (
        <ListAndDetail className={styles['sheet']}>
          <ListSide className={styles['side']}>
            <OutageList rows={rows} chosen={chosen} onChoose={setPicked} />
          </ListSide>
          <DetailPane>
            <OutageDetail key={chosen} outageId={chosen} keeps={keeps} />
          </DetailPane>
        </ListAndDetail>
      )}
      {opening ? (
        <OutageFormDialog
          kind="opened"
          outage={null}
          onClose={() => setOpening(false)}
          onDone={(view) => {
            setOpening(false);
            setPicked(view.outageId);
            reload();
          }}
        />
      ) : null}
    </Screen>
  );
}
