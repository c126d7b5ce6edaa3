/** What happened in a case, the newest first, and the place to add to it. */
import { instant } from '../../../shared/core/time.ts';
import type { CaseView, TimelineEntry, UserView } from '../../../shared/desk/views.ts';
import { caseText } from '../../text/case-page.ts';
import { clockTime, longDay } from '../../text/dates.ts';
import { entryKind, entryLine } from '../../text/timeline.ts';
import { answerWords } from '../../text/words.ts';
import { classNames } from '../../ui/class-names.ts';
import { Section } from '../../ui/section.tsx';
import { AddNote } from './add-note.tsx';
import styles from './timeline.module.css';
import { type TimelineItem, timelineDays } from './timeline-groups.ts';
import { timelineKey } from './timeline-key.ts';

interface TimelineProps {
  readonly user: UserView;
  readonly shown: CaseView;
  readonly mayAdd: boolean;
  readonly onAdded: (note: string) => Promise<void>;
}

export function Timeline({ user, shown, mayAdd, onAdded }: TimelineProps) {
  return (
    <Section title={caseText.timeline}>
      {mayAdd ? (
        <AddNote
          userId={user.userId}
          caseId={shown.caseId}
          ofPhone={shown.service === 'hikariPhone'}
          onAdded={onAdded}
        />
      ) : null}
      {timelineDays(shown.timeline).map(({ date, items }) => (
        <section key={date} aria-label={longDay(date)}>
          <h3 className={styles['day']}>{longDay(date)}</h3>
          <ol className={styles['entries']}>
            {items.map((item) => (
              <Item key={timelineKey(item.type === 'entry' ? item.entry : item.checks[0])} item={item} />
            ))}
          </ol>
        </section>
      ))}
    </Section>
  );
}

function Item({ item }: { readonly item: TimelineItem }) {
  return item.type === 'entry' ? <Entry entry={item.entry} /> : <Checks checks={item.checks} />;
}

/** Whose words are a person's own: they are set like a note, the rest like a record. */
const isNote = ({ kind }: TimelineEntry): boolean => kind === 'note';

function Entry({ entry }: { readonly entry: TimelineEntry }) {
  const line = entryLine(entry);
  return (
    <li className={styles['entry']}>
      <time className={styles['time']}>{clockTime(instant(entry.at))}</time>
      <div>
        <p className={styles['head']}>
          <b>{entryKind(entry)}</b>
          {line === '' ? null : <span>{line}</span>}
          <span className={styles['actor']}>{entry.actorName}</span>
        </p>
        <Words entry={entry} />
      </div>
    </li>
  );
}

/** What a person wrote, or that it is there and not shown. */
function Words({ entry }: { readonly entry: TimelineEntry }) {
  const { text, secret } = entry;
  if (secret === null) return <p className={styles['hidden']}>{caseText.hiddenSecret}</p>;
  const shown = secret ?? text;
  if (shown === null) return isNote(entry) ? <p className={styles['hidden']}>{caseText.hiddenNote}</p> : null;
  return (
    <>
      {secret === undefined ? null : <p className={styles['hidden']}>{caseText.secretNote}</p>}
      <p className={classNames(styles['text'], isNote(entry) && styles['note'])}>{shown}</p>
    </>
  );
}

function Checks({ checks }: { readonly checks: readonly [TimelineEntry, ...TimelineEntry[]] }) {
  const [newest] = checks;
  const refused = checks.filter(({ facts }) => facts['answer'] === 'no').length;
  const allYes = checks.every(({ facts }) => facts['answer'] === 'yes');
  return (
    <li className={styles['entry']}>
      <time className={styles['time']}>{clockTime(instant(newest.at))}</time>
      <details>
        <summary className={styles['summary']}>
          <b>{caseText.checks(checks.length)}</b>
          <span>{allYes ? caseText.allYes : refused > 0 ? caseText.someNo(refused) : ''}</span>
          <span className={styles['actor']}>{newest.actorName}</span>
        </summary>
        <ul className={styles['checks']}>
          {checks.toReversed().map((check) => (
            <li key={timelineKey(check)} className={classNames(check.facts['answer'] === 'no' && styles['refused'])}>
              {entryLine(check) || answerWords.yes}
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
