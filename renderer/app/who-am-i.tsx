/** Who is signed in, and the way to lock the desk behind oneself. */
import type { UserView } from '../../shared/desk/views.ts';
import { shellText } from '../text/shell.ts';
import { shortRoleWords } from '../text/words.ts';
import { Key } from '../ui/key.tsx';
import { ariaKey } from '../ui/keyboard.ts';
import { useShownKey } from '../ui/shortcuts.tsx';
import { LOCK_KEYS, lockDesk } from './shell-actions.ts';
import styles from './who-am-i.module.css';

export function WhoAmI({ user }: { readonly user: UserView }) {
  const key = useShownKey(LOCK_KEYS);
  return (
    <div className={styles['who']}>
      <span>
        {user.name} {shortRoleWords[user.role]}
      </span>
      <button
        type="button"
        className={styles['lock']}
        aria-keyshortcuts={key === null ? undefined : ariaKey(key)}
        onClick={() => void lockDesk()}
      >
        {key === null ? null : <Key name={key} />}
        {shellText.lock}
      </button>
    </div>
  );
}
