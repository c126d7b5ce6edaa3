/**
 * Answers a question during a call, and freezes the answer with its promise when the operator accepts it. What is accepted is worked out
 * again at that moment: if a stamp, the contract, a closure or a policy has changed since it was shown, the operator is told instead of
 * promising what no longer holds.
 * Source: N-114..N-124, N-132; security.md SEC-48, CLK-04
 */
import { hash } from 'node:crypto';
import { effectiveStamps } from '../../shared/contacts/contact.ts';
import { assert } from '../../shared/core/assert.ts';
import type { CaseId } from '../../shared/core/ids.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import { dateOf, formatIsoDate, parseIsoDate } from '../../shared/core/time.ts';
import { type Answer, answerText, type PromiseDraft } from '../../shared/decisions/answer.ts';
import {
  type AskedCallQuestion,
  type AskedLookup,
  callQuestionFacts,
  lookupFacts,
  type QuestionFacts,
} from '../../shared/decisions/question-facts.ts';
import type { Parsed, Value } from '../../shared/desk/contract.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import type { CallView } from '../../shared/desk/views.ts';
import { answerQuestion } from '../../shared/rules/answer-question.ts';
import { checkAcceptable, checkGate, checkRequestOrder } from '../../shared/rules/decision-gate.ts';
import { LOOKUPS } from '../../shared/rules/lookups.ts';
import { findContract } from '../store/contracts-repository.ts';
import { decisionsOfCase, insertDecision, type StoredDecision } from '../store/decisions-repository.ts';
import type { ReadableDb } from '../store/handles.ts';
import { insertPromise, promisesOfCase } from '../store/promises-repository.ts';
import { type CallDeed, changeCall, type OngoingCall, ongoingCall } from './call-change.ts';
import { clockForDecision } from './clock-doubt.ts';
import type { DeskWork, Outcome } from './desk-work.ts';
import { confirmedLevel } from './identified.ts';
import { stampOrdered } from './stamp-call.ts';

const digestOf = (answer: Answer): string => hash('sha256', answerText(answer));

/** The answer to a question as things stand, with the digest that accepts exactly this answer. Nothing is kept. */
export async function previewDecision(
  work: DeskWork,
  input: Parsed<'decision:preview'>,
): Outcome<Value<'decision:preview'>> {
  const call = await ongoingCall(work, work.store.read, input.contactId);
  if (!call.ok) return call;
  const answer = await answerFor(work, work.store.read, { call: call.value, question: input.question });
  return answer.ok ? ok({ answer: answer.value, digest: digestOf(answer.value) }) : answer;
}

/** The answer to a look-up question without a call. Nothing is kept. */
export async function lookUpAnswer(work: DeskWork, input: Parsed<'answer:lookUp'>): Outcome<Value<'answer:lookUp'>> {
  const { asked } = input;
  const today = formatIsoDate(dateOf(work.clock.now()));
  const answer = answerQuestion(lookupFacts(asked, LOOKUPS[asked.question].service, today), await work.tables());
  return answer.ok ? ok({ answer: answer.value }) : answer;
}

/**
 * Keeps the answer and writes its promise. An answer that stands already, promise and all, is not promised a second time.
 *
 * Errors: `answerChanged` when the answer is no longer the one shown; `answerNotAcceptable` for one that an operator cannot accept;
 * `clockDoubtful` for an operator under a clock that cannot be trusted; and what the gate finds missing.
 */
export function acceptDecision(work: DeskWork, input: Parsed<'decision:accept'>): Outcome<CallView> {
  return changeCall<DeskError>(work, input.contactId, async (db, call) => {
    const answered = await answerFor(work, db, { call, question: input.question });
    if (!answered.ok) return answered;
    const answer = answered.value;
    const clock = clockForDecision(work);
    if (!clock.ok) return clock;
    if (digestOf(answer) !== input.digest) return err({ type: 'answerChanged' });
    const acceptable = checkAcceptable(answer);
    if (!acceptable.ok) return acceptable;
    const { identified: identifiedAt, request: requestAt } = effectiveStamps(call.contact);
    const order = checkRequestOrder(answer, { identifiedAt, requestAt });
    if (!order.ok) return order;
    const gate = await checkCallGate(db, { call, answer });
    if (!gate.ok) return gate;

    const { contact, case: found } = call;
    const standing = await standingDecision(db, found.id, input.digest);
    if (standing !== null) return ok({ action: 'decision:accept', detail: { decisionId: standing.id, again: true } });
    const id = work.newId<'decision'>();
    const at = work.clock.now();
    const acceptance = { acceptedAt: at, acceptedBy: work.user.id, underDoubtfulClock: clock.value !== 'steady' };
    await insertDecision(db, { id, caseId: found.id, contactId: contact.id, answer, ...acceptance });
    if (answer.promise !== null) {
      const { kind, due, tentative, text } = answer.promise;
      const day = parseIsoDate(due);
      assert(day !== null, 'a promise is due on a real date');
      const promise = {
        id: work.newId<'promise'>(),
        caseId: found.id,
        decisionId: id,
        kind,
        due: day,
        tentative,
        text,
      };
      await insertPromise(db, { ...promise, madeAt: at, madeBy: work.user.id });
      if (isDispatch(kind)) await stampOrdered(db, contact, at);
    }
    return ok(deedOf(answer, id));
  });
}

/** Whether somebody or something is sent out with this promise. */
const isDispatch = (kind: PromiseDraft['kind']): boolean => ['visit', 'shipment', 'dispatch'].includes(kind);

/** The decision that was accepted with this very answer, unless its promise was withdrawn since. */
async function standingDecision(db: ReadableDb, caseId: CaseId, digest: string): Promise<StoredDecision | null> {
  const withdrawn = (await promisesOfCase(db, caseId)).filter(({ state }) => state === 'withdrawn');
  const decisions = await decisionsOfCase(db, caseId);
  const standing = decisions.filter(({ id }) => withdrawn.every(({ decisionId }) => decisionId !== id));
  return standing.find(({ answer }) => digestOf(answer) === digest) ?? null;
}

function deedOf(answer: Answer, decisionId: string): CallDeed {
  const { question, state, promise } = answer;
  const facts = { decisionId, question, state, due: promise?.due ?? null };
  return {
    action: 'decision:accept',
    detail: { ...facts, digest: digestOf(answer) },
    entry: { kind: 'decision', facts, text: answer.headline },
  };
}

interface Asked {
  readonly call: OngoingCall;
  readonly question: AskedCallQuestion | AskedLookup;
}

/**
 * Before the caller is identified the answer rests on what any list shows of a contract, its state; device and area are told, in an answer too,
 * only afterwards.
 */
async function answerFor(
  work: DeskWork,
  db: ReadableDb,
  { call, question }: Asked,
): Promise<Result<Answer, DeskError>> {
  const facts = await factsFor(work, db, { call, question });
  return facts.ok ? answerQuestion(facts.value, await work.tables()) : facts;
}

async function factsFor(
  work: DeskWork,
  db: ReadableDb,
  { call, question }: Asked,
): Promise<Result<QuestionFacts, DeskError>> {
  const { service, contractId } = call.case;
  if (service === null) return err({ type: 'gateIncomplete', missing: ['service'] });
  if ('inputs' in question) {
    const ofQuestion = LOOKUPS[question.question].service;
    if (service !== ofQuestion) return err({ type: 'questionOfOtherService' });
    return ok(lookupFacts(question, ofQuestion, formatIsoDate(dateOf(work.clock.now()))));
  }
  const { answer: answeredAt, notice: noticeAt } = effectiveStamps(call.contact);
  if (answeredAt === null) return err({ type: 'wrongPhase', phase: call.contact.phase });
  const contract = contractId === null ? null : await findContract(db, contractId);
  const identified = (await confirmedLevel(db, call.contact.id, contractId)) !== null;
  const facts = callQuestionFacts(question, {
    service,
    answeredAt,
    noticeAt,
    contract:
      contract === null
        ? null
        : {
            contractState: contract.state,
            deviceModel: identified ? (contract.devices[0]?.model ?? null) : null,
            remoteArea: identified ? contract.remoteArea : null,
          },
  });
  return ok(facts);
}

async function checkCallGate(
  db: ReadableDb,
  { call, answer }: { readonly call: OngoingCall; readonly answer: Answer },
): Promise<Result<undefined, DeskError>> {
  const { contact, case: found } = call;
  const level = await confirmedLevel(db, contact.id, found.contractId);
  const checks = Object.fromEntries(Object.entries(found.checks).map(([item, check]) => [item, check.answer]));
  const gate = checkGate({
    question: answer.question,
    service: answer.service,
    confirmedLevel: level,
    noticeAt: effectiveStamps(contact).notice,
    checks,
  });
  if (gate.ok) return gate;
  const { error } = gate;
  return err('items' in error ? { ...error, items: [...error.items] } : error);
}
