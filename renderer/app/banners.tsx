/** What lasts and has to be known on every screen: the host, the connection, the clock. */
import { type ReactNode, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { StatusView } from '../../shared/desk/views.ts';
import type { Role } from '../../shared/users/user.ts';
import { connection, diskWatch, onConnection } from '../desk/desk-client.ts';
import { useDeskClock } from '../desk/desk-clock.ts';
import { clockText } from '../text/clock.ts';
import { diskText, shellText } from '../text/shell.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './banners.module.css';
import { ConfirmClock } from './confirm-clock.tsx';
import { WaitingDrafts } from './waiting-drafts.tsx';

type BannerTone = 'quiet' | 'need' | 'stop';

export interface BannersProps {
  readonly host: StatusView['host'];
  readonly role: Role;
}

export function Banners({ host, role }: BannersProps) {
  const link = useSyncExternalStore(onConnection, connection);
  const guard = useDeskClock(({ view }) => view?.guard ?? 'steady');
  const otherZone = useDeskClock(({ view }) => view?.zoneIsJapan === false);
  const silent = useDeskClock((clock) => clock.silent);
  const lost = link.state === 'lost';
  const refused = useStore(diskWatch.store, ({ reason }) => reason);
  return (
    <section className={styles['banners']} aria-label={shellText.banners}>
      <div role="alert">
        {lost ? <Banner tone="stop" text={shellText.lost} /> : null}
        {refused === null ? null : <Banner tone="stop" text={diskText[refused]} />}
        {guard === 'steady' ? null : (
          <Banner tone={guard === 'doubtful' ? 'stop' : 'need'} text={clockText[guard]}>
            {role === 'supervisor' ? <ConfirmClock /> : null}
          </Banner>
        )}
        {silent && !lost ? <Banner tone="need" text={clockText.silent} /> : null}
      </div>
      <WaitingDrafts />
      <div className={styles['row']}>
        {otherZone ? <Banner tone="quiet" text={clockText.otherZone} /> : null}
        {host === 'loopback' ? <Banner tone="quiet" text={shellText.compatibility} /> : null}
      </div>
    </section>
  );
}

interface BannerProps {
  readonly tone: BannerTone;
  readonly text: string;
  readonly children?: ReactNode;
}

function Banner({ tone, text, children }: BannerProps) {
  return (
    <p className={classNames(styles['banner'], styles[tone])}>
      {text} {children}
    </p>
  );
}
