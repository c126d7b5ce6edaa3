/** The dialog that stands on a case page, if one does. */
import type { Dispatch } from 'react';
import type { CaseView, UserView } from '../../../shared/desk/views.ts';
import type { CaseDialog, CasePageEvent } from './case-state.ts';
import { ExportDialog } from './export-dialog.tsx';
import { SettleDialog } from './settle-dialog.tsx';
import { StateDialog } from './state-dialog.tsx';
import { UnmaskDialog } from './unmask-dialog.tsx';
import type { OpenCase } from './use-case.ts';

interface CaseDialogsProps {
  readonly user: UserView;
  readonly shown: CaseView;
  readonly dialog: CaseDialog | null;
  readonly send: Dispatch<CasePageEvent>;
  readonly reload: OpenCase['reload'];
  readonly reason: string | null;
}

export function CaseDialogs({ user, shown, dialog, send, reload, reason }: CaseDialogsProps) {
  const close = () => send({ type: 'dialogClosed' });
  const done = () => {
    close();
    void reload(reason);
  };
  switch (dialog?.type) {
    case undefined:
      return null;
    case 'state':
      return <StateDialog caseId={shown.caseId} state={shown.state} onDone={done} onClose={close} />;
    case 'settle':
      return <SettleDialog promiseId={dialog.promiseId} onDone={done} onClose={close} />;
    case 'unmask':
      return <UnmaskDialog onOpen={reload} onClose={close} />;
    case 'export':
      return (
        <ExportDialog caseId={shown.caseId} role={user.role} onExported={() => void reload(reason)} onClose={close} />
      );
  }
}
