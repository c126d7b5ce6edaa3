/** The outages, those that go on first; the arrow keys move through all of them. */
import { useEffect, useRef } from 'react';
import type { OutageId } from '../../../shared/core/ids.ts';
import { instant } from '../../../shared/core/time.ts';
import type { OutageRow } from '../../../shared/desk/outage-views.ts';
import { useDeskClock } from '../../desk/desk-clock.ts';
import { count, dayAndTime } from '../../text/dates.ts';
import { outagesText, spanText } from '../../text/outages.ts';
import { Badge } from '../../ui/badge.tsx';
import { ChoiceRow, ChoiceRows } from '../../ui/choice-rows.tsx';
import styles from './outages.module.css';

interface OutageListProps {
  readonly rows: readonly OutageRow[];
  readonly chosen: OutageId;
  readonly onChoose: (outageId: OutageId) => void;
}

export function OutageList({ rows, chosen, onChoose }: OutageListProps) {
  const start = useRef<HTMLInputElement>(null);
  useEffect(() => start.current?.focus(), []);
  return (
    <ChoiceRows legend={outagesText.list} className={styles['list']}>
      {rows.map((row) => (
        <ChoiceRow
          key={row.outageId}
          ref={row.outageId === chosen ? start : undefined}
          chosen={row.outageId === chosen}
          onChoose={() => onChoose(row.outageId)}
        >
          <span className={styles['row-head']}>
            <b className={styles['number']}>{outagesText.number(row.number)}</b>
            <OutageState restoredAt={row.restoredAt} />
            <Elapsed knownAt={row.knownAt} until={row.restoredAt} />
          </span>
          <span className={styles['scope']}>{row.scope}</span>
          <span className={styles['small']}>
            {outagesText.since(dayAndTime(instant(row.knownAt)))}
            {'　'}
            {outagesText.counts(count(row.affected), count(row.told))}
          </span>
        </ChoiceRow>
      ))}
    </ChoiceRows>
  );
}

export function OutageState({ restoredAt }: { readonly restoredAt: number | null }) {
  return restoredAt === null ? (
    <Badge tone="stop">{outagesText.running}</Badge>
  ) : (
    <Badge tone="ok">{outagesText.restored}</Badge>
  );
}

/** How long an outage lasts or lasted since it is known; drawn anew by the minute. */
export function Elapsed({ knownAt, until }: { readonly knownAt: number; readonly until: number | null }) {
  const text = useDeskClock(({ view }) =>
    until === null && view === null ? '' : spanText(knownAt, until ?? view?.now ?? knownAt),
  );
  return <span className={styles['elapsed']}>{text}</span>;
}
