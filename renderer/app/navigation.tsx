/** The way between the screens that a role may open, each with its key. */
import { useStore } from 'zustand';
import type { Role } from '../../shared/users/user.ts';
import { navigationText, productName, screenWords } from '../text/shell.ts';
import { ariaKey, type Key, keyLabel } from '../ui/keyboard.ts';
import styles from './navigation.module.css';
import { type Route, routeStore, screensOf, type TopScreen } from './routes.ts';
import { screenAction } from './shell-actions.ts';

/** A case belongs to the list it was opened from. */
const placeOf = (route: Route): TopScreen => (route.screen === 'case' ? 'cases' : route.screen);

/** Below each place stands only what differs; what all the keys share stands below the mark. */
const lastOf = (key: Key): string => key.slice(key.lastIndexOf('+') + 1);

export function Navigation({ role }: { readonly role: Role }) {
  const place = useStore(routeStore, (store) => placeOf(store.route));
  return (
    <nav className={styles['navigation']} aria-label={navigationText.label}>
      <span className={styles['mark']}>
        {productName}
        <span aria-hidden="true">
          <kbd className={styles['key']}>{navigationText.withAlt}</kbd>
        </span>
      </span>
      {screensOf(role).map((screen) => {
        const { keys, run } = screenAction(screen);
        const [key] = keys;
        return (
          <button
            key={screen}
            type="button"
            className={styles['place']}
            aria-current={screen === place ? 'page' : undefined}
            aria-keyshortcuts={key === undefined ? undefined : ariaKey(key)}
            title={key === undefined ? undefined : keyLabel(key)}
            onClick={run}
          >
            {screenWords[screen]}
            {key === undefined ? null : (
              <span aria-hidden="true">
                <kbd className={styles['key']}>{lastOf(key)}</kbd>
              </span>
            )}
          </button>
        );
      })}
    </nav>
  );
}
