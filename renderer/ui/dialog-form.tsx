/** The form of a dialog: its fields, what is wrong with them, and the two ways out. Enter acts, unless the act is a dangerous one. */
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { DialogActions, DialogBody } from './dialog.tsx';
import { Problem } from './problem.tsx';

export interface DialogFormProps {
  readonly children: ReactNode;
  readonly problem: string | null;
  readonly submit: string;
  readonly tone?: 'primary' | 'danger';
  /** While the answer is awaited it cannot be sent again. */
  readonly disabled?: boolean;
  readonly onSubmit: () => void;
  readonly cancel: string;
  readonly onCancel: () => void;
  /** What is under way, said below the fields. */
  readonly working?: string | null;
  /** True while what is under way cannot be left. */
  readonly held?: boolean;
  /** Another thing that may be done, between the two. */
  readonly between?: ReactNode;
}

export function DialogForm({ children, problem, tone = 'primary', working = null, between, ...ways }: DialogFormProps) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        ways.onSubmit();
      }}
    >
      <DialogBody>
        {children}
        <Problem text={problem} />
        {working === null ? null : <p role="status">{working}</p>}
      </DialogBody>
      <DialogActions>
        <Button
          type="submit"
          tone={tone}
          keyName={tone === 'primary' ? 'enter' : null}
          disabled={ways.disabled ?? false}
        >
          {ways.submit}
        </Button>
        {between}
        <Button keyName="escape" disabled={ways.held ?? false} onPress={ways.onCancel}>
          {ways.cancel}
        </Button>
      </DialogActions>
    </form>
  );
}
