/** The keys of the checklists beside their headings: the one that goes there, and the two that answer. */
import { Key } from '../../ui/key.tsx';
import { callKeys } from './call-keys.ts';
import { KeyHint } from './key-hint.tsx';

export function WalkKeys() {
  return (
    <>
      <KeyHint keys={callKeys.checks} />
      <Key name="y" />
      <Key name="n" />
    </>
  );
}
