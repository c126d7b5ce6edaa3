/** What tells one entry of a timeline from every other, also across readings of the case. */
import type { TimelineEntry } from '../../../shared/desk/views.ts';

export const timelineKey = ({ sequence, at, facts }: TimelineEntry): string =>
  sequence === null ? `${facts['procedureId']} ${facts['step'] ?? ''} ${at}` : String(sequence);
