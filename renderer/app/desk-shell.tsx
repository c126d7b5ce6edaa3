/** The frame of the signed-in desk: banners, the bar of time, the open screen, the foot, and the dialogs that belong to no screen. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { LookupQuestion } from '../../shared/decisions/questions.ts';
import type { StatusView, UserView } from '../../shared/desk/views.ts';
import { diskWatch, on } from '../desk/desk-client.ts';
import { followClock } from '../desk/desk-clock.ts';
import { followLeaving } from '../desk/drafts.ts';
import { CallChip } from '../features/call/call-chip.tsx';
import { ClockBar } from '../features/clock-bar/clock-bar.tsx';
import { RepairNotice } from '../features/repair/repair-notice.tsx';
import { OwnPasswordDialog } from '../features/users/own-password-dialog.tsx';
import { shellText } from '../text/shell.ts';
import { ToastRegion } from '../ui/toast-region.tsx';
import { useActivity } from './activity.ts';
import { Banners } from './banners.tsx';
import { ComparisonLayer } from './comparison-layer.tsx';
import styles from './desk-shell.module.css';
import { ErrorBoundary } from './error-boundary.tsx';
import { Foot } from './foot.tsx';
import { GuideLayer } from './guide-layer.tsx';
import { LookupLayer } from './lookup-layer.tsx';
import { Navigation } from './navigation.tsx';
import { NoticeLayer } from './notice-layer.tsx';
import { type OpenedLink, OpenScreen } from './open-screen.tsx';
import { PaletteLayer } from './palette-layer.tsx';
import { ProcedureLayer } from './procedure-layer.tsx';
import { mayOpen, openRoute, routeStore } from './routes.ts';
import { useShellActions } from './shell-actions.ts';
import { WhoAmI } from './who-am-i.tsx';

export interface DeskShellProps {
  readonly user: UserView;
  readonly host: StatusView['host'];
}

type Over =
  | { readonly is: 'nothing' | 'palette' | 'ownPassword' }
  /** 規約アンサー, at a question or at the list of them; opened anew each time it is asked for. */
  | { readonly is: 'lookup'; readonly first: LookupQuestion | null; readonly turn: number };

const NOTHING: Over = { is: 'nothing' };

export function DeskShell({ user, host }: DeskShellProps) {
  const route = useStore(routeStore, (store) => store.route);
  const [over, setOver] = useState<Over>(NOTHING);
  const [link, setLink] = useState<OpenedLink | null>(null);
  const close = () => setOver(NOTHING);
  const ask = (first: LookupQuestion | null) =>
    setOver((before) => ({ is: 'lookup', first, turn: before.is === 'lookup' ? before.turn + 1 : 0 }));
  useActivity();
  useEffect(() => followClock(), []);
  useEffect(() => followLeaving(), []);
  useEffect(() => diskWatch.forget, []);
  useEffect(
    () =>
      on('link:opened', (opened) => {
        if (!mayOpen(user.role, 'call')) return;
        setLink(opened);
        openRoute({ screen: 'call' });
      }),
    [user.role],
  );
  useShellActions({
    user,
    onPalette: () => setOver({ is: 'palette' }),
    onLookup: () => ask(null),
    onOwnPassword: () => setOver({ is: 'ownPassword' }),
  });

  return (
    <div className={styles['shell']}>
      <a className={styles['skip']} href="#screen">
        {shellText.skipToMain}
      </a>
      <Banners host={host} role={user.role} />
      <ClockBar
        lead={
          <>
            <Navigation role={user.role} />
            {mayOpen(user.role, 'call') ? <CallChip /> : null}
          </>
        }
        trail={<WhoAmI user={user} />}
      />
      <main id="screen" className={styles['screen']} tabIndex={-1}>
        <ErrorBoundary key={JSON.stringify(route)} inside>
          <OpenScreen user={user} route={route} link={link} onLinkTaken={() => setLink(null)} />
        </ErrorBoundary>
      </main>
      <Foot />
      {over.is === 'palette' ? <PaletteLayer onAsk={ask} onClose={close} /> : null}
      {over.is === 'lookup' ? <LookupLayer key={over.turn} user={user} first={over.first} onClose={close} /> : null}
      <ComparisonLayer onAsk={ask} />
      <GuideLayer user={user} onAsk={ask} />
      {mayOpen(user.role, 'procedures') ? <ProcedureLayer route={route} /> : null}
      {mayOpen(user.role, 'notices') ? <NoticeLayer route={route} /> : null}
      <RepairNotice user={user} />
      {over.is === 'ownPassword' ? <OwnPasswordDialog onClose={close} /> : null}
      <ToastRegion closeLabel={shellText.closeNotice} />
    </div>
  );
}
