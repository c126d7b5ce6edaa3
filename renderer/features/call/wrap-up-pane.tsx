/** After the call: how it ended, where the case stands, and one key to save. What the gate misses is listed with the way to it. */
import { memo } from 'react';
import { CASE_STATES, DISPOSITIONS, type Disposition } from '../../../shared/cases/case-words.ts';
import type { CallView } from '../../../shared/desk/views.ts';
import { wrapUpText } from '../../text/call.ts';
import { callActionText } from '../../text/call-actions.ts';
import { errorText } from '../../text/errors.ts';
import { caseStateWords, dispositionWords } from '../../text/words.ts';
import { Button } from '../../ui/button.tsx';
import { ChipChoice } from '../../ui/chips.tsx';
import { NoteField } from '../../ui/note-field.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Section } from '../../ui/section.tsx';
import { useShortcuts, useShownKey } from '../../ui/shortcuts.tsx';
import { callKeys, digitKey } from './call-keys.ts';
import screen from './call-screen.module.css';
import { useDigitKeys } from './digit-keys.ts';
import { useHasFocus } from './focused-area.ts';
import { needsOf } from './gate-help.ts';
import { NeedList } from './need-list.tsx';
import { callDesk } from './present-call.ts';
import { RecordedDecisions } from './recorded-decisions.tsx';
import styles from './wrap-up-pane.module.css';
import { caseStateOf, reasonNeeded, type WrapUpState } from './wrap-up-state.ts';

export interface WrapUpPaneProps {
  readonly call: CallView;
  readonly wrapUp: Exclude<WrapUpState, { view: 'away' }>;
}

const RESULTS = DISPOSITIONS.map((value, index) => {
  const keyName = digitKey(index);
  return { value, label: dispositionWords[value], ...(keyName === null ? {} : { keyName }) };
});
const STATES = CASE_STATES.map((value) => ({ value, label: caseStateWords[value] }));
const choose = (disposition: Disposition) => callDesk.dispatch({ type: 'wrapUp/dispositionChosen', disposition });

export const WrapUpPane = memo(function WrapUpPane({ call, wrapUp }: WrapUpPaneProps) {
  const { form } = wrapUp;
  const problem = wrapUp.view === 'choosing' ? wrapUp.problem : null;
  const needs = problem === null ? [] : needsOf(problem);
  const reason = reasonNeeded(form, call.contract);
  useDispositionKeys();
  return (
    <Section title={wrapUpText.title}>
      <div className={screen['stack']}>
        <div data-focus="dispositions" className={styles['results']}>
          <ChipChoice legend={wrapUpText.disposition} options={RESULTS} value={form.disposition} onChoose={choose} />
        </div>
        <ChipChoice
          legend={wrapUpText.caseState}
          options={STATES}
          value={caseStateOf(form)}
          onChoose={(state) => callDesk.dispatch({ type: 'wrapUp/stateChosen', state })}
        />
        {reason === null ? null : (
          <div data-focus="reason">
            <NoteField
              label={wrapUpText.reason[reason]}
              value={form.reason}
              maxLength={500}
              rows={3}
              onTyped={(text) => callDesk.dispatch({ type: 'wrapUp/reasonTyped', reason: text })}
            />
          </div>
        )}
        <RecordedDecisions decisions={call.decisions} promises={call.promises} />
        {needs.length === 0 ? null : (
          <section className={screen['stack']} role="alert" aria-label={wrapUpText.missing}>
            <p className={styles['missing']}>{wrapUpText.missing}</p>
            <NeedList needs={needs} />
          </section>
        )}
        <Problem text={problem !== null && needs.length === 0 ? errorText(problem) : null} />
        <Buttons saving={wrapUp.view === 'saving'} ready={form.disposition !== null} />
        <p className={screen['small']}>{wrapUpText.notes}</p>
      </div>
    </Section>
  );
});

/** Digits choose, Enter on the chosen one saves. */
function useDispositionKeys(): void {
  const inside = useHasFocus('dispositions');
  useDigitKeys(
    'dispositions',
    RESULTS.map(({ value, label }) => ({ label, choose: () => choose(value) })),
  );
  useShortcuts('pane', [
    {
      id: 'dispositions:enter',
      label: callActionText.finish,
      keys: ['enter'],
      enabled: inside,
      inPalette: false,
      run: () => void callDesk.finish(),
    },
  ]);
}

function Buttons({ saving, ready }: { readonly saving: boolean; readonly ready: boolean }) {
  const finishKey = useShownKey(callKeys.finish);
  const backKey = useShownKey(callKeys.decide);
  return (
    <div className={screen['row']}>
      <Button
        wide
        tone="primary"
        keyName={finishKey}
        disabled={saving || !ready}
        onPress={() => void callDesk.finish()}
      >
        {saving ? wrapUpText.saving : callActionText.finish}
      </Button>
      <Button wide keyName={backKey} onPress={() => callDesk.dispatch({ type: 'wrapUp/left' })}>
        {wrapUpText.back}
      </Button>
    </div>
  );
}
