/** The same contractor's other contracts, so that the matter comes under the right one: the service belongs to the matter, not to the caller. */
import type { SearchRow } from '../../../shared/desk/views.ts';
import { serviceWords } from '../../../shared/words/domain-words.ts';
import { contractText } from '../../text/call.ts';
import { beside, inBrackets } from '../../text/punctuation.ts';
import { contractStateWords } from '../../text/words.ts';
import { Key } from '../../ui/key.tsx';
import { callKeys, digitKey } from './call-keys.ts';
import screen from './call-screen.module.css';
import styles from './contract-card.module.css';
import { useDigitKeys } from './digit-keys.ts';
import { KeyHint } from './key-hint.tsx';
import { callDesk } from './present-call.ts';

export function OtherContracts({ others }: { readonly others: readonly SearchRow[] }) {
  const choose = (row: SearchRow) => void callDesk.commands.chooseContract(row.contractId);
  useDigitKeys(
    'otherContracts',
    others.map((row) => ({ label: row.handle, choose: () => choose(row) })),
  );
  if (others.length === 0) return null;
  return (
    <fieldset className={styles['others']} data-focus="otherContracts">
      <legend className={screen['small']}>
        {contractText.others} <KeyHint keys={callKeys.others} />
      </legend>
      {others.map((row, index) => {
        const key = digitKey(index);
        return (
          <button key={row.contractId} type="button" className={styles['other']} onClick={() => choose(row)}>
            <span>
              {beside(serviceWords[row.service], row.handle)}
              {row.state === 'inService' ? null : inBrackets(contractStateWords[row.state])}
            </span>
            {key === null ? null : <Key name={key} />}
          </button>
        );
      })}
    </fieldset>
  );
}
