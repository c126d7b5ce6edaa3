/** Walks the preparation of the caps portion by portion; it can be given up at any moment. */
import { useEffect, useRef, useState } from 'react';
import type { OutageId, PreparationId } from '../../../shared/core/ids.ts';
import type { Result } from '../../../shared/core/result.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';
import type { Preparing } from '../../../shared/desk/outage-views.ts';
import { call } from '../../desk/desk-client.ts';
import { count } from '../../text/dates.ts';
import { errorText } from '../../text/errors.ts';
import { outageFormText, capsText as text } from '../../text/outages.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions, DialogBody } from '../../ui/dialog.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { showToast } from '../../ui/toast-store.ts';
import { CapConditions } from './caps-section.tsx';
import styles from './outages.module.css';

type State =
  | { readonly step: 'asking'; readonly problem: string | null }
  | { readonly step: 'walking'; readonly done: number; readonly total: number };

interface PrepareDialogProps {
  readonly outageId: OutageId;
  readonly onClose: () => void;
}

export function PrepareDialog({ outageId, onClose }: PrepareDialogProps) {
  const [state, setState] = useState<State>({ step: 'asking', problem: null });
  const walk = useRef(0);
  useEffect(
    () => () => {
      walk.current += 1;
    },
    [],
  );
  const start = async () => {
    walk.current += 1;
    const mine = walk.current;
    setState({ step: 'walking', done: 0, total: 0 });
    let preparationId: PreparationId | null = null;
    for (;;) {
      const portion: Result<Preparing, DeskError> = await call('outage:prepare', { outageId, preparationId });
      if (mine !== walk.current) return;
      if (!portion.ok) return setState({ step: 'asking', problem: errorText(portion.error) });
      const { done, total, finished } = portion.value;
      if (finished) {
        showToast('ok', text.finished(count(done)));
        return onClose();
      }
      preparationId = portion.value.preparationId;
      setState({ step: 'walking', done, total });
    }
  };
  const stop = () => {
    walk.current += 1;
    setState({ step: 'asking', problem: text.stopped });
  };
  if (state.step === 'walking') return <Walking {...state} onStop={stop} />;
  return (
    <Dialog title={text.title} onClose={onClose}>
      <DialogForm
        problem={state.problem}
        submit={text.start}
        onSubmit={() => void start()}
        cancel={outageFormText.cancel}
        onCancel={onClose}
      >
        <p>{text.lead}</p>
        <CapConditions />
      </DialogForm>
    </Dialog>
  );
}

interface WalkingProps {
  readonly done: number;
  readonly total: number;
  readonly onStop: () => void;
}

function Walking({ done, total, onStop }: WalkingProps) {
  return (
    <Dialog title={text.title} onClose={onStop}>
      <DialogBody>
        <div className={styles['progress']} role="status">
          <p>{text.working}</p>
          <progress aria-label={text.working} value={done} max={Math.max(total, 1)} />
          <p>{text.progress(count(done), count(total))}</p>
        </div>
      </DialogBody>
      <DialogActions>
        <Button keyName="escape" onPress={onStop}>
          {text.stop}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
