/** On a machine without a desk: the way back from the backups of another, with the recovery key. */
import { useState } from 'react';
import { bareText as text } from '../../text/backups.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { RestoreHere } from './restore-here.tsx';
import styles from './welcome.module.css';

export function RestoreOffer({ busy }: { readonly busy: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <section className={styles['sample']} aria-labelledby="restore-title">
      <h2 id="restore-title">{text.title}</h2>
      <p className={styles['hint']}>{text.lead}</p>
      <ActionButton
        action={{
          id: 'welcome:restore',
          label: text.open,
          keys: ['alt+r'],
          enabled: !busy,
          run: () => setOpen(true),
        }}
      />
      {open ? <RestoreHere onClose={() => setOpen(false)} /> : null}
    </section>
  );
}
