/** The key of an action as this host knows it, to stand beside a heading or in a line of text. */
import { Key } from '../../ui/key.tsx';
import type { Key as KeyName } from '../../ui/keyboard.ts';
import { useShownKey } from '../../ui/shortcuts.tsx';

export function KeyHint({ keys }: { readonly keys: readonly KeyName[] }) {
  const name = useShownKey(keys);
  return name === null ? null : <Key name={name} />;
}
