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
import { replayText } from '../../text/replay.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Section } from '../../ui/section.tsx';
import styles from './case-page.module.css';
import { ReplayCheck, useReplays } from './replay-check.tsx';

export function Decisions({ decisions }: { readonly decisions: readonly DecisionView[] }) {
  const latestFirst = decisions.toSorted((a, b) => b.acceptedAt - a.acceptedAt);
  const [replays, replay] = useReplays();
  return (
    <Section
      title={caseText.decisions}
      aside={
        decisions.length === 0 ? undefined : (
          <ActionButton
            tone="link"
            action={{
              id: 'case:replay',
              label: replayText.action,
              keys: ['alt+r'],
              foot: 6,
              aliases: replayText.aliases,
              run: () => {
                for (const { decisionId } of latestFirst) replay(decisionId);
              },
            }}
          />
        )
      }
    >
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
            {decisions.length > 1 ? (
              <p>
                <Button
                  tone="link"
                  label={replayText.actionOf(questionWords[decision.question])}
                  onPress={() => replay(decision.decisionId)}
                >
                  {replayText.action}
                </Button>
              </p>
            ) : null}
            <ReplayCheck replay={replays.get(decision.decisionId)} />
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
