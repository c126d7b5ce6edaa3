/** The call in the bar of time: what state it is in and for how long. It stands on every screen, so it also keeps the call desk awake. */
import { useStore } from 'zustand';
import type { CallView } from '../../../shared/desk/views.ts';
import { useDeskClock } from '../../desk/desk-clock.ts';
import { chipText } from '../../text/call.ts';
import { beside } from '../../text/punctuation.ts';
import { phaseWords } from '../../text/words.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './call-chip.module.css';
import { callTimes, formatDuration } from './call-times.ts';
import { callDesk, useAwakeDesk } from './present-call.ts';

type Contact = CallView['contact'];

export function CallChip() {
  useAwakeDesk();
  const contact = useStore(callDesk.store, (state) => (state.view === 'live' ? state.call.contact : null));
  return contact === null ? null : <Chip contact={contact} />;
}

function Chip({ contact }: { readonly contact: Contact }) {
  const time = useDeskClock(({ view }) => (view === null ? '' : shownTime(contact, view.now)));
  return (
    <span className={classNames(styles['chip'], styles[contact.phase])} role="timer" aria-label={chipText.label}>
      {phaseWords[contact.phase]} <b>{time}</b>
    </span>
  );
}

/** The time that matters in this phase; on hold, how long the caller has waited, then the whole call. */
function shownTime(contact: Contact, now: number): string {
  const { talkMs, holdMs, wrapUpMs } = callTimes(contact, now);
  if (contact.phase === 'ringing') return formatDuration(ringingFor(contact, now));
  if (wrapUpMs !== null) return formatDuration(wrapUpMs);
  if (holdMs === null) return formatDuration(talkMs);
  return beside(formatDuration(holdMs), chipText.talk(formatDuration(talkMs)));
}

const ringingFor = ({ stamps }: Contact, now: number): number =>
  stamps.ring === null ? 0 : Math.max(0, now - stamps.ring);
