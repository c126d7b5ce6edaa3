/** Every refusal of a gate leads to the place where it is put right. */
import { describe, expect, test } from 'vitest';
import { CHECK_ITEMS } from '../../../shared/cases/case-words.ts';
import { type DeskError, GATE_ITEMS } from '../../../shared/desk/errors.ts';
import type { CallView } from '../../../shared/desk/views.ts';
import { ANSWERED_AT, chosen, talking, verified, visitAnswer, wrappingUp } from './call-example.ts';
import { needsBefore, needsOf, needsToFinish } from './gate-help.ts';

describe('needsOf', () => {
  const cases: ReadonlyArray<{ name: string; error: DeskError; remedies: readonly string[] }> = [
    { name: 'a missing verification', error: { type: 'notVerified', needed: 'C' }, remedies: ['goVerification'] },
    {
      name: 'missing checks',
      error: { type: 'checksMissing', items: ['lineOpen', 'dataProtected'] },
      remedies: ['goCheck'],
    },
    { name: 'a refused check', error: { type: 'checkRefused', items: ['partnerDisclosure'] }, remedies: ['goCheck'] },
    { name: 'a missing notice', error: { type: 'noticeMissing' }, remedies: ['stampNotice'] },
    { name: 'no contract', error: { type: 'contractNotChosen' }, remedies: ['goSearch'] },
    { name: 'a changed answer', error: { type: 'answerChanged' }, remedies: ['acceptAgain'] },
    { name: 'no urgency', error: { type: 'answerNotAcceptable', reason: 'notUrgent' }, remedies: ['goInputs'] },
    { name: 'silent terms', error: { type: 'answerNotAcceptable', reason: 'notProvided' }, remedies: ['nextQuestion'] },
    { name: 'a fault', error: { type: 'internal' }, remedies: [] },
  ];
  test.each(cases)('of $name', ({ error, remedies }) => {
    expect(needsOf(error).map(({ remedy }) => remedy.type)).toEqual(remedies);
  });

  test('gives every item of the close gate its own way out', () => {
    expect(needsOf({ type: 'gateIncomplete', missing: [...GATE_ITEMS] }).map(({ type }) => type)).toEqual(GATE_ITEMS);
  });

  test('leads to the first check that is missing', () => {
    const [need] = needsOf({ type: 'checksMissing', items: ['dataProtected', 'workAccepted'] });
    expect(need?.remedy).toEqual({ type: 'goCheck', item: 'dataProtected' });
  });
});

describe('needsBefore', () => {
  const noticed: CallView = {
    ...verified,
    contact: { ...verified.contact, stamps: { ...verified.contact.stamps, notice: ANSWERED_AT + 158_000 } },
  };
  const ready: CallView = {
    ...noticed,
    case: {
      ...noticed.case,
      checks: Object.fromEntries(CHECK_ITEMS.map((item) => [item, { answer: 'yes', at: 1 }])),
    },
  };
  test('reads the gate of a visit ahead, one need after the other', () => {
    expect(needsBefore('onSiteVisit', talking, null).map(({ type }) => type)).toEqual(['service']);
    expect(needsBefore('onSiteVisit', chosen, null).map(({ type }) => type)).toEqual(['notVerified']);
    expect(needsBefore('onSiteVisit', verified, null).map(({ type }) => type)).toEqual(['noticeMissing']);
    expect(needsBefore('onSiteVisit', noticed, null).map(({ type }) => type)).toEqual(['checksMissing']);
    expect(needsBefore('onSiteVisit', ready, null)).toEqual([]);
  });

  test('says at once that silent terms promise nothing, whatever else is missing', () => {
    const silent = { ...visitAnswer, state: 'notProvided' } as const;
    expect(needsBefore('onSiteVisit', chosen, silent)).toMatchObject([
      { type: 'notAcceptable', reason: 'notProvided' },
    ]);
  });

  test('needs nothing for the reception hours', () => {
    expect(needsBefore('reception', chosen, null)).toEqual([]);
  });
});

describe('needsToFinish', () => {
  const form = { disposition: 'resolved', chosenState: null, reason: '' } as const;

  test('lists what the close gate misses, in the order of the call', () => {
    expect(needsToFinish(talking, { ...form, disposition: null }, '').map(({ type }) => type)).toEqual([
      'endOfCall',
      'contractOrReason',
      'service',
      'category',
      'note',
      'disposition',
    ]);
  });

  test('wants a decision behind an arrangement, and a reason behind a refusal', () => {
    const ended: CallView = { ...wrappingUp, case: { ...wrappingUp.case, category: 'fault' } };
    expect(needsToFinish(ended, form, 'note')).toEqual([]);
    expect(needsToFinish(ended, { ...form, disposition: 'visitArranged' }, 'note')).toMatchObject([
      { type: 'decisionForDisposition', remedy: { type: 'goDecision' } },
    ]);
    expect(needsToFinish(ended, { ...form, disposition: 'declined' }, 'note')).toMatchObject([
      { type: 'declineReason', remedy: { type: 'goReason' } },
    ]);
  });
});
