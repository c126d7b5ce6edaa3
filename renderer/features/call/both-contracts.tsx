/** A caller who holds both contracts may ask about either: the key that sets the two answers side by side. Source: N 第1条 · N-001 */
import type { ContractView } from '../../../shared/desk/views.ts';
import { comparisonAction } from '../../answer/open-comparison.ts';
import { comparisonText } from '../../text/comparison.ts';
import { Badge } from '../../ui/badge.tsx';
import { useShortcuts } from '../../ui/shortcuts.tsx';
import styles from './contract-card.module.css';
import { KeyHint } from './key-hint.tsx';

/** Whether the caller holds a contract of each service that has not ended. */
export const holdsBoth = ({ service, state, others }: Pick<ContractView, 'service' | 'state' | 'others'>): boolean =>
  state !== 'cancelled' && others.some((other) => other.service !== service && other.state !== 'cancelled');

const compare = comparisonAction();

export function BothContracts() {
  useShortcuts('screen', [{ ...compare, foot: 9 }]);
  return (
    <button type="button" className={styles['other']} onClick={compare.run}>
      <span>
        <Badge tone="act">{comparisonText.both}</Badge> {comparisonText.bothHint}
      </span>
      <KeyHint keys={compare.keys} />
    </button>
  );
}
