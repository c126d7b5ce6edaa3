/** The contacts of a case with their stamps, in the order they happened. */
import { STAMPS } from '../../../shared/contacts/stamps.ts';
import { dateOf, instant } from '../../../shared/core/time.ts';
import type { CaseView } from '../../../shared/desk/views.ts';
import { stampWords } from '../../../shared/words/domain-words.ts';
import { caseText } from '../../text/case-page.ts';
import { clockTime, countdown, shortDay } from '../../text/dates.ts';
import { phaseWords } from '../../text/words.ts';
import { Section } from '../../ui/section.tsx';
import styles from './case-page.module.css';

type Contact = CaseView['contacts'][number];

export function Contacts({ contacts }: { readonly contacts: readonly Contact[] }) {
  return (
    <Section title={caseText.contacts}>
      <ul className={styles['cards']}>
        {contacts.map((contact) => (
          <li key={contact.contactId} className={styles['card']}>
            <ContactHead contact={contact} />
            <dl className={styles['stamps']}>
              {STAMPS.flatMap((stamp) => {
                const at = contact.stamps[stamp];
                if (at === null) return [];
                return (
                  <div key={stamp}>
                    <dt>{stampWords[stamp]}</dt>
                    <dd>
                      {clockTime(instant(at))}
                      {contact.corrected.includes(stamp) ? (
                        <span className={styles['mark']}>{caseText.corrected}</span>
                      ) : null}
                    </dd>
                  </div>
                );
              })}
            </dl>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ContactHead({ contact }: { readonly contact: Contact }) {
  const { stamps, holds, callerNumber } = contact;
  const first = stamps.ring ?? stamps.answer;
  const held = holds.reduce((sum, { from, to }) => sum + (to === null ? 0 : to - from), 0);
  return (
    <>
      <p className={styles['line']}>
        <b>{first === null ? phaseWords[contact.phase] : shortDay(dateOf(instant(first)))}</b>
        {held === 0 ? null : (
          <span className={styles['aside']}>
            {caseText.hold} {countdown(held)}
          </span>
        )}
      </p>
      {callerNumber === null ? null : (
        <p className={styles['aside']}>
          {caseText.caller} {callerNumber}
        </p>
      )}
    </>
  );
}
