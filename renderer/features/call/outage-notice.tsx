/**
 * On a call: the line is in an outage, since when, and what to say, which promises nothing. One key writes into the case that the caller was told.
 * Source: B 29(1) · B-053, B-083
 */
import { memo } from 'react';
import type { ContactId, ContractId } from '../../../shared/core/ids.ts';
import { instant } from '../../../shared/core/time.ts';
import type { CallOutage } from '../../../shared/desk/outage-views.ts';
import { useDeskClock } from '../../desk/desk-clock.ts';
import { clockTime, dayAndTime } from '../../text/dates.ts';
import { errorText } from '../../text/errors.ts';
import { spanText, callOutageText as text } from '../../text/outages.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { Badge } from '../../ui/badge.tsx';
import { classNames } from '../../ui/class-names.ts';
import { showToast } from '../../ui/toast-store.ts';
import styles from './outage-notice.module.css';
import { useCallOutages } from './use-call-outages.ts';

interface OutageNoticeProps {
  readonly contactId: ContactId;
  /** Null without a phone contract on the line. */
  readonly contractId: ContractId | null;
}

export const OutageNotice = memo(function OutageNotice({ contactId, contractId }: OutageNoticeProps) {
  const { outages, tell } = useCallOutages(contactId, contractId);
  const next = outages.find(({ toldHereAt }) => toldHereAt === null);
  if (outages.length === 0) return null;
  const record = async ({ outageId }: CallOutage): Promise<void> => {
    const error = await tell(outageId);
    showToast(error === null ? 'ok' : 'stop', error === null ? text.told : errorText(error));
  };
  return (
    <section className={styles['notice']} aria-label={text.region}>
      {outages.map((outage) => (
        <div
          key={outage.outageId}
          className={classNames(styles['outage'], outage.restoredAt !== null && styles['restored'])}
        >
          <div className={styles['facts']}>
            <p className={styles['head']}>
              <b role="status">{headOf(outage)}</b> <Elapsed outage={outage} />
            </p>
            <p className={styles['say']}>{sayingOf(outage)}</p>
            <p className={styles['small']}>
              {text.noMoney}
              {outage.firstToldAt === null || outage.toldHereAt !== null
                ? null
                : text.toldBefore(dayAndTime(instant(outage.firstToldAt)))}
            </p>
          </div>
          {outage.toldHereAt === null ? null : (
            <Badge tone="ok">{text.toldHere(clockTime(instant(outage.toldHereAt)))}</Badge>
          )}
          {outage === next ? (
            <ActionButton
              tone={outage.restoredAt === null ? 'primary' : 'quiet'}
              action={{
                id: 'outage:tell',
                label: text.tell,
                keys: ['alt+y'],
                foot: 4,
                aliases: text.tellAliases,
                run: () => void record(outage),
              }}
            />
          ) : null}
        </div>
      ))}
    </section>
  );
});

function headOf({ number, knownAt, restoredAt }: CallOutage): string {
  const since = dayAndTime(instant(knownAt));
  return restoredAt === null
    ? text.affected(number, since)
    : text.restored(number, since, dayAndTime(instant(restoredAt)));
}

function sayingOf({ extent, restoredAt }: CallOutage): string {
  if (restoredAt !== null) return text.sayRestored(dayAndTime(instant(restoredAt)));
  return extent === 'total' ? text.sayTotal : text.sayPartial;
}

function Elapsed({ outage: { knownAt, restoredAt } }: { readonly outage: CallOutage }) {
  const span = useDeskClock(({ view }) => (restoredAt !== null || view === null ? null : spanText(knownAt, view.now)));
  return span === null ? null : <span className={styles['elapsed']}>{text.elapsed(span)}</span>;
}
