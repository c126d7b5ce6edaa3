/** The answer to the question on the sheet: what is still missing, or what the terms say, and the one key that writes it into the case. */
import { useCallback, useMemo } from 'react';
import { flushSync } from 'react-dom';
import { LOOKUPS } from '../../../shared/rules/lookups.ts';
import { questionWords } from '../../../shared/words/question-words.ts';
import { AnswerView } from '../../answer/answer-view.tsx';
import { errorText } from '../../text/errors.ts';
import { lookupText } from '../../text/lookup.ts';
import { Problem } from '../../ui/problem.tsx';
import { useShortcuts, useShownKey } from '../../ui/shortcuts.tsx';
import { showToast } from '../../ui/toast-store.ts';
import { AcceptRow } from './accept-row.tsx';
import styles from './lookup.module.css';
import type { LookupCall } from './lookup-call.ts';
import type { LookupDesk } from './lookup-desk.ts';
import type { FormReading } from './lookup-form.ts';
import { lookupKeys } from './lookup-keys.ts';
import { type Asking, previewOf } from './lookup-state.ts';

export interface AnswerSideProps {
  readonly state: Asking;
  readonly desk: LookupDesk;
  readonly atHand: LookupCall | null;
  readonly reading: FormReading;
  readonly onClose: () => void;
}

export function AnswerSide({ state, desk, atHand, reading, onClose }: AnswerSideProps) {
  const { shown, question, workingOpen } = state;
  const preview = previewOf(shown);
  const workingKey = useShownKey(lookupKeys.working);
  const toggleWorking = useCallback(() => desk.send({ type: 'workingToggled' }), [desk]);
  const working = useMemo(
    () => ({ open: workingOpen, onToggle: toggleWorking, keyName: workingKey }),
    [workingOpen, toggleWorking, workingKey],
  );
  useShortcuts('pane', [
    {
      id: 'lookup:working',
      label: lookupText.working,
      keys: lookupKeys.working,
      enabled: preview !== null && preview.answer.working.length > 0,
      run: toggleWorking,
    },
  ]);
  const accept = async () => {
    if (!(await desk.accept())) return;
    flushSync(onClose);
    showToast('ok', lookupText.written(questionWords[question]));
  };
  return (
    <section className={styles['answer']} aria-label={lookupText.answer}>
      <div className={styles['said']} aria-live="polite">
        {preview !== null ? (
          <AnswerView answer={preview.answer} layout="wide" articleKey working={working} />
        ) : shown.view === 'refused' ? (
          <Problem text={errorText(shown.error)} />
        ) : (
          <Awaited question={question} reading={reading} />
        )}
      </div>
      {preview === null ? null : (
        <AcceptRow shown={shown} preview={preview} atHand={atHand} onAccept={() => void accept()} onLeave={onClose} />
      )}
    </section>
  );
}

/** What is missing before there is an answer, by its name. */
function Awaited({ question, reading }: { readonly question: Asking['question']; readonly reading: FormReading }) {
  const { inputs } = LOOKUPS[question].words;
  const { missing, unread } = reading;
  if (reading.values !== null) return <p className={styles['quiet']}>{lookupText.asking}</p>;
  const names = (list: readonly string[]) => (
    <ul className={styles['missing']}>
      {list.map((name) => (
        <li key={name}>{inputs[name]?.label}</li>
      ))}
    </ul>
  );
  return (
    <>
      {unread.length === 0 ? null : (
        <>
          <p className={styles['quiet']}>{lookupText.unread}</p>
          {names(unread)}
        </>
      )}
      {missing.length === 0 ? null : (
        <>
          <p className={styles['quiet']}>{lookupText.incomplete}</p>
          {names(missing)}
        </>
      )}
    </>
  );
}
