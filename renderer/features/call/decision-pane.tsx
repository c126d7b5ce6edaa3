/** The answer: which question, what the operator adds, what the rules say, what to read aloud, and the one key that records it. */
import { memo } from 'react';
import { CALL_QUESTIONS, type CallQuestion } from '../../../shared/decisions/questions.ts';
import type { CallView } from '../../../shared/desk/views.ts';
import { questionWords } from '../../../shared/words/question-words.ts';
import { AnswerView } from '../../answer/answer-view.tsx';
import { decisionText } from '../../text/call.ts';
import { callActionText } from '../../text/call-actions.ts';
import { errorText } from '../../text/errors.ts';
import { Button } from '../../ui/button.tsx';
import { ChipChoice } from '../../ui/chips.tsx';
import { Key } from '../../ui/key.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Section } from '../../ui/section.tsx';
import { useShownKey } from '../../ui/shortcuts.tsx';
import { AcceptButton } from './accept-button.tsx';
import { BeforeAccepting } from './before-accepting.tsx';
import { callKeys } from './call-keys.ts';
import screen from './call-screen.module.css';
import {
  type DecisionShown,
  type DecisionState,
  inputOf,
  nextQuestion,
  previewOf,
  questionOf,
} from './decision-state.ts';
import { useDigitKeys } from './digit-keys.ts';
import { needsOf } from './gate-help.ts';
import { KeyHint } from './key-hint.tsx';
import { NeedList } from './need-list.tsx';
import { callDesk } from './present-call.ts';
import { QuestionInputs } from './question-inputs.tsx';
import { RecordedDecisions } from './recorded-decisions.tsx';

export interface DecisionPaneProps {
  readonly call: CallView;
  readonly decision: DecisionState;
}

const CHIPS = CALL_QUESTIONS.map((value) => ({ value, label: decisionText.questions[value] }));
/** Without what the operator adds these answers only say that it is missing, so that stands before them. */
const ASKED_BEFORE_ANSWERED: ReadonlySet<CallQuestion> = new Set(['urgentDispatch', 'sendBack']);
const choose = (question: CallQuestion) => callDesk.dispatch({ type: 'decision/questionChosen', question });

export const DecisionPane = memo(function DecisionPane({ call, decision }: DecisionPaneProps) {
  const question = questionOf(decision, call.case.category);
  const otherKey = useShownKey(callKeys.otherWay);
  useDigitKeys(
    'decision',
    CHIPS.map(({ value, label }) => ({
      label,
      choose: () => {
        choose(value);
        callDesk.dispatch({ type: 'focusAsked', target: 'decision' });
      },
    })),
  );
  const aside = (
    <>
      <KeyHint keys={callKeys.decide} />
      <Key name={`1–${CALL_QUESTIONS.length}`} />
    </>
  );
  const factsFirst = ASKED_BEFORE_ANSWERED.has(question);
  const inputs = (
    <div data-focus="inputs">
      <QuestionInputs input={inputOf(decision, call.case.category)} service={call.case.service} />
    </div>
  );
  return (
    <Section title={decisionText.title(questionWords[question])} aside={aside}>
      <div className={screen['stack']}>
        <div data-focus="decision">
          <ChipChoice legend={decisionText.question} hideLegend options={CHIPS} value={question} onChoose={choose} />
        </div>
        <RecordedDecisions decisions={call.decisions} promises={call.promises} />
        {factsFirst ? inputs : null}
        <Shown call={call} shown={decision.shown} />
        {factsFirst ? null : inputs}
        <div className={screen['go']} hidden={decision.shown.view === 'nothing' || call.case.service === null}>
          <BeforeDecision call={call} question={question} shown={decision.shown} />
          <div className={screen['buttons']}>
            <AcceptButton call={call} question={question} shown={decision.shown} />
            <Button wide keyName={otherKey} onPress={() => choose(nextQuestion(question))}>
              {callActionText.otherWay}
            </Button>
          </div>
        </div>
      </div>
    </Section>
  );
});

function Shown({ call, shown }: { readonly call: CallView; readonly shown: DecisionShown }) {
  const preview = previewOf(shown);
  const answerKey = useShownKey(callKeys.answer);
  if (preview !== null) return <AnswerView answer={preview.answer} articleKey />;
  if (shown.view === 'refused') {
    const needs = needsOf(shown.error);
    return needs.length > 0 ? <NeedList needs={needs} /> : <Problem text={errorText(shown.error)} />;
  }
  const { waiting } = decisionText;
  const why = call.contact.phase === 'ringing' ? 'ringing' : call.case.service === null ? 'noService' : 'asking';
  return (
    <>
      <p className={screen['quiet']}>{waiting[why]}</p>
      {why === 'ringing' ? (
        <Button wide tone="primary" keyName={answerKey} onPress={callDesk.startOrAnswer}>
          {callActionText.answer}
        </Button>
      ) : null}
    </>
  );
}

function BeforeDecision({
  call,
  question,
  shown,
}: {
  readonly call: CallView;
  readonly question: CallQuestion;
  readonly shown: DecisionShown;
}) {
  const preview = previewOf(shown);
  if (preview === null) return null;
  const refusal = shown.view === 'answer' ? shown.refusal : null;
  return <BeforeAccepting call={call} question={question} answer={preview.answer} refusal={refusal} />;
}
