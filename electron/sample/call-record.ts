/** One call of a case with everything it leaves: stamps, note, attempts, checks, and the decision with its promise. */
import type { CaseState } from '../../shared/cases/case-words.ts';
import type { CaseId, ContactId } from '../../shared/core/ids.ts';
import { type InstantMs, plus, seconds } from '../../shared/core/time.ts';
import type { ContactNote } from '../store/contacts-repository.ts';
import type { NewPromise } from '../store/promises-repository.ts';
import { checksOf, endingFor, endingInstead, isArranged, stateAfter } from './call-outcome.ts';
import { playCall } from './call-story.ts';
import type { Subject } from './case-subject.ts';
import type { Ending, Matter } from './matters/matter.ts';
import { writeNote } from './note-writer.ts';
import { mobile } from './places.ts';
import { type Arrangement, arrange, type PromisePlace, promiseCallBack } from './promise-story.ts';
import { chance, integer, pick, pickWeighted, type Random, uuid } from './random.ts';
import type { Seat } from './rota.ts';
import type { SampleOptions } from './sample-records.ts';
import type { CallRecord } from './timeline-story.ts';
import { type Slips, type VerificationStory, verifyCaller } from './verification-story.ts';

export interface CallFacts {
  readonly caseId: CaseId;
  readonly seat: Seat;
  readonly ring: InstantMs;
  readonly matter: Matter;
  /** Null for a call that belongs to no contract. */
  readonly subject: Omit<Subject, 'matter'> | null;
  /** Why there is no contract; null where there is one. */
  readonly strayReason: string | null;
  readonly answered: boolean;
  readonly slips: Slips;
  /** In how many business days a call-back is promised, where one is; null for any. */
  readonly callBackIn: number | null;
  /** The state that the case is left in; null where the ending says. */
  readonly leaves: CaseState | null;
  readonly options: SampleOptions;
}

export interface MadeCall {
  readonly record: CallRecord;
  readonly promise: NewPromise | null;
}

/** Plays the call. An arrangement that the rules do not carry ends as a promise to call back. */
export function makeCall(random: Random, facts: CallFacts): MadeCall {
  const { caseId, seat, matter, subject, options } = facts;
  const place: PromisePlace = { caseId, contactId: uuid<ContactId>(random), operatorId: seat.operatorId };
  const answerAfter = seconds(integer(random, 3, 26));
  const answeredAt = plus(facts.ring, answerAfter);
  const identity = identify(random, facts, { place, at: later(answeredAt, integer(random, 15, 50)) });
  const stampAt = facts.answered && matter.stamp !== null ? later(identity.doneAt, integer(random, 6, 50)) : null;
  const { ending, arrangement } = outcomeOf(random, facts, { place, identity, answeredAt, stampAt });
  const busyUntil = arrangement?.decision.acceptedAt ?? stampAt ?? identity.doneAt;
  const end = facts.answered
    ? latest(later(answeredAt, lengthOf(random, matter)), later(busyUntil, integer(random, 8, 45)))
    : later(facts.ring, integer(random, 3, 30));
  const callBack =
    ending.disposition === 'callBackPromised'
      ? promiseCallBack(random, place, { at: end, inDays: facts.callBackIn, tables: options.tables })
      : null;
  const { contact } = playCall(random, {
    start: { id: place.contactId, ...sourceOf(random, facts) },
    ring: facts.ring,
    operatorId: seat.operatorId,
    answerAfter: facts.answered ? answerAfter : null,
    stamp: matter.stamp !== null && stampAt !== null ? { what: matter.stamp, at: stampAt } : null,
    identifiedAt: identity.attempts.find(({ result }) => result === 'confirmed')?.at ?? null,
    orderedAt: (arrangement?.promise ?? null) === null ? null : (arrangement?.decision.acceptedAt ?? null),
    end,
  });
  const caller = subject?.contract.owner.caller.surname ?? null;
  const text = writeNote(random, { matter, ending, caller, hand: seat.hand, back: callBack?.back ?? '本日' });
  const record: CallRecord = {
    caseId,
    operatorId: seat.operatorId,
    contact,
    note: noteOf(random, text, contact.stamps),
    contract: subject?.contract ?? null,
    service: subject?.contract.contract.service ?? matter.service,
    category: matter.category,
    disposition: ending.disposition,
    state: facts.leaves ?? stateAfter(ending.disposition),
    reason: facts.strayReason ?? ending.reason,
    attempts: identity.attempts,
    checks: checksOf(random, matter, { decision: arrangement?.decision ?? null, from: identity.doneAt, end }),
    decision: arrangement?.decision ?? null,
  };
  return { record, promise: arrangement?.promise ?? callBack?.promise ?? null };
}

interface Identity extends VerificationStory {
  readonly doneAt: InstantMs;
}

/** The attempts of a call that needs them. Where anybody may ask, some are asked for their name all the same. */
function identify(
  random: Random,
  { subject, matter, answered, slips, options }: CallFacts,
  { place, at }: { readonly place: PromisePlace; readonly at: InstantMs },
): Identity {
  const level = matter.level ?? (chance(random, 0.35) ? 'A' : null);
  if (subject === null || level === null || !answered) return { attempts: [], confirmed: null, doneAt: at };
  const { blindDigest, supervisor } = options;
  const story = verifyCaller(random, { blindDigest, supervisor, slips, contract: subject.contract, level, place, at });
  return { ...story, doneAt: story.attempts.at(-1)?.at ?? at };
}

interface SoFar {
  readonly place: PromisePlace;
  readonly identity: Identity;
  readonly answeredAt: InstantMs;
  readonly stampAt: InstantMs | null;
}

/** How the call ends, with what the rules arranged in it. */
function outcomeOf(
  random: Random,
  { matter, subject, options }: CallFacts,
  { place, identity, answeredAt, stampAt }: SoFar,
): { readonly ending: Ending; readonly arrangement: Arrangement | null } {
  const wanted = endingFor(random, matter, identity);
  const arranged = wanted.disposition;
  if (!isArranged(arranged)) return { ending: wanted, arrangement: null };
  if (subject === null || stampAt === null) return { ending: endingInstead(random, matter), arrangement: null };
  const { contract, state: contractState } = subject;
  const at = later(stampAt, integer(random, 70, 320));
  const known = { contract, contractState, answeredAt, noticeAt: stampAt, at, tables: options.tables };
  const arrangement = arrange(random, { place, arranged, ...known });
  return arrangement === null
    ? { ending: endingInstead(random, matter), arrangement }
    : { ending: wanted, arrangement };
}

const LENGTHS = { fault: [200, 900], technical: [150, 780], contract: [140, 520], billing: [120, 460] } as const;

function lengthOf(random: Random, { category }: Matter): number {
  const [least, most] = category === 'other' ? [18, 95] : category === 'service' ? [90, 400] : LENGTHS[category];
  return integer(random, least, most);
}

const SOURCES = [
  { source: 'key', weight: 68 },
  { source: 'link', weight: 26 },
  { source: 'paste', weight: 6 },
] as const;

/** With a link or a pasted number the number is known; it proves nothing. */
function sourceOf(random: Random, { subject }: CallFacts) {
  const { source } = pickWeighted(random, SOURCES);
  if (source === 'key' || chance(random, 0.08)) return { source, callerNumber: null };
  const onFile =
    subject === null || chance(random, 0.2)
      ? mobile(random)
      : pick(random, subject.contract.owner.contractor.phones).number;
  return { source, callerNumber: onFile.normalize('NFKC').replace(/\D/g, '') };
}

function noteOf(
  random: Random,
  text: string,
  { end, saved }: { readonly end: InstantMs; readonly saved: InstantMs },
): ContactNote {
  const savedAt = plus(end, seconds(Math.floor(((saved - end) / 1000) * random.next())));
  return { text, revision: integer(random, 2, 24), savedAt };
}

const later = (at: InstantMs, bySeconds: number): InstantMs => plus(at, seconds(bySeconds));
const latest = (a: InstantMs, b: InstantMs): InstantMs => (a > b ? a : b);
