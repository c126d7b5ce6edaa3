/** Between two calls: how the next one starts, what was saved last, and the promises whose day comes next. */
import { useEffect } from 'react';
import type { CaseId } from '../../../shared/core/ids.ts';
import { instant } from '../../../shared/core/time.ts';
import { callText, idleText } from '../../text/call.ts';
import { callActionText } from '../../text/call-actions.ts';
import { clockTime } from '../../text/dates.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { isTypedInto } from '../../ui/keyboard.ts';
import type { Action } from '../../ui/shortcut-registry.ts';
import { callAction } from './call-actions.ts';
import type { IdleCall, SavedCase } from './call-state.ts';
import { DuePromises } from './due-promises.tsx';
import { useFocusRequest } from './focus-hook.ts';
import styles from './idle-screen.module.css';
import { callDesk } from './present-call.ts';

export interface IdleScreenProps {
  readonly idle: IdleCall;
  readonly onOpenCase: (caseId: CaseId) => void;
}

export function IdleScreen({ idle, onOpenCase }: IdleScreenProps) {
  const screen = useFocusRequest<HTMLDivElement>(idle.focus);
  usePastedNumbers();
  const { incoming, saved } = idle;
  const start: Action = { ...callAction(incoming === null ? 'start' : 'answer', callDesk.startOrAnswer), foot: 1 };
  return (
    <div className={styles['idle']} ref={screen}>
      <div className={styles['middle']}>
        {saved === null ? null : <Saved saved={saved} onOpenCase={onOpenCase} />}
        <section className={styles['start']} aria-label={idleText.title} data-focus="start">
          <h1 className={styles['title']}>
            {incoming === null ? idleText.title : idleText.waiting(incoming.phone ?? callText.unknownNumber)}
          </h1>
          <p>{incoming === null ? idleText.howTo : idleText.waitingHint}</p>
          <div className={styles['go']}>
            <ActionButton action={start} tone="primary" wide />
          </div>
          <ul className={styles['ways']}>
            <li>{idleText.paste}</li>
            <li>{idleText.link}</li>
          </ul>
        </section>
        <DuePromises onOpenCase={onOpenCase} />
      </div>
    </div>
  );
}

function Saved({ saved, onOpenCase }: { readonly saved: SavedCase; readonly onOpenCase: (caseId: CaseId) => void }) {
  const open = callAction('openCase', () => onOpenCase(saved.caseId));
  return (
    <div className={styles['saved']} role="status">
      <p>
        <b>{idleText.saved(saved.number)}</b> <span>{clockTime(instant(saved.savedAt))}</span>
      </p>
      <ActionButton action={{ ...open, label: callActionText.openCase, foot: 2 }} />
    </div>
  );
}

/** A number pasted anywhere starts a ringing contact; pasting into a field stays what it is. */
function usePastedNumbers(): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (event.target instanceof HTMLElement && isTypedInto(event.target)) return;
      if (callDesk.paste(event.clipboardData?.getData('text') ?? '')) event.preventDefault();
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
}
