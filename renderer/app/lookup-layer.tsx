/** 規約アンサー over whatever screen is open, with the call at hand where there is one. */
import { flushSync } from 'react-dom';
import type { LookupQuestion } from '../../shared/decisions/questions.ts';
import type { UserView } from '../../shared/desk/views.ts';
import { useCallAtHand } from '../features/call/call-at-hand.tsx';
import { LookupDialog } from '../features/lookup/lookup-dialog.tsx';
import { openRoute } from './routes.ts';

const showCall = () => flushSync(() => openRoute({ screen: 'call' }));

export interface LookupLayerProps {
  readonly user: UserView;
  readonly first: LookupQuestion | null;
  readonly onClose: () => void;
}

export function LookupLayer({ user, first, onClose }: LookupLayerProps) {
  return <LookupDialog user={user} first={first} atHand={useCallAtHand({ onShowCall: showCall })} onClose={onClose} />;
}
