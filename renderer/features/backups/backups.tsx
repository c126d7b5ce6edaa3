/** The backups (控え): how they stand, the second place, the list with the way back, and the drills that prove it. */
import { useEffect, useState } from 'react';
import type { BackupRow } from '../../../shared/desk/backup-views.ts';
import type { UserView } from '../../../shared/desk/views.ts';
import { call, on } from '../../desk/desk-client.ts';
import { backupsText } from '../../text/backups.ts';
import { errorText } from '../../text/errors.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Screen } from '../../ui/screen.tsx';
import { showToast } from '../../ui/toast-store.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { BackupTable } from './backup-table.tsx';
import styles from './backups.module.css';
import { Drills } from './drills.tsx';
import { KeptDays } from './kept-days.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { Restores } from './restores.tsx';
import { BackupState, SecondPlace } from './standing.tsx';

export function Backups({ user }: { readonly user: UserView }) {
  const [loaded, reload] = useLoaded(() => call('backups:list', {}));
  const [restoring, setRestoring] = useState<BackupRow | null>(null);
  const progress = useProgress(reload);
  const manages = user.role === 'supervisor' || user.role === 'administrator';
  return (
    <Screen title={backupsText.title} actions={manages ? <MakeBackup busy={progress !== null} /> : undefined}>
      <div className={styles['sheet']}>
        <p className={styles['lead']}>{backupsText.lead}</p>
        {progress === null ? null : <Progress what={progress.what} done={progress.done} mayStop={manages} />}
        {loaded.state === 'loading' ? <p>{backupsText.loading}</p> : null}
        <Problem text={loaded.state === 'failed' ? errorText(loaded.error) : null} />
        {loaded.state === 'there' ? (
          <>
            <div className={styles['pair']}>
              <BackupState health={loaded.value.health} />
              <SecondPlace
                health={loaded.value.health}
                second={loaded.value.second}
                mayChange={manages}
                onChanged={reload}
              />
            </div>
            <KeptDays rows={loaded.value.rows} />
            <BackupTable rows={loaded.value.rows} onRestore={manages ? setRestoring : null} />
            <Drills user={user} busy={progress !== null} />
            <Restores />
          </>
        ) : null}
      </div>
      {restoring === null ? null : <RestoreDialog backup={restoring} onClose={() => setRestoring(null)} />}
    </Screen>
  );
}

interface Underway {
  readonly what: 'backup' | 'drill' | 'restore';
  readonly done: number;
}

/** What is under way; the list is asked for anew when it ends. */
function useProgress(onEnd: () => void): Underway | null {
  const [underway, setUnderway] = useState<Underway | null>(null);
  useEffect(
    () =>
      on('backups:progress', ({ what, done }) => {
        setUnderway(what === 'idle' ? null : { what, done });
        if (what === 'idle') onEnd();
      }),
    [onEnd],
  );
  return underway;
}

function MakeBackup({ busy }: { readonly busy: boolean }) {
  const make = async () => {
    const reply = await call('backups:make', {});
    if (reply.ok) showToast('ok', backupsText.made);
    else showToast('stop', errorText(reply.error));
  };
  return (
    <ActionButton
      tone="primary"
      action={{
        id: 'backups:make',
        label: backupsText.make,
        keys: ['alt+n'],
        foot: 1,
        aliases: backupsText.makeAliases,
        enabled: !busy,
        run: () => void make(),
      }}
    />
  );
}

function Progress({ what, done, mayStop }: Underway & { readonly mayStop: boolean }) {
  const percent = Math.round(done * 100);
  const label = backupsText.underway[what];
  return (
    <div className={styles['progress']} role="status">
      <span>{label}</span>
      <progress className={styles['bar']} max={100} value={percent} aria-label={label} />
      <span>{percent}%</span>
      {mayStop && what === 'backup' ? (
        <Button onPress={() => void call('backups:cancel', {})}>{backupsText.stop}</Button>
      ) : null}
    </div>
  );
}
