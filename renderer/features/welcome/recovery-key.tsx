/** The recovery key, shown once: to be printed or written down before anything else may be done. */
import { type KeyboardEvent, useId } from 'react';
import { productName } from '../../text/shell.ts';
import { recoveryText } from '../../text/welcome.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { Button } from '../../ui/button.tsx';
import { isComposing } from '../../ui/keyboard.ts';
import styles from './recovery-key.module.css';
import frame from './welcome.module.css';

export interface RecoveryKeyProps {
  readonly recoveryKey: string;
  readonly noted: boolean;
  readonly onNoted: (noted: boolean) => void;
  readonly onFinished: () => void;
}

export function RecoveryKey({ recoveryKey, noted, onNoted, onFinished }: RecoveryKeyProps) {
  const notedId = useId();
  const finishId = useId();
  const groups = recoveryKey.split('-');
  const onEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !isComposing(event) && noted) onFinished();
  };
  return (
    <main className={frame['screen']}>
      <div className={frame['sheet']}>
        <p className={frame['mark']}>{productName}</p>
        <h1 className={frame['title']}>{recoveryText.title}</h1>
        <p className={frame['lead']}>{recoveryText.lead}</p>
        <section className={styles['paper']} aria-label={recoveryText.label}>
          <p className={styles['printed']}>{recoveryText.printedTitle}</p>
          <p className={styles['key']}>
            {groups.map((group, index) => (
              // The groups never change while they are shown, and two of them may be equal.
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity of a group
              <span key={index}>{group}</span>
            ))}
          </p>
          <p className={styles['printed']}>{recoveryText.printedUse}</p>
        </section>
        <p>{recoveryText.keep}</p>
        <div className={styles['actions']}>
          <ActionButton
            action={{ id: 'key:print', label: recoveryText.print, keys: ['alt+p'], run: () => window.print() }}
          />
        </div>
        <div className={styles['confirm']}>
          <input
            id={notedId}
            type="checkbox"
            checked={noted}
            onChange={(event) => onNoted(event.currentTarget.checked)}
            onKeyDown={onEnter}
          />
          <label htmlFor={notedId}>{recoveryText.noted}</label>
        </div>
        <div className={styles['actions']}>
          <Button tone="primary" disabled={!noted} describedBy={finishId} onPress={onFinished}>
            {recoveryText.finish}
          </Button>
          <span id={finishId} className={frame['hint']}>
            {noted ? '' : recoveryText.finishBlocked}
          </span>
        </div>
      </div>
    </main>
  );
}
