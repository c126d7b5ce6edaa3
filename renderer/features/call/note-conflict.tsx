/** The store holds another text than this screen: both are shown, and the person decides. Nothing is dropped unseen. */
import { noteText } from '../../text/call.ts';
import { Button } from '../../ui/button.tsx';
import screen from './call-screen.module.css';
import styles from './note-editor.module.css';
import { callDesk } from './present-call.ts';

const resolve = (keep: 'both' | 'mine') => () => {
  callDesk.dispatch({ type: 'note/resolved', keep });
  void callDesk.note.flush();
};

export function NoteConflict({ theirs }: { readonly theirs: string }) {
  return (
    <div className={styles['conflict']} role="alert">
      <p>{noteText.conflict}</p>
      <blockquote className={styles['theirs']} aria-label={noteText.theirs}>
        {theirs}
      </blockquote>
      <div className={screen['row']}>
        <Button tone="primary" onPress={resolve('both')}>
          {noteText.keepBoth}
        </Button>
        <Button onPress={resolve('mine')}>{noteText.keepMine}</Button>
      </div>
    </div>
  );
}
