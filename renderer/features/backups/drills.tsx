/** The restore drills (復元訓練): run one, and read what the earlier ones came to. */
import { instant } from '../../../shared/core/time.ts';
import type { DrillView } from '../../../shared/desk/backup-views.ts';
import type { UserView } from '../../../shared/desk/views.ts';
import { call } from '../../desk/desk-client.ts';
import { drillText as text, tookText } from '../../text/backups.ts';
import { plainDayAndTime } from '../../text/dates.ts';
import { errorText } from '../../text/errors.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { type PlainColumn, PlainTable } from '../../ui/plain-table.tsx';
import { Section } from '../../ui/section.tsx';
import { showToast } from '../../ui/toast-store.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import styles from './backups.module.css';

interface DrillsProps {
  readonly user: UserView;
  /** While something else is under way none can begin. */
  readonly busy: boolean;
}

export function Drills({ user, busy }: DrillsProps) {
  const [loaded, reload] = useLoaded(() => call('backups:drills', {}));
  const run = async () => {
    const reply = await call('backups:drill', {});
    if (!reply.ok) return showToast('stop', errorText(reply.error));
    const { passed, durationMs } = reply.value;
    showToast(passed ? 'ok' : 'stop', passed ? text.passedToast(tookText(durationMs)) : text.failedToast);
    reload();
  };
  const drills = loaded.state === 'there' ? loaded.value : [];
  return (
    <Section title={text.title}>
      <p className={styles['note']}>{text.lead}</p>
      {user.role === 'auditor' ? null : (
        <div className={styles['state']}>
          <ActionButton
            action={{
              id: 'backups:drill',
              label: text.run,
              keys: ['alt+d'],
              foot: 2,
              aliases: text.runAliases,
              enabled: !busy,
              run: () => void run(),
            }}
          />
        </div>
      )}
      {drills.length === 0 ? (
        <p className={styles['note']}>{loaded.state === 'failed' ? errorText(loaded.error) : text.none}</p>
      ) : (
        <PlainTable
          caption={text.caption}
          rows={drills}
          rowKey={({ drillId }) => drillId}
          columns={columnsFor(user.role === 'supervisor')}
        />
      )}
    </Section>
  );
}

function columnsFor(mayExport: boolean): readonly PlainColumn<DrillView>[] {
  const columns: PlainColumn<DrillView>[] = [
    { key: 'at', head: text.at, cell: ({ at }) => <b>{plainDayAndTime(instant(at))}</b> },
    { key: 'by', head: text.by, cell: ({ by }) => by },
    { key: 'backup', head: text.backup, cell: ({ backupMadeAt }) => plainDayAndTime(instant(backupMadeAt)) },
    { key: 'took', head: text.took, align: 'end', cell: ({ durationMs }) => tookText(durationMs) },
    {
      key: 'lost',
      head: text.lost,
      align: 'end',
      cell: ({ sequence, restoredSequence }) => text.lostCount(sequence - restoredSequence),
    },
    { key: 'result', head: text.result, cell: resultCell },
  ];
  if (mayExport) columns.push({ key: 'report', head: '', align: 'end', cell: reportCell });
  return columns;
}

function resultCell({ passed, failed }: DrillView) {
  if (passed) return <Badge tone="ok">{text.passed}</Badge>;
  return (
    <>
      <Badge tone="stop">{text.failed}</Badge>
      <p className={styles['note']}>{text.failedChecks(failed.map((check) => text.checks[check]))}</p>
    </>
  );
}

function reportCell({ drillId, at }: DrillView) {
  const write = async () => {
    const reply = await call('backups:exportDrill', { drillId });
    if (reply.ok) showToast('ok', text.exported(reply.value.fileName));
    else showToast('stop', errorText(reply.error));
  };
  return (
    <Button label={`${plainDayAndTime(instant(at))} ${text.report}`} onPress={() => void write()}>
      {text.report}
    </Button>
  );
}
