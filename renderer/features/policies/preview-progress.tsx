/** The second step of a change: how far the preview has come; it can be stopped at any moment. */
import { changeText } from '../../text/policies-screen.ts';
import { Button } from '../../ui/button.tsx';
import { DialogActions } from '../../ui/dialog.tsx';
import styles from './change.module.css';
import type { PreviewSummary } from './preview-summary.ts';

export function PreviewProgress(props: { readonly summary: PreviewSummary; readonly onStop: () => void }) {
  const { walked, total } = props.summary;
  return (
    <>
      <div className={styles['progress']} role="status">
        <p>{changeText.previewing}</p>
        <progress aria-label={changeText.previewing} value={walked} max={Math.max(total, 1)} />
        <p>{changeText.progress(walked, total)}</p>
      </div>
      <DialogActions>
        <Button keyName="escape" onPress={props.onStop}>
          {changeText.stop}
        </Button>
      </DialogActions>
    </>
  );
}
