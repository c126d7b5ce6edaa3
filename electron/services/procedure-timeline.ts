/**
 * The procedures of a case in its timeline. They keep their own record, so nothing is written twice: each opening and each step becomes an entry
 * when the case is shown or printed, with what was filled in for the step.
 */
import type { CaseId } from '../../shared/core/ids.ts';
import type { TimelineEntry } from '../../shared/desk/views.ts';
import type { ReadableDb } from '../store/handles.ts';
import {
  eventsOfProcedure,
  listProcedures,
  type ProcedureBrief,
  type StoredProcedureEvent,
} from '../store/procedures-repository.ts';

const MOST = 200;

/** Oldest first. */
export async function procedureEntries(db: ReadableDb, caseId: CaseId): Promise<readonly TimelineEntry[]> {
  const entries: TimelineEntry[] = [];
  for (const brief of await listProcedures(db, { of: 'case', caseId }, MOST)) {
    entries.push(openingOf(brief), ...stepsOf(brief, await eventsOfProcedure(db, brief.id)));
  }
  return entries.toSorted((a, b) => a.at - b.at);
}

/** The entries of both, each kept in its order; an entry of the timeline stands before what happened at the same instant. */
export function mergedTimeline(
  timeline: readonly TimelineEntry[],
  others: readonly TimelineEntry[],
): readonly TimelineEntry[] {
  const merged: TimelineEntry[] = [];
  let next = 0;
  for (const entry of timeline) {
    for (let other = others[next]; other !== undefined && other.at < entry.at; other = others[next]) {
      merged.push(other);
      next += 1;
    }
    merged.push(entry);
  }
  return [...merged, ...others.slice(next)];
}

const openingOf = ({ id, kind, openedAt, openedByName }: ProcedureBrief): TimelineEntry => ({
  sequence: null,
  at: openedAt,
  kind: 'procedure',
  actorName: openedByName,
  facts: { procedureId: id, procedure: kind },
  text: null,
});

function stepsOf({ id, kind }: ProcedureBrief, events: readonly StoredProcedureEvent[]): readonly TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  const filledIn = new Set<string>();
  for (const { event, at, actorName } of events) {
    if (event.type === 'recorded') {
      if (event.value === null) filledIn.delete(event.item);
      else filledIn.add(event.item);
      continue;
    }
    const { step, to, reason } = event;
    const facts = { procedureId: id, procedure: kind, step, stage: to, items: [...filledIn].join(' ') };
    entries.push({ sequence: null, at, kind: 'procedure', actorName, facts, text: reason });
    filledIn.clear();
  }
  return entries;
}
