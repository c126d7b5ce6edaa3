/** What is promised in the sample, by the desk's own rules, and how it ended: mostly kept, some broken, a few forgotten. */
import { addBusinessDays, businessDayOnOrAfter } from '../../shared/calendar/business-calendar.ts';
import type { ContractState } from '../../shared/contractors/contract.ts';
import type { CaseId, ContactId, DecisionId, PromiseId, UserId } from '../../shared/core/ids.ts';
import {
  addDays,
  type CivilDate,
  dateOf,
  formatIsoDate,
  hours,
  type InstantMs,
  instantAt,
  milliseconds,
  minutes,
  parseIsoDate,
  partsOf,
  plus,
} from '../../shared/core/time.ts';
import { type AskedCallQuestion, callQuestionFacts } from '../../shared/decisions/question-facts.ts';
import { answerQuestion } from '../../shared/rules/answer-question.ts';
import { checkAcceptable } from '../../shared/rules/decision-gate.ts';
import type { RuleTables } from '../../shared/rules/rule-tables.ts';
import type { NewDecision } from '../store/decisions-repository.ts';
import type { NewPromise, Settlement } from '../store/promises-repository.ts';
import { chance, integer, pick, type Random, uuid } from './random.ts';
import type { SampleContract } from './sample-records.ts';

export interface PromisePlace {
  readonly caseId: CaseId;
  readonly contactId: ContactId;
  readonly operatorId: UserId;
}

export interface DecisionFacts {
  readonly place: PromisePlace;
  readonly arranged: 'visitArranged' | 'sendBackArranged';
  readonly contract: SampleContract;
  readonly contractState: ContractState;
  readonly answeredAt: InstantMs;
  readonly noticeAt: InstantMs;
  /** When the answer is accepted. */
  readonly at: InstantMs;
  readonly tables: RuleTables;
}

export interface Arrangement {
  readonly decision: NewDecision;
  readonly promise: NewPromise | null;
}

/** What the rules answer to this call, frozen with its promise; null where nobody could have accepted it. */
export function arrange(random: Random, facts: DecisionFacts): Arrangement | null {
  const { contract, contractState, answeredAt, noticeAt, at, place, tables } = facts;
  const { devices, remoteArea } = contract.contract;
  const ofContract = { contractState, deviceModel: devices[0]?.model ?? null, remoteArea };
  const known = { service: contract.contract.service, answeredAt, noticeAt, contract: ofContract };
  const answered = answerQuestion(callQuestionFacts(asked(random, facts), known), tables);
  if (!answered.ok || !checkAcceptable(answered.value).ok) return null;
  const decision: NewDecision = {
    id: uuid<DecisionId>(random),
    caseId: place.caseId,
    contactId: place.contactId,
    answer: answered.value,
    acceptedAt: at,
    acceptedBy: place.operatorId,
    underDoubtfulClock: false,
  };
  return { decision, promise: promiseFrom(random, decision) };
}

function asked(random: Random, { arranged, contract, noticeAt, tables }: DecisionFacts): AskedCallQuestion {
  if (arranged === 'sendBackArranged') return { question: 'sendBack', judgedFaulty: true };
  if (chance(random, 0.06)) {
    return { question: 'urgentDispatch', companyJudgesUrgent: true, callerAgrees: true, costExplained: true };
  }
  const { remoteArea } = contract.contract;
  const later = addBusinessDays(
    tables.calendar,
    businessDayOnOrAfter(tables.calendar, dateOf(noticeAt)),
    integer(random, 2, 5),
  );
  return remoteArea
    ? { question: 'onSiteVisit', remoteArea: null, laterDayConsent: 'given', laterDay: formatIsoDate(later) }
    : { question: 'onSiteVisit', remoteArea: null, laterDayConsent: 'notAsked', laterDay: null };
}

function promiseFrom(random: Random, { id, caseId, answer, acceptedAt, acceptedBy }: NewDecision): NewPromise | null {
  const draft = answer.promise;
  const due = draft === null ? null : parseIsoDate(draft.due);
  if (draft === null || due === null) return null;
  const { kind, tentative, text } = draft;
  const told = { id: uuid<PromiseId>(random), caseId, decisionId: id, kind, due, tentative, text };
  return { ...told, madeAt: acceptedAt, madeBy: acceptedBy };
}

const CALL_BACKS = [
  '調査結果を折り返しご連絡',
  '契約部門の回答を折り返しご連絡',
  '作業時間のご相談でお電話',
  '確認のうえ折り返しお電話',
] as const;

interface CallBackFacts {
  readonly at: InstantMs;
  /** After so many business days; null where it is for the operator to say. */
  readonly inDays: number | null;
  readonly tables: RuleTables;
}

/** A call-back is promised on nobody's rule but the operator's word; with it, how the note says it. */
export function promiseCallBack(
  random: Random,
  { caseId, operatorId }: PromisePlace,
  { at, inDays, tables: { calendar } }: CallBackFacts,
): { readonly promise: NewPromise; readonly back: string } {
  const said = dateOf(at);
  const days = inDays ?? pick(random, [0, 0, 1, 1, 1, 2, 2, 3, 5, 8, 10]);
  const due = days === 0 ? businessDayOnOrAfter(calendar, said) : addBusinessDays(calendar, said, days);
  const told = { kind: 'callBack', due, tentative: false, text: pick(random, CALL_BACKS) } as const;
  const promise = { id: uuid<PromiseId>(random), caseId, decisionId: null, ...told, madeAt: at, madeBy: operatorId };
  return { promise, back: backWords(random, { said, due, days }) };
}

function backWords(
  random: Random,
  { said, due, days }: { readonly said: CivilDate; readonly due: CivilDate; readonly days: number },
): string {
  if (due === said) return '本日';
  const { month, day } = partsOf(due);
  return days <= 1
    ? pick(random, ['翌営業日', `${month}/${day}`])
    : pick(random, [`${month}/${day}`, `${month}月${day}日`]);
}

const ENDS = [
  {
    state: 'kept',
    weight: 90,
    reasons: ['訪問完了の報告を確認', '予定どおり実施', 'お客様へ連絡済', '発送完了を確認', '作業終了。復旧を確認'],
  },
  {
    state: 'broken',
    weight: 6,
    reasons: ['部材の手配が間に合わず', '担当の急な欠勤で翌日に変更', '連絡もれ。お詫び済', '道路事情により到着できず'],
  },
  { state: 'withdrawn', weight: 4, reasons: ['お客様のご都合で取り下げ', '先に復旧したため不要とのこと'] },
] as const;

/** How it ended by now, or null while it is open. What was due within the last days may have been forgotten. */
export function settlementOf(
  random: Random,
  promise: NewPromise,
  { now, by }: { readonly now: InstantMs; readonly by: UserId },
): Settlement | null {
  const today = dateOf(now);
  if (promise.due >= today) return null;
  if (promise.due >= addDays(today, -14) && chance(random, 0.3)) return null;
  const drawn = random.next() * 100;
  const [kept, broken, withdrawn] = ENDS;
  const { state, reasons } = drawn < kept.weight ? kept : drawn < kept.weight + broken.weight ? broken : withdrawn;
  const at = settledAt(random, promise.due, promise.madeAt);
  return at >= now ? null : { state, at, by, reason: pick(random, reasons) };
}

/** In the course of the day it was due, after it was promised. */
function settledAt(random: Random, due: CivilDate, madeAt: InstantMs): InstantMs {
  const opens = instantAt(due, hours(10));
  const closes = instantAt(due, hours(19));
  const earliest = Math.max(opens, plus(madeAt, minutes(45)));
  const at = plus(opens, milliseconds(earliest - opens + integer(random, 0, Math.max(0, closes - earliest))));
  return at;
}
