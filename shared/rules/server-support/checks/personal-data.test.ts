/** What may be asked, used and told of personal data. */
import { describe, expect, test } from 'vitest';
import { ask } from '../../testing.ts';
import { personalDataAsk } from './personal-data-ask.ts';
import { personalDataDisclosure } from './personal-data-disclosure.ts';
import { personalDataUse } from './personal-data-use.ts';

describe('personalDataAsk (N-098)', () => {
  test.each([
    ['name', 'mayAsk'],
    ['company', 'mayAsk'],
    ['department', 'mayAsk'],
    ['personInCharge', 'mayAsk'],
    ['phone', 'mayAsk'],
    ['email', 'mayAsk'],
    ['address', 'mayAskForIdentity'],
    ['applicationNumber', 'mayAskForIdentity'],
    ['birthDate', 'doNotAsk'],
    ['paymentDetails', 'doNotAsk'],
    ['officialId', 'doNotAsk'],
  ])('%s: %s', (item, type) => {
    const answer = ask(personalDataAsk, { item });
    expect(answer).toMatchObject({ state: 'decided', outcome: { type, item } });
    expect(answer.ruleIds).toContain('N-098');
    expect(answer.ruleIds.includes('N-094')).toBe(type === 'mayAskForIdentity');
  });

  test.each([
    ['name', 'お名前を'],
    ['email', 'メールアドレスを'],
    ['address', 'ご住所を'],
  ])('%s is asked for politely', (item, said) => {
    expect(ask(personalDataAsk, { item }).readAloud).toContain(said);
  });

  test('of another person only with that person’s consent, by phone as in writing (N-014)', () => {
    expect(ask(personalDataAsk, { item: 'thirdParty' })).toMatchObject({
      outcome: { type: 'consentOfThatPerson' },
      ruleIds: ['N-014'],
    });
  });

  test.each(['company', 'birthDate', 'address'])('asks nowhere who the contractor is: %s is alike (N-102)', (item) => {
    expect(Object.keys(personalDataAsk.inputs)).toEqual(['item']);
    expect(ask(personalDataAsk, { item }).ruleIds).toContain('N-102');
  });

  test('an address is asked for where it is filed anew and where a unit goes, too (N-032, N-120)', () => {
    expect(ask(personalDataAsk, { item: 'address' }).ruleIds).toEqual(['N-094', 'N-098', 'N-032', 'N-120', 'N-102']);
    expect(ask(personalDataAsk, { item: 'applicationNumber' }).ruleIds).toEqual(['N-094', 'N-098', 'N-102']);
  });
});

describe('personalDataUse (N-100, N-101)', () => {
  const PURPOSES = ['service', 'ownOffers', 'othersOffers', 'surveys', 'quality', 'campaigns', 'internetInformation'];

  test.each(PURPOSES.map((use, index) => [use, index + 1] as const))(
    '%s is purpose %d, in service (N-100)',
    (use, tag) => {
      const answer = ask(personalDataUse, { use, contractState: 'inService' });
      expect(answer).toMatchObject({ state: 'decided', outcome: { type: 'purposeAllowed', tag }, warnings: [] });
      expect(answer.headline).toContain(`目的${tag}`);
    },
  );

  test.each(PURPOSES.map((use) => [use, use === 'service'] as const))(
    '%s after cancellation: within what inquiries need: %s (N-101)',
    (use, allowed) => {
      const answer = ask(personalDataUse, { use, contractState: 'cancelled' });
      expect(answer).toMatchObject(
        allowed
          ? { state: 'decided', outcome: { type: 'allowedWithinNeed' } }
          : { state: 'needsApproval', outcome: { type: 'afterCancellation' } },
      );
      expect(answer.citations[0]?.ruleId).toBe('N-101');
    },
  );

  test.each(['applied', 'formed', 'suspended'])('a contract that is %s is not cancelled', (contractState) => {
    expect(ask(personalDataUse, { use: 'campaigns', contractState }).state).toBe('decided');
  });

  test('warns where the state of the contract is not known', () => {
    expect(ask(personalDataUse, { use: 'campaigns' }).warnings).toHaveLength(1);
  });

  test.each([
    ['anythingElse', 'decided', 'purposeNotAllowed', 'N-100'],
    ['retention', 'notProvided', 'retentionNotSaid', 'N-101'],
    ['privacyPolicy', 'external', 'termsPrevail', 'N-099'],
  ])('%s is %s: %s (%s)', (use, state, type, ruleId) => {
    for (const contractState of ['inService', 'cancelled', null]) {
      expect(ask(personalDataUse, { use, contractState })).toMatchObject({
        state,
        outcome: { type },
        ruleIds: [ruleId],
      });
    }
  });

  test('gives no period for which data is kept, because there is none', () => {
    const { headline, reason, readAloud } = ask(personalDataUse, { use: 'retention' });
    expect(`${headline}${reason}${readAloud}`).not.toMatch(/\d/u);
  });
});

describe('personalDataDisclosure (N-103)', () => {
  test.each([
    ['contractor', 'decided', 'identifyFirst', ['N-094', 'N-103', 'P-VERIFY'], []],
    ['otherPerson', 'decided', 'doNotTell', ['N-103', 'N-094'], []],
    ['subcontractor', 'decided', 'withinNeed', ['N-015', 'N-103'], ['D-N22']],
    ['partner', 'decided', 'consentFirst', ['N-104', 'N-103'], ['D-N22']],
    ['policeByPhone', 'needsApproval', 'neverByPhone', ['N-103'], []],
    ['authorityInWriting', 'needsApproval', 'legalRequest', ['N-103'], []],
    ['otherCompany', 'decided', 'doNotTell', ['N-103'], []],
  ])('%s is %s: %s (N-015, D-N22)', (recipient, state, type, ruleIds, defectIds) => {
    const answer = ask(personalDataDisclosure, { recipient });
    expect(answer).toMatchObject({ state, outcome: { type, recipient }, ruleIds, defectIds });
    expect(answer.warnings).toHaveLength(defectIds.length);
  });

  test('the police on the phone are told neither yes nor no', () => {
    const { readAloud } = ask(personalDataDisclosure, { recipient: 'policeByPhone' });
    expect(readAloud).toContain('お答えいたしかねます');
    expect(readAloud).not.toMatch(/ご契約/u);
  });
});
