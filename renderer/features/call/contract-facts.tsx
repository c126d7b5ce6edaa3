/** What the card says about an identified caller's contract, in the order in which a call needs it. */

import type { ReactNode } from 'react';
import type { ContractView } from '../../../shared/desk/views.ts';
import { DEFAULT_POLICIES } from '../../../shared/policies/default-policies.ts';
import { lineWord, phonePlanWords } from '../../../shared/words/domain-words.ts';
import { DueDay } from '../../answer/due-day.tsx';
import { contractText } from '../../text/call.ts';
import { isoDay, monthsAsYears, plainDay } from '../../text/dates.ts';
import { beside, inBrackets } from '../../text/punctuation.ts';
import { Badge } from '../../ui/badge.tsx';
import type { Fact } from '../../ui/facts.tsx';
import styles from './contract-card.module.css';

type Details = NonNullable<ContractView['details']>;

/** The farthest distance at which the end of the maximum period is warned about (P-MAX-PERIOD). */
const WARN_WITHIN_DAYS = Math.max(...DEFAULT_POLICIES['P-MAX-PERIOD'].value.warnAtDays);

export function detailFacts(details: Details): readonly Fact[] {
  const { plan, lineKind, maximumPeriod, remoteArea } = details;
  const facts: ReadonlyArray<Fact | null> = [
    plan === null ? { name: contractText.device, value: deviceOf(details) } : null,
    plan === null ? null : { name: contractText.plan, value: `${phonePlanWords[plan]}${usedOf(details)}` },
    maximumPeriod === null ? null : { name: contractText.maximum, value: <Maximum periods={maximumPeriod} /> },
    lineKind === null ? null : { name: contractText.line, value: lineWord(lineKind) },
    remoteArea ? { name: contractText.area, value: <Badge tone="need">{contractText.remoteArea}</Badge> } : null,
    openWork(details),
  ];
  return facts.filter((fact) => fact !== null);
}

function usedOf({ usedMonths }: Details): string {
  return inBrackets(usedMonths === null ? null : contractText.used(monthsAsYears(usedMonths)));
}

function deviceOf(details: Details): ReactNode {
  const { device } = details;
  if (device === null) return contractText.noDevice;
  const coverage = contractText.coverage[device.covered];
  return (
    <>
      {`BizBox Server ${device.model}${usedOf(details)}`}
      {coverage === null ? null : <Badge tone={device.covered === 'notCovered' ? 'stop' : 'need'}>{coverage}</Badge>}
    </>
  );
}

/** The earliest candidate is the one to warn about; the others stand behind it. Source: N 8 · N-017 */
function Maximum({ periods }: { readonly periods: NonNullable<Details['maximumPeriod']> }) {
  const [first, ...others] = periods;
  if (first === undefined) return null;
  const near = first.remainingDays <= WARN_WITHIN_DAYS;
  const remaining = contractText.remaining(first.remainingDays);
  const also = others.filter(({ lastDay }) => lastDay !== first.lastDay);
  return (
    <>
      {isoDay(first.lastDay, plainDay)}{' '}
      {near ? <Badge tone={first.remainingDays < 0 ? 'stop' : 'need'}>{remaining}</Badge> : remaining}
      {near ? (
        periods.map(({ basis, lastDay }) => (
          <span key={basis} className={styles['also']}>
            {contractText.counted(isoDay(lastDay, plainDay), contractText.basis[basis])}
          </span>
        ))
      ) : also.length === 0 ? null : (
        <span className={styles['also']}>
          {contractText.otherCounts(also.map(({ lastDay }) => isoDay(lastDay, plainDay)))}
        </span>
      )}
    </>
  );
}

function openWork({ openCases, openPromises }: Details): Fact | null {
  const next = openPromises.map(({ due }) => due).toSorted()[0];
  const work = beside(
    openCases.length === 0 ? null : contractText.openCases(openCases.length),
    openPromises.length === 0 ? null : contractText.openPromises(openPromises.length),
    next === undefined ? null : contractText.nextDue,
  );
  if (work === '') return null;
  return {
    name: contractText.open,
    value:
      next === undefined ? (
        work
      ) : (
        <>
          {work} <DueDay due={next} />
        </>
      ),
  };
}
