/** That the facts of a question hold what the operator and the desk know, and come back whole from a stored answer. */
import { describe, expect, test } from 'vitest';
import { BrokenInvariant } from '../core/assert.ts';
import { instant } from '../core/time.ts';
import { type AskedCallQuestion, type Circumstances, callQuestionFacts } from '../decisions/question-facts.ts';
import { readQuestionFacts } from './read-question-facts.ts';

const CALL: Circumstances = {
  service: 'serverSupport',
  answeredAt: instant(1_795_247_060_000),
  noticeAt: instant(1_795_247_218_000),
  contract: { contractState: 'inService', deviceModel: 'OS6', remoteArea: true },
};
const ASKED: readonly AskedCallQuestion[] = [
  { question: 'reception' },
  { question: 'onSiteVisit', remoteArea: null, laterDayConsent: 'given', laterDay: '2026-11-25' },
  { question: 'urgentDispatch', companyJudgesUrgent: true, callerAgrees: false, costExplained: true },
  { question: 'sendBack', judgedFaulty: true },
];

describe('callQuestionFacts', () => {
  test.each([
    { name: 'takes the area from the contract', overruled: null, ofContract: true, remoteArea: true },
    { name: 'lets the operator overrule it', overruled: false, ofContract: true, remoteArea: false },
    { name: 'leaves it open where nobody knows', overruled: null, ofContract: null, remoteArea: null },
  ])('$name', ({ overruled, ofContract, remoteArea }) => {
    const facts = callQuestionFacts(
      { question: 'onSiteVisit', remoteArea: overruled, laterDayConsent: 'notAsked', laterDay: null },
      { ...CALL, contract: { contractState: 'inService', deviceModel: null, remoteArea: ofContract } },
    );
    expect(facts).toMatchObject({ remoteArea });
  });

  test('knows nothing of a contract that is not chosen', () => {
    expect(callQuestionFacts({ question: 'sendBack', judgedFaulty: true }, { ...CALL, contract: null })).toMatchObject({
      contractState: null,
      deviceModel: null,
    });
  });

  test.each(ASKED)('keeps no fact of N for a matter of B ($question)', (asked) => {
    expect(Object.keys(callQuestionFacts(asked, { ...CALL, service: 'hikariPhone' })).toSorted()).toEqual([
      'answeredAt',
      'noticeAt',
      'question',
      'service',
    ]);
  });
});

describe('readQuestionFacts', () => {
  const every = ASKED.flatMap((asked) => [
    callQuestionFacts(asked, CALL),
    callQuestionFacts(asked, { ...CALL, noticeAt: null, contract: null }),
    callQuestionFacts(asked, { ...CALL, service: 'hikariPhone' }),
  ]);

  test.each(every)('gives back what was stored ($service $question)', (facts) => {
    expect(readQuestionFacts(JSON.parse(JSON.stringify(facts)))).toEqual(facts);
  });

  test.each([
    { name: 'an unknown service', change: { service: 'other' } },
    { name: 'an unknown question', change: { question: 'other' } },
    { name: 'an instant that is a text', change: { answeredAt: '16:44' } },
    { name: 'an instant with a fraction', change: { answeredAt: 0.5 } },
    { name: 'a stamp that is missing', change: { noticeAt: undefined } },
    { name: 'a day that does not exist', change: { laterDay: '2026-02-30' } },
    { name: 'a consent that is no word of ours', change: { laterDayConsent: 'perhaps' } },
    { name: 'an area that is neither', change: { remoteArea: 'far' } },
    { name: 'a device nobody sells', change: { deviceModel: 'OS9' } },
  ])('stops at $name', ({ change }) => {
    const facts = { ...every[3], ...change } as unknown as Parameters<typeof readQuestionFacts>[0];
    expect(() => readQuestionFacts(facts)).toThrow(BrokenInvariant);
  });
});
