/** A key as it is shown beside the action it starts. */
import styles from './key.module.css';
import { type Key as KeyName, keyLabel } from './keyboard.ts';

/** Hidden from screen readers, which hear the key from `aria-keyshortcuts` of the control itself. */
export function Key({ name }: { readonly name: KeyName }) {
  return (
    <span aria-hidden="true">
      <kbd className={styles['key']}>{keyLabel(name)}</kbd>
    </span>
  );
}
