/** The facts at the head of a case. */
import { instant } from '../../../shared/core/time.ts';
import type { CaseView } from '../../../shared/desk/views.ts';
import { categoryWords, dispositionWords, NOTHING, serviceWords } from '../../../shared/words/domain-words.ts';
import { caseText } from '../../text/case-page.ts';
import { plainDayAndTime } from '../../text/dates.ts';
import { Facts } from '../../ui/facts.tsx';
import styles from './case-page.module.css';

export function CaseFacts({ shown }: { readonly shown: CaseView }) {
  const { service, category, disposition, closedAt, tags } = shown;
  const moment = (at: number) => plainDayAndTime(instant(at));
  const facts = [
    { name: caseText.handle, value: shown.handle ?? NOTHING },
    { name: caseText.service, value: service === null ? NOTHING : serviceWords[service] },
    { name: caseText.category, value: category === null ? NOTHING : categoryWords[category] },
    { name: caseText.disposition, value: disposition === null ? NOTHING : dispositionWords[disposition] },
    { name: caseText.operator, value: shown.operatorName },
    { name: caseText.openedAt, value: moment(shown.openedAt) },
    { name: caseText.updatedAt, value: moment(shown.updatedAt) },
    ...(closedAt === null ? [] : [{ name: caseText.closedAt, value: moment(closedAt) }]),
    ...(tags.length === 0 ? [] : [{ name: caseText.tags, value: tags.join('、') }]),
  ];
  return (
    <section className={styles['who']} aria-label={caseText.contractor}>
      <p className={styles['name']}>{shown.contractorName ?? shown.maskedName ?? caseText.noContractor}</p>
      {shown.contractorName === null && shown.maskedName !== null ? (
        <p className={styles['aside']}>{caseText.masked}</p>
      ) : null}
      <Facts facts={facts} />
    </section>
  );
}
