/** The chosen contract on one calm card; device, periods and open work stand on it only after identification. */
import type { ContractView } from '../../../shared/desk/views.ts';
import type { RiskLevel } from '../../../shared/verification/items.ts';
import { NOTHING, serviceWords } from '../../../shared/words/domain-words.ts';
import { contractText } from '../../text/call.ts';
import { beside } from '../../text/punctuation.ts';
import { contractStateWords } from '../../text/words.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { type Fact, Facts } from '../../ui/facts.tsx';
import styles from './contract-card.module.css';
import { detailFacts } from './contract-facts.tsx';

export interface ContractCardProps {
  readonly contract: ContractView;
  readonly verified: RiskLevel | null;
}

export function ContractCard({ contract, verified }: ContractCardProps) {
  const { service, state, handle, details, failedToday } = contract;
  const facts: readonly Fact[] = [
    { name: contractText.contract, value: beside(serviceWords[service], contractStateWords[state]) },
    { name: contractText.handle, value: handle },
    ...(details === null ? [] : detailFacts(details)),
  ];
  return (
    <Card chosen>
      <div className={styles['who']}>
        <b className={styles['name']}>{contract.maskedName ?? NOTHING}</b>
        <Badge tone={verified === null ? 'plain' : 'ok'}>
          {verified === null ? contractText.unverified : contractText.verified}
        </Badge>
      </div>
      {failedToday === 0 ? null : (
        <p className={styles['flag']}>
          <Badge tone="need">{contractText.failedToday(failedToday)}</Badge>
        </p>
      )}
      <Facts facts={facts} />
    </Card>
  );
}
