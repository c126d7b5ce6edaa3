/** How the backups stand now, and the second place for them. */
import { useState } from 'react';
import { instant } from '../../../shared/core/time.ts';
import type { BackupHealth, SecondFolderView } from '../../../shared/desk/backup-views.ts';
import { backupsText, failureWords, secondText, healthOfBackups as text } from '../../text/backups.ts';
import { plainDayAndTime } from '../../text/dates.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Section } from '../../ui/section.tsx';
import styles from './backups.module.css';
import { FolderDialog } from './folder-dialog.tsx';

const STATE_TONES = { fine: 'ok', overdue: 'need', failed: 'stop', none: 'need' } as const satisfies Record<
  BackupHealth['state'],
  Tone
>;
const SECOND_TONES = { none: 'need', fine: 'ok', absent: 'stop', behind: 'need' } as const satisfies Record<
  BackupHealth['second'],
  Tone
>;

export function BackupState({ health }: { readonly health: BackupHealth }) {
  const { state, lastVerifiedAt, sequence, failure } = health;
  return (
    <Section title={text.title} aside={<Badge tone={STATE_TONES[state]}>{text.states[state]}</Badge>}>
      <Facts
        facts={[
          {
            name: text.last,
            value: lastVerifiedAt === null ? text.never : plainDayAndTime(instant(lastVerifiedAt)),
          },
          { name: backupsText.sequence, value: sequence === null ? text.never : backupsText.record(sequence) },
        ]}
      />
      {failure === null ? null : <p className={styles['warn']}>{failureWords[failure]}</p>}
      <p className={styles['note']}>{text.journal}</p>
    </Section>
  );
}

interface SecondPlaceProps {
  readonly health: BackupHealth;
  readonly second: SecondFolderView | null;
  readonly mayChange: boolean;
  readonly onChanged: () => void;
}

export function SecondPlace({ health, second, mayChange, onChanged }: SecondPlaceProps) {
  const [changing, setChanging] = useState(false);
  return (
    <Section
      title={secondText.title}
      aside={<Badge tone={SECOND_TONES[health.second]}>{secondText.states[health.second]}</Badge>}
    >
      {second === null ? (
        <p className={styles['warn']}>{secondText.none}</p>
      ) : (
        <Facts
          facts={[
            { name: secondText.path, value: <span className={styles['path']}>{second.path}</span> },
            {
              name: secondText.kind,
              value: second.kind === null ? secondText.unknownKind : secondText.kinds[second.kind],
            },
          ]}
        />
      )}
      {second?.kind === 'sameDisk' ? <p className={styles['warn']}>{secondText.sameDiskNote}</p> : null}
      {health.second === 'absent' ? <p className={styles['warn']}>{secondText.absent}</p> : null}
      <p className={styles['note']}>{secondText.lead}</p>
      {mayChange ? (
        <div className={styles['state']}>
          <ActionButton
            action={{
              id: 'backups:folder',
              label: secondText.change,
              keys: ['alt+f'],
              aliases: secondText.changeAliases,
              run: () => setChanging(true),
            }}
          />
        </div>
      ) : null}
      {changing ? (
        <FolderDialog
          current={second?.path ?? null}
          onClose={() => setChanging(false)}
          onDone={() => {
            setChanging(false);
            onChanged();
          }}
        />
      ) : null}
    </Section>
  );
}
