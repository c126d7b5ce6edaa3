/** The newest prepared list of an outage: what it was made from, how it adds up, and its lines. It says that it is no list of payments. */
import { instant } from '../../../shared/core/time.ts';
import type { CapRow, OutageView, PreparationView } from '../../../shared/desk/outage-views.ts';
import { NOTHING, phonePlanWords } from '../../../shared/words/domain-words.ts';
import { capReasonWords, capStateWords } from '../../../shared/words/outage-words.ts';
import { call } from '../../desk/desk-client.ts';
import { count, plainDayAndTime } from '../../text/dates.ts';
import { errorText } from '../../text/errors.ts';
import { outagesText, capsText as text } from '../../text/outages.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { PlainTable } from '../../ui/plain-table.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Section } from '../../ui/section.tsx';
import styles from './outages.module.css';
import { useSlices } from './use-slices.ts';

const SHOWN = 100;

export function CapsSection({ outage }: { readonly outage: OutageView }) {
  const [list] = outage.preparations;
  return (
    <Section title={text.title}>
      {list === undefined ? (
        <p className={styles['small']}>{outage.restoredAt === null ? text.notRestored : text.none}</p>
      ) : (
        <PreparedList key={list.preparationId} list={list} />
      )}
    </Section>
  );
}

export function CapConditions() {
  return (
    <ul className={styles['conditions']}>
      {text.conditions.map((condition) => (
        <li key={condition}>{condition}</li>
      ))}
    </ul>
  );
}

function PreparedList({ list }: { readonly list: PreparationView }) {
  const { preparationId, versions, totals } = list;
  const { rows, error, more } = useSlices<CapRow>({
    limit: SHOWN,
    ask: (after) => call('outage:caps', { preparationId, after, limit: SHOWN }),
    turn: 0,
  });
  const made = Object.entries(versions).map(([id, number]) =>
    id.startsWith('P-') ? text.version(id, number) : number,
  );
  return (
    <div className={styles['prepared']}>
      <p>{text.lead}</p>
      <Caution list={list} />
      <Totals totals={totals} />
      <p className={styles['small']}>
        {[text.prepared(plainDayAndTime(instant(list.finishedAt)), list.startedBy), list.rule, ...made].join('・')}
      </p>
      <details className={styles['small']}>
        <summary>{text.conditionsTitle}</summary>
        <CapConditions />
      </details>
      <Problem text={error === null ? null : errorText(error)} />
      <CapTable rows={rows} isShared={totals.received !== null} />
      {more === null ? null : (
        <p className={styles['more']}>
          <Button onPress={more}>{outagesText.more}</Button>
        </p>
      )}
    </div>
  );
}

/** What stands in the way of relying on the list. */
function Caution({ list: { current, party, totals } }: { readonly list: PreparationView }) {
  const undecided = party === 'carrier' && totals.received === null;
  if (current && !undecided) return null;
  return (
    <p className={styles['old']} role="status">
      {current ? text.notReceived : text.old}
    </p>
  );
}

function Totals({ totals }: { readonly totals: PreparationView['totals'] }) {
  const { contracts, capped, none, toCheck, capTotal, received, shared, remainder } = totals;
  const yen = (amount: number | null): string => (amount === null ? NOTHING : outagesText.yen(count(amount)));
  const facts: readonly (readonly [string, string])[] = [
    [text.totals.contracts, outagesText.many(count(contracts))],
    [text.totals.capped, outagesText.many(count(capped))],
    [text.totals.none, outagesText.many(count(none))],
    [text.totals.toCheck, outagesText.many(count(toCheck))],
    [text.totals.capTotal, yen(capTotal)],
    ...(received === null
      ? []
      : ([
          [text.totals.received, yen(received)],
          [text.totals.shared, yen(shared)],
          [text.totals.remainder, yen(remainder)],
        ] as const)),
  ];
  return (
    <dl className={styles['now']} aria-label={text.title}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const TONES = { capped: 'act', none: 'plain', toCheck: 'need' } as const satisfies { [State in CapRow['state']]: Tone };

function CapTable({ rows, isShared }: { readonly rows: readonly CapRow[]; readonly isShared: boolean }) {
  const amount = (value: number | null): string => (value === null ? NOTHING : outagesText.yen(count(value)));
  const note = ({ reason, oneMonth, ended }: CapRow): string =>
    [
      reason === null ? null : capReasonWords[reason],
      oneMonth === null ? null : text.overMonth(amount(oneMonth)),
      ended ? text.ended : null,
    ]
      .filter((part) => part !== null)
      .join('・');
  return (
    <PlainTable
      caption={text.list}
      rows={rows}
      rowKey={({ contractId }) => contractId}
      columns={[
        { key: 'handle', head: text.columns.handle, cell: ({ handle }) => handle },
        { key: 'name', head: text.columns.name, cell: ({ maskedName }) => maskedName ?? NOTHING },
        { key: 'plan', head: text.columns.plan, cell: ({ plan }) => (plan === null ? NOTHING : phonePlanWords[plan]) },
        {
          key: 'state',
          head: text.columns.state,
          cell: ({ state }) => <Badge tone={TONES[state]}>{capStateWords[state]}</Badge>,
        },
        {
          key: 'days',
          head: text.columns.days,
          align: 'end',
          cell: ({ days }) => (days === null ? NOTHING : text.days(days)),
        },
        { key: 'fee', head: text.columns.fee, align: 'end', cell: ({ fee }) => amount(fee) },
        { key: 'cap', head: text.columns.cap, align: 'end', cell: ({ cap }) => <b>{amount(cap)}</b> },
        ...(isShared
          ? [
              {
                key: 'share',
                head: text.columns.share,
                align: 'end' as const,
                cell: ({ share }: CapRow) => amount(share),
              },
            ]
          : []),
        { key: 'note', head: text.columns.note, cell: note },
      ]}
    />
  );
}
