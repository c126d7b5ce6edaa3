/** What a change would do: the open promises it touches, each with the day that would be told instead, and the decisions that would have differed. */
import { instant } from '../../../shared/core/time.ts';
import type { PolicyId } from '../../../shared/policies/policy.ts';
import { promiseKindWords } from '../../../shared/words/domain-words.ts';
import { isoDay, plainDayAndTime } from '../../text/dates.ts';
import { previewText } from '../../text/policies-screen.ts';
import { PlainTable } from '../../ui/plain-table.tsx';
import { Section } from '../../ui/section.tsx';
import styles from './change.module.css';
import type { PreviewSummary } from './preview-summary.ts';

interface PreviewResultsProps {
  readonly policyId: PolicyId;
  readonly summary: PreviewSummary;
}

export function PreviewResults({ policyId, summary }: PreviewResultsProps) {
  if (policyId === 'P-VERIFY') return <p>{previewText.identity}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard alone
    <section className={styles['results']} tabIndex={0} aria-label={previewText.title}>
      <TouchedPromises summary={summary} />
      <ChangedDecisions summary={summary} />
      {summary.unchecked === 0 ? null : <p>{previewText.unchecked(summary.unchecked)}</p>}
    </section>
  );
}

function TouchedPromises({ summary: { promises, promisesChecked } }: { readonly summary: PreviewSummary }) {
  return (
    <Section title={previewText.promises}>
      <p className={styles[promises.length === 0 ? 'calm' : 'told']}>
        {promisesChecked === 0
          ? previewText.promisesNone
          : promises.length === 0
            ? previewText.promisesUntouched(promisesChecked)
            : previewText.promisesTouched(promises.length, promisesChecked)}
      </p>
      {promises.length === 0 ? null : (
        <PlainTable
          caption={previewText.promises}
          rows={promises}
          rowKey={({ promiseId }) => promiseId}
          columns={[
            { key: 'case', head: previewText.columns.case, cell: ({ caseNumber }) => <b>{caseNumber}</b> },
            { key: 'kind', head: previewText.columns.promise, cell: ({ kind }) => promiseKindWords[kind] },
            {
              key: 'due',
              head: previewText.columns.due,
              cell: ({ due, newDue }) => (
                <span className={styles['days']}>
                  {isoDay(due)} {previewText.arrow} <b>{newDue === null ? previewText.noPromise : isoDay(newDue)}</b>
                </span>
              ),
            },
            { key: 'answer', head: previewText.columns.answer, cell: (promise) => <Answers {...promise} /> },
          ]}
        />
      )}
    </Section>
  );
}

function ChangedDecisions({ summary }: { readonly summary: PreviewSummary }) {
  const { decisions, decisionsDiffer, decisionsChecked, wordsOnly } = summary;
  return (
    <Section title={previewText.decisions}>
      <p className={styles[decisionsDiffer === 0 ? 'calm' : 'told']}>
        {decisionsChecked === 0
          ? previewText.decisionsNone
          : decisionsDiffer === 0
            ? previewText.decisionsSame(decisionsChecked)
            : previewText.decisionsDiffer(decisionsDiffer, decisionsChecked)}
      </p>
      {wordsOnly === 0 ? null : <p className={styles['calm']}>{previewText.wordsOnly(wordsOnly)}</p>}
      {decisions.length === 0 ? null : (
        <PlainTable
          caption={previewText.decisions}
          rows={decisions}
          rowKey={({ decisionId }) => decisionId}
          columns={[
            { key: 'case', head: previewText.columns.case, cell: ({ caseNumber }) => <b>{caseNumber}</b> },
            {
              key: 'accepted',
              head: previewText.columns.accepted,
              cell: ({ acceptedAt }) => <span className={styles['days']}>{plainDayAndTime(instant(acceptedAt))}</span>,
            },
            { key: 'answer', head: previewText.columns.answer, cell: (decision) => <Answers {...decision} /> },
          ]}
        />
      )}
      {decisionsDiffer > decisions.length ? <p>{previewText.more(decisionsDiffer - decisions.length)}</p> : null}
    </Section>
  );
}

function Answers({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <>
      <span className={styles['before']}>{before}</span>
      <span className={styles['after']}>{previewText.instead(after)}</span>
    </>
  );
}
