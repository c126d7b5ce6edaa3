import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ContactId, ContractId } from '../../shared/core/ids.ts';
import { minutes } from '../../shared/core/time.ts';
import { answerText } from '../../shared/decisions/answer.ts';
import type { AskedCallQuestion, AskedLookup } from '../../shared/decisions/question-facts.ts';
import { replay } from '../../shared/rules/answer-question.ts';
import {
  currentCall,
  finish,
  identifiedCall,
  openCall,
  prepareVisit,
  promisedVisit,
  VISIT,
} from '../testing/call-steps.ts';
import { CONTRACT, openTestDesk, PASSWORD, PHONE_CONTRACT, type TestDesk } from '../testing/desk-fixture.ts';
import { openDeskOf, sessionIn } from '../testing/session-fixture.ts';

type QuestionInput = AskedCallQuestion | AskedLookup;

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
  await desk.get('sample:open', {});
});
afterAll(() => desk.close());
beforeEach(() => desk.signIn('佐藤 恵'));
afterEach(async () => {
  if ((await desk.get('call:current', {})) !== null) await finish(desk);
});

const preview = (contactId: ContactId, question: QuestionInput = VISIT) =>
  desk.get('decision:preview', { contactId, question });

async function accept(contactId: ContactId, question: QuestionInput = VISIT) {
  const { digest } = await preview(contactId, question);
  return desk.call('decision:accept', { contactId, question, digest });
}

const refusal = (error: object) => ({ ok: false, error });

describe('decision:accept (SEC-48)', () => {
  test('asks for the verification, the notice and every check, one after the other, and keeps nothing before', async () => {
    const contactId = await openCall(desk);
    expect(await accept(contactId)).toEqual(refusal({ type: 'notVerified', needed: 'B' }));
    await desk.get('verification:attempt', {
      contactId,
      level: 'A',
      items: [
        { item: 'name', value: 'みどり電設工業' },
        { item: 'contactPhone', value: '0742-55-0193' },
      ],
    });
    expect(await accept(contactId)).toEqual(refusal({ type: 'notVerified', needed: 'B' }));
    await finish(desk);

    const identified = (await identifiedCall(desk)).contact.contactId;
    expect(await accept(identified)).toEqual(refusal({ type: 'noticeMissing' }));
    await prepareVisit(desk, identified);
    await desk.get('call:check', { contactId: identified, item: 'lineOpen', answer: 'no' });
    expect(await accept(identified)).toEqual(refusal({ type: 'checkRefused', items: ['lineOpen'] }));
    await desk.get('call:check', { contactId: identified, item: 'lineOpen', answer: null });
    expect(await accept(identified)).toEqual(refusal({ type: 'checksMissing', items: ['lineOpen'] }));
    expect(await currentCall(desk)).toMatchObject({
      decisions: [],
      promises: [],
      contact: { stamps: { ordered: null } },
    });
    await desk.get('call:check', { contactId: identified, item: 'lineOpen', answer: 'yes' });
    expect(await accept(identified)).toMatchObject({ ok: true });
  });

  test('counts a confirmation for its own contract and its own call alone', async () => {
    const { contactId } = (await identifiedCall(desk)).contact;
    await prepareVisit(desk, contactId);
    const choose = (contractId: ContractId | null) => desk.get('call:chooseContract', { contactId, contractId });
    await choose(null);
    await desk.get('call:setMatter', { contactId, service: 'serverSupport', category: null, tags: [] });
    expect(await accept(contactId)).toMatchObject({ error: { type: 'notVerified' } });
    await choose(PHONE_CONTRACT);
    expect((await currentCall(desk)).verification.confirmed).toBeNull();
    await choose(CONTRACT);
    expect(await accept(contactId)).toMatchObject({ ok: true });
    await finish(desk);
    const next = await openCall(desk);
    await prepareVisit(desk, next);
    expect(await accept(next)).toMatchObject({ error: { type: 'notVerified' } });
  });

  test('keeps what was promised under the contract it was promised for', async () => {
    const { contactId } = (await promisedVisit(desk)).contact;
    const choose = (contractId: ContractId | null) => desk.call('call:chooseContract', { contactId, contractId });
    expect(await choose(PHONE_CONTRACT)).toEqual(refusal({ type: 'promiseStands' }));
    expect(await choose(null)).toEqual(refusal({ type: 'promiseStands' }));
    expect(await choose(CONTRACT)).toMatchObject({ ok: true });
    const [promise] = (await currentCall(desk)).promises;
    if (promise === undefined) throw new Error('a visit was promised');
    await desk.get('promise:settle', { promiseId: promise.promiseId, state: 'withdrawn', reason: '契約の取り違え' });
    expect(await choose(PHONE_CONTRACT)).toMatchObject({ ok: true });
  });

  test('takes no request for settings that was stamped before the caller was identified, unless it was heard again (N-095)', async () => {
    const contactId = await openCall(desk);
    const asked = (reconfirmed: boolean): AskedLookup => ({
      question: 'identityOrder',
      inputs: { request: 'serverSettings', identified: true, requestFirst: false, reconfirmed },
    });
    await desk.get('call:stamp', { contactId, stamp: 'request' });
    await desk.stay(minutes(1));
    await desk.get('verification:attempt', {
      contactId,
      level: 'A',
      items: [
        { item: 'name', value: 'みどり電設工業' },
        { item: 'contactPhone', value: '0742-55-0193' },
      ],
    });
    expect(await accept(contactId, asked(false))).toEqual(
      refusal({ type: 'answerNotAcceptable', reason: 'incomplete' }),
    );
    expect(await accept(contactId, asked(true))).toEqual(refusal({ type: 'notVerified', needed: 'C' }));
  });

  test('promises the same answer once, however often and however fast the key is pressed', async () => {
    const { contactId } = (await identifiedCall(desk)).contact;
    await prepareVisit(desk, contactId);
    const { digest } = await preview(contactId);
    const press = () => desk.call('decision:accept', { contactId, question: VISIT, digest });
    const replies = await Promise.all([press(), press(), press()]);
    expect(replies.every(({ ok }) => ok)).toBe(true);
    const { decisions, promises } = await currentCall(desk);
    expect([decisions.length, promises.length]).toEqual([1, 1]);
  });

  test.each([
    {
      name: 'a stamp',
      change: (contactId: ContactId) => desk.get('call:stamp', { contactId, stamp: 'notice' }),
      late: minutes(30),
    },
    {
      name: 'who is identified',
      change: (contactId: ContactId) =>
        desk.get('verification:attempt', {
          contactId,
          level: 'B',
          items: [
            { item: 'name', value: 'みどり電設工業' },
            { item: 'contactPhone', value: '0742-55-0193' },
            { item: 'email', value: 'kawasaki.chizuko@midori-densetsu.invalid' },
          ],
        }),
      late: 0,
    },
  ])('says that the answer is another one after a change of $name', async ({ change, late }) => {
    const contactId = await openCall(desk);
    const { digest } = await preview(contactId);
    await desk.stay(late);
    await change(contactId);
    expect(await desk.call('decision:accept', { contactId, question: VISIT, digest })).toEqual(
      refusal({ type: 'answerChanged' }),
    );
  });

  test.each([
    { name: 'an answer that the terms do not give', contract: PHONE_CONTRACT, question: VISIT, reason: 'notProvided' },
    {
      name: 'a remote area without consent to a later day',
      contract: CONTRACT,
      question: { ...VISIT, remoteArea: true },
      reason: 'needsApproval',
    },
    {
      name: 'a dispatch that is not urgent for both',
      contract: CONTRACT,
      question: { question: 'urgentDispatch', companyJudgesUrgent: true, callerAgrees: false, costExplained: true },
      reason: 'notUrgent',
    },
    {
      name: 'a send-back of what is not judged faulty',
      contract: CONTRACT,
      question: { question: 'sendBack', judgedFaulty: false },
      reason: 'needsApproval',
    },
  ] as const)('lets nobody accept $name', async ({ contract, question, reason }) => {
    const contactId = await openCall(desk, contract);
    expect(await accept(contactId, question)).toEqual(refusal({ type: 'answerNotAcceptable', reason }));
  });

  test('needs an answered call and a service', async () => {
    const { contact } = await desk.get('call:start', { source: 'key', callerNumber: null, answered: false });
    const { contactId } = contact;
    const ask = () => desk.call('decision:preview', { contactId, question: VISIT });
    expect(await ask()).toEqual(refusal({ type: 'gateIncomplete', missing: ['service'] }));
    await desk.get('call:setMatter', { contactId, service: 'serverSupport', category: null, tags: [] });
    expect(await ask()).toEqual(refusal({ type: 'wrongPhase', phase: 'ringing' }));
  });
});

describe('decision:preview', () => {
  test('tells nothing of the device and the area before the caller is identified', async () => {
    const contactId = await openCall(desk);
    expect((await preview(contactId)).answer.facts).toMatchObject({
      contractState: 'inService',
      deviceModel: null,
      remoteArea: null,
    });
    await finish(desk);
    const { contact } = await identifiedCall(desk);
    expect((await preview(contact.contactId)).answer.facts).toMatchObject({ deviceModel: 'OS6', remoteArea: false });
  });

  test('answers for a day that no calendar covers with the years it does', async () => {
    const { contactId } = (await identifiedCall(desk)).contact;
    const question = { ...VISIT, laterDayConsent: 'given', laterDay: '2100-06-01' } as const;
    expect(await desk.call('decision:preview', { contactId, question })).toMatchObject({
      error: { type: 'outsideCalendar', lastYear: 2099 },
    });
  });
});

describe('a decision that was accepted', () => {
  test('is worked out again to the same bytes, from what the store kept', async () => {
    const { decisions } = await promisedVisit(desk);
    await finish(desk);
    await desk.get('session:lock', {});
    const session = sessionIn(`${desk.storeFolder}/sample`);
    await session.signIn({ name: '佐藤 恵', password: PASSWORD });
    const tables = await openDeskOf(session).work.tables();
    const [accepted] = decisions;
    if (accepted === undefined) throw new Error('a visit was decided');
    const again = replay(accepted.answer, tables);
    expect(again.ok && answerText(again.value)).toBe(answerText(accepted.answer));
    await session.lock('person');
    await desk.signIn('佐藤 恵');
  });
});

describe('under a doubtful clock (CLK-04)', () => {
  async function doubtfulCall(): Promise<ContactId> {
    const { contactId } = (await identifiedCall(desk)).contact;
    await prepareVisit(desk, contactId);
    const { now } = await desk.get('clock:now', {});
    desk.setWall(now + minutes(3));
    expect((await desk.get('clock:now', {})).guard).toBe('doubtful');
    return contactId;
  }

  test('an operator accepts nothing, and that they tried is recorded', async () => {
    const contactId = await doubtfulCall();
    const { lastSequence } = await desk.get('desk:health', {});
    expect(await accept(contactId)).toEqual(refusal({ type: 'clockDoubtful' }));
    // The doubt itself is written down too, by the next tick.
    expect((await desk.get('desk:health', {})).lastSequence).toBeGreaterThan(lastSequence);
    expect((await currentCall(desk)).promises).toEqual([]);
  });

  test('a supervisor accepts, and the decision says so', async () => {
    await desk.signIn('森 智子');
    const contactId = await doubtfulCall();
    expect(await accept(contactId)).toMatchObject({ value: { decisions: [{ underDoubtfulClock: true }] } });
    await finish(desk);
    await desk.get('clock:confirm', {});
  });

  test('the doubt ended with the word of a supervisor', async () => {
    expect((await desk.get('clock:now', {})).guard).toBe('steady');
  });
});
