/** What happened on this contract before: open promises first, then open and recent cases. Only after identification. */
import { memo } from 'react';
import { dateOf, instant } from '../../../shared/core/time.ts';
import type { ContractView } from '../../../shared/desk/views.ts';
import { categoryWords, dispositionWords, promiseKindWords } from '../../../shared/words/domain-words.ts';
import { DueDay } from '../../answer/due-day.tsx';
import { useDeskClock } from '../../desk/desk-clock.ts';
import { caseText } from '../../text/call.ts';
import { pastDay } from '../../text/dates.ts';
import { beside, inBrackets } from '../../text/punctuation.ts';
import { Badge } from '../../ui/badge.tsx';
import { Section } from '../../ui/section.tsx';
import screen from './call-screen.module.css';
import styles from './recent-cases.module.css';

type Details = NonNullable<ContractView['details']>;
type RecentCase = Details['recent'][number];

export const RecentCases = memo(function RecentCases({ details }: { readonly details: Details | null }) {
  return (
    <Section title={caseText.recent}>
      {details === null ? (
        <p className={screen['quiet']}>{caseText.recentAfterVerification}</p>
      ) : (
        <History details={details} />
      )}
    </Section>
  );
});

function History({ details }: { readonly details: Details }) {
  const { openCases, openPromises, recent } = details;
  const open = new Set(openCases.map(({ caseId }) => caseId));
  const cases = [...openCases, ...recent.filter(({ caseId }) => !open.has(caseId))];
  if (cases.length === 0 && openPromises.length === 0) {
    return <p className={screen['quiet']}>{caseText.nothingRecent}</p>;
  }
  return (
    <ul className={styles['list']}>
      {openPromises.map(({ promiseId, due, kind, text, tentative, caseNumber }) => (
        <li key={promiseId} className={styles['entry']}>
          <DueDay due={due} />
          <span>
            <Badge tone="need">{caseText.openPromise(promiseKindWords[kind])}</Badge> {text}
            {inBrackets(tentative ? caseText.tentative : null)} <span className={screen['small']}>{caseNumber}</span>
          </span>
        </li>
      ))}
      {cases.map((recentCase) => (
        <Entry key={recentCase.caseId} recentCase={recentCase} open={open.has(recentCase.caseId)} />
      ))}
    </ul>
  );
}

function Entry({ recentCase, open }: { readonly recentCase: RecentCase; readonly open: boolean }) {
  const { at, category, disposition, summary, operatorName } = recentCase;
  const today = useDeskClock(({ view }) => (view === null ? dateOf(instant(at)) : dateOf(instant(view.now))));
  const words = beside(
    disposition === null ? null : dispositionWords[disposition],
    category === null ? null : categoryWords[category],
    summary,
  );
  return (
    <li className={styles['entry']}>
      <time>{pastDay(dateOf(instant(at)), today)}</time>
      <span className={styles['summary']}>
        {open ? <Badge tone="act">{caseText.openCase}</Badge> : null} {words}
        {inBrackets(operatorName)}
      </span>
    </li>
  );
}
