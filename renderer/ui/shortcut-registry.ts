/**
 * Every action a person can start by a key right now. Screens register their actions while they are mounted; one listener finds the
 * action of a key press, the foot and the palette show the same list. An open dialog hides what lies below it.
 */
import { isComposing, isTypedInto, isTypingKey, type Key, type KeyPress, matchesKey } from './keyboard.ts';

/** From the strongest to the weakest; `always` also works while a dialog is open. */
export const SCOPES = ['always', 'pane', 'screen', 'app'] as const;
export type Scope = (typeof SCOPES)[number];

export interface Action {
  readonly id: string;
  readonly label: string;
  /** The first one this host lets through is the one shown. */
  readonly keys: readonly Key[];
  readonly run: () => void;
  readonly enabled?: boolean;
  /** Place in the foot, ascending; without one it is not shown there. */
  readonly foot?: number;
  /** Other names it is found by in the palette, kana readings among them. */
  readonly aliases?: readonly string[];
  /** False for what makes no sense away from its place, such as moving within a list. */
  readonly inPalette?: boolean;
  /** True where holding the key down goes on acting. */
  readonly repeats?: boolean;
}

export interface ActionGroup {
  readonly token: symbol;
  readonly scope: Scope;
  /** How many dialogs it stands on. */
  readonly layer: number;
  readonly actions: readonly Action[];
}

export interface ShortcutState {
  /** The latest registration last. */
  readonly groups: readonly ActionGroup[];
  readonly topLayer: number;
  /** False in a browser, which keeps some keys for itself. */
  readonly ownsAllKeys: boolean;
  /** False where a person turned off actions on a single letter or sign (WCAG 2.1.4). */
  readonly characterKeys: boolean;
}

/** What a browser does something with by itself, so that there another key of the same action has to serve. */
const BROWSER_KEYS: ReadonlySet<Key> = new Set([
  ...['f1', 'f3', 'f5', 'f10', 'f11', 'f12'],
  ...['d', 'f', 'g', 'h', 'j', 'n', 'o', 'p', 'r', 's', 't', 'u', 'w'].map((name) => `ctrl+${name}`),
  ...['n', 'p', 'r', 't', 'w'].map((name) => `ctrl+shift+${name}`),
]);

/** What decides whether a key may act, besides the place it is pressed at. */
export type KeyRules = Pick<ShortcutState, 'ownsAllKeys' | 'characterKeys'>;

const isCharacterKey = (key: Key): boolean => key.length === 1;

export const usableKeys = (keys: readonly Key[], { ownsAllKeys, characterKeys }: KeyRules): readonly Key[] =>
  keys.filter((key) => (ownsAllKeys || !BROWSER_KEYS.has(key)) && (characterKeys || !isCharacterKey(key)));

/** The key shown beside an action in this host, or null where it has none. */
export const shownKey = (keys: readonly Key[], rules: KeyRules): Key | null => usableKeys(keys, rules)[0] ?? null;

/** Groups that can act now, the strongest scope first and within a scope the latest first. */
export function activeGroups({ groups, topLayer }: ShortcutState): readonly ActionGroup[] {
  const active = groups.filter(({ scope, layer }) => scope === 'always' || layer === topLayer);
  return active.toReversed().sort((a, b) => SCOPES.indexOf(a.scope) - SCOPES.indexOf(b.scope));
}

interface PressTarget {
  readonly tagName?: string;
  readonly type?: string;
  readonly isContentEditable?: boolean;
}

const PRESSED_BY_ENTER: ReadonlySet<string> = new Set(['BUTTON', 'A', 'SUMMARY']);

/** A key that the focused element itself lives on: letters in a field, Enter and Space on a button. */
function belongsToTarget(key: Key, target: PressTarget | null): boolean {
  if (!isTypingKey(key) || target === null) return false;
  if (isTypedInto(target)) return true;
  return (key === 'enter' || key === ' ') && PRESSED_BY_ENTER.has(target.tagName ?? '');
}

/** The action this press starts, or null. Never one while an input method is composing. */
export function findAction(state: ShortcutState, press: KeyPress, target: PressTarget | null): Action | null {
  if (isComposing(press)) return null;
  for (const { actions } of activeGroups(state)) {
    for (const action of actions) {
      const key = usableKeys(action.keys, state).find((name) => matchesKey(press, name));
      if (key !== undefined && action.enabled !== false && !belongsToTarget(key, target)) return action;
    }
  }
  return null;
}

const shown = ({ run: _run, ...facts }: Action): string => JSON.stringify(facts);

/** Whether two lists would look the same in foot and palette; what they run may differ. */
export const looksSame = (a: readonly Action[], b: readonly Action[]): boolean =>
  a.length === b.length && a.every((action, index) => shown(action) === shown(b[index] ?? action));

let state: ShortcutState = { groups: [], topLayer: 0, ownsAllKeys: false, characterKeys: true };
/** The newest `run` of every action, kept apart so that a re-rendered screen does not disturb foot and palette. */
const latest = new Map<symbol, readonly Action[]>();
const listeners = new Set<() => void>();

function change(next: Partial<ShortcutState>): void {
  state = { ...state, ...next };
  for (const listener of listeners) listener();
}

export const shortcutState = (): ShortcutState => state;

export function subscribeShortcuts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function registerGroup(group: ActionGroup): void {
  latest.set(group.token, group.actions);
  const known = state.groups.find(({ token }) => token === group.token);
  if (known === undefined) change({ groups: [...state.groups, group] });
  else if (known.scope !== group.scope || known.layer !== group.layer || !looksSame(known.actions, group.actions))
    change({ groups: state.groups.map((each) => (each.token === group.token ? group : each)) });
}

export function removeGroup(token: symbol): void {
  latest.delete(token);
  change({ groups: state.groups.filter((group) => group.token !== token) });
}

export const setTopLayer = (topLayer: number): void => change({ topLayer });

const openLayers: number[] = [];

/** A dialog stands on this layer until the returned function is called; whichever of the open ones is the highest is on top. */
export function openLayer(layer: number): () => void {
  openLayers.push(layer);
  setTopLayer(Math.max(...openLayers));
  return () => {
    openLayers.splice(openLayers.indexOf(layer), 1);
    setTopLayer(Math.max(0, ...openLayers));
  };
}

export const setKeyRules = (rules: Partial<KeyRules>): void => change(rules);

/** Runs the newest version of an action that was found in a snapshot. */
export function runAction(action: Action): void {
  const newest = state.groups
    .filter(({ actions }) => actions.includes(action))
    .flatMap(({ token }) => latest.get(token) ?? [])
    .find(({ id }) => id === action.id);
  const current = newest ?? action;
  if (current.enabled !== false) current.run();
}
