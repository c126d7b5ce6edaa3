/** One policy whole: what it settles, its value, what it rests on, and how it came to be. */
import { instant } from '../../../shared/core/time.ts';
import type { PolicyHistoryView, PolicyVersionView } from '../../../shared/desk/policy-views.ts';
import { POLICY_SOURCES } from '../../../shared/policies/policy-sources.ts';
import { ARTICLES } from '../../../shared/terms/articles.ts';
import { DEFECTS } from '../../../shared/terms/defects.ts';
import { isoDay, longDay, plainDay, plainDayAndTime } from '../../text/dates.ts';
import { onlyOneReason, policyValueWords, policyWords } from '../../text/policies.ts';
import { policiesText, standingWords } from '../../text/policies-screen.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Facts } from '../../ui/facts.tsx';
import { PlainTable } from '../../ui/plain-table.tsx';
import { Section } from '../../ui/section.tsx';
import styles from './policies.module.css';
import { isUnruled } from './policy-list.tsx';
import { comingOf, inForceOf } from './version-walk.ts';

const standingTones = {
  inForce: 'ok',
  coming: 'two',
  past: 'plain',
  withdrawn: 'plain',
} as const satisfies Record<PolicyVersionView['standing'], Tone>;

export function PolicyDetail({ history }: { readonly history: PolicyHistoryView }) {
  const { policyId, versions, defaultValue } = history;
  const now = inForceOf(versions);
  const coming = comingOf(versions);
  const onlyOne = onlyOneReason(policyId);
  return (
    <>
      <header>
        <h2 className={styles['title']}>{policyWords[policyId].title}</h2>
        <p className={styles['settles']}>{policyWords[policyId].settles}</p>
      </header>
      <section className={styles['now']} aria-label={policiesText.now}>
        <p className={styles['now-label']}>
          {policiesText.now}
          <span className={styles['id']}>
            {policyId} {policiesText.version(now.version)}
          </span>
        </p>
        <p className={styles['now-value']}>{policyValueWords(policyId, now.value)}</p>
        {isUnruled(policyId, now.value) ? (
          <p className={styles['note']}>
            <Badge tone="need">{policiesText.unruled}</Badge> {policiesText.unruledLong}
          </p>
        ) : null}
        {coming === null ? null : (
          <p className={styles['note']}>
            <Badge tone="two">{policiesText.comingBadge}</Badge>{' '}
            {policiesText.coming(policiesText.version(coming.version), isoDay(coming.effectiveFrom, longDay))}{' '}
            <b>{policyValueWords(policyId, coming.value)}</b>
          </p>
        )}
      </section>
      <Facts
        facts={[
          { name: policiesText.columns.from, value: isoDay(now.effectiveFrom, longDay) },
          { name: policiesText.signedBy, value: now.signedAt === null ? policiesText.nobody : now.signedBy },
          {
            name: policiesText.byDefault,
            value: now.value === defaultValue ? policiesText.sameAsDefault : policyValueWords(policyId, defaultValue),
          },
          { name: policiesText.rules, value: <Rules history={history} /> },
        ]}
      />
      {onlyOne === null ? null : (
        <Section title={policiesText.onlyOne}>
          <p className={styles['text']}>{onlyOne}</p>
        </Section>
      )}
      <Defects history={history} />
      <Section title={policiesText.history}>
        <HistoryTable history={history} />
      </Section>
    </>
  );
}

function Rules({ history: { policyId } }: { readonly history: PolicyHistoryView }) {
  return (
    <span className={styles['rules']}>
      {POLICY_SOURCES[policyId].rules.map((ruleId) => (
        <span key={ruleId}>
          {ARTICLES[ruleId].place} <span className={styles['id']}>{ruleId}</span>
        </span>
      ))}
    </span>
  );
}

function Defects({ history: { policyId } }: { readonly history: PolicyHistoryView }) {
  const { defects } = POLICY_SOURCES[policyId];
  if (defects.length === 0) return null;
  return (
    <Section title={policiesText.defects}>
      <ul className={styles['defects']}>
        {defects.map((defectId) => (
          <li key={defectId}>
            <p>
              <span className={styles['id']}>{defectId}</span> {DEFECTS[defectId].gap}
            </p>
            <p className={styles['treatment']}>{DEFECTS[defectId].treatment}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function HistoryTable({ history: { policyId, versions } }: { readonly history: PolicyHistoryView }) {
  const { columns } = policiesText;
  return (
    <PlainTable
      caption={policiesText.history}
      rows={versions}
      rowKey={({ version }) => String(version)}
      columns={[
        { key: 'version', head: columns.version, cell: ({ version }) => <b>{version}</b> },
        {
          key: 'standing',
          head: columns.standing,
          cell: ({ standing }) => <Badge tone={standingTones[standing]}>{standingWords[standing]}</Badge>,
        },
        { key: 'value', head: columns.value, cell: ({ value }) => policyValueWords(policyId, value) },
        { key: 'from', head: columns.from, cell: ({ effectiveFrom }) => isoDay(effectiveFrom, plainDay) },
        {
          key: 'signed',
          head: columns.signed,
          cell: ({ signedBy, signedAt }) =>
            signedAt === null ? (
              policiesText.nobody
            ) : (
              <>
                {signedBy}
                <span className={styles['when']}>{plainDayAndTime(instant(signedAt))}</span>
              </>
            ),
        },
        {
          key: 'reason',
          head: columns.reason,
          cell: ({ reason, restores }) => (
            <>
              {restores === null ? null : <span className={styles['when']}>{policiesText.restores(restores)}</span>}
              {reason}
            </>
          ),
        },
      ]}
    />
  );
}
