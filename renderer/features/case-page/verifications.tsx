/** Who was identified how in a case: level, result, items, and for those who may see it each item's outcome. */
import { instant } from '../../../shared/core/time.ts';
import type { CaseView } from '../../../shared/desk/views.ts';
import type { VerificationResult } from '../../../shared/verification/items.ts';
import {
  verificationItemWords,
  verificationMethodWords,
  verificationResultWords,
} from '../../../shared/words/domain-words.ts';
import { caseText } from '../../text/case-page.ts';
import { dayAndTime } from '../../text/dates.ts';
import { perItemLine } from '../../text/timeline.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Section } from '../../ui/section.tsx';
import styles from './case-page.module.css';

type Record = CaseView['verifications'][number];

const tones: { readonly [R in VerificationResult]: Tone } = { confirmed: 'ok', oneMore: 'need', cannotConfirm: 'stop' };

export function Verifications({ records }: { readonly records: readonly Record[] }) {
  return (
    <Section title={caseText.verifications} aside={<span className={styles['cite']}>N 35(12)</span>}>
      {records.length === 0 ? <p className={styles['aside']}>{caseText.noVerifications}</p> : null}
      <ul className={styles['cards']}>
        {records.map((record) => (
          <li key={`${record.at} ${record.method} ${record.result}`} className={styles['card']}>
            <p className={styles['line']}>
              <span>
                {dayAndTime(instant(record.at))} {record.operatorName}
              </span>
              <Badge tone={tones[record.result]}>
                {verificationResultWords[record.result]} {record.level}
              </Badge>
            </p>
            <p className={styles['aside']}>
              {verificationMethodWords[record.method]}
              {record.items.length === 0
                ? ''
                : ` ・ ${record.items.map((item) => verificationItemWords[item]).join('、')}`}
            </p>
            {record.perItem === null ? null : (
              <p className={styles['aside']}>
                {caseText.perItem} {perItemLine(record.perItem)}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
