/** What the gate would ask for now if the answer were accepted, and why the last try was refused. */
import type { Answer } from '../../../shared/decisions/answer.ts';
import type { Question } from '../../../shared/decisions/questions.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';
import type { CallView } from '../../../shared/desk/views.ts';
import { decisionText } from '../../text/call.ts';
import { errorText } from '../../text/errors.ts';
import { Problem } from '../../ui/problem.tsx';
import { callKeys } from './call-keys.ts';
import screen from './call-screen.module.css';
import { needsBefore, needsOf, type Remedy } from './gate-help.ts';
import { NeedList } from './need-list.tsx';

export interface BeforeAcceptingProps {
  readonly call: CallView;
  readonly question: Question;
  readonly answer: Answer;
  readonly refusal: DeskError | null;
  readonly onRemedy?: (remedy: Remedy) => void;
}

export function BeforeAccepting({ call, question, answer, refusal, onRemedy }: BeforeAcceptingProps) {
  const ahead = needsBefore(question, call, answer);
  const refused = refusal === null ? [] : needsOf(refusal);
  const needs = [...refused, ...ahead.filter(({ type }) => !refused.some((need) => need.type === type))];
  return (
    <>
      <Problem text={refusal !== null && refused.length === 0 ? errorText(refusal) : null} />
      {needs.length === 0 ? null : (
        <section className={screen['stack']} aria-label={decisionText.before}>
          <p className={screen['small']}>{decisionText.before}</p>
          <NeedList needs={needs} firstKeys={callKeys.accept} {...(onRemedy === undefined ? {} : { onRemedy })} />
        </section>
      )}
    </>
  );
}
