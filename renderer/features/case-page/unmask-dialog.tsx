/** Asks for the reason before names and notes are shown. */
import { dialogText } from '../../text/case-page.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ReasonForm } from './reason-form.tsx';
import type { OpenCase } from './use-case.ts';

interface UnmaskDialogProps {
  readonly onOpen: OpenCase['open'];
  readonly onClose: () => void;
}

export function UnmaskDialog({ onOpen, onClose }: UnmaskDialogProps) {
  const { title, lead, submit } = dialogText.unmask;
  return (
    <Dialog title={title} size="narrow" onClose={onClose}>
      <ReasonForm
        submit={submit}
        onClose={onClose}
        onSubmit={async (reason) => {
          const opened = await onOpen(reason);
          if (!opened) return { type: 'internal' };
          onClose();
          return null;
        }}
      >
        <p>{lead}</p>
      </ReasonForm>
    </Dialog>
  );
}
