/** The hooks by which a component offers actions with keys, and the one listener that starts them. */
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Key } from './keyboard.ts';
import {
  type Action,
  findAction,
  openLayer,
  registerGroup,
  removeGroup,
  runAction,
  type Scope,
  type ShortcutState,
  shortcutState,
  shownKey,
  subscribeShortcuts,
} from './shortcut-registry.ts';

const Layer = createContext(0);

/** Offers these actions while the component is mounted. The list may change with every render. */
export function useShortcuts(scope: Scope, actions: readonly Action[]): void {
  const layer = useContext(Layer);
  const [token] = useState(() => Symbol(scope));
  useLayoutEffect(() => registerGroup({ token, scope, layer, actions }));
  useLayoutEffect(() => () => removeGroup(token), [token]);
}

export const useShortcutState = (): ShortcutState => useSyncExternalStore(subscribeShortcuts, shortcutState);

/** The key to show for these in the present host. What comes and goes among the actions does not render its reader again. */
export function useShownKey(keys: readonly Key[]): Key | null {
  return useSyncExternalStore(subscribeShortcuts, () => shownKey(keys, shortcutState()));
}

/** Listens to the whole window; mounted once, by the shell. */
export function useShortcutListener(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const action = findAction(shortcutState(), event, event.target instanceof HTMLElement ? event.target : null);
      if (action === null) return;
      // The key is spoken for also while it repeats, so that the browser does nothing with it either.
      event.preventDefault();
      if (!event.repeat || action.repeats === true) runAction(action);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/**
 * Everything inside stands on a dialog: its actions work, those below it rest. A dialog that opens over another one stands above it, also where
 * neither is a part of the other.
 */
export function ShortcutLayer({ children }: { readonly children: ReactNode }) {
  const below = useContext(Layer);
  const [layer] = useState(() => Math.max(below, shortcutState().topLayer) + 1);
  useLayoutEffect(() => openLayer(layer), [layer]);
  return <Layer value={layer}>{children}</Layer>;
}
