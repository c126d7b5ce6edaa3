/** The instants that decide (時刻印), each with its own key where the operator sets it. A correction is told beside the time. */
import { memo } from 'react';
import type { Stamp } from '../../../shared/contacts/stamps.ts';
import { instant } from '../../../shared/core/time.ts';
import type { CallView } from '../../../shared/desk/views.ts';
import { NOTHING, stampWords } from '../../../shared/words/domain-words.ts';
import { caseText } from '../../text/call.ts';
import { clockTime } from '../../text/dates.ts';
import { classNames } from '../../ui/class-names.ts';
import type { Key } from '../../ui/keyboard.ts';
import { callKeys } from './call-keys.ts';
import { KeyHint } from './key-hint.tsx';
import styles from './stamps-row.module.css';

const SHOWN = [
  { stamp: 'answer', keys: callKeys.answer },
  { stamp: 'identified', keys: callKeys.verify },
  { stamp: 'notice', keys: callKeys.notice },
  { stamp: 'request', keys: callKeys.request },
  { stamp: 'ordered', keys: callKeys.decide },
] as const satisfies ReadonlyArray<{ readonly stamp: Stamp; readonly keys: readonly Key[] }>;

export const StampsRow = memo(function StampsRow({ contact }: { readonly contact: CallView['contact'] }) {
  return (
    <div>
      <dl className={styles['stamps']} aria-label={caseText.stamps}>
        {SHOWN.map(({ stamp, keys }) => {
          const at = contact.stamps[stamp];
          return (
            <div
              key={stamp}
              className={classNames(
                styles['stamp'],
                at !== null && styles['on'],
                stamp === 'notice' && at !== null && styles['hot'],
              )}
            >
              <dt className={styles['name']}>
                {stampWords[stamp]} {at === null ? <KeyHint keys={keys} /> : null}
                {contact.corrected.includes(stamp) ? (
                  <span className={styles['corrected']}>{caseText.corrected}</span>
                ) : null}
              </dt>
              <dd className={styles['time']}>{at === null ? NOTHING : clockTime(instant(at))}</dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
});
