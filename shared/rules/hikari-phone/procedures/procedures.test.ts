/** The procedures of B as questions: changes, moves, switching, refusal, measures, ends, deletion. */
import { describe, expect, test } from 'vitest';
import type { InputValues } from '../../../decisions/question-inputs.ts';
import { ask } from '../../testing.ts';
import { phoneCardPayment } from './card-payment.ts';
import { DELETION_HOLDS, phoneDataDeletion } from './data-deletion.ts';
import { MEASURES, phoneMeasures } from './measures.ts';
import { phoneMove } from './move.ts';
import { PHONE_REFUSAL_GROUNDS, phoneRefusal } from './refusal.ts';
import { CHANGED_DATA, phoneRegistrationChange } from './registration-change.ts';
import { phoneSwitch } from './switching.ts';
import { phoneTermination } from './termination.ts';

const TODAY = '2026-11-21';

describe('phoneRegistrationChange (B-015, B-017)', () => {
  test.each([
    ['tomorrow', '2026-11-22', 'before'],
    ['today', TODAY, 'due'],
    ['yesterday', '2026-11-20', 'due'],
    ['on a day nobody knows', null, 'unknown'],
  ])('what changes %s is filed: %s, %s', (_when, changeOn, timing) => {
    const answer = ask(phoneRegistrationChange, { changed: 'phone', changeOn });
    expect(answer).toMatchObject({ state: 'decided', outcome: { type: 'fileChange', timing } });
  });

  test.each(CHANGED_DATA)('%s is never changed in the call that asks for it', (changed) => {
    const { warnings, readAloud, ruleIds } = ask(phoneRegistrationChange, { changed });
    expect(warnings[0]).toContain('この通話の話だけで登録を変えません');
    expect(readAloud).not.toMatch(/変更しました|変更いたしました/u);
    expect(ruleIds.includes('B-085')).toBe(changed === 'cardReplaced' || changed === 'cardRenewed');
    expect(ruleIds.includes('B-018')).toBe(changed === 'address');
  });

  test('a card that its issuer renewed has changed (B-015, B-085)', () => {
    const { working, warnings } = ask(phoneRegistrationChange, { changed: 'cardRenewed', changeOn: '2026-11-30' });
    expect(working[0]?.text).toContain('カード会社の更新');
    expect(warnings.join('')).toContain('番号は聞かず');
  });

  test('a service lost for want of filing: no liability by the terms, a claim to a supervisor (B-017)', () => {
    const answer = ask(phoneRegistrationChange, { changed: 'address', cutOff: true });
    expect(answer).toMatchObject({ state: 'needsApproval' });
    expect(answer.citations[0]?.ruleId).toBe('B-017');
    expect(answer.readAloud).not.toContain('責任を負');
  });
});

describe('phoneMove (B-016, B-018)', () => {
  test.each<[InputValues, string, string]>([
    [{ area: 'unchecked' }, 'external', 'areaUnchecked'],
    [{ area: 'unchecked', plan: 'yes' }, 'external', 'areaUnchecked'],
    [{ area: 'outside' }, 'decided', 'outsideArea'],
    [{ area: 'outside', plan: 'yes' }, 'decided', 'outsideArea'],
    [{ area: 'inside' }, 'external', 'lineUnchecked'],
    [{ area: 'inside', plan: 'unchecked' }, 'external', 'lineUnchecked'],
    [{ area: 'inside', plan: 'yes' }, 'decided', 'keepsPlan'],
    [{ area: 'inside', plan: 'no' }, 'external', 'plansUnchecked'],
    [{ area: 'inside', plan: 'no', otherPlan: 'unchecked' }, 'external', 'plansUnchecked'],
    [{ area: 'inside', plan: 'no', otherPlan: 'yes' }, 'decided', 'choosePlan'],
    [{ area: 'inside', plan: 'no', otherPlan: 'no' }, 'notProvided', 'noPlanFits'],
  ])('%o: %s, %s', (inputs, state, type) => {
    expect(ask(phoneMove, inputs)).toMatchObject({ state, outcome: { type } });
  });

  test.each(['outside', 'inside'])('where there is no way (%s), cancelling is named without a day (B-020)', (area) => {
    const { alternatives, ruleIds } = ask(phoneMove, { area, plan: 'no', otherPlan: 'no' });
    expect(alternatives).toEqual([expect.objectContaining({ kind: 'otherRoute', date: null })]);
    expect(ruleIds).toContain('B-020');
  });
});

describe('phoneSwitch (B-013, B-014, D-B19)', () => {
  test.each<[InputValues, string, string]>([
    [{ wish: 'fromNtt' }, 'external', 'nttPending'],
    [{ wish: 'fromNtt', ntt: 'pending', ground: false }, 'external', 'nttPending'],
    [{ wish: 'fromNtt', ntt: 'refused' }, 'decided', 'nttRefused'],
    [{ wish: 'fromNtt', ntt: 'refused', ground: true }, 'decided', 'nttRefused'],
    [{ wish: 'fromNtt', ntt: 'accepted' }, 'needsApproval', 'groundUnchecked'],
    [{ wish: 'fromNtt', ntt: 'accepted', ground: true }, 'needsApproval', 'refusalGround'],
    [{ wish: 'fromNtt', ground: true }, 'needsApproval', 'refusalGround'],
    [{ wish: 'fromNtt', ntt: 'accepted', ground: false }, 'decided', 'accepted'],
    [{ wish: 'backToNtt' }, 'needsApproval', 'noWayBack'],
    [{ wish: 'toOtherOperator', switched: true }, 'needsApproval', 'noWayBack'],
    [{ wish: 'toOtherOperator', switched: false }, 'notProvided', 'notSwitched'],
  ])('%o: %s, %s', (inputs, state, type) => {
    expect(ask(phoneSwitch, inputs)).toMatchObject({ state, outcome: { type } });
  });

  test('who switches is told first that there is no way back (B-014)', () => {
    const { readAloud, citations } = ask(phoneSwitch, { wish: 'fromNtt', ntt: 'accepted', ground: false });
    expect(readAloud).toContain('お戻りいただけない');
    expect(readAloud).not.toContain('お受けいたします');
    expect(citations.map(({ ruleId }) => ruleId)).toEqual(['B-013', 'B-014']);
  });

  test('who wants back hears the terms, and a supervisor looks (D-B19)', () => {
    const { readAloud, defectIds } = ask(phoneSwitch, { wish: 'backToNtt' });
    expect(readAloud).toContain('責任者が確認');
    expect(defectIds).toEqual(['D-B19']);
  });
});

describe('phoneRefusal (B-012, D-B04)', () => {
  test.each(PHONE_REFUSAL_GROUNDS)('%s goes to a supervisor, with its evidence and without', (ground) => {
    const shown = ask(phoneRefusal, { grounds: [ground], evidence: true });
    expect(shown).toMatchObject({
      state: 'needsApproval',
      outcome: { type: 'refusalForSupervisor', grounds: [ground] },
    });
    expect(shown.defectIds).toEqual(ground === 'noConsentOfGuardian' ? ['D-B04'] : []);
    expect(shown.working[0]?.label).toBe(`第10条${PHONE_REFUSAL_GROUNDS.indexOf(ground) + 1}号`);
    expect(ask(phoneRefusal, { grounds: [ground] })).toMatchObject({ outcome: { type: 'evidenceMissing' } });
  });

  test('two grounds are both shown; none is none', () => {
    expect(ask(phoneRefusal, { grounds: ['notReal', 'similar'], evidence: true }).working).toHaveLength(2);
    const none = ask(phoneRefusal, {});
    expect(none).toMatchObject({ state: 'decided', outcome: { type: 'noGround' } });
    expect(none.readAloud).not.toContain('承諾');
  });
});

describe('phoneMeasures (B-070, B-071, D-B05)', () => {
  test.each<[string, InputValues, string, string]>([
    ['a prohibited use', { trigger: 'prohibitedUse' }, 'needsApproval', 'measuresForSupervisor'],
    ['otherwise unfit', { trigger: 'otherwiseUnfit' }, 'needsApproval', 'measuresForSupervisor'],
    [
      'a claim, judged to need something',
      { trigger: 'claimByOthers', judgedNecessary: true },
      'needsApproval',
      'measuresForSupervisor',
    ],
    ['a claim, not judged yet', { trigger: 'claimByOthers' }, 'needsApproval', 'measuresForSupervisor'],
    ['a claim, judged to need nothing', { trigger: 'claimByOthers', judgedNecessary: false }, 'decided', 'noTrigger'],
  ])('%s', (_name, inputs, state, type) => {
    expect(ask(phoneMeasures, inputs)).toMatchObject({ state, outcome: { type } });
  });

  test.each([
    ['terminate', ['B-023', 'B-025'], ['D-B05']],
    ['demandStop', [], ['D-B05']],
    ['demandTalk', [], ['D-B05']],
    ['suspend', ['B-072', 'B-073'], []],
    ['authorities', [], []],
  ])('%s reads %s (%s)', (measure, rules, defectIds) => {
    const answer = ask(phoneMeasures, { trigger: 'otherwiseUnfit', measures: [measure] });
    expect(answer.ruleIds).toEqual(['B-070', 'B-071', ...rules]);
    expect(answer.defectIds).toEqual(defectIds);
    expect(answer.readAloud).not.toMatch(/停止|解約|訴え/u);
  });

  test('all five are listed where none is chosen, and any mix is', () => {
    expect(ask(phoneMeasures, { trigger: 'otherwiseUnfit' }).working).toHaveLength(MEASURES.length);
    expect(
      ask(phoneMeasures, { trigger: 'otherwiseUnfit', measures: ['suspend', 'authorities'] }).working,
    ).toHaveLength(2);
  });
});

describe('phoneCardPayment (B-074)', () => {
  const both = { wished: true, otherPayment: true, newCard: true };
  test.each<[string, InputValues, string, string]>([
    ['ground 2, both conditions', { ground: 'cardUnverifiable', ...both }, 'needsApproval', 'offerForSupervisor'],
    ['ground 3, both conditions', { ground: 'cardLost', ...both }, 'needsApproval', 'offerForSupervisor'],
    ['ground 1 is not included', { ground: 'unpaid', ...both }, 'decided', 'notOfThisKind'],
    ['ground 4 is not included', { ground: 'formNotBack', ...both }, 'decided', 'notOfThisKind'],
    ['another ground', { ground: 'other', ...both }, 'decided', 'notOfThisKind'],
    ['nobody asked', { ground: 'cardLost', ...both, wished: false }, 'decided', 'notWished'],
    ['no other payment', { ground: 'cardLost', ...both, otherPayment: false }, 'decided', 'conditionsUnmet'],
    ['no new card', { ground: 'cardLost', ...both, newCard: false }, 'decided', 'conditionsUnmet'],
    ['a condition unknown', { ground: 'cardLost', ...both, newCard: null }, 'needsApproval', 'conditionsUnknown'],
  ])('%s', (_name, inputs, state, type) => {
    const answer = ask(phoneCardPayment, inputs);
    expect(answer).toMatchObject({ state, outcome: { type } });
    expect(answer.readAloud).not.toContain('続けてお使いになれます');
  });
});

describe('phoneTermination (B-023, B-024, B-025, D-B03, D-B29)', () => {
  const late = { route: 'notCured', suspended: true, cureBy: '2026-11-20', cured: false };
  test.each<[string, InputValues, string, string]>([
    ['nobody knows whether it is suspended', { ...late, suspended: null }, 'needsApproval', 'suspensionUnknown'],
    ['never suspended', { ...late, suspended: false }, 'decided', 'notSuspended'],
    ['suspended, no day set', { ...late, cureBy: null }, 'needsApproval', 'noCureDay'],
    ['cure day tomorrow', { ...late, cureBy: '2026-11-22' }, 'decided', 'stillTime'],
    ['cure day today', { ...late, cureBy: TODAY }, 'decided', 'stillTime'],
    ['cure day yesterday', late, 'needsApproval', 'routeOpen'],
    ['cured in time', { ...late, cureBy: TODAY, cured: true }, 'decided', 'cured'],
    ['cured before any day was set', { ...late, cureBy: null, cured: true }, 'decided', 'cured'],
    ['cured, the day over', { ...late, cured: true }, 'needsApproval', 'curedLate'],
    ['the day over, nobody looked', { ...late, cured: null }, 'needsApproval', 'cureUnknown'],
    ['no returned mail', { route: 'undeliverable' }, 'needsApproval', 'noReturnedMail'],
    ['a returned letter on record', { route: 'undeliverable', returnedMail: true }, 'needsApproval', 'routeOpen'],
    ['a ground without evidence', { route: 'refusalGround' }, 'needsApproval', 'noEvidence'],
    ['a ground with evidence', { route: 'refusalGround', evidence: true }, 'needsApproval', 'routeOpen'],
  ])('%s', (_name, inputs, state, type) => {
    const answer = ask(phoneTermination, inputs);
    expect(answer).toMatchObject({ state, outcome: { type } });
    expect(answer.warnings).toHaveLength(type === 'routeOpen' ? 1 : 0);
  });

  test.each([
    ['notCured', ['B-023', 'B-025', 'B-072'], []],
    ['undeliverable', ['B-023', 'B-025', 'B-086'], ['D-B29']],
    ['refusalGround', ['B-024', 'B-025', 'B-012'], ['D-B03']],
  ])('%s rests on %s (%s)', (route, ruleIds, defectIds) => {
    expect(ask(phoneTermination, { route })).toMatchObject({ ruleIds, defectIds });
  });
});

describe('phoneDataDeletion (B-064, D-B23)', () => {
  const clear = { ended: true, objection: 'express', holdsChecked: true };
  test.each<[string, InputValues, string, string]>([
    ['no objection', { ...clear, objection: 'none' }, 'decided', 'noObjection'],
    ['not an express one', { ...clear, objection: 'unclear' }, 'decided', 'askExpressly'],
    ['the contract runs', { ...clear, ended: false }, 'needsApproval', 'stillUnderContract'],
    ['nobody looked for holds', { ...clear, holdsChecked: null }, 'needsApproval', 'holdsUnchecked'],
    ['no hold', clear, 'needsApproval', 'deletionForSupervisor'],
    ['a hold, and no objection', { ...clear, objection: 'none', holds: ['unpaidDebt'] }, 'decided', 'noObjection'],
  ])('%s', (_name, inputs, state, type) => {
    expect(ask(phoneDataDeletion, inputs)).toMatchObject({ state, outcome: { type }, defectIds: ['D-B23'] });
  });

  test.each(DELETION_HOLDS)('%s holds, and somebody else decides what of it (D-B23)', (hold) => {
    const answer = ask(phoneDataDeletion, { ...clear, holds: [hold] });
    expect(answer).toMatchObject({
      state: 'needsApproval',
      outcome: { type: 'held', holds: [hold] },
    });
    expect(answer.alternatives).toHaveLength(hold === 'legalDuty' ? 0 : 1);
    expect(answer.readAloud).not.toMatch(/消しました|削除しました/u);
  });

  test('beside the law, another hold still shows the literal reading', () => {
    const { state, alternatives } = ask(phoneDataDeletion, { ...clear, holds: ['legalDuty', 'unpaidDebt'] });
    expect({ state, alternatives: alternatives.length }).toEqual({ state: 'needsApproval', alternatives: 1 });
  });
});
