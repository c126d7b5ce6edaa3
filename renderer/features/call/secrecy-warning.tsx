/** Warns under the note of a matter of the telephone that it may hold a number called or what was said, and says what to do (B-057). */
import { useStore } from 'zustand';
import { secrecyWarning } from '../../text/secrecy.ts';
import styles from './note-editor.module.css';
import { callDesk } from './present-call.ts';

/** The region stays, so that a reader of the screen hears what comes into it. */
export function SecrecyWarning({ text }: { readonly text: string }) {
  const ofPhone = useStore(
    callDesk.store,
    (state) => state.view === 'live' && state.call.case.service === 'hikariPhone',
  );
  const own = useStore(callDesk.store, (state) => (state.view === 'live' ? state.call.contact.callerNumber : null));
  return (
    <p className={styles['secrecy']} role="status">
      {ofPhone ? secrecyWarning(text, own === null ? [] : [own]) : null}
    </p>
  );
}
