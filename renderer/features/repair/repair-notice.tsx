/** What was found and put right when the store was opened, before whoever comes in, until a supervisor has read it. */
import { useState } from 'react';
import type { RepairView } from '../../../shared/desk/repair-views.ts';
import type { UserView } from '../../../shared/desk/views.ts';
import { call } from '../../desk/desk-client.ts';
import { actionWord } from '../../text/audit.ts';
import { errorText } from '../../text/errors.ts';
import { damageWords, doneLine, lostLine, momentLine, repairText } from '../../text/repair.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions, DialogBody } from '../../ui/dialog.tsx';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { Problem } from '../../ui/problem.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import styles from './repair-notice.module.css';

export function RepairNotice({ user }: { readonly user: UserView }) {
  const [history] = useLoaded(() => call('repair:history', {}));
  const [seen, setSeen] = useState<readonly number[]>([]);
  if (history.state !== 'there') return null;
  const unread = history.value.filter(({ confirmed }) => confirmed === null);
  const repair = unread.find(({ sequence }) => !seen.includes(sequence));
  if (repair === undefined) return null;
  return (
    <RepairDialog
      key={repair.sequence}
      repair={repair}
      place={unread.length > 1 ? repairText.several(unread.indexOf(repair) + 1, unread.length) : null}
      mayConfirm={user.role === 'supervisor'}
      onSeen={() => setSeen((before) => [...before, repair.sequence])}
    />
  );
}

interface RepairDialogProps {
  readonly repair: RepairView;
  /** Which of several it is. */
  readonly place: string | null;
  readonly mayConfirm: boolean;
  readonly onSeen: () => void;
}

function RepairDialog({ repair, place, mayConfirm, onSeen }: RepairDialogProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const lost = repair.lost !== null;
  const confirm = async () => {
    setSending(true);
    const confirmed = await call('repair:confirm', { sequence: repair.sequence });
    setSending(false);
    if (confirmed.ok) onSeen();
    else setProblem(errorText(confirmed.error));
  };
  return (
    <Dialog title={repairText.title(lost)} size="wide" onClose={onSeen}>
      <DialogBody>
        <p className={lost ? styles['stop'] : styles['lead']}>{repairText.lead(lost)}</p>
        <Facts facts={factsOf(repair)} />
        {repair.lost === null ? null : <Known lost={repair.lost} />}
        {lost ? <p className={styles['next']}>{repairText.next}</p> : null}
        <p className={styles['hint']}>{repairText.untilRead}</p>
        <Problem text={problem} />
      </DialogBody>
      <DialogActions>
        {mayConfirm ? (
          <Button tone="primary" disabled={sending} onPress={() => void confirm()}>
            {repairText.confirm}
          </Button>
        ) : null}
        <Button keyName="escape" onPress={onSeen}>
          {mayConfirm ? repairText.later : repairText.close}
        </Button>
        {place === null ? null : <span className={styles['place']}>{place}</span>}
      </DialogActions>
    </Dialog>
  );
}

function factsOf(repair: RepairView): readonly Fact[] {
  const { at, found, lost, folder } = repair;
  const span: readonly Fact[] =
    lost === null
      ? []
      : [
          { name: repairText.last, value: momentLine(lost.after) },
          { name: repairText.trace, value: momentLine(lost.before) },
        ];
  const aside: readonly Fact[] =
    folder === null
      ? []
      : [
          {
            name: repairText.folder,
            value: (
              <>
                <code className={styles['path']}>{folder}</code>
                <span className={styles['hint']}>{repairText.folderNote}</span>
              </>
            ),
          },
        ];
  return [
    { name: repairText.at, value: momentLine(at) },
    {
      name: repairText.found,
      value: (
        <ul className={styles['list']}>
          {found.map((damage) => (
            <li key={damage}>{damageWords[damage]}</li>
          ))}
        </ul>
      ),
    },
    { name: repairText.done, value: doneLine(repair) },
    { name: repairText.lost, value: lostLine(repair) },
    ...span,
    ...aside,
  ];
}

const SHOWN = 12;

function Known({ lost: { known } }: { readonly lost: NonNullable<RepairView['lost']> }) {
  if (known.length === 0) return null;
  return (
    <section aria-labelledby="known-lost">
      <h3 id="known-lost" className={styles['subtitle']}>
        {repairText.known}
      </h3>
      <ul className={styles['list']}>
        {known.slice(0, SHOWN).map(({ sequence, at, actor, action }) => (
          <li key={sequence}>
            {momentLine(at)} {actor ?? repairText.system} {actionWord(action)}
          </li>
        ))}
        {known.length > SHOWN ? <li>{repairText.more(known.length - SHOWN)}</li> : null}
      </ul>
    </section>
  );
}
