/** The foot: the keys that matter now, taken from the actions the open screen offers, and the health line at the right end. */

import { shellText } from '../text/shell.ts';
import { Key } from '../ui/key.tsx';
import { ariaKey } from '../ui/keyboard.ts';
import { type Action, activeGroups, runAction, type ShortcutState, shownKey } from '../ui/shortcut-registry.ts';
import { useShortcutState } from '../ui/shortcuts.tsx';
import styles from './foot.module.css';
import { HealthLine } from './health-line.tsx';

/** The actions that ask for a place in the foot and can act, in their order; of two with one id the stronger. */
export function footActions(state: ShortcutState): readonly Action[] {
  const seen = new Set<string>();
  return activeGroups(state)
    .flatMap(({ actions }) => actions)
    .filter(({ id, foot, enabled }) => foot !== undefined && enabled !== false && !seen.has(id) && seen.add(id))
    .sort((a, b) => (a.foot ?? 0) - (b.foot ?? 0));
}

export function Foot() {
  const state = useShortcutState();
  return (
    <footer className={styles['foot']}>
      <ul className={styles['keys']} aria-label={shellText.foot}>
        {footActions(state).map((action) => {
          const key = shownKey(action.keys, state);
          return (
            <li key={action.id}>
              <button
                type="button"
                className={styles['action']}
                aria-keyshortcuts={key === null ? undefined : ariaKey(key)}
                onClick={() => runAction(action)}
              >
                {key === null ? null : <Key name={key} />}
                {action.label}
              </button>
            </li>
          );
        })}
      </ul>
      <HealthLine />
    </footer>
  );
}
