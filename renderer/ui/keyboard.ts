/**
 * Keys as the desk writes, reads and shows them: `ctrl+k` in code, `⌃K` on screen. Every key handler asks `isComposing` first, so
 * that a key which belongs to the input method (conversion, its Enter, its Escape) never acts.
 */

/** Lower-case key name with its modifiers before it: `f6`, `ctrl+k`, `ctrl+shift+enter`, `alt+1`, `/`. */
export type Key = string;

/** What a DOM or a React keyboard event tells about a key. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/** React keeps the composition flag on the native event. */
interface Wrapped {
  readonly nativeEvent: { readonly isComposing?: boolean };
}

/** The key code every system reports while an input method owns the key. */
const OWNED_BY_INPUT_METHOD = 229;

/** True while an input method is composing, including the Enter or Escape that ends the composition. */
export function isComposing(
  event: Pick<KeyPress, 'isComposing' | 'keyCode'> | (Wrapped & { keyCode: number }),
): boolean {
  const composing = 'nativeEvent' in event ? event.nativeEvent.isComposing === true : event.isComposing;
  return composing || event.keyCode === OWNED_BY_INPUT_METHOD;
}

interface KeyParts {
  readonly name: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

function parse(key: Key): KeyParts {
  const modifiers = key.split('+');
  const name = modifiers.pop() ?? '';
  return {
    name,
    ctrl: modifiers.includes('ctrl'),
    alt: modifiers.includes('alt'),
    shift: modifiers.includes('shift'),
  };
}

const codeOf = (name: string): string | null => {
  if (/^[a-z]$/.test(name)) return `Key${name.toUpperCase()}`;
  return /^\d$/.test(name) ? `Digit${name}` : null;
};

/** Whether this press is that key. Command counts as Control, so that the same desk works on macOS. Never true while composing. */
export function matchesKey(event: KeyPress, key: Key): boolean {
  if (isComposing(event)) return false;
  const { name, ctrl, alt, shift } = parse(key);
  if ((event.ctrlKey || event.metaKey) !== ctrl || event.altKey !== alt) return false;
  // A sign such as `/` or `?` may need Shift on one keyboard and not on another, so there the sign alone counts.
  const isSign = name.length === 1 && !/[a-z\d]/.test(name);
  if (!isSign && event.shiftKey !== shift) return false;
  if (event.key.toLowerCase() === name) return true;
  // With Alt, macOS and some layouts send another sign for the same key.
  return alt && codeOf(name) === event.code;
}

/** True for a key that would write or move within a field: no Control, no Alt, not a function key. */
export function isTypingKey(key: Key): boolean {
  const { name, ctrl, alt } = parse(key);
  return !ctrl && !alt && !/^f\d{1,2}$/.test(name);
}

const SIGNS: Readonly<Record<string, string>> = {
  enter: '⏎',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  backspace: '⌫',
  delete: 'Del',
  tab: 'Tab',
  ' ': 'Space',
  pageup: 'PgUp',
  pagedown: 'PgDn',
};

/** How a key is shown beside its action: `⌃K`, `⌃⏎`, `F6`, `Alt+1`. */
export function keyLabel(key: Key): string {
  const { name, ctrl, alt, shift } = parse(key);
  const sign = SIGNS[name] ?? (/^f\d/.test(name) || name.length === 1 ? name.toUpperCase() : capitalised(name));
  return `${ctrl ? '⌃' : ''}${alt ? 'Alt+' : ''}${shift ? '⇧' : ''}${sign}`;
}

/** The same key for `aria-keyshortcuts`: `Control+K`. */
export function ariaKey(key: Key): string {
  const { name, ctrl, alt, shift } = parse(key);
  const spoken = name === ' ' ? 'Space' : name.length === 1 ? name.toUpperCase() : capitalised(name);
  return [ctrl && 'Control', alt && 'Alt', shift && 'Shift', spoken].filter(Boolean).join('+');
}

function capitalised(name: string): string {
  const spelled = name.replace(/^(arrow|page)(.)/, (_, head: string, tail: string) => `${head}${tail.toUpperCase()}`);
  return spelled.charAt(0).toUpperCase() + spelled.slice(1);
}

interface Editable {
  readonly tagName?: string;
  readonly type?: string;
  readonly isContentEditable?: boolean;
}

const NOT_TYPED_IN: ReadonlySet<string> = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'file']);

/** Whether a person is typing text into this element, so that printable keys belong to it. */
export function isTypedInto(element: Editable | null): boolean {
  if (element === null) return false;
  if (element.isContentEditable === true || element.tagName === 'TEXTAREA' || element.tagName === 'SELECT') return true;
  return element.tagName === 'INPUT' && !NOT_TYPED_IN.has(element.type ?? 'text');
}
