/** After the call: how it ended, where the case stands, and one key to save. What the gate misses is listed with the way to it. */

import { memo } from 'react';
import { CASE_STATES, DISPOSITIONS, type Disposition } from '../../../shared/cases/case-words.ts';
import { draftPlace } from '../../../shared/desk/draft-places.ts';
import type { CallView } from '../../../shared/desk/views.ts';
import { caseStateWords, dispositionWords } from '../../../shared/words/domain-words.ts';
import { DraftLine } from '../../drafts/draft-line.tsx';
import { wrapUpText } from '../../text/call.ts';
import { callActionText } from '../../text/call-actions.ts';
import { errorText } from '../../text/errors.ts';
import { upTo } from '../../text/fields.ts';
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
import { needsToFinish } from './gate-help.ts';
import { finishOrHelp } from './live-actions.ts';
import { NeedList } from './need-list.tsx';
import { callDesk } from './present-call.ts';
import { RecordedDecisions } from './recorded-decisions.tsx';
import styles from './wrap-up-pane.module.css';
import { caseStateOf, reasonNeeded, type WrapUpState } from './wrap-up-state.ts';

export interface WrapUpPaneProps {
  readonly call: CallView;
  readonly wrapUp: Exclude<WrapUpState, { view: 'away' }>;
  /** The note as typed; only whether it says anything matters here. */
  readonly note: string;
}

const RESULTS = DISPOSITIONS.map((value, index) => {
  const keyName = digitKey(index);
  return { value, label: dispositionWords[value], ...(keyName === null ? {} : { keyName }) };
});
const STATES = CASE_STATES.map((value) => ({ value, label: caseStateWords[value] }));
const typeReason = (reason: string) => callDesk.dispatch({ type: 'wrapUp/reasonTyped', reason });
const choose = (disposition: Disposition) => callDesk.dispatch({ type: 'wrapUp/dispositionChosen', disposition });

export const WrapUpPane = memo(function WrapUpPane({ call, wrapUp, note }: WrapUpPaneProps) {
  const { form } = wrapUp;
  const problem = wrapUp.view === 'choosing' ? wrapUp.problem : null;
  const needs = needsToFinish(call, form, note);
  const refused = problem === null || problem.type === 'gateIncomplete' ? null : errorText(problem);
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
              limit={upTo(500)}
              rows={3}
              onTyped={typeReason}
            />
            <DraftLine
              place={draftPlace('wrapUpReason', call.contact.contactId)}
              text={form.reason}
              onPutBack={typeReason}
              atOnce
            />
          </div>
        )}
        <RecordedDecisions decisions={call.decisions} promises={call.promises} />
        <p className={screen['small']}>{wrapUpText.notes}</p>
        <div className={screen['go']}>
          {needs.length === 0 ? null : (
            <section className={screen['stack']} aria-label={wrapUpText.missing}>
              <p className={styles['missing']}>{wrapUpText.missing}</p>
              <NeedList needs={needs} firstKeys={callKeys.finish} />
            </section>
          )}
          <Problem text={refused} />
          <Buttons saving={wrapUp.view === 'saving'} ready={needs.length === 0} />
        </div>
      </div>
    </Section>
  );
});

/** Digits choose, Enter on the chosen one saves. */
function useDispositionKeys(): void {
  const inside = useHasFocus('dispositions');
  useDigitKeys(
    'dispositions',
    RESULTS.map(({ value, label }) => ({
      label,
      choose: () => {
        choose(value);
        callDesk.dispatch({ type: 'focusAsked', target: 'dispositions' });
      },
    })),
  );
  useShortcuts('pane', [
    {
      id: 'dispositions:enter',
      label: callActionText.finish,
      keys: ['enter'],
      enabled: inside,
      inPalette: false,
      run: finishOrHelp,
    },
  ]);
}

function Buttons({ saving, ready }: { readonly saving: boolean; readonly ready: boolean }) {
  const finishKey = useShownKey(callKeys.finish);
  const backKey = useShownKey(callKeys.decide);
  return (
    <div className={screen['buttons']}>
      <Button wide tone={ready ? 'primary' : 'quiet'} keyName={finishKey} disabled={saving} onPress={finishOrHelp}>
        {saving ? wrapUpText.saving : callActionText.finish}
      </Button>
      <Button wide keyName={backKey} onPress={() => callDesk.dispatch({ type: 'wrapUp/left' })}>
        {wrapUpText.back}
      </Button>
    </div>
  );
}
