/** Who is calling: the search, and the contract that was chosen. Before identification it shows a handle and a masked name, no more. */
import { memo } from 'react';
import type { ContactPhase } from '../../../shared/contacts/stamps.ts';
import type { ContractView } from '../../../shared/desk/views.ts';
import type { RiskLevel } from '../../../shared/verification/items.ts';
import { searchText } from '../../text/call.ts';
import { Section } from '../../ui/section.tsx';
import { BothContracts, holdsBoth } from './both-contracts.tsx';
import { callKeys } from './call-keys.ts';
import styles from './call-screen.module.css';
import { ContractCard } from './contract-card.tsx';
import { ContractNotices } from './contract-notices.tsx';
import { ContractSearch } from './contract-search.tsx';
import { KeyHint } from './key-hint.tsx';
import { OtherContracts } from './other-contracts.tsx';
import { RevealPanel } from './reveal-panel.tsx';
import type { SearchState } from './search-state.ts';
import { isLevelReached } from './verification-state.ts';

export interface ContractPaneProps {
  readonly contract: ContractView | null;
  readonly verified: RiskLevel | null;
  readonly search: SearchState;
  readonly phase: ContactPhase;
}

export const ContractPane = memo(function ContractPane({ contract, verified, search, phase }: ContractPaneProps) {
  return (
    <Section title={searchText.title} aside={<KeyHint keys={callKeys.search} />}>
      <div className={styles['stack']}>
        <ContractSearch search={search} />
        {phase === 'ringing' && contract === null ? <p className={styles['small']}>{searchText.ringing}</p> : null}
        {contract === null ? null : (
          <>
            <ContractCard contract={contract} verified={verified} />
            <OtherContracts others={contract.others} />
            {holdsBoth(contract) ? <BothContracts /> : null}
            {verified === null ? null : <ContractNotices key={`${contract.contractId} ${verified}`} />}
            {isLevelReached(verified, 'B') ? <RevealPanel key={contract.contractId} /> : null}
          </>
        )}
      </div>
    </Section>
  );
});
