/** What lasts and has to be known on every screen: the host, the connection, the clock. */
import { useSyncExternalStore } from 'react';
import type { StatusView } from '../../shared/desk/views.ts';
import { connection, onConnection } from '../desk/desk-client.ts';
import { useDeskClock } from '../desk/desk-clock.ts';
import { clockText } from '../text/clock.ts';
import { shellText } from '../text/shell.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './banners.module.css';

type BannerTone = 'quiet' | 'need' | 'stop';

export function Banners({ host }: { readonly host: StatusView['host'] }) {
  const link = useSyncExternalStore(onConnection, connection);
  const doubtful = useDeskClock(({ view }) => view?.guard === 'doubtful');
  const otherZone = useDeskClock(({ view }) => view?.zoneIsJapan === false);
  const silent = useDeskClock((clock) => clock.silent);
  const lost = link.state === 'lost';
  return (
    <section className={styles['banners']} aria-label={shellText.banners}>
      <div role="alert">
        {lost ? <Banner tone="stop" text={shellText.lost} /> : null}
        {doubtful ? <Banner tone="stop" text={clockText.doubtful} /> : null}
        {silent && !lost ? <Banner tone="need" text={clockText.silent} /> : null}
      </div>
      <div className={styles['row']}>
        {otherZone ? <Banner tone="quiet" text={clockText.otherZone} /> : null}
        {host === 'loopback' ? <Banner tone="quiet" text={shellText.compatibility} /> : null}
      </div>
    </section>
  );
}

function Banner({ tone, text }: { readonly tone: BannerTone; readonly text: string }) {
  return <p className={classNames(styles['banner'], styles[tone])}>{text}</p>;
}
