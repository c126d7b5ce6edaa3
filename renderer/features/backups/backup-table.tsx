/** The backups there are, newest first, each with the way back to it. */
import { instant } from '../../../shared/core/time.ts';
import type { BackupRow } from '../../../shared/desk/backup-views.ts';
import { sizeText, backupsText as text } from '../../text/backups.ts';
import { plainDayAndTime } from '../../text/dates.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { type PlainColumn, PlainTable } from '../../ui/plain-table.tsx';
import styles from './backups.module.css';

const TONES = { present: 'ok', otherKey: 'plain', damaged: 'stop' } as const satisfies Record<BackupRow['state'], Tone>;

interface BackupTableProps {
  readonly rows: readonly BackupRow[];
  /** Null for whoever may only look. */
  readonly onRestore: ((row: BackupRow) => void) | null;
}

export function BackupTable({ rows, onRestore }: BackupTableProps) {
  if (rows.length === 0) return <EmptyState title={text.none} />;
  const columns: PlainColumn<BackupRow>[] = [
    { key: 'madeAt', head: text.madeAt, cell: ({ madeAt }) => <b>{plainDayAndTime(instant(madeAt))}</b> },
    { key: 'why', head: text.why, cell: ({ why }) => (why === null ? text.unknownReason : text.reasons[why]) },
    { key: 'sequence', head: text.sequence, align: 'end', cell: ({ sequence }) => text.record(sequence) },
    { key: 'size', head: text.size, align: 'end', cell: ({ bytes }) => (bytes === null ? '' : sizeText(bytes)) },
    {
      key: 'places',
      head: text.places,
      cell: ({ places }) => places.map((place) => text.placeWords[place]).join('・'),
    },
    { key: 'state', head: text.state, cell: stateCell },
  ];
  if (onRestore !== null) {
    columns.push({ key: 'restore', head: '', align: 'end', cell: (row) => restoreCell(row, onRestore) });
  }
  return <PlainTable caption={text.caption} rows={rows} rowKey={({ name }) => name} columns={columns} />;
}

function stateCell({ state }: BackupRow) {
  const help = text.stateHelp[state];
  return (
    <>
      <Badge tone={TONES[state]}>{text.states[state]}</Badge>
      {help === '' ? null : <p className={styles['note']}>{help}</p>}
    </>
  );
}

function restoreCell(row: BackupRow, onRestore: (row: BackupRow) => void) {
  if (row.state !== 'present') return null;
  const label = `${plainDayAndTime(instant(row.madeAt))} ${text.restore}`;
  return (
    <Button label={label} onPress={() => onRestore(row)}>
      {text.restore}
    </Button>
  );
}
