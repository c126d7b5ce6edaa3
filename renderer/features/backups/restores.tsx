/** The restores there were: which backup two people put back, and what was missing then. */
import { instant } from '../../../shared/core/time.ts';
import { call } from '../../desk/desk-client.ts';
import { backupsText, restoreText, restoresText as text } from '../../text/backups.ts';
import { plainDayAndTime } from '../../text/dates.ts';
import { PlainTable } from '../../ui/plain-table.tsx';
import { Section } from '../../ui/section.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import styles from './backups.module.css';

/** Nothing where there was none. */
export function Restores() {
  const [loaded] = useLoaded(() => call('backups:restores', {}));
  if (loaded.state !== 'there' || loaded.value.length === 0) return null;
  return (
    <Section title={text.title}>
      <PlainTable
        caption={text.caption}
        rows={loaded.value}
        rowKey={({ restoreId }) => restoreId}
        columns={[
          { key: 'at', head: text.at, cell: ({ at }) => <b>{plainDayAndTime(instant(at))}</b> },
          { key: 'by', head: text.by, cell: ({ by, second }) => text.two(by, second) },
          { key: 'sequence', head: text.reached, align: 'end', cell: ({ sequence }) => backupsText.record(sequence) },
          {
            key: 'missing',
            head: text.missing,
            cell: ({ missing }) => (missing === null ? text.nothing : restoreText.missing(missing)),
          },
          {
            key: 'kept',
            head: text.kept,
            cell: ({ quarantine }) => <span className={styles['path']}>{quarantine}</span>,
          },
        ]}
      />
    </Section>
  );
}
