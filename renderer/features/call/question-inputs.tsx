/** What the operator adds to a question: the area, a later day the caller agreed to, urgency, a judged fault. N alone asks for them. */
import { useState } from 'react';
import { formatIsoDate, parseIsoDate } from '../../../shared/core/time.ts';
import type { AskedCallQuestion } from '../../../shared/decisions/question-facts.ts';
import type { Service } from '../../../shared/terms/service.ts';
import { readTypedDate, typedDateOrNull } from '../../../shared/typed/typed-date.ts';
import { deskClock } from '../../desk/desk-clock.ts';
import { decisionText } from '../../text/call.ts';
import { typedDateText } from '../../text/typed-values.ts';
import { ChipChoice, ChipSet } from '../../ui/chips.tsx';
import { TextField } from '../../ui/text-field.tsx';
import screen from './call-screen.module.css';
import { callDesk } from './present-call.ts';

type Visit = Extract<AskedCallQuestion, { question: 'onSiteVisit' }>;
type Urgent = Extract<AskedCallQuestion, { question: 'urgentDispatch' }>;

const change = (input: AskedCallQuestion) => callDesk.dispatch({ type: 'decision/inputChanged', input });

export function QuestionInputs({
  input,
  service,
}: {
  readonly input: AskedCallQuestion;
  readonly service: Service | null;
}) {
  if (service !== 'serverSupport') return null;
  switch (input.question) {
    case 'reception':
      return null;
    case 'onSiteVisit':
      return <VisitInputs input={input} />;
    case 'urgentDispatch':
      return <UrgentInputs input={input} />;
    case 'sendBack':
      return (
        <ChipSet
          legend={decisionText.judgedFaulty}
          hideLegend
          options={[{ value: 'judgedFaulty', label: decisionText.judgedFaulty }]}
          values={input.judgedFaulty ? ['judgedFaulty'] : []}
          onChange={(values) => change({ ...input, judgedFaulty: values.length > 0 })}
        />
      );
  }
}

const AREAS = [
  { value: 'asContract', label: decisionText.remoteAreas.asContract },
  { value: 'yes', label: decisionText.remoteAreas.yes },
  { value: 'no', label: decisionText.remoteAreas.no },
] as const;
const CONSENTS = (['notAsked', 'given', 'refused'] as const).map((value) => ({
  value,
  label: decisionText.laterDayConsents[value],
}));

function VisitInputs({ input }: { readonly input: Visit }) {
  const area = input.remoteArea === null ? 'asContract' : input.remoteArea ? 'yes' : 'no';
  return (
    <div className={screen['stack']}>
      <ChipChoice
        legend={decisionText.remoteArea}
        options={AREAS}
        value={area}
        onChoose={(value) => change({ ...input, remoteArea: value === 'asContract' ? null : value === 'yes' })}
      />
      <ChipChoice
        legend={decisionText.laterDayConsent}
        options={CONSENTS}
        value={input.laterDayConsent}
        onChoose={(laterDayConsent) =>
          change({ ...input, laterDayConsent, laterDay: laterDayConsent === 'given' ? input.laterDay : null })
        }
      />
      {input.laterDayConsent === 'given' ? <LaterDay input={input} /> : null}
    </div>
  );
}

function LaterDay({ input }: { readonly input: Visit }) {
  const [typed, setTyped] = useState(input.laterDay ?? '');
  const today = parseIsoDate(deskClock.getState().view?.today.date ?? '');
  const read = today === null ? null : readTypedDate(typed, today, 'coming');
  const notLater = read?.type === 'date' && today !== null && read.date <= today;
  const onTyped = (text: string) => {
    setTyped(text);
    const day = today === null ? null : typedDateOrNull(text, today, 'coming');
    const later = day !== null && today !== null && day > today;
    change({ ...input, laterDay: later ? formatIsoDate(day) : null });
  };
  return (
    <TextField
      layout="row"
      label={decisionText.laterDay}
      hint={read?.type === 'date' && !notLater ? typedDateText.readAs(read) : decisionText.laterDayHint}
      problem={notLater ? decisionText.notLater : read === null ? null : typedDateText.problem(read)}
      value={typed}
      onTyped={onTyped}
    />
  );
}

const URGENT = ['companyJudgesUrgent', 'callerAgrees', 'costExplained'] as const;
const URGENT_CHIPS = URGENT.map((value) => ({ value, label: decisionText[value] }));

/** What is said about the cost stands in the answer, word for word. */
function UrgentInputs({ input }: { readonly input: Urgent }) {
  return (
    <ChipSet
      legend={decisionText.urgent}
      options={URGENT_CHIPS}
      values={URGENT.filter((name) => input[name])}
      onChange={(values) =>
        change({
          ...input,
          companyJudgesUrgent: values.includes('companyJudgesUrgent'),
          callerAgrees: values.includes('callerAgrees'),
          costExplained: values.includes('costExplained'),
        })
      }
    />
  );
}
