/** Asks for the reason before names and notes are shown. */
import type { CaseId } from '../../../shared/core/ids.ts';
import { draftPlace } from '../../../shared/desk/draft-places.ts';
import { dialogText } from '../../text/case-page.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ReasonForm } from './reason-form.tsx';
import type { OpenCase } from './use-case.ts';

interface UnmaskDialogProps {
  readonly caseId: CaseId;
  readonly onOpen: OpenCase['open'];
  readonly onClose: () => void;
}

export function UnmaskDialog({ caseId, onOpen, onClose }: UnmaskDialogProps) {
  const { title, lead, submit } = dialogText.unmask;
  return (
    <Dialog title={title} size="narrow" onClose={onClose}>
      <ReasonForm
        submit={submit}
        draft={draftPlace('unmaskReason', caseId)}
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
