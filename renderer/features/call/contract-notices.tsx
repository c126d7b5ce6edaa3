/** The notices of the caller's contract, newest first, once the caller is identified. */
import { useStore } from 'zustand';
import type { ContactId } from '../../../shared/core/ids.ts';
import { noticeChannelWords, noticeKindWords, noticeStageWords } from '../../../shared/words/notice-words.ts';
import { call } from '../../desk/desk-client.ts';
import { isoDay } from '../../text/dates.ts';
import { noticesText, startNoticeText } from '../../text/notices.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import styles from './contract-notices.module.css';
import { callDesk } from './present-call.ts';

const SHOWN = 4;

export function ContractNotices() {
  const contactId = useStore(callDesk.store, (state) => (state.view === 'live' ? state.call.contact.contactId : null));
  return contactId === null ? null : <OfContact contactId={contactId} />;
}

function OfContact({ contactId }: { readonly contactId: ContactId }) {
  const [loaded] = useLoaded(() => call('notices:list', { scope: { of: 'call', contactId } }));
  if (loaded.state !== 'there' || loaded.value.length === 0) return null;
  return (
    <section aria-label={startNoticeText.ofCall}>
      <h3 className={styles['title']}>{startNoticeText.ofCall}</h3>
      <ul className={styles['list']}>
        {loaded.value.slice(0, SHOWN).map(({ noticeId, kind, stage, channel, sentOn }) => (
          <li key={noticeId}>
            {noticeKindWords[kind].label} <b>{noticeStageWords[stage]}</b>
            <span className={styles['small']}>
              {[
                channel === null ? null : noticeChannelWords[channel],
                sentOn === null ? null : noticesText.sentOn(isoDay(sentOn)),
              ]
                .filter((part) => part !== null)
                .map((part) => ` ${part}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
