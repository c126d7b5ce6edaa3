/** The checks of B, boundary by boundary: who may have it, who repairs, where it is given, what is forbidden, what stops it. */
import { describe, expect, test } from 'vitest';
import { checkAcceptable } from '../../decision-gate.ts';
import { ask, tablesWith } from '../../testing.ts';
import { INQUIRY_MEANS, phoneAuthorityInquiry, REQUESTERS } from './authority-inquiry.ts';
import { phoneDataUse } from './data-use.ts';
import { phoneDiscontinuation } from './discontinuation.ts';
import { phoneContractUnit, phoneEligibility } from './eligibility.ts';
import { phoneFaultOwner } from './fault-owner.ts';
import { PROHIBITED_USES, phoneProhibitedUse } from './prohibited-use.ts';
import { phoneSecrecy } from './secrecy.ts';
import { phoneServiceArea } from './service-area.ts';

describe('phoneEligibility (B-001)', () => {
  test.each([
    ['active', 'decided', 'eligible', ['B-001']],
    ['applied', 'needsApproval', 'hikariNotComplete', ['B-001', 'B-012']],
    ['ended', 'needsApproval', 'hikariEnded', ['B-001']],
    ['none', 'decided', 'notEligible', ['B-001']],
  ])('BiZiMo 光 %s: %s, %s', (hikari, state, type, ruleIds) => {
    expect(ask(phoneEligibility, { hikari })).toMatchObject({ state, outcome: { type }, ruleIds });
  });
});

describe('phoneContractUnit (B-009)', () => {
  test.each([
    [[], null, 'decided', { type: 'noPlan' }],
    [['office'], null, 'decided', { type: 'contracts', contracts: 1 }],
    [['office'], true, 'decided', { type: 'contracts', contracts: 1 }],
    [['hikari', 'office'], null, 'decided', { type: 'contracts', contracts: 2 }],
    [['hikari', 'office'], false, 'decided', { type: 'contracts', contracts: 2 }],
    [['hikari', 'office'], true, 'external', { type: 'plansOnOneLine', contracts: 2 }],
  ])('plans %o, on one line %s: %s', (plans, sameLine, state, outcome) => {
    expect(ask(phoneContractUnit, { plans, sameLine })).toMatchObject({ state, outcome });
  });
});

describe('phoneFaultOwner (B-002, B-027, B-054, B-055)', () => {
  test.each([
    ['homeDevices', null, 'decided', 'contractor', 'B-027'],
    ['homeDevices', 'contractor', 'decided', 'contractor', 'B-027'],
    ['homeDevices', 'company', 'decided', 'company', 'B-054'],
    ['homeDevices', 'carrier', 'decided', 'carrier', 'B-055'],
    ['gateway', null, 'external', 'unknown', 'B-002'],
    ['gateway', 'contractor', 'decided', 'contractor', 'B-027'],
    ['gateway', 'company', 'decided', 'company', 'B-054'],
    ['gateway', 'carrier', 'decided', 'carrier', 'B-055'],
    ['facility', null, 'decided', 'company', 'B-054'],
    ['leasedCircuit', null, 'decided', 'carrier', 'B-055'],
    ['otherSide', null, 'external', 'otherSide', 'B-002'],
    ['unknown', null, 'external', 'unknown', 'B-002'],
  ])('%s, set up by %s: %s, repaired by %s', (part, installer, state, repairer, rule) => {
    const answer = ask(phoneFaultOwner, { part, installer });
    expect(answer).toMatchObject({ state, outcome: { type: 'repairer', repairer } });
    expect(answer.citations[0]?.ruleId).toBe(rule);
  });

  test.each([
    [true, '済み'],
    [false, 'まだ'],
    [null, 'まだ'],
  ])('the order to the carrier, recorded %s, shows as %s (B-055)', (instructed, text) => {
    const { working, ruleIds } = ask(phoneFaultOwner, { part: 'leasedCircuit', instructed });
    expect(working[0]?.text).toContain(text);
    expect(ruleIds).toEqual(expect.arrayContaining(['B-052', 'B-053', 'B-056']));
  });

  test.each(['facility', 'leasedCircuit'])('no time and no visit is said for %s (D-B17)', (part) => {
    const { readAloud, defectIds, warnings } = ask(phoneFaultOwner, { part });
    expect(readAloud).not.toMatch(/訪問|今日|明日|\d/u);
    expect(defectIds).toEqual(['D-B17']);
    expect(warnings[0]).toContain('訪問');
  });
});

describe('phoneServiceArea (B-028, D-B02)', () => {
  test.each([
    ['inside', 'decided'],
    ['outside', 'decided'],
    ['nttOnly', 'external'],
    ['unchecked', 'external'],
  ])('%s is %s, by Art. 18 whatever the annex says', (area, state) => {
    const answer = ask(phoneServiceArea, { area });
    expect(answer).toMatchObject({ state, ruleIds: ['B-028'], defectIds: ['D-B02'] });
    expect(answer.citations[0]?.place).toContain('第18条');
    expect(answer.warnings[0]).toContain('第14条');
  });
});

describe('phoneProhibitedUse (B-051, D-B17, D-B22)', () => {
  test.each(PROHIBITED_USES.filter((item) => item !== 'commercial').map((item) => [item] as const))(
    '%s goes to a supervisor with its evidence, and without',
    (item) => {
      const shown = ask(phoneProhibitedUse, { towardsDesk: false, items: [item], evidence: 'document' });
      expect(shown).toMatchObject({ state: 'needsApproval', outcome: { type: 'reportForSupervisor', items: [item] } });
      expect(shown.working[0]?.label).toBe(`第27条${PROHIBITED_USES.indexOf(item) + 1}号`);
      const heard = ask(phoneProhibitedUse, { towardsDesk: false, items: [item], evidence: 'callersWordsOnly' });
      expect(heard).toMatchObject({ state: 'needsApproval', outcome: { type: 'evidenceMissing' } });
    },
  );

  test.each([
    [[], false, 'decided', 'nothingReported', []],
    [['commercial'], false, 'decided', 'officeUseNotFlagged', ['D-B22']],
    [['commercial', 'crime'], false, 'needsApproval', 'evidenceMissing', ['D-B22']],
    [['crime'], true, 'notProvided', 'towardsDesk', ['D-B17']],
    [['commercial'], true, 'notProvided', 'towardsDesk', ['D-B17', 'D-B22']],
    [[], true, 'notProvided', 'towardsDesk', ['D-B17']],
  ])('items %o, towards the desk %s: %s, %s', (items, towardsDesk, state, type, defectIds) => {
    expect(ask(phoneProhibitedUse, { towardsDesk, items })).toMatchObject({ state, outcome: { type }, defectIds });
  });

  test('office use is never among the items reported (D-B22)', () => {
    const { outcome } = ask(phoneProhibitedUse, {
      towardsDesk: false,
      items: [...PROHIBITED_USES],
      evidence: 'document',
    });
    expect(outcome['items']).toEqual(PROHIBITED_USES.filter((item) => item !== 'commercial'));
  });

  test.each([false, true])('there is never a verdict (towards the desk %s)', (towardsDesk) => {
    for (const item of PROHIBITED_USES) {
      const { readAloud, headline, warnings } = ask(phoneProhibitedUse, {
        towardsDesk,
        items: [item],
        evidence: 'authority',
      });
      expect(`${headline}${readAloud}`).not.toMatch(/違反|禁止|解約|停止/u);
      expect(warnings[0]).toContain('責任者だけ');
    }
  });
});

describe('phoneDiscontinuation (B-068, B-069, D-B24)', () => {
  test.each(['maintenance', 'works', 'carrier', 'restriction'])('%s lies in the network (B-035)', (ground) => {
    const answer = ask(phoneDiscontinuation, { ground });
    expect(answer).toMatchObject({ state: 'decided', outcome: { type: 'mayDiscontinue', ground }, defectIds: [] });
    expect(answer.ruleIds).toEqual(expect.arrayContaining(['B-068', 'B-069', 'B-035']));
    expect(answer.versions['P-PHONE-UNREACHABLE']).toBeUndefined();
  });

  test.each([
    [null, null, 'decided', 'notTriedEnough'],
    [1, null, 'decided', 'notTriedEnough'],
    [2, false, 'decided', 'notTriedEnough'],
    [3, false, 'needsApproval', 'unreachable'],
    [4, null, 'needsApproval', 'unreachable'],
    [0, true, 'needsApproval', 'returned'],
  ])('tried on %s days, mail returned %s: %s, %s', (daysTried, mailReturned, state, type) => {
    expect(ask(phoneDiscontinuation, { ground: 'unreachable', daysTried, mailReturned })).toMatchObject({
      state,
      outcome: { type, needed: 3 },
      defectIds: ['D-B24'],
      versions: { 'P-PHONE-UNREACHABLE': '1' },
    });
  });

  test('how often is tried is the policy of the desk', () => {
    const tables = tablesWith('P-PHONE-UNREACHABLE', 'fiveDays');
    const answer = ask(phoneDiscontinuation, { ground: 'unreachable', daysTried: 4 }, { tables });
    expect(answer).toMatchObject({ outcome: { type: 'notTriedEnough', needed: 5 } });
  });
});

describe('phoneSecrecy (B-057, B-058, B-060)', () => {
  test.each([
    ['runningService', 'decided', ['B-057']],
    ['statistics', 'decided', ['B-057']],
    ['newServiceAgreed', 'needsApproval', ['B-057']],
    ['newServiceNotAgreed', 'decided', ['B-057']],
    ['caseNote', 'decided', ['B-057']],
    ['ownCalls', 'needsApproval', ['B-057']],
    ['familyOrOthers', 'decided', ['B-057']],
    ['authority', 'needsApproval', ['B-058', 'B-057', 'B-063']],
    ['selfDefence', 'needsApproval', ['B-060', 'B-057']],
  ])('%s is %s (%s)', (about, state, ruleIds) => {
    const answer = ask(phoneSecrecy, { about });
    expect(answer).toMatchObject({ state, ruleIds });
    expect(answer.warnings[0]).toContain('その番号にかけた記録があります');
  });
});

describe('phoneDataUse (B-059..B-065, D-B23, D-B27)', () => {
  test.each([
    ['service', 'decided', ['B-062', 'B-061'], []],
    ['offers', 'needsApproval', ['B-062'], ['D-B23']],
    ['offersRefused', 'needsApproval', ['B-062', 'B-064'], ['D-B23']],
    ['payment', 'needsApproval', ['B-059'], []],
    ['others', 'decided', ['B-062'], []],
    ['fromOthers', 'needsApproval', ['B-061'], ['D-B27']],
    ['emergency', 'needsApproval', ['B-063', 'B-060'], []],
    ['separateAgreement', 'external', ['B-065'], []],
    ['privacyPolicy', 'external', ['B-065'], []],
  ])('%s is %s (%s, %s)', (about, state, ruleIds, defectIds) => {
    expect(ask(phoneDataUse, { about })).toMatchObject({ state, ruleIds, defectIds });
  });
});

describe('phoneAuthorityInquiry (B-063, B-058)', () => {
  test.each(['police', 'prosecutor', 'tax', 'narcotics', 'barAssociation', 'court', 'otherAuthority'])(
    '%s is called back at the public number and answered by nobody on the phone',
    (requester) => {
      const answer = ask(phoneAuthorityInquiry, { requester, means: 'phone' });
      expect(answer).toMatchObject({ state: 'needsApproval', outcome: { type: 'inquiry', requester } });
      expect(checkAcceptable(answer).ok).toBe(false);
      expect(answer.readAloud).toContain('公表されている代表番号');
      expect(answer.working.map(({ text }) => text).join('')).toMatch(/相手の言う番号は使わない.*二人/u);
    },
  );

  test.each(['lawyer', 'employer', 'detective', 'familyMember'])('%s is not answered at all (B-062)', (requester) => {
    expect(ask(phoneAuthorityInquiry, { requester, means: 'letter' })).toMatchObject({
      state: 'decided',
      outcome: { type: 'notAnswered', requester },
      ruleIds: ['B-062', 'B-063'],
    });
  });

  test.each([
    ['phone', 'inquiry', 'B-063'],
    ['letter', 'inquiry', 'B-063'],
    ['visit', 'inquiry', 'B-063'],
    ['warrant', 'compulsion', 'B-058'],
  ])('by %s it is an %s (%s)', (means, type, rule) => {
    const answer = ask(phoneAuthorityInquiry, { requester: 'police', means });
    expect(answer).toMatchObject({ state: 'needsApproval', outcome: { type } });
    expect(answer.citations[0]?.ruleId).toBe(rule);
  });

  test.each(REQUESTERS)(
    '%s with an order of a court goes to the legal department and two people (B-058)',
    (requester) => {
      const answer = ask(phoneAuthorityInquiry, { requester, means: 'warrant' });
      expect(answer).toMatchObject({ state: 'needsApproval', outcome: { type: 'compulsion', requester } });
      expect(answer.citations.map(({ ruleId }) => ruleId)).toEqual(['B-058', 'B-063']);
    },
  );

  test.each(INQUIRY_MEANS)('by %s nothing is said as if it were a call, and an emergency goes on at once', (means) => {
    const { readAloud, warnings } = ask(phoneAuthorityInquiry, { requester: 'police', means });
    expect(readAloud).not.toContain('お電話では');
    expect(warnings[1]).toMatch(/緊急.*答えずに.*責任者/u);
  });

  test.each(REQUESTERS)('nobody (%s) hears whether there is a contract', (requester) => {
    const { readAloud, warnings } = ask(phoneAuthorityInquiry, { requester, means: 'phone' });
    expect(readAloud).not.toMatch(/契約は(あり|ござい)|いらっしゃいます/u);
    expect(warnings[0]).toContain('「契約はありません」');
  });
});
