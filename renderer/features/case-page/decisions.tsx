/** The decisions of a case as they were frozen, the latest first. */
import { instant } from '../../../shared/core/time.ts';
import type { Answer } from '../../../shared/decisions/answer.ts';
import type { DecisionView } from '../../../shared/desk/views.ts';
import { askedLines } from '../../../shared/rules/asked-words.ts';
import { questionWords } from '../../../shared/words/question-words.ts';
import { AnswerView } from '../../answer/answer-view.tsx';
import { answerText } from '../../text/answer.ts';
import { caseText } from '../../text/case-page.ts';
import { plainDayAndTime } from '../../text/dates.ts';
import { Badge } from '../../ui/badge.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Section } from '../../ui/section.tsx';
import styles from './case-page.module.css';

export function Decisions({ decisions }: { readonly decisions: readonly DecisionView[] }) {
  const latestFirst = decisions.toSorted((a, b) => b.acceptedAt - a.acceptedAt);
  return (
    <Section title={caseText.decisions}>
      {decisions.length === 0 ? <p className={styles['aside']}>{caseText.noDecisions}</p> : null}
      <ul className={styles['cards']}>
        {latestFirst.map((decision) => (
          <li key={decision.decisionId} className={styles['decision']}>
            <p className={styles['line']}>
              <b>{questionWords[decision.question]}</b>
              <span className={styles['aside']}>
                {answerText.accepted(plainDayAndTime(instant(decision.acceptedAt)), decision.acceptedBy)}
              </span>
            </p>
            {decision.underDoubtfulClock ? <Badge tone="stop">{answerText.doubtfulClock}</Badge> : null}
            <Asked answer={decision.answer} />
            <AnswerView answer={decision.answer} workingOpen={false} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What was put in for a look-up question. */
function Asked({ answer }: { readonly answer: Answer }) {
  const lines = askedLines(answer);
  if (lines.length === 0) return null;
  return (
    <section className={styles['asked']} aria-label={caseText.asked}>
      <Facts facts={lines.map(({ label, text }) => ({ name: label, value: text }))} />
    </section>
  );
}
