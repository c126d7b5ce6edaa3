/** A whole case: its first call, what became of what was promised, later calls, and how it was closed. */
import type { CaseState } from '../../shared/cases/case-words.ts';
import { assert } from '../../shared/core/assert.ts';
import { hours, type InstantMs, milliseconds, minutes, plus } from '../../shared/core/time.ts';
import type { CaseBundle } from '../store/bulk-insert.ts';
import type { NewPromise, Settlement } from '../store/promises-repository.ts';
import type { NewTimelineEntry } from '../store/timeline-repository.ts';
import { type CallFacts, type MadeCall, makeCall } from './call-record.ts';
import { LONGEST_CALL } from './day-plan.ts';
import { laterInReception } from './later-instants.ts';
import { ASKS_AGAIN, CALLED_BACK, COMPLAINS } from './matters/follow-ups.ts';
import type { Matter } from './matters/matter.ts';
import { settlementOf } from './promise-story.ts';
import { chance, integer, pick, pickSome, type Random } from './random.ts';
import type { Rota } from './rota.ts';
import { timelineOf } from './timeline-story.ts';

export interface CaseFacts {
  readonly first: CallFacts;
  readonly number: string;
  readonly rota: Rota;
}

/** The case so far; every step gives a longer one. */
interface Story {
  readonly calls: readonly MadeCall[];
  readonly entries: readonly NewTimelineEntry[];
  readonly state: CaseState;
  readonly closedAt: InstantMs | null;
  readonly settlement: Settlement | null;
}

const SUMMARY_LENGTH = 120;
/** A call may have to wait for somebody to be free, and must still be over before what follows. */
const ROOM = hours(3);
/** What another desk has worked on for longer is answered by now. */
const RECENT = hours(24 * 45);
const DONE = [
  '対応完了',
  'お客様の確認を得て完了',
  '結果を確認し完了',
  '回答をお伝えし完了',
  '再発なしのため完了',
] as const;
const AGAIN = ['再発のお申し出', '追加のお問い合わせ', '完了後に別の症状'] as const;

/** The case as it stands now. */
export function tellCase(random: Random, facts: CaseFacts): CaseBundle {
  const begun = begin(random, facts);
  const promise = begun.calls[0]?.promise ?? null;
  if (promise !== null) return bundleOf(random, facts, afterPromise(random, facts, { begun, promise }));
  if (begun.state === 'open') return bundleOf(random, facts, afterEscalation(random, facts, begun));
  return bundleOf(random, facts, chance(random, 0.04) ? reopened(random, facts, begun) : begun);
}

function begin(random: Random, { first }: CaseFacts): Story {
  const none: Story = { calls: [], entries: [], state: 'open', closedAt: null, settlement: null };
  return withCall(none, makeCall(random, first));
}

function withCall(story: Story, made: MadeCall): Story {
  const { state, contact } = made.record;
  return {
    ...story,
    calls: [...story.calls, made],
    entries: [...story.entries, ...timelineOf(made.record)],
    state,
    closedAt: state === 'closed' ? contact.stamps.saved : null,
  };
}

/** A later call of the same contract about the same case. */
function followUp(
  random: Random,
  { first, rota }: CaseFacts,
  { matter, ring, leaves }: { readonly matter: Matter; readonly ring: InstantMs; readonly leaves: CaseState | null },
): MadeCall {
  const { now } = first.options;
  const latest = plus(now, milliseconds(-LONGEST_CALL));
  const { seat, at } = rota.take(random, { at: ring, latest, lasts: LONGEST_CALL });
  const about = { ...matter, service: first.matter.service, category: first.matter.category };
  return makeCall(random, { ...first, matter: about, ring: at, seat, leaves, answered: true, callBackIn: null });
}

function moved(
  story: Story,
  facts: CaseFacts,
  change: { readonly to: CaseState; readonly at: InstantMs; readonly reason: string },
): Story {
  const { to, at, reason } = change;
  const moving = entryOf(facts, { at, kind: 'stateChanged', facts: { from: story.state, to }, text: reason });
  return { ...story, entries: [...story.entries, moving], state: to, closedAt: to === 'closed' ? at : null };
}

/** An entry of the desk, outside any call. */
const entryOf = (
  { first }: CaseFacts,
  entry: Pick<NewTimelineEntry, 'at' | 'kind' | 'facts' | 'text'>,
): NewTimelineEntry => ({ caseId: first.caseId, contactId: null, actorId: first.seat.operatorId, ...entry });

function afterPromise(
  random: Random,
  facts: CaseFacts,
  { begun, promise }: { readonly begun: Story; readonly promise: NewPromise },
): Story {
  const { now } = facts.first.options;
  const drawn = settlementOf(random, promise, { now, by: facts.first.seat.operatorId });
  const settlement = drawn === null || plus(drawn.at, milliseconds(ROOM)) >= now ? null : drawn;
  const asked = asksInBetween(random, facts, { begun, until: settlement?.at ?? now });
  if (settlement === null) return asked;
  const isCallBack = promise.kind === 'callBack' && settlement.state === 'kept';
  const called = isCallBack || chance(random, 0.2);
  const story = called
    ? withCall(asked, followUp(random, facts, { matter: CALLED_BACK, ring: settlement.at, leaves: 'waiting' }))
    : asked;
  const settled = settledIn(story, facts, {
    promise,
    settlement: { ...settlement, at: plus(lastInstant(story, settlement.at), minutes(1)) },
  });
  if (settlement.state === 'broken') return complained(random, facts, settled);
  return close(random, facts, settled);
}

function settledIn(
  story: Story,
  facts: CaseFacts,
  { promise, settlement }: { readonly promise: NewPromise; readonly settlement: Settlement },
): Story {
  const { at, state, reason } = settlement;
  const entry = entryOf(facts, { at, kind: 'promise', facts: { promiseId: promise.id, state }, text: reason });
  return { ...story, settlement, entries: [...story.entries, entry] };
}

/** One in eight cannot wait. */
function asksInBetween(
  random: Random,
  facts: CaseFacts,
  { begun, until }: { readonly begun: Story; readonly until: InstantMs },
): Story {
  if (!chance(random, 0.13)) return begun;
  const { tables } = facts.first.options;
  const ring = laterInReception(random, tables.calendar, {
    from: lastInstant(begun),
    days: [0, 1],
    before: plus(until, milliseconds(-ROOM)),
  });
  return ring === null
    ? begun
    : withCall(begun, followUp(random, facts, { matter: ASKS_AGAIN, ring, leaves: begun.state }));
}

function complained(random: Random, facts: CaseFacts, story: Story): Story {
  const { tables, now } = facts.first.options;
  const ring = laterInReception(random, tables.calendar, { from: lastInstant(story), days: [0, 1], before: now });
  if (ring === null) return story;
  return afterEscalation(
    random,
    facts,
    withCall(story, followUp(random, facts, { matter: COMPLAINS, ring, leaves: 'open' })),
  );
}

/** Another desk works on it; after some days the answer is given by telephone or noted down. */
function afterEscalation(random: Random, facts: CaseFacts, story: Story): Story {
  const { tables, now } = facts.first.options;
  const at = laterInReception(random, tables.calendar, { from: lastInstant(story), days: [1, 6], before: now });
  if (at === null || (chance(random, 0.4) && now - at < RECENT)) return story;
  return chance(random, 0.5)
    ? withCall(story, followUp(random, facts, { matter: CALLED_BACK, ring: at, leaves: 'closed' }))
    : moved(story, facts, { to: 'closed', at, reason: pick(random, DONE) });
}

const close = (random: Random, facts: CaseFacts, story: Story): Story =>
  moved(story, facts, {
    to: 'closed',
    at: plus(lastInstant(story), milliseconds(integer(random, 30_000, 900_000))),
    reason: pick(random, DONE),
  });

function reopened(random: Random, facts: CaseFacts, story: Story): Story {
  const { tables, now } = facts.first.options;
  const at = laterInReception(random, tables.calendar, { from: lastInstant(story), days: [1, 8], before: now });
  if (at === null || facts.first.subject === null) return story;
  const open = moved(story, facts, { to: 'open', at, reason: pick(random, AGAIN) });
  return withCall(open, followUp(random, facts, { matter: CALLED_BACK, ring: plus(at, minutes(1)), leaves: 'closed' }));
}

/** The latest instant that the story knows, or the one given where that is later. */
function lastInstant({ entries }: Story, atLeast: InstantMs | null = null): InstantMs {
  const last = entries.at(-1)?.at ?? null;
  assert(last !== null, 'a story has begun');
  return atLeast !== null && atLeast > last ? atLeast : last;
}

function bundleOf(random: Random, { first, number }: CaseFacts, story: Story): CaseBundle {
  const { caseId, subject, matter } = first;
  const [opening] = story.calls;
  const last = story.calls.at(-1);
  assert(opening !== undefined && last !== undefined, 'a case has a call');
  const checks = Object.fromEntries(
    opening.record.checks.map(({ item, at }) => [item, { answer: 'yes' as const, at }]),
  );
  return {
    case: {
      id: caseId,
      number,
      state: story.state,
      service: opening.record.service,
      category: opening.record.category,
      disposition: last.record.disposition,
      contractId: subject?.contract.contract.id ?? null,
      operatorId: first.seat.operatorId,
      openedAt: first.ring,
      updatedAt: lastInstant(story),
      closedAt: story.closedAt,
      tags: pickSome(random, matter.tags, integer(random, 0, 2)),
      summary: summaryOf(last.record.note.text),
    },
    checks,
    contacts: story.calls.map(({ record }) => contactOf(record)),
    timeline: story.entries,
    decisions: story.calls.flatMap(({ record }) => (record.decision === null ? [] : [record.decision])),
    promises: story.calls.flatMap(({ promise }, index) =>
      promise === null ? [] : [{ promise, settlement: index === 0 ? story.settlement : null }],
    ),
    attempts: story.calls.flatMap(({ record }) => record.attempts),
  };
}

function contactOf({ caseId, operatorId, contact, note }: MadeCall['record']): CaseBundle['contacts'][number] {
  const { corrections, holds, stamps, ...rest } = contact;
  return { contact: { ...rest, caseId, operatorId, stamps, startedAt: stamps.ring }, note, corrections, holds };
}

/** The first line, as wrap-up keeps it. */
const summaryOf = (note: string): string => [...(note.split('\n', 1)[0] ?? '')].slice(0, SUMMARY_LENGTH).join('');
