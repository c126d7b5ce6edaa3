/** What is said in a matter of B: how sure it is, on which articles, what never; and where the terms are silent, that they are. */
import { describe, expect, test } from 'vitest';
import { PHONE_SILENCES } from '../../../decisions/questions.ts';
import { checkAcceptable } from '../../decision-gate.ts';
import type { Lookup } from '../../lookup.ts';
import { ask } from '../../testing.ts';
import { phoneResponsibility, RESPONSIBILITY_MATTERS } from './responsibility.ts';
import { phoneRestriction, RESTRICTION_MATTERS } from './restriction.ts';
import { PHONE_SAID_LOOKUPS } from './said-lookups.ts';
import { PHONE_TERMS, phoneTermMeaning } from './term-meaning.ts';
import { phoneTermsParts, TERMS_PARTS } from './terms-parts.ts';
import { PHONE_PASSINGS, phoneTransfer } from './transfer.ts';

const found = (lookup: Lookup, about: string) => {
  const { state, ruleIds, defectIds } = ask(lookup, { about });
  return { state, ruleIds, defectIds };
};

describe('phoneResponsibility (B-048, B-049, B-050, B-071)', () => {
  test.each([
    ['ownActs', 'decided', ['B-048']],
    ['nuisanceCall', 'decided', ['B-048', 'B-071']],
    ['claimFromOthers', 'decided', ['B-048', 'B-070']],
    ['victimAsksUs', 'needsApproval', ['B-071', 'B-048', 'B-070']],
    ['otherNetwork', 'decided', ['B-050']],
    ['damageToUs', 'needsApproval', ['B-049']],
  ])('%s is %s (%s)', (about, state, ruleIds) => {
    expect(found(phoneResponsibility, about)).toEqual({ state, ruleIds, defectIds: [] });
  });

  test('a victim is not told who the other contractor is, nor that nothing can be done (B-071)', () => {
    const { readAloud, working } = ask(phoneResponsibility, { about: 'victimAsksUs' });
    expect(readAloud).not.toMatch(/義務|止めます|できません/u);
    expect(working[0]?.text).toContain('どなたかは伝えない');
  });
});

describe('phoneRestriction (B-029, B-032, B-066, B-067)', () => {
  test.each([
    ['emergency', 'decided', ['B-066', 'B-068'], []],
    ['heavyTraffic', 'needsApproval', ['B-067'], []],
    ['setProcedure', 'notProvided', ['B-067'], ['D-B25']],
    ['abolishedForATime', 'decided', ['B-029', 'B-031', 'B-068'], []],
    ['abolishedForGood', 'decided', ['B-029', 'B-031'], []],
    ['abolitionLiability', 'needsApproval', ['B-032'], []],
  ])('%s is %s (%s, %s)', (about, state, ruleIds, defectIds) => {
    expect(found(phoneRestriction, about)).toEqual({ state, ruleIds, defectIds });
  });
});

describe('phoneTermsParts (B-003, B-004, D-B16)', () => {
  test.each([
    ['notice', 'decided', ['B-003', 'B-006'], []],
    ['planNote', 'decided', ['B-003'], []],
    ['contradiction', 'needsApproval', ['B-003', 'B-007'], ['D-B16']],
    ['carrierTerms', 'external', ['B-004'], []],
  ])('%s is %s (%s, %s)', (about, state, ruleIds, defectIds) => {
    expect(found(phoneTermsParts, about)).toEqual({ state, ruleIds, defectIds });
  });
});

describe('phoneTransfer (B-026, B-084)', () => {
  test.each([
    ['transfer', 'decided', ['B-026'], []],
    ['sale', 'decided', ['B-026'], []],
    ['pledge', 'decided', ['B-026'], []],
    ['lending', 'needsApproval', ['B-026'], []],
    ['rename', 'decided', ['B-015', 'B-026'], []],
    ['succession', 'notProvided', ['B-084', 'B-026'], ['D-B17']],
  ])('%s is %s (%s, %s)', (about, state, ruleIds, defectIds) => {
    expect(found(phoneTransfer, about)).toEqual({ state, ruleIds, defectIds });
  });
});

describe('phoneTermMeaning (B-002)', () => {
  test.each([
    ['voiceNetwork', ['B-028']],
    ['service', []],
    ['hikari', ['B-001']],
    ['fletsHikari', []],
    ['nttEastWest', []],
    ['switching', ['B-013', 'B-014']],
    ['contractor', []],
    ['contract', ['B-009', 'B-011']],
    ['contractorEquipment', ['B-027']],
    ['ownFacilities', ['B-054']],
    ['facilitiesAndRented', ['B-055']],
    ['taxEquivalent', ['B-039']],
  ])('%s is defined, and used by %s', (about, others) => {
    expect(found(phoneTermMeaning, about)).toEqual({ state: 'decided', ruleIds: ['B-002', ...others], defectIds: [] });
  });

  test('what the company installed is repaired by it, what it rents is ordered from the carrier (B-002, B-054, B-055)', () => {
    expect(ask(phoneTermMeaning, { about: 'ownFacilities' }).readAloud).toContain('当社がすみやかに直します');
    expect(ask(phoneTermMeaning, { about: 'facilitiesAndRented' }).readAloud).toContain('事業者に修理を指示');
  });
});

describe('what the terms do not say (B-084, D-B17)', () => {
  test.each([
    ['phoneIdentityItems', ['B-084'], ['D-B17']],
    ['phoneExcessiveContact', ['B-084', 'B-051'], ['D-B17']],
    ['phoneSuccession', ['B-084', 'B-026'], ['D-B17']],
    ['phoneRounding', ['B-084', 'B-037', 'B-040'], ['D-B14', 'D-B10']],
    ['phoneRefund', ['B-084', 'B-078'], ['D-B17']],
    ['phoneRepairTime', ['B-084', 'B-054', 'B-055'], ['D-B17']],
    ['phoneRetentionPeriod', ['B-084', 'B-061', 'B-064'], []],
  ] as const)('%s: the terms do not say (%s, %s)', (question, ruleIds, defectIds) => {
    expect(ask(PHONE_SAID_LOOKUPS[question], {})).toMatchObject({
      state: 'notProvided',
      outcome: { type: 'notProvided' },
      ruleIds,
      defectIds,
      promise: null,
      alternatives: [],
    });
  });

  test.each(PHONE_SILENCES)('%s: is not accepted as a decision, and borrows nothing', (question) => {
    const answer = ask(PHONE_SAID_LOOKUPS[question], {});
    expect(checkAcceptable(answer)).toEqual({
      ok: false,
      error: { type: 'answerNotAcceptable', reason: 'notProvided' },
    });
    expect(answer.ruleIds.every((id) => id.startsWith('B-'))).toBe(true);
    expect(`${answer.headline}${answer.reason}${answer.readAloud}`).not.toMatch(
      /営業日|9時|18時|専用受付番号|管理番号/u,
    );
    expect(answer.headline).toContain('定めなし');
  });
});

describe('every situation', () => {
  const choices = [
    [phoneResponsibility, RESPONSIBILITY_MATTERS],
    [phoneRestriction, RESTRICTION_MATTERS],
    [phoneTermsParts, TERMS_PARTS],
    [phoneTransfer, PHONE_PASSINGS],
    [phoneTermMeaning, PHONE_TERMS],
  ] as const;
  const situations = [
    ...choices.flatMap(([lookup, matters]) =>
      Object.keys(matters).map((about) => ({ asked: `${lookup.question} ${about}`, answer: ask(lookup, { about }) })),
    ),
    ...PHONE_SILENCES.map((question) => ({ asked: question, answer: ask(PHONE_SAID_LOOKUPS[question], {}) })),
  ];

  test.each(situations)('$asked: a sentence to three, with no figure', ({ answer: { headline, readAloud } }) => {
    expect(headline.length).toBeLessThanOrEqual(28);
    expect(readAloud.match(/[。？]/gu)?.length).toBeLessThanOrEqual(3);
    expect(readAloud).not.toMatch(/\d/u);
  });

  test.each(situations)('$asked: does not say what it warns of', ({ answer: { warnings, readAloud, headline } }) => {
    const never = [...(warnings[0] ?? '').matchAll(/「([^」]+)」/gu)].map(([, phrase]) => phrase ?? '');
    expect(never).not.toHaveLength(0);
    expect(never.filter((phrase) => readAloud.includes(phrase) || headline.includes(phrase))).toEqual([]);
  });
});
