/**
 * The top bar: the day and why it is or is not one of business, the time in Japan to the second, and the two doors counting down. Each
 * figure follows the clock by itself, so that a second passing touches nothing else on the screen.
 */
import { type ReactNode, useState } from 'react';
import { dateOf, instant } from '../../../shared/core/time.ts';
import { useDeskClock } from '../../desk/desk-clock.ts';
import { clockText, type DoorName, type DoorPhase, dayWords, doorWords } from '../../text/clock.ts';
import { clockTime, longDay } from '../../text/dates.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './clock-bar.module.css';
import { doorFace } from './door-face.ts';

export interface ClockBarProps {
  /** Before the time: mark, navigation, the call. */
  readonly lead: ReactNode;
  /** After the doors: who is signed in. */
  readonly trail: ReactNode;
}

export function ClockBar({ lead, trail }: ClockBarProps) {
  return (
    <header className={styles['bar']}>
      {lead}
      <div className={styles['now']}>
        <Today />
        <Time />
      </div>
      <ul className={styles['doors']} aria-label={clockText.doors}>
        <Door name="onSite" />
        <Door name="reception" />
      </ul>
      {trail}
    </header>
  );
}

function Today() {
  const day = useDeskClock(({ view }) => (view === null ? null : longDay(dateOf(instant(view.now)))));
  const words = useDeskClock(({ view }) => (view === null ? null : dayWords(view.today)));
  const business = useDeskClock(({ view }) => view === null || view.today.business);
  if (day === null) return <span className={styles['day']}>{clockText.waiting}</span>;
  return (
    <span className={styles['day']}>
      {day}
      <span className={classNames(!business && styles['rest'])}>{words}</span>
    </span>
  );
}

function Time() {
  const time = useDeskClock(({ view }) => (view === null ? '--:--:--' : clockTime(instant(view.now))));
  const silent = useDeskClock((clock) => clock.silent);
  return (
    <time className={classNames(styles['time'], silent && styles['silent'])} role="timer" aria-live="off">
      {time}
    </time>
  );
}

function Door({ name }: { readonly name: DoorName }) {
  const phase = useDeskClock(({ view }) => (view === null ? null : doorFace(view, name).phase));
  const value = useDeskClock(({ view }) => (view === null ? '' : doorFace(view, name).value));
  const note = useDeskClock(({ view }) => (view === null ? '' : doorFace(view, name).note));
  const words = doorWords[name];
  return (
    <li className={classNames(styles['door'], phase !== null && styles[phase])}>
      <span className={styles['door-name']}>{words.name}</span>
      <b className={styles['door-value']}>{value}</b>
      <span className={styles['door-note']}>{note}</span>
      <DoorCall phase={phase} spoken={words.spoken} />
    </li>
  );
}

interface DoorCallProps {
  readonly phase: DoorPhase | null;
  readonly spoken: Record<'near' | 'last' | 'shut', string>;
}

/** Tells a screen reader once when a door changes; it is silent about the state a person finds on arrival. */
function DoorCall({ phase, spoken }: DoorCallProps) {
  const [found, setFound] = useState(phase);
  if (found === null && phase !== null) setFound(phase);
  const changed = phase !== null && phase !== found;
  const says = changed && (phase === 'near' || phase === 'last' || phase === 'shut') ? spoken[phase] : '';
  return (
    <span className={styles['unseen']} role="status">
      {says}
    </span>
  );
}
