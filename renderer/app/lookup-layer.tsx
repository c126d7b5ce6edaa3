/** 規約アンサー over whatever screen is open, with the call at hand where there is one. */
import { flushSync } from 'react-dom';
import type { LookupQuestion } from '../../shared/decisions/questions.ts';
import type { UserView } from '../../shared/desk/views.ts';
import type { SideBySideId } from '../../shared/terms/side-by-side.ts';
import { openComparison } from '../answer/open-comparison.ts';
import { useCallAtHand } from '../features/call/call-at-hand.tsx';
import { LookupDialog } from '../features/lookup/lookup-dialog.tsx';
import { showCall } from './show-call.ts';

export interface LookupLayerProps {
  readonly user: UserView;
  readonly first: LookupQuestion | null;
  readonly onClose: () => void;
}

export function LookupLayer({ user, first, onClose }: LookupLayerProps) {
  const compare = (row: SideBySideId | null) => {
    flushSync(onClose);
    openComparison(row);
  };
  return (
    <LookupDialog
      user={user}
      first={first}
      atHand={useCallAtHand({ onShowCall: showCall })}
      onCompare={compare}
      onClose={onClose}
    />
  );
}
