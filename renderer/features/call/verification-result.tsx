/** What the desk answered, in one of three words, how often it may still be tried, and what to say to the caller now. */
import type { CallView } from '../../../shared/desk/views.ts';
import { verificationText } from '../../text/call.ts';
import { errorText } from '../../text/errors.ts';
import { Badge } from '../../ui/badge.tsx';
import { Problem } from '../../ui/problem.tsx';
import screen from './call-screen.module.css';
import type { VerificationState } from './verification-state.ts';

export interface VerificationResultLineProps {
  readonly shown: VerificationState;
  readonly verification: CallView['verification'];
}

export function VerificationResultLine({ shown, verification }: VerificationResultLineProps) {
  const { attemptsLeft } = verification;
  const problem = shown.step === 'asking' ? shown.problem : null;
  const result = shown.step === 'asking' ? shown.result : null;
  const words = result === null ? null : verificationText.results[result];
  return (
    <div className={screen['stack']}>
      <div className={screen['line']} role="status">
        {words === null ? <span /> : <Badge tone={result === 'oneMore' ? 'need' : 'stop'}>{words.title}</Badge>}
        <span className={screen['small']}>{verificationText.attemptsLeft(attemptsLeft)}</span>
      </div>
      {words === null ? null : <p className={screen['say']}>{words.say}</p>}
      {attemptsLeft === 0 ? <p className={screen['quiet']}>{verificationText.noAttemptsLeft}</p> : null}
      <Problem text={problem === null ? null : errorText(problem)} />
    </div>
  );
}
