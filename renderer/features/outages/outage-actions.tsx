/** What a supervisor may record of an outage as it stands now, each with its key. */
import type { OutageView } from '../../../shared/desk/outage-views.ts';
import type { OutageEventType } from '../../../shared/outages/outage.ts';
import { outageActions as words } from '../../text/outages.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import type { Key } from '../../ui/keyboard.ts';
import styles from './outages.module.css';

export type Doing = Exclude<OutageEventType, 'opened'> | 'addContracts' | 'prepare' | 'export';

const KEYS: { readonly [Deed in Doing]: Key } = {
  sourceAdded: 'alt+a',
  addContracts: 'alt+g',
  restored: 'alt+r',
  causeFound: 'alt+c',
  scopeChanged: 'alt+w',
  instructed: 'alt+i',
  received: 'alt+m',
  reopened: 'alt+u',
  prepare: 'alt+p',
  export: 'alt+e',
};

interface OutageActionsProps {
  readonly outage: OutageView;
  readonly onDo: (doing: Doing) => void;
}

export function OutageActions({ outage, onDo }: OutageActionsProps) {
  const { restoredAt, party, preparations } = outage;
  const isRestored = restoredAt !== null;
  const byCarrier = party === 'carrier';
  const shown: readonly (readonly [Doing, boolean])[] = [
    ['sourceAdded', true],
    ['addContracts', true],
    ['restored', true],
    ['causeFound', true],
    ['scopeChanged', true],
    ['instructed', byCarrier],
    ['received', byCarrier],
    ['reopened', isRestored],
    ['prepare', isRestored],
    ['export', preparations.length > 0],
  ];
  return (
    <div className={styles['actions']}>
      {shown.map(([doing, offered]) => {
        const { label, aliases } = doing === 'restored' && isRestored ? words.restoredAgain : words[doing];
        if (!offered) return null;
        const isNext = doing === (isRestored ? 'prepare' : 'restored');
        return (
          <ActionButton
            key={doing}
            tone={isNext ? 'primary' : 'quiet'}
            action={{ id: `outages:${doing}`, label, keys: [KEYS[doing]], aliases, run: () => onDo(doing) }}
          />
        );
      })}
    </div>
  );
}
