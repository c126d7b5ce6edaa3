/** The dialog for what a supervisor is doing to an outage. */
import type { OutageView } from '../../../shared/desk/outage-views.ts';
import { ChooseContractsDialog } from './choose-contracts-dialog.tsx';
import { ExportCapsDialog } from './export-caps-dialog.tsx';
import type { Doing } from './outage-actions.tsx';
import { OutageFormDialog } from './outage-form-dialog.tsx';
import { PrepareDialog } from './prepare-dialog.tsx';

interface OutageDialogsProps {
  readonly doing: Doing;
  readonly outage: OutageView;
  readonly onClose: () => void;
}

/** The register tells of every change itself, so that nothing has to be handed back. */
export function OutageDialogs({ doing, outage, onClose }: OutageDialogsProps) {
  switch (doing) {
    case 'addContracts':
      return <ChooseContractsDialog outageId={outage.outageId} onClose={onClose} />;
    case 'prepare':
      return <PrepareDialog outageId={outage.outageId} onClose={onClose} />;
    case 'export': {
      const [list] = outage.preparations;
      return list === undefined ? null : <ExportCapsDialog list={list} onClose={onClose} />;
    }
    default:
      return <OutageFormDialog kind={doing} outage={outage} onDone={onClose} onClose={onClose} />;
  }
}
