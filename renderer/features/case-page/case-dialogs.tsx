/** The dialog that stands on a case page, if one does. */
import type { CaseView, UserView } from '../../../shared/desk/views.ts';
import type { CaseDialog } from './case-state.ts';
import { ExportDialog } from './export-dialog.tsx';
import { SettleDialog } from './settle-dialog.tsx';
import { StateDialog } from './state-dialog.tsx';
import { UnmaskDialog } from './unmask-dialog.tsx';
import type { OpenCase } from './use-case.ts';

interface CaseDialogsProps {
  readonly user: UserView;
  readonly shown: CaseView;
  readonly dialog: CaseDialog | null;
  readonly open: OpenCase;
}

export function CaseDialogs({ user, shown, dialog, open }: CaseDialogsProps) {
  const close = () => open.send({ type: 'dialogClosed' });
  const refresh = () => void open.refresh();
  const done = () => {
    close();
    refresh();
  };
  switch (dialog?.type) {
    case undefined:
      return null;
    case 'state':
      return <StateDialog caseId={shown.caseId} state={shown.state} onDone={done} onClose={close} />;
    case 'settle':
      return <SettleDialog promiseId={dialog.promiseId} onDone={done} onClose={close} />;
    case 'unmask':
      return <UnmaskDialog caseId={shown.caseId} onOpen={open.open} onClose={close} />;
    case 'export':
      return <ExportDialog caseId={shown.caseId} role={user.role} onExported={refresh} onClose={close} />;
  }
}
