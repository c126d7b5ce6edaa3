/** Blind verification: what the caller says goes in, one of three words comes back. Once confirmed it folds to one card. */
import { memo } from 'react';
import { instant } from '../../../shared/core/time.ts';
import type { CallView } from '../../../shared/desk/views.ts';
import type { Service } from '../../../shared/terms/service.ts';
import { RISK_LEVELS, type RiskLevel } from '../../../shared/verification/items.ts';
import { verificationText } from '../../text/call.ts';
import { clockTime } from '../../text/dates.ts';
import { beside } from '../../text/punctuation.ts';
import { Card } from '../../ui/card.tsx';
import { ChipChoice } from '../../ui/chips.tsx';
import { Section } from '../../ui/section.tsx';
import { callKeys } from './call-keys.ts';
import screen from './call-screen.module.css';
import { KeyHint } from './key-hint.tsx';
import { callDesk } from './present-call.ts';
import { StepUp } from './step-up.tsx';
import { VerificationForm } from './verification-form.tsx';
import { VerificationResultLine } from './verification-result.tsx';
import { type VerificationState, verificationStep } from './verification-state.ts';

export interface VerificationPaneProps {
  readonly service: Service;
  readonly shown: VerificationState;
  readonly verification: CallView['verification'];
}

const LEVELS = RISK_LEVELS.map((value) => ({ value, label: verificationText.levels[value] }));
const choose = (level: RiskLevel) => callDesk.dispatch({ type: 'verification/levelChosen', level });

export const VerificationPane = memo(function VerificationPane(props: VerificationPaneProps) {
  const { service, shown, verification } = props;
  const step = verificationStep(shown, verification.confirmed);
  const aside = (
    <>
      <span className={screen['cite']}>{verificationText.cite[service]}</span>
      <KeyHint keys={callKeys.verify} />
    </>
  );
  return (
    <Section title={verificationText.title} aside={aside}>
      <div data-focus="verification">
        {step === 'settled' ? (
          <Confirmed level={shown.level} verification={verification} />
        ) : (
          <div className={screen['stack']}>
            <ChipChoice
              legend={verificationText.level}
              hideLegend
              options={LEVELS}
              value={shown.level}
              onChoose={choose}
            />
            <p className={screen['small']}>{verificationText.needs[shown.level]}</p>
            {step === 'stepUp' ? (
              <StepUp confirmed={verification.confirmed} busy={shown.step === 'checking'} />
            ) : (
              <VerificationForm
                key={shown.round}
                level={shown.level}
                busy={shown.step === 'checking'}
                blocked={verification.attemptsLeft === 0}
              />
            )}
            <VerificationResultLine shown={shown} verification={verification} />
          </div>
        )}
      </div>
    </Section>
  );
});

function Confirmed({
  level,
  verification,
}: { readonly level: RiskLevel } & Pick<VerificationPaneProps, 'verification'>) {
  const { confirmedAt, attempts } = verification;
  return (
    <Card>
      <div className={screen['line']} role="status">
        <b>{verificationText.confirmedAs(level)}</b>
        <span className={screen['quiet']}>
          {beside(confirmedAt === null ? null : clockTime(instant(confirmedAt)), verificationText.attempts(attempts))}
        </span>
      </div>
      <p className={screen['quiet']}>{verificationText.allows[level]}</p>
      <p className={screen['small']}>{verificationText.said}</p>
    </Card>
  );
}
