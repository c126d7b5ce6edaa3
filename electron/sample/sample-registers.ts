/** Writes the outages and notices of the sample through the repositories of the desk, in the order in which they happened. */
import type { UserId } from '../../shared/core/ids.ts';
import { dateOf, formatClockTime, formatIsoDate } from '../../shared/core/time.ts';
import { knownAt } from '../../shared/outages/outage.ts';
import type { WritableDb } from '../store/handles.ts';
import { appendNoticeEvent, insertNotice } from '../store/notices-repository.ts';
import { addOutageContracts, insertTelling } from '../store/outage-contracts-repository.ts';
import { appendOutageEvent, insertOutage, raiseRevision } from '../store/outages-repository.ts';
import { appendTimeline } from '../store/timeline-repository.ts';
import type { SampleNotice } from './notice-story.ts';
import type { SampleOutage } from './outage-story.ts';

/** The supervisor keeps the register; the operators of the calls told the callers. */
export async function insertSampleOutages(
  db: WritableDb,
  outages: readonly SampleOutage[],
  supervisor: UserId,
): Promise<void> {
  for (const made of outages) await insertSampleOutage(db, made, supervisor);
}

async function insertSampleOutage(
  db: WritableDb,
  { id, events: [opened, ...later], contractIds, addedAt, tellings }: SampleOutage,
  supervisor: UserId,
): Promise<void> {
  const number = await insertOutage(db, { id, ...opened }, { actorId: supervisor, at: opened.at });
  addOutageContracts(db, { outageId: id, contractIds }, { actorId: supervisor, at: addedAt });
  await raiseRevision(db, id, addedAt);
  let { outage } = opened;
  for (const { event, outage: after, at } of later) {
    await appendOutageEvent(db, { id, outage: after, event }, { actorId: supervisor, at });
    outage = after;
  }
  const since = knownAt(outage);
  const facts = {
    outage: `No.${number}`,
    knownAt: `${formatIsoDate(dateOf(since))} ${formatClockTime(since).slice(0, 5)}`,
  };
  for (const { at, actorId, ...of } of tellings) {
    insertTelling(db, { outageId: id, ...of }, { actorId, at });
    const { caseId, contactId } = of;
    await appendTimeline(db, { caseId, contactId, at, actorId, kind: 'outageTold', facts, text: null });
  }
}

export async function insertSampleNotices(db: WritableDb, notices: readonly SampleNotice[]): Promise<void> {
  for (const { notice, events } of notices) {
    await insertNotice(db, notice);
    for (const { event, after } of events) await appendNoticeEvent(db, event, after);
  }
}
