/** Every refusal of a gate leads to the place where it is put right. */
import { describe, expect, test } from 'vitest';
import { CHECK_ITEMS } from '../../../shared/cases/case-words.ts';
import { type DeskError, GATE_ITEMS } from '../../../shared/desk/errors.ts';
import type { CallView } from '../../../shared/desk/views.ts';
import { ANSWERED_AT, chosen, talking, verified } from './call-example.ts';
import { needsBefore, needsOf } from './gate-help.ts';

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
    { name: 'no urgency', error: { type: 'answerNotAcceptable', reason: 'notUrgent' }, remedies: ['goDecision'] },
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
    expect(needsBefore('onSiteVisit', talking).map(({ type }) => type)).toEqual(['service']);
    expect(needsBefore('onSiteVisit', chosen).map(({ type }) => type)).toEqual(['notVerified']);
    expect(needsBefore('onSiteVisit', verified).map(({ type }) => type)).toEqual(['noticeMissing']);
    expect(needsBefore('onSiteVisit', noticed).map(({ type }) => type)).toEqual(['checksMissing']);
    expect(needsBefore('onSiteVisit', ready)).toEqual([]);
  });

  test('needs nothing for the reception hours', () => {
    expect(needsBefore('reception', chosen)).toEqual([]);
  });
});
