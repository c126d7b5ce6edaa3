/** What a ruling on the device means for work: the first case asks, the next ones are answered by the ruling (N-008, D-N01). */
import { describe, expect, test } from 'vitest';
import type { DEVICE_MODELS } from '../../../contractors/contract.ts';
import { type InstantMs, instant } from '../../../core/time.ts';
import type { Answer } from '../../../decisions/answer.ts';
import type { ServerSupportFacts } from '../../../decisions/question-facts.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { TEST_TABLES, tablesWith } from '../../testing.ts';
import { answerOnSiteVisit } from '../dispatch/on-site-visit.ts';
import { answerSendBack } from '../dispatch/send-back.ts';
import { answerUrgentDispatch } from '../dispatch/urgent-dispatch.ts';
import { standingOf } from './contract-standing.ts';

const at = (text: string): InstantMs => instant(Date.parse(`${text}+09:00`));
const IN_SERVICE = { service: 'serverSupport', contractState: 'inService' } as const;
const STAMPS = { answeredAt: at('2026-11-20T17:29:00'), noticeAt: at('2026-11-20T17:30:00') };

type Work = (deviceModel: (typeof DEVICE_MODELS)[number], tables: RuleTables) => Answer;
const visit: Work = (deviceModel, tables) =>
  answerOnSiteVisit(
    {
      ...IN_SERVICE,
      ...STAMPS,
      question: 'onSiteVisit',
      deviceModel,
      remoteArea: false,
      laterDayConsent: 'notAsked',
      laterDay: null,
    },
    tables,
  );
const shipment: Work = (deviceModel, tables) =>
  answerSendBack({ ...IN_SERVICE, ...STAMPS, question: 'sendBack', deviceModel, judgedFaulty: true }, tables);
const dispatch: Work = (deviceModel, tables) => {
  const agreed = { companyJudgesUrgent: true, callerAgrees: true, costExplained: true };
  return answerUrgentDispatch({ ...IN_SERVICE, ...STAMPS, question: 'urgentDispatch', deviceModel, ...agreed }, tables);
};

const UNRULED = TEST_TABLES;
const COVERED = tablesWith('P-DEVICE-COVERAGE', 'covered');
const RULED_OUT = tablesWith('P-DEVICE-COVERAGE', 'definitionOnly');

describe.each([
  { work: 'a visit', ask: visit },
  { work: 'a send-back', ask: shipment },
  { work: 'an urgent dispatch', ask: dispatch },
])('$work for an OS Pro (N-008, D-N01)', ({ ask }) => {
  test('is arranged before the ruling, with the gap named', () => {
    const answer = ask('OS Pro 8', UNRULED);
    expect(answer.promise).not.toBeNull();
    expect(answer.defectIds).toContain('D-N01');
    expect(answer.warnings.join('')).toContain('責任者の裁定はまだありません');
  });

  test('is arranged like any other once the ruling covers it', () => {
    const answer = ask('OS Pro 8', COVERED);
    expect(answer).toMatchObject({ state: ask('OS6', COVERED).state, outcome: ask('OS6', COVERED).outcome });
    expect(answer.defectIds).not.toContain('D-N01');
    expect(answer.versions['P-DEVICE-COVERAGE']).toBe('2');
    expect(answer.warnings.join('')).toContain('P-DEVICE-COVERAGE 第2版');
    expect(ask('OS6', COVERED).warnings.join('')).not.toContain('P-DEVICE-COVERAGE');
  });

  test('waits for a supervisor once the ruling leaves it out, and promises nothing', () => {
    const answer = ask('OS Pro 8', RULED_OUT);
    expect(answer).toMatchObject({
      state: 'needsApproval',
      outcome: { type: 'deviceNotCovered', deviceModel: 'OS Pro 8' },
      headline: 'OS Pro 8 は対象外 ― 責任者の確認が必要',
      promise: null,
    });
    expect(answer.citations.map(({ ruleId }) => ruleId)).toEqual(['N-008', 'P-DEVICE-COVERAGE']);
    expect(answer.citations[1]?.place).toBe('P-DEVICE-COVERAGE 第2版');
    expect(answer.defectIds).toContain('D-N01');
    expect(answer.alternatives[0]?.label).toBe('対象の機種なら');
    expect(`${answer.headline}${answer.reason}${answer.readAloud}`).not.toMatch(/\d+月\d+日/u);
  });

  test.each(['OS2', 'OS6', 'OS12'] as const)('leaves %s alone, which the definition names', (model) => {
    expect(ask(model, RULED_OUT).promise).not.toBeNull();
  });
});

describe('standingOf', () => {
  test('tells the state of the contract before the device', () => {
    const { obstacle } = standingOf({ contractState: 'cancelled', deviceModel: 'OS Pro 4' }, RULED_OUT.policies);
    expect(obstacle).toEqual({ type: 'contractNotInService', contractState: 'cancelled' });
  });

  test('says nothing of a device that is not known', () => {
    expect(standingOf({ contractState: 'inService', deviceModel: null }, RULED_OUT.policies)).toMatchObject({
      obstacle: null,
      defectIds: [],
    });
  });
});

describe('the policies that settle which instant counts, Saturdays and shipping (N-114, N-120, N-122, D-N27)', () => {
  const visitAt = (answered: string, notice: string | null): Answer => {
    const facts: ServerSupportFacts = {
      ...IN_SERVICE,
      question: 'onSiteVisit',
      answeredAt: at(answered),
      noticeAt: notice === null ? null : at(notice),
      deviceModel: 'OS6',
      remoteArea: false,
      laterDayConsent: 'notAsked',
      laterDay: null,
    };
    return answerOnSiteVisit(facts, UNRULED);
  };

  test.each([
    { name: 'one instant', answered: '2026-11-20T16:50:00', notice: null, cites: false },
    { name: 'both before the door', answered: '2026-11-20T16:50:00', notice: '2026-11-20T17:00:00', cites: false },
    { name: 'the door between them', answered: '2026-11-20T16:50:00', notice: '2026-11-20T17:01:00', cites: true },
    { name: 'the boundary minute', answered: '2026-11-20T17:00:00', notice: '2026-11-20T17:00:01', cites: true },
    { name: 'both behind the door', answered: '2026-11-20T17:02:00', notice: '2026-11-20T17:05:00', cites: false },
  ])('$name: cites the policy of the instant: $cites', ({ answered, notice, cites }) => {
    const { citations, versions } = visitAt(answered, notice);
    expect(citations.some(({ ruleId }) => ruleId === 'P-NOTICE-INSTANT')).toBe(cites);
    expect(versions['P-NOTICE-INSTANT']).toBe('1');
  });

  test.each([
    { name: 'a Saturday in time', answered: '2026-11-21T10:00:00', saturday: true },
    { name: 'a Friday after the door', answered: '2026-11-20T17:30:00', saturday: true },
    { name: 'a Friday in time', answered: '2026-11-20T10:00:00', saturday: false },
    { name: 'a Saturday after the door', answered: '2026-11-21T17:30:00', saturday: false },
  ])('$name: reads the policy of Saturdays: $saturday', ({ answered, saturday }) => {
    const { ruleIds, versions } = visitAt(answered, answered);
    expect(ruleIds.includes('P-SATURDAY-VISIT')).toBe(saturday);
    expect(versions['P-SATURDAY-VISIT']).toBe('1');
  });

  test('a shipment reads the policy of shipping (N-120)', () => {
    const { ruleIds, versions } = shipment('OS6', UNRULED);
    expect(ruleIds).toContain('P-SHIPPING');
    expect(versions['P-SHIPPING']).toBe('1');
  });
});
