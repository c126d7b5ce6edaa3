/**
 * Notes of the phone service that may hold dialled numbers or what was said in a call (通信の秘密) are classed apart when a case is shown: the
 * writer was warned, and from then on only a supervisor with a reason reads them, and no report prints them.
 *
 * Source: B 第30条1項 · B-057
 */
import type { TimelineEntry } from '../../shared/desk/views.ts';
import { secrecyFindings } from '../../shared/rules/hikari-phone/checks/secrecy-findings.ts';
import type { Service } from '../../shared/terms/service.ts';

/** What tells a note of secrecy from another. */
export interface NoteContext {
  /** Null while no service was chosen; then a note belongs to no contract of the phone. */
  readonly service: Service | null;
  /** The numbers the callers of the case called from. */
  readonly ownNumbers: readonly string[];
}

/** The entry as it is, or with its text under the class `secrecy`. What the rulebook wrote of a decision is nobody's secret. */
export function classedEntry(entry: TimelineEntry, { service, ownNumbers }: NoteContext): TimelineEntry {
  if (service !== 'hikariPhone' || entry.text === null || entry.kind === 'decision') return entry;
  if (secrecyFindings(entry.text, ownNumbers).length === 0) return entry;
  return { ...entry, text: null, secret: entry.text };
}

/** The first line of a note as lists show it, or null where it would tell what only the case page may. */
export const openSummary = (summary: string, service: Service): string | null =>
  service === 'hikariPhone' && secrecyFindings(summary).length > 0 ? null : summary;
