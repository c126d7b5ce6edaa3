/** Tells that drafts of an earlier sitting wait, and leads to them. What is being typed now is not among them. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { instant } from '../../shared/core/time.ts';
import type { DraftView } from '../../shared/desk/draft-channels.ts';
import { draftKey } from '../../shared/desk/draft-places.ts';
import { call, on } from '../desk/desk-client.ts';
import { drafts } from '../desk/drafts.ts';
import { dayAndTime } from '../text/dates.ts';
import { draftKindWords, draftText } from '../text/drafts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions, DialogBody } from '../ui/dialog.tsx';
import banners from './banners.module.css';
import { routeOfDraft } from './draft-routes.ts';
import { openRoute } from './routes.ts';
import styles from './waiting-drafts.module.css';

interface Waiting {
  readonly drafts: readonly DraftView[];
  readonly damaged: boolean;
}

const NONE: Waiting = { drafts: [], damaged: false };

export function WaitingDrafts() {
  const { drafts: waiting, damaged } = useWaiting();
  const [open, setOpen] = useState(false);
  if (waiting.length === 0 && !damaged) return null;
  return (
    <div role="status">
      <p className={`${banners['banner']} ${banners['need']}`}>
        {damaged ? `${draftText.damaged} ` : null}
        {waiting.length === 0 ? null : (
          <>
            {draftText.waiting(waiting.length)}{' '}
            <Button tone="link" onPress={() => setOpen(true)}>
              {draftText.show}
            </Button>
          </>
        )}
      </p>
      {open && waiting.length > 0 ? <WaitingDialog waiting={waiting} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

/** Those that were there when the person came, for as long as they are as they were. */
function useWaiting(): Waiting {
  const [waiting, setWaiting] = useState(NONE);
  const first = useRef<ReadonlySet<string> | null>(null);
  const read = useCallback(async () => {
    const list = await call('draft:list', {});
    if (!list.ok) return;
    const offered = list.value.drafts.filter(({ place }) => place.kind !== 'callNote');
    const known = first.current ?? new Set(offered.map(sameAs));
    first.current = known;
    setWaiting({ drafts: offered.filter((draft) => known.has(sameAs(draft))), damaged: list.value.damaged });
  }, []);
  useEffect(() => {
    void read();
    return on('drafts:changed', () => void read());
  }, [read]);
  return waiting;
}

const sameAs = ({ place, keptAt }: DraftView): string => `${draftKey(place)} ${keptAt}`;

interface WaitingDialogProps {
  readonly waiting: readonly DraftView[];
  readonly onClose: () => void;
}

function WaitingDialog({ waiting, onClose }: WaitingDialogProps) {
  const go = ({ place }: DraftView) => {
    openRoute(routeOfDraft(place));
    onClose();
  };
  return (
    <Dialog title={draftText.title} size="middle" onClose={onClose}>
      <DialogBody>
        <p>{draftText.lead}</p>
        <ul className={styles['list']}>
          {waiting.map((draft) => (
            <li key={draftKey(draft.place)} className={styles['draft']}>
              <p className={styles['head']}>
                <b>{draftKindWords[draft.place.kind]}</b>
                <span>{dayAndTime(instant(draft.keptAt))}</span>
              </p>
              <q className={styles['text']}>{draft.text}</q>
              <div className={styles['buttons']}>
                <Button onPress={() => go(draft)}>{draftText.open}</Button>
                <Button tone="link" onPress={() => void drafts.discard(draft.place)}>
                  {draftText.discard}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      </DialogBody>
      <DialogActions>
        <Button tone="primary" keyName="escape" onPress={onClose}>
          {draftText.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
