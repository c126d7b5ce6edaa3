/** A button and its key in one: what is shown is what acts. */
import { Button, type ButtonTone } from './button.tsx';
import type { Action, Scope } from './shortcut-registry.ts';
import { useShortcuts, useShownKey } from './shortcuts.tsx';

export interface ActionButtonProps {
  readonly action: Action;
  readonly scope?: Scope;
  readonly tone?: ButtonTone;
  readonly wide?: boolean;
  readonly describedBy?: string;
}

export function ActionButton({
  action,
  scope = 'screen',
  tone = 'quiet',
  wide = false,
  describedBy,
}: ActionButtonProps) {
  useShortcuts(scope, [action]);
  const keyName = useShownKey(action.keys);
  return (
    <Button
      tone={tone}
      wide={wide}
      keyName={keyName}
      disabled={action.enabled === false}
      onPress={action.run}
      {...(describedBy === undefined ? {} : { describedBy })}
    >
      {action.label}
    </Button>
  );
}
