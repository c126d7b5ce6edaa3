/** Writes the answer into the case of the call at hand, or says why it cannot be written. */
import { flushSync } from 'react-dom';
import { checkAcceptable } from '../../../shared/rules/decision-gate.ts';
import { errorText } from '../../text/errors.ts';
import { lookupText } from '../../text/lookup.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import styles from './lookup.module.css';
import type { LookupCall } from './lookup-call.ts';
import { lookupKeys } from './lookup-keys.ts';
import type { Preview, Shown } from './lookup-state.ts';

export interface AcceptRowProps {
  readonly shown: Shown;
  readonly preview: Preview;
  readonly atHand: LookupCall | null;
  readonly onAccept: () => void;
  readonly onLeave: () => void;
}

export function AcceptRow({ shown, preview, atHand, onAccept, onLeave }: AcceptRowProps) {
  const { answer } = preview;
  if (atHand === null) return <p className={styles['note']}>{lookupText.withoutCall}</p>;
  const { service } = atHand.view.case;
  if (service !== null && service !== answer.service) return <NotAcceptable why={lookupText.otherMatter} />;
  const acceptable = checkAcceptable(answer);
  if (!acceptable.ok) return <NotAcceptable why={errorText(acceptable.error)} />;
  const refusal = shown.view === 'answer' ? shown.refusal : null;
  const recorded = atHand.isRecorded(answer);
  const label = recorded
    ? lookupText.recorded
    : shown.view === 'accepting'
      ? lookupText.accepting
      : lookupText.accept[answer.promise === null ? 'plain' : 'promise'];
  const { Needs } = atHand;
  return (
    <div className={styles['accept']}>
      <Needs answer={answer} refusal={refusal} onLeave={onLeave} onAcceptAgain={onAccept} />
      <ActionButton
        scope="pane"
        wide
        tone={recorded || atHand.needs(answer) ? 'quiet' : 'primary'}
        action={{
          id: 'lookup:accept',
          label,
          keys: lookupKeys.accept,
          enabled: !recorded && shown.view !== 'accepting',
          run: () => {
            if (!atHand.needs(answer)) return onAccept();
            // Below an open dialog nothing can take the focus.
            flushSync(onLeave);
            atHand.help(answer);
          },
        }}
      />
    </div>
  );
}

const NotAcceptable = ({ why }: { readonly why: string }) => (
  <p className={styles['note']} role="note">
    <b>{lookupText.cannotAccept}</b> {why}
  </p>
);
