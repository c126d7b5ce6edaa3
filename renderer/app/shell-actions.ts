/** The actions that work on every screen: move between screens, find anything, lock, change the own password or the theme. */
import type { UserView } from '../../shared/desk/views.ts';
import { GUIDE_KEYS, openGuide } from '../answer/open-article.ts';
import { call } from '../desk/desk-client.ts';
import { lookupKeys } from '../features/lookup/lookup-keys.ts';
import { errorText } from '../text/errors.ts';
import { guideText } from '../text/guide.ts';
import { lookupText } from '../text/lookup.ts';
import { navigationText, screenWords, shellText } from '../text/shell.ts';
import type { Action } from '../ui/shortcut-registry.ts';
import { useShortcuts } from '../ui/shortcuts.tsx';
import { showToast } from '../ui/toast-store.ts';
import { toggleCharacterKeys, toggleTheme } from './preferences.ts';
import { openRoute, screensOf, type TopScreen } from './routes.ts';

export const LOCK_KEYS = ['ctrl+l'] as const;

const screenKeys = {
  call: ['alt+1'],
  cases: ['alt+2'],
  users: ['alt+3'],
  audit: ['alt+4'],
  closures: ['alt+5'],
  policies: ['alt+6'],
  procedures: ['alt+7'],
  outages: ['alt+8'],
  notices: ['alt+9'],
  backups: ['alt+0'],
} as const satisfies Record<TopScreen, readonly string[]>;

export const screenAction = (screen: TopScreen): Action => ({
  id: `screen:${screen}`,
  label: screenWords[screen],
  keys: screenKeys[screen],
  aliases: navigationText.aliases[screen],
  run: () => openRoute({ screen }),
});

/** Locks the desk; the main process answers with `session:changed`, which blanks the screen. */
export async function lockDesk(): Promise<void> {
  const reply = await call('session:lock', {});
  if (!reply.ok) showToast('stop', errorText(reply.error));
}

export interface ShellActions {
  readonly user: UserView;
  readonly onPalette: () => void;
  readonly onLookup: () => void;
  readonly onOwnPassword: () => void;
}

export function useShellActions({ user, onPalette, onLookup, onOwnPassword }: ShellActions): void {
  useShortcuts('always', [
    {
      id: 'lock',
      label: shellText.lockLong,
      keys: LOCK_KEYS,
      aliases: shellText.lockAliases,
      run: () => void lockDesk(),
    },
  ]);
  useShortcuts('app', [
    { id: 'palette', label: shellText.palette, keys: ['ctrl+k'], foot: 0, inPalette: false, run: onPalette },
    {
      id: 'lookup',
      label: lookupText.action,
      keys: lookupKeys.open,
      foot: 0,
      aliases: lookupText.actionAliases,
      run: onLookup,
    },
    {
      id: 'guide',
      label: guideText.action,
      keys: GUIDE_KEYS,
      foot: 0,
      aliases: guideText.actionAliases,
      run: () => openGuide(null),
    },
    ...screensOf(user.role).map(screenAction),
    {
      id: 'own-password',
      label: shellText.ownPassword,
      keys: [],
      aliases: shellText.ownPasswordAliases,
      run: onOwnPassword,
    },
    { id: 'theme', label: shellText.theme, keys: [], aliases: shellText.themeAliases, run: toggleTheme },
    {
      id: 'character-keys',
      label: shellText.characterKeys,
      keys: [],
      aliases: shellText.characterKeysAliases,
      run: () => showToast('ok', toggleCharacterKeys() ? shellText.characterKeysOn : shellText.characterKeysOff),
    },
  ]);
}
