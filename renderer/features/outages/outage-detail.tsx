/** One outage with everything recorded of it, and what a supervisor may record next. */
import { useEffect, useState } from 'react';
import type { OutageId } from '../../../shared/core/ids.ts';
import { instant } from '../../../shared/core/time.ts';
import type { OutageEventView, OutageView } from '../../../shared/desk/outage-views.ts';
import { extentWords, partyWords, sourceWords } from '../../../shared/words/outage-words.ts';
import { call, on } from '../../desk/desk-client.ts';
import { count, fullDayAndTime, plainDayAndTime } from '../../text/dates.ts';
import { errorText } from '../../text/errors.ts';
import { outageEventWords, outagesText as text } from '../../text/outages.ts';
import { Badge } from '../../ui/badge.tsx';
import { Facts } from '../../ui/facts.tsx';
import { PlainTable } from '../../ui/plain-table.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Section } from '../../ui/section.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { AffectedContracts } from './affected-contracts.tsx';
import { CapsSection } from './caps-section.tsx';
import { type Doing, OutageActions } from './outage-actions.tsx';
import { OutageDialogs } from './outage-dialogs.tsx';
import { Elapsed, OutageState } from './outage-list.tsx';
import styles from './outages.module.css';

interface OutageDetailProps {
  readonly outageId: OutageId;
  /** Whether this person keeps the register. */
  readonly keeps: boolean;
}

export function OutageDetail({ outageId, keeps }: OutageDetailProps) {
  const [loaded, reload] = useLoaded(() => call('outage:get', { outageId }));
  const [doing, setDoing] = useState<Doing | null>(null);
  // What changes in the register changes the contracts below as well.
  const [turn, setTurn] = useState(0);
  useEffect(
    () =>
      on('outages:changed', () => {
        reload();
        setTurn((before) => before + 1);
      }),
    [reload],
  );
  if (loaded.state === 'loading') return <p>{text.loading}</p>;
  if (loaded.state === 'failed') return <Problem text={errorText(loaded.error)} />;
  const outage = loaded.value;
  return (
    <>
      <header className={styles['head']}>
        <h2 className={styles['title']}>
          {text.number(outage.number)} {outage.scope}
        </h2>
        <OutageState restoredAt={outage.restoredAt} />
      </header>
      <Now outage={outage} />
      {keeps ? <OutageActions outage={outage} onDo={setDoing} /> : null}
      <Section title={text.facts}>
        <Facts facts={factsOf(outage)} />
      </Section>
      <Sources outage={outage} />
      {keeps ? <CapsSection outage={outage} /> : null}
      <AffectedContracts outage={outage} keeps={keeps} turn={turn} />
      <History events={outage.events} />
      {doing === null ? null : <OutageDialogs doing={doing} outage={outage} onClose={() => setDoing(null)} />}
    </>
  );
}

function Now({ outage }: { readonly outage: OutageView }) {
  const { knownAt, restoredAt, affected, told } = outage;
  return (
    <dl className={styles['now']}>
      <div>
        <dt>{text.knownAt}</dt>
        <dd>{plainDayAndTime(instant(knownAt))}</dd>
      </div>
      <div>
        <dt>{restoredAt === null ? text.elapsed : text.lasted}</dt>
        <dd>
          <Elapsed knownAt={knownAt} until={restoredAt} />
        </dd>
      </div>
      <div>
        <dt>{text.affected}</dt>
        <dd>{text.many(count(affected))}</dd>
      </div>
      <div>
        <dt>{text.told}</dt>
        <dd>{text.many(count(told))}</dd>
      </div>
    </dl>
  );
}

const timeOrNotYet = (at: number | null): string => (at === null ? text.notYet : fullDayAndTime(instant(at)));

function factsOf(outage: OutageView) {
  const { extent, party, carrier, instructedAt, restoredAt, received } = outage;
  const byCarrier = party === 'carrier';
  return [
    { name: text.extent, value: extentWords[extent] },
    { name: text.party, value: partyWords[party] },
    ...(byCarrier
      ? [
          { name: text.carrier, value: carrier },
          { name: text.instructedAt, value: timeOrNotYet(instructedAt) },
          { name: text.received, value: received === null ? text.notYet : text.yen(count(received)) },
        ]
      : []),
    { name: text.restoredAt, value: timeOrNotYet(restoredAt) },
  ];
}

function Sources({ outage: { sources, knownAt } }: { readonly outage: OutageView }) {
  return (
    <Section title={text.sources}>
      <p className={styles['small']}>{text.sourcesLead}</p>
      <PlainTable
        caption={text.sources}
        rows={sources}
        rowKey={({ kind, at }) => `${kind} ${at}`}
        columns={[
          {
            key: 'source',
            head: text.columns.source,
            cell: ({ kind, at }) => (
              <>
                {sourceWords[kind]} {at === knownAt ? <Badge tone="act">{text.earliest}</Badge> : null}
              </>
            ),
          },
          { key: 'at', head: text.columns.at, cell: ({ at }) => fullDayAndTime(instant(at)) },
          { key: 'reason', head: text.columns.reason, cell: ({ reason }) => reason ?? '' },
        ]}
      />
    </Section>
  );
}

function History({ events }: { readonly events: readonly OutageEventView[] }) {
  return (
    <Section title={text.history}>
      <PlainTable
        caption={text.history}
        rows={events.toReversed()}
        rowKey={({ sequence }) => String(sequence)}
        columns={[
          { key: 'recorded', head: text.columns.recorded, cell: ({ at }) => fullDayAndTime(instant(at)) },
          { key: 'by', head: text.columns.by, cell: ({ actorName }) => actorName },
          { key: 'what', head: text.columns.what, cell: eventLine },
          { key: 'reason', head: text.columns.reason, cell: ({ reason }) => reason ?? '' },
        ]}
      />
    </Section>
  );
}

function eventLine(event: OutageEventView): string {
  const parts = [
    event.source === null ? null : sourceWords[event.source],
    event.instant === null ? null : fullDayAndTime(instant(event.instant)),
    event.scope,
    event.extent === null ? null : extentWords[event.extent],
    event.party === null ? null : partyWords[event.party],
    event.carrier,
    event.amount === null ? null : text.yen(count(event.amount)),
  ].filter((part) => part !== null);
  return [outageEventWords[event.type], parts.join('・')].filter((part) => part !== '').join('：');
}
