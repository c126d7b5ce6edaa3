/**
 * Where a case was the first about a device that only annex 3 names: the way for a supervisor to rule on it, with the case named in the reason.
 * Once there is a ruling nothing is offered.
 *
 * Source: D-N01 · P-DEVICE-COVERAGE
 */
import type { CaseView } from '../../../shared/desk/views.ts';
import type { PolicyId } from '../../../shared/policies/policy.ts';
import { call } from '../../desk/desk-client.ts';
import { changeText } from '../../text/policies-screen.ts';
import { replayText } from '../../text/replay.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import styles from './case-page.module.css';

export type OnRule = (ruling: { readonly policyId: PolicyId; readonly reason: string }) => void;

interface RulingOfferProps {
  readonly shown: CaseView;
  readonly onRule: OnRule;
}

const POLICY = 'P-DEVICE-COVERAGE';

export function RulingOffer({ shown, onRule }: RulingOfferProps) {
  const model = unruledModel(shown);
  return model === null ? null : <Offer model={model} caseNumber={shown.number} onRule={onRule} />;
}

interface OfferProps {
  readonly model: string;
  readonly caseNumber: string;
  readonly onRule: OnRule;
}

function Offer({ model, caseNumber, onRule }: OfferProps) {
  const [policies] = useLoaded(() => call('policies:list', {}));
  const present = policies.state === 'there' ? policies.value.find(({ policyId }) => policyId === POLICY) : undefined;
  if (present?.value !== '"coveredUntilRuled"') return null;
  return (
    <div className={styles['ruling']}>
      <p>{replayText.rulingLead}</p>
      <p>
        <ActionButton
          action={{
            id: 'case:rule',
            label: replayText.ruling,
            keys: ['alt+j'],
            aliases: replayText.rulingAliases,
            run: () => onRule({ policyId: POLICY, reason: changeText.rulingReason(caseNumber, model) }),
          }}
        />
      </p>
    </div>
  );
}

/** The device whose answer named the gap, or null. */
function unruledModel({ decisions }: CaseView): string | null {
  const found = decisions.find(({ answer }) => answer.defectIds.includes('D-N01'));
  const model = found?.answer.facts['deviceModel'];
  return found === undefined ? null : typeof model === 'string' ? model : 'OS Pro';
}
