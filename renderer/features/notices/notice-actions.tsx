/** What may be done with a notice at any time: read its text, and write down a call that reached nobody. */
import { useState } from 'react';
import { dateOf, formatIsoDate, instant } from '../../../shared/core/time.ts';
import type { NoticeView } from '../../../shared/desk/notice-views.ts';
import { useDeskClock } from '../../desk/desk-clock.ts';
import { noticesText } from '../../text/notices.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { showToast } from '../../ui/toast-store.ts';
import { AttemptDialog } from './attempt-dialog.tsx';
import { ATTEMPT_KEY, TEXT_KEY } from './notice-keys.ts';
import styles from './notices.module.css';
import { TextDialog } from './text-dialog.tsx';
import type { OpenNotice } from './use-notices.ts';

interface NoticeActionsProps {
  readonly shown: NoticeView;
  readonly mayReveal: boolean;
  readonly onFail: OpenNotice['fail'];
}

export function NoticeActions({ shown, mayReveal, onFail }: NoticeActionsProps) {
  const [over, setOver] = useState<'text' | 'attempt' | null>(null);
  const today = useDeskClock(({ view }) => (view === null ? null : formatIsoDate(dateOf(instant(view.now)))));
  const close = () => setOver(null);
  return (
    <div className={styles['actions']}>
      <ActionButton
        action={{
          id: 'notice:text',
          label: noticesText.text,
          keys: [TEXT_KEY],
          foot: 4,
          run: () => setOver('text'),
        }}
      />
      {shown.takesAttempts ? (
        <ActionButton
          action={{
            id: 'notice:attempt',
            label: noticesText.attempt,
            keys: [ATTEMPT_KEY],
            run: () => setOver('attempt'),
          }}
        />
      ) : null}
      {over === 'text' ? <TextDialog shown={shown} mayReveal={mayReveal} onClose={close} /> : null}
      {over === 'attempt' ? (
        <AttemptDialog
          today={today}
          onSubmit={async (failure) => {
            const error = await onFail({ failure });
            if (error === null) {
              showToast('ok', noticesText.attemptSaved);
              close();
            }
            return error;
          }}
          onClose={close}
        />
      ) : null}
    </div>
  );
}
